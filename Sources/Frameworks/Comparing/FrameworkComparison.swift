/// What differs between two versions of a framework, or between any two.
package struct FrameworkComparison: Sendable {
  /// One difference. Words that were there before, and words that are there now.
  package struct Change: Sendable, Equatable {
    package enum Kind: String, Sendable { case added, removed, reworded, changed, moved }

    package let kind: Kind
    /// `criterion`, `statement`, `rule`.
    package let noun: String
    package let id: String
    package let before: String?
    package let after: String?
  }

  /// In the order of the newer framework, what was removed last.
  package let changes: [Change]

  package init(_ old: Framework, _ new: Framework) {
    var changes: [Change] = []
    func compare<Value>(
      _ noun: String, _ before: [Value], _ after: [Value], id: (Value) -> String, words: (Value) -> String
    ) {
      let old = Dictionary(before.map { (id($0), words($0)) }, uniquingKeysWith: { first, _ in first })
      let known = Set(after.map(id))
      for value in after {
        let (id, words) = (id(value), words(value))
        guard let was = old[id] else {
          changes.append(Change(kind: .added, noun: noun, id: id, before: nil, after: words))
          continue
        }
        if was != words { changes.append(Change(kind: .reworded, noun: noun, id: id, before: was, after: words)) }
      }
      for value in before where !known.contains(id(value)) {
        changes.append(Change(kind: .removed, noun: noun, id: id(value), before: words(value), after: nil))
      }
    }
    compare(
      old.scale.noun, old.scale.grades, new.scale.grades, id: \.id.text,
      words: { "\($0.label): \($0.meaning)\($0.isShortfall ? " (a shortfall)" : "")" })
    compare("judgement", old.judgements, new.judgements, id: \.id.text, words: \.title)
    compare(
      "criterion", old.criteria, new.criteria, id: \.id.text, words: { "\($0.title). \($0.intent)" })
    compare(
      "aspect", old.criteria.flatMap(\.aspects).filter(\.isLadder), new.criteria.flatMap(\.aspects).filter(\.isLadder),
      id: \.id.text, words: \.name)
    compare(
      "statement", FrameworkComparison.statements(old), FrameworkComparison.statements(new), id: \.id.text,
      words: \.text)
    compare(
      "question", old.criteria.flatMap(\.questions), new.criteria.flatMap(\.questions), id: \.id.text,
      words: { "\($0.ask) (tests \($0.tests))" })
    compare("rule", FrameworkComparison.rules(old), FrameworkComparison.rules(new), id: \.id.text, words: \.words)
    compare(
      "cohort", old.cohorts, new.cohorts, id: \.id.text,
      words: { cohort in
        let target = cohort.target.map { ", \($0) wanted" } ?? ""
        return "\(cohort.label): \(cohort.who)\(target), at least \(cohort.minimum)"
      })
    changes += FrameworkComparison.moved(old, new) + FrameworkComparison.figures(old, new)
    self.changes = changes
  }

  private static func statements(_ framework: Framework) -> [Statement] {
    framework.criteria.flatMap(\.aspects).flatMap(\.statements) + (framework.overall?.statements ?? [])
  }

  private static func rules(_ framework: Framework) -> [Rule] {
    framework.rules.criterion + framework.rules.judgement + framework.rules.overall
      + (framework.rules.bestFit?.steps.map(\.rule) ?? [])
  }

  /// Criteria that stand under another judgement, statements under another aspect, and marks that changed.
  private static func moved(_ old: Framework, _ new: Framework) -> [Change] {
    var changes: [Change] = []
    for criterion in new.criteria {
      guard let was = old.criterion(criterion.id) else { continue }
      let (before, after) = (old.judgement(of: criterion.id)?.id.text, new.judgement(of: criterion.id)?.id.text)
      if before != after {
        changes.append(Change(kind: .moved, noun: "criterion", id: criterion.id.text, before: before, after: after))
      }
      if was.limiting != criterion.limiting {
        changes.append(
          Change(
            kind: .changed, noun: "limiting mark of", id: criterion.id.text, before: was.limiting.rawValue,
            after: criterion.limiting.rawValue))
      }
      for aspect in criterion.aspects {
        for statement in aspect.statements {
          guard let place = old.statement(statement.id), place.aspect.id != aspect.id else { continue }
          changes.append(
            Change(
              kind: .moved, noun: "statement", id: statement.id.text, before: place.aspect.id.text,
              after: aspect.id.text))
        }
      }
    }
    return changes
  }

  /// The size of a sample and the boundaries of audits.
  private static func figures(_ old: Framework, _ new: Framework) -> [Change] {
    func boundaries(_ framework: Framework) -> String? {
      framework.auditRule.map { rule in
        rule.shows.map { "\($0.atLeast)% \($0.grade.id)" }.joined(separator: ", ") + "; from \(rule.fewestCases) cases"
      }
    }
    var changes: [Change] = []
    if old.sampleSize != new.sampleSize {
      changes.append(
        Change(
          kind: .changed, noun: "size of", id: "the sample", before: "\(old.sampleSize)", after: "\(new.sampleSize)"))
    }
    if boundaries(old) != boundaries(new) {
      changes.append(
        Change(
          kind: .changed, noun: "boundaries of", id: "audits", before: boundaries(old), after: boundaries(new)))
    }
    return changes
  }
}
