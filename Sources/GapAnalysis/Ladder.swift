import Assessments
package import Frameworks

/// One statement of a way, and what evidencing it unlocks once those before it are evidenced.
package struct Step: Sendable {
  package let statement: Statement
  /// What then can be carried that could not be: the whole first, then judgements, then criteria.
  package let unlocks: [Change]
}

/// Puts statements in the order that unlocks most: what raises most for each statement of it comes next.
///
/// What is raised is compared as ``Reach`` does. The statements of one criterion stay together, since few rise by one
/// statement alone; so do the fewest criteria that raise a judgement, or the whole, where that is more. Ties go to what
/// inspections usually find, then to less effort, then to criteria that limit their judgement, then as in the framework.
struct Ladder {
  private let start: Standings
  private let target: Grade
  private let ties: Ties

  init(_ framework: Framework, _ judgements: [JudgementFinding], target: Grade, ties: Ties) {
    (start, self.target, self.ties) = (Standings(framework, judgements), target, ties)
  }

  /// The statements of a criterion that belong to the way.
  private struct Part: Equatable {
    let judgement: Int
    let criterion: Int
    let statements: [Statement]
    /// The criterion once all of them are evidenced.
    let lifted: CriterionFinding
    let cost: Cost
    let limiting: Int

    var replacement: (judgement: Int, criterion: Int, finding: CriterionFinding) { (judgement, criterion, lifted) }

    static func == (one: Part, two: Part) -> Bool {
      one.judgement == two.judgement && one.criterion == two.criterion
    }
  }

  /// The statements in order, each with what it unlocks.
  func steps(_ statements: [Statement]) -> [Step] {
    var standing = start
    var steps: [Step] = []
    for part in ordered(parts(statements)) {
      for statement in inOrder(part, from: standing) {
        let after = standing.evidencing([statement], at: (part.judgement, part.criterion))
        steps.append(
          Step(
            statement: statement,
            unlocks: standing.changes(to: after).filter { $0.before.supported.grade != $0.after.supported.grade }))
        standing = after
      }
    }
    return steps
  }

  private func parts(_ statements: [Statement]) -> [Part] {
    let wanted = Set(statements.map(\.id))
    return start.criteria.enumerated().flatMap { j, criteria in
      criteria.enumerated().compactMap { c, finding in
        let own = finding.criterion.aspects.flatMap(\.statements).filter { wanted.contains($0.id) }
        guard !own.isEmpty else { return nil }
        return Part(
          judgement: j, criterion: c, statements: own,
          lifted: start.levels.criterion(finding, supposing: own.map { .doingWell(by: $0) }),
          cost: ties.cost(own, of: finding.criterion.id), limiting: finding.criterion.limiting.rank)
      }
    }
  }

  /// Each time the criterion, or the fewest criteria of a judgement or of all that is left, whichever raises most.
  private func ordered(_ parts: [Part]) -> [Part] {
    var (standing, left, ordered) = (start, parts, [Part]())
    while !left.isEmpty {
      let wholes = Dictionary(grouping: left, by: \.judgement).sorted { $0.key < $1.key }.map(\.value)
      let together = wholes.filter { $0.count > 1 } + (wholes.count > 1 ? [left] : [])
      let fewest = together.map { needed($0, from: standing) }
      let next = oneByOne(best(of: left.map { [$0] } + fewest, from: standing), from: standing)
      standing.replace(next.map(\.replacement))
      ordered += next
      left.removeAll { one in next.contains { $0 == one } }
    }
    return ordered
  }

  /// Without the parts that it can do without and still raise the most important thing that it raises.
  private func needed(_ bundle: [Part], from standing: Standings) -> [Part] {
    let before = Reach(standing, target: target)
    func raised(_ parts: [Part]) -> [Int] { gain(of: parts, from: standing, over: before).raised }
    let all = raised(bundle)
    guard let index = all.firstIndex(where: { $0 != 0 }) else { return bundle }
    var kept = bundle
    for part in bundle.reversed() {
      let without = kept.filter { $0 != part }
      let left = without.isEmpty ? [] : raised(without)
      if left.count > index, left[...index] == all[...index] { kept = without }
    }
    return kept
  }

  /// Parts one after another, each time the one that raises most.
  private func oneByOne(_ parts: [Part], from start: Standings) -> [Part] {
    var (standing, left, ordered) = (start, parts, [Part]())
    while left.count > 1, let next = best(of: left.map { [$0] }, from: standing).first {
      standing.replace([next.replacement])
      ordered.append(next)
      left.removeAll { $0 == next }
    }
    return ordered + left
  }

  /// The bundle that raises most for each of its statements.
  private func best(of bundles: [[Part]], from standing: Standings) -> [Part] {
    let before = Reach(standing, target: target)
    var best: (bundle: [Part], gain: Reach.Gain)?
    for bundle in bundles {
      let gain = gain(of: bundle, from: standing, over: before)
      if let known = best, !(known.gain < gain) { continue }
      best = (bundle, gain)
    }
    return best?.bundle ?? []
  }

  private func gain(of bundle: [Part], from standing: Standings, over before: Reach) -> Reach.Gain {
    var after = standing
    after.replace(bundle.map(\.replacement))
    return Reach(after, target: target).gain(
      over: before, cost: bundle.reduce(Cost()) { $0 + $1.cost }, limiting: bundle.map(\.limiting).min() ?? 0)
  }

  /// The statements of one criterion: each time the one that raises most, else as in the framework.
  private func inOrder(_ part: Part, from standing: Standings) -> [Statement] {
    var (standing, left, ordered) = (standing, part.statements, [Statement]())
    while let first = left.first {
      let before = Reach(standing, target: target)
      var best: (statement: Statement, gain: Reach.Gain, after: Standings)?
      for statement in left {
        let after = standing.evidencing([statement], at: (part.judgement, part.criterion))
        let gain = Reach(after, target: target).gain(over: before, cost: Cost(count: 1), limiting: 0)
        if let known = best, !(known.gain < gain) { continue }
        best = (statement, gain, after)
      }
      standing = best?.after ?? standing
      let next = best?.statement ?? first
      ordered.append(next)
      left.removeAll { $0.id == next.id }
    }
    return ordered
  }
}

extension Standings {
  /// With statements of one criterion evidenced.
  fileprivate func evidencing(_ statements: [Statement], at place: (judgement: Int, criterion: Int)) -> Standings {
    var result = self
    let finding = levels.criterion(
      criteria[place.judgement][place.criterion], supposing: statements.map { .doingWell(by: $0) })
    result.replace([(place.judgement, place.criterion, finding)])
    return result
  }
}

extension Criterion.Limiting {
  /// 2 for a criterion that limits its judgement firmly, 0 for one that does not.
  fileprivate var rank: Int {
    switch self {
    case .hard: 2
    case .soft: 1
    case .none: 0
    }
  }
}
