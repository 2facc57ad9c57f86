import Assessments
import Calendar
import Frameworks
package import GapAnalysis
package import Markup
import Nouns
package import Pages

/// What would follow from a supposition: what is recorded beside what is supposed.
package struct SupposedPage: LaidOut {
  private let result: SupposedAnalysis
  private let words: ConclusionWords
  private var recorded: Analysis { result.recorded }
  private var supposed: Analysis { result.supposed }
  private var framework: Framework { recorded.framework }
  private var scale: GradeScale { framework.scale }
  private var target: Grade { recorded.target }

  package init(_ result: SupposedAnalysis) {
    (self.result, words) = (result, ConclusionWords(framework: result.recorded.framework))
  }

  /// No grade stands at the top, so that what is supposed is never taken for what is recorded.
  package var json: JSON {
    [
      "supposed": .texts(result.suppositions.map(\.text)),
      "unanswered": UnansweredPart(ReportContext(recorded, audience: .leaders)).json, "recorded": recorded.json(),
      "ifSupposed": supposed.json(),
      "policy": PolicyPage(recorded).json,
      "changes": .list(result.changes.map { $0.json(scale, from: recorded.atRisk, to: supposed.atRisk) }),
    ]
  }

  package var page: Page {
    let context = ReportContext(recorded, audience: .leaders)
    return Page("What if: \(context.authority), as at \(context.asAt.inWords)") {
      "\("Supposed, not recorded. Nothing in the workspace has changed.", .caution)" as Phrase
      Block.bullets(result.suppositions.map { "\($0.text, .strong) \(finding($0, context))\(words.sentence($0))" })
      concern.map { Block.hint(Phrase($0, .quiet)) }
      UnansweredPart(context).blocks
      Phrase(summary)
      if framework.rules.gradesJudgements {
        Block.heading("Recorded → supposed, against \(target.label.lowercased())")
        Block.table(wholes)
      }
      changes("What rises", result.changes.filter(\.rises))
      changes("What falls", result.changes.filter(\.falls))
      changes("What has a \(scale.noun) for the first time", result.changes.filter(\.isNewlyJudged))
      rules
      Block.heading("Still short of \(target.label.lowercased())")
      short
      PolicyPage(context).note
    }
  }

  /// What was found, where it is supposed that somebody looked at it again.
  private func finding(_ supposition: Supposition, _ context: ReportContext) -> Phrase {
    guard case .finding(let subject, _, let name) = supposition else { return "" }
    let origin: Contribution.Origin =
      switch subject {
      case .item(let id): .item(id)
      case .question: .sample(name)
      }
    return "\(context.phrase(FindingWords(context: context).named(origin))), "
  }

  /// That a concern was supposed to hold, which few mean.
  private var concern: String? {
    for case .statement(let statement, true) in result.suppositions where !statement.isFavourable {
      return
        "\(statement.id) is a concern, and is supposed to hold. Write \(statement.id)=no to suppose that it does not."
    }
    return nil
  }

  private var summary: String {
    let way = way.map { " \($0)" } ?? ""
    if result.changes.isEmpty { return way.isEmpty ? "Nothing would change." : "No conclusion would change.\(way)" }
    let (before, after) = (recorded.supportedOverall, supposed.supportedOverall)
    let part =
      recorded.overall != nil
      ? "the overall grade" : framework.rules.gradesJudgements ? "every judgement" : "every criterion"
    let start = "What the evidence supports for \(part) would"
    let whole =
      before == after
      ? "\(start) stay \(GradeWords.inSentence(before, scale))."
      : "\(start) change: \(GradeWords.inSentence(before, scale)) → \(GradeWords.inSentence(after, scale))."
    func count(_ number: Int, _ verb: String) -> String { "\(number == 0 ? "none" : "\(number)") would \(verb)" }
    let counts = [
      count(result.changes.count(where: \.rises), "rise"), count(result.changes.count(where: \.falls), "fall"),
    ]
    let new = result.changes.count(where: \.isNewlyJudged)
    let first = new == 0 ? [] : [count(new, "have a \(scale.noun) for the first time")]
    return "\(whole) Of all conclusions, \(CountWords.listed(counts + first)).\(way)"
  }

  /// How the way to the target would be another; nil where it stays, or where the page says at its end that there is
  /// none or that it is reached.
  private var way: String? {
    guard let before = recorded.way, let after = supposed.way, !after.isEmpty, before.map(\.id) != after.map(\.id)
    else { return nil }
    let start = "The shortest way to \(target.label.lowercased())"
    guard before.count != after.count else { return "\(start) would be as long, by other statements." }
    let counts = "would take \(CountWords.counted(after.count, "statement")) and not \(before.count)"
    // A worse rung may shorten it too: rules ask that enough is judged, and what is judged need not be evidenced anew.
    let isNoBetter = after.count < before.count && result.suppositions.allSatisfy { $0.isShort(of: target) }
    return "\(start) \(counts)\(isNoBetter ? ", since what is supposed would count as judged" : "")."
  }

  private var wholes: Table {
    var rows = zip(recorded.judgements, supposed.judgements).map { before, after in
      [.init(before.judgement.id.text), .init(before.judgement.shortTitle)] + cells(before.readings, after.readings)
    }
    if let before = recorded.overall, let after = supposed.overall {
      rows.append([.init(""), .init("Overall")] + cells(before.readings, after.readings))
    }
    return Table(
      "Recorded and supposed", name: "supposed",
      [.init("Id", heading: "", minimum: 2), .init("Judgement", minimum: 14)]
        + Reading.allCases.map { .init(CountWords.sentence(GradeWords.reading($0)), minimum: 12) }, rows: rows)
  }

  private func cells(_ before: Readings<Verdict>, _ after: Readings<Verdict>) -> [Table.Cell] {
    Reading.allCases.map { reading in
      let (was, now) = (before[reading].grade, after[reading].grade)
      let grade = GradeStyle.phrase(now, target: reading == .bestSaid ? nil : target, in: scale)
      return .init(was == now ? grade : "\(GradeWords.inSentence(was, scale), .quiet) → \(grade)")
    }
  }

  @BlockBuilder private func changes(_ title: Phrase, _ changes: [Change]) -> [Block] {
    if !changes.isEmpty {
      Block.heading(title)
      Block.table(
        Table(
          "What would change", name: "supposed",
          [
            .init("Id", heading: "", minimum: 3), .init("Conclusion", minimum: 24), .init("Supported", minimum: 10),
            .init("Supposed", minimum: 10), .init("Decided by", minimum: 10),
          ],
          rows: changes.map { change in
            [
              .init(words.id(change.conclusion), .strong), .init(words.title(change.conclusion)),
              .init(GradeStyle.phrase(change.before.supported.grade, target: target, in: scale)),
              .init(GradeStyle.phrase(change.after.supported.grade, target: target, in: scale)),
              .init(change.after.supported.rule?.text ?? "supposed"),
            ]
          }))
    }
  }

  /// The rules that decide now where another did, in their words.
  @BlockBuilder private var rules: [Block] {
    let others = result.changes.filter { $0.after.supported.rule != $0.before.supported.rule }
    let named = Set(others.compactMap(\.after.supported.rule)).sorted().compactMap { framework.rules.words(of: $0) }
    if !named.isEmpty {
      Block.heading("Rules that would decide in place of others")
      Block.bullets(named)
    }
  }

  /// What would still be short of the target, and the way from there.
  private var short: Block {
    let name = target.label.lowercased()
    let parts: [(Conclusion, Grade?)] =
      (supposed.overall.map { [(.overall, $0.readings.supported.grade)] } ?? [])
      + (framework.rules.gradesJudgements
        ? supposed.judgements.map { (.judgement($0.judgement.id), $0.readings.supported.grade) }
        : supposed.countedCriteria.map { (.criterion($0.criterion.id), $0.readings.supported.grade) })
    let lacking = parts.filter { $0.1.map { $0 < target } ?? true }.map { words.name($0.0) }
    guard !lacking.isEmpty else { return .sentence("Nothing.") }
    let listed = lacking.count > 12 ? lacking.prefix(12) + ["\(lacking.count - 12) more"] : lacking[...]
    let first = "\(CountWords.sentence(CountWords.listed(Array(listed))))."
    guard let way = supposed.way else {
      return .sentence("\(first) From there, no set of statements reaches \(name) under the framework's rules.")
    }
    guard !way.isEmpty else { return .sentence("\(first) The whole is at \(name) without them.") }
    let ids = way.prefix(12).map(\.id.text).joined(separator: ", ")
    return .sentence(
      "\(first) From there, the shortest way to \(name) is \(CountWords.counted(way.count, "statement")). \(way.count > 12 ? "It begins with" : "It is") \(ids)."
    )
  }
}

extension Supposition {
  /// Whether what it supposes is below a grade.
  fileprivate func isShort(of target: Grade) -> Bool {
    switch self {
    case .statement(let statement, true): statement.grade < target
    case .statement(let statement, false): statement.isFavourable && statement.grade >= target
    case .criterion(_, let grade): grade < target
    case .finding(_, let outcome, _): outcome == .so || outcome == .wider
    }
  }
}
