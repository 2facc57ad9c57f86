import Assessments
import Calendar
import Frameworks
package import GapAnalysis
package import Markup

/// What would follow from a supposition, on the terminal: what is recorded beside what is supposed.
package enum SupposedScreen {
  package static func page(_ result: SupposedAnalysis, width: Int) -> TerminalPage {
    var page = TerminalPage(width: width)
    let (recorded, supposed) = (result.recorded, result.supposed)
    let words = ConclusionWords(framework: recorded.framework)
    let authority = recorded.assessment.opened?.authority ?? "An authority"
    page.heading("What if: \(authority), as at \(recorded.assessment.asAt.inWords)")
    page.paragraph("\("Supposed, not recorded. Nothing in the workspace has changed.", .caution)")
    page.blank()
    page.bullets(result.suppositions.map { "\($0.text, .bold) \(words.sentence($0))" })
    page.blank()
    if let hint = concern(result.suppositions) { page.paragraph("\(hint, .dim)") }
    page.paragraph(TerminalText(summary(result, words)))
    page.blank()
    let judged = recorded.framework.rules.gradesJudgements
    if judged { wholes(recorded, supposed, &page) }
    changes("What rises", result.changes.filter(\.rises), result, words, &page)
    changes("What falls", result.changes.filter(\.falls), result, words, &page)
    changes(
      "What has a \(recorded.framework.scale.noun) for the first time", result.changes.filter(\.isNewlyJudged), result,
      words, &page)
    rules(result, &page)
    short(supposed, words, &page)
    PolicyScreen.note(recorded, &page)
    return page
  }

  /// That a concern was supposed to hold, which few mean.
  private static func concern(_ suppositions: [Supposition]) -> String? {
    for case .statement(let statement, true) in suppositions where !statement.isFavourable {
      return
        "\(statement.id) is a concern, and is supposed to hold. Write \(statement.id)=no to suppose that it does not."
    }
    return nil
  }

  private static func summary(_ result: SupposedAnalysis, _ words: ConclusionWords) -> String {
    let scale = result.recorded.framework.scale
    let way = way(result).map { " \($0)" } ?? ""
    if result.changes.isEmpty { return way.isEmpty ? "Nothing would change." : "No conclusion would change.\(way)" }
    let (before, after) = (result.recorded.supportedOverall, result.supposed.supportedOverall)
    let framework = result.recorded.framework
    let part =
      result.recorded.overall != nil
      ? "the whole" : framework.rules.gradesJudgements ? "every judgement" : "every criterion"
    let start = "What the evidence carries for \(part) would"
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

  /// How the way to the target would be another; nil where it stays, or where the screen says at its end that there is
  /// none or that it is reached.
  private static func way(_ result: SupposedAnalysis) -> String? {
    guard let before = result.recorded.way, let after = result.supposed.way, !after.isEmpty,
      before.map(\.id) != after.map(\.id)
    else { return nil }
    let start = "The shortest way to \(result.recorded.target.label.lowercased())"
    guard before.count != after.count else { return "\(start) would be as long, by other statements." }
    let counts = "would take \(CountWords.counted(after.count, "statement")) and not \(before.count)"
    // A worse rung may shorten it too: rules ask that enough is judged, and what is judged need not be evidenced anew.
    let target = result.recorded.target
    let isNoBetter = after.count < before.count && result.suppositions.allSatisfy { $0.isShort(of: target) }
    return "\(start) \(counts)\(isNoBetter ? ", since what is supposed would count as judged" : "")."
  }

  private static func wholes(_ recorded: Analysis, _ supposed: Analysis, _ page: inout TerminalPage) {
    let (scale, target) = (recorded.framework.scale, recorded.target)
    var rows = zip(recorded.judgements, supposed.judgements).map { before, after in
      ["\(before.judgement.id.text)", "\(before.judgement.shortTitle)"]
        + cells(before.readings, after.readings, target, scale)
    }
    if let before = recorded.overall, let after = supposed.overall {
      rows.append(["", "Overall"] + cells(before.readings, after.readings, target, scale))
    }
    page.heading("Recorded → supposed, against \(target.label.lowercased())", level: 2)
    page.table(
      TerminalTable(
        [.init("", minimum: 2), .init("Judgement", minimum: 14)]
          + Reading.allCases.map { .init(TerminalText(CountWords.sentence($0.rawValue)), minimum: 12) },
        rows: rows))
    page.blank()
  }

  private static func cells(
    _ before: Readings<Verdict>, _ after: Readings<Verdict>, _ target: Grade, _ scale: GradeScale
  ) -> [TerminalText] {
    Reading.allCases.map { reading in
      let (was, now) = (before[reading].grade, after[reading].grade)
      let wanted = reading == .plausible ? nil : target
      if was == now { return GradeStyle.text(now, target: wanted, in: scale) }
      return "\(GradeWords.inSentence(was, scale), .dim) → \(GradeStyle.text(now, target: wanted, in: scale))"
    }
  }

  private static func changes(
    _ title: String, _ changes: [Change], _ result: SupposedAnalysis, _ words: ConclusionWords,
    _ page: inout TerminalPage
  ) {
    guard !changes.isEmpty else { return }
    let (scale, target) = (result.recorded.framework.scale, result.recorded.target)
    page.heading(TerminalText(title), level: 2)
    page.table(
      TerminalTable(
        [
          .init("", minimum: 3), .init("Conclusion", minimum: 24), .init("Supported", minimum: 10),
          .init("Supposed", minimum: 10), .init("Decided by", minimum: 10),
        ],
        rows: changes.map { change in
          [
            "\(words.id(change.conclusion), .bold)", "\(words.title(change.conclusion))",
            GradeStyle.text(change.before.supported.grade, target: target, in: scale),
            GradeStyle.text(change.after.supported.grade, target: target, in: scale),
            "\(change.after.supported.rule?.text ?? "supposed")",
          ]
        }))
    page.blank()
  }

  /// The rules that decide now where another did, in their words.
  private static func rules(_ result: SupposedAnalysis, _ page: inout TerminalPage) {
    var named: [RuleID] = []
    for change in result.changes {
      guard let rule = change.after.supported.rule, rule != change.before.supported.rule, !named.contains(rule) else {
        continue
      }
      named.append(rule)
    }
    guard !named.isEmpty else { return }
    page.heading("Rules that would decide in place of others", level: 2)
    page.bullets(
      named.compactMap { id in
        result.recorded.framework.rules.rule(id).map { "\(id.text, .bold) \($0.words)" }
      })
    page.blank()
  }

  private static func short(_ supposed: Analysis, _ words: ConclusionWords, _ page: inout TerminalPage) {
    let target = supposed.target
    let name = target.label.lowercased()
    page.heading("Still short of \(name)", level: 2)
    let judged = supposed.framework.rules.gradesJudgements
    let parts: [(Conclusion, Grade?)] =
      (supposed.overall.map { [(.overall, $0.readings.supported.grade)] } ?? [])
      + (judged
        ? supposed.judgements.map { (.judgement($0.judgement.id), $0.readings.supported.grade) }
        : supposed.countedCriteria.map { (.criterion($0.criterion.id), $0.readings.supported.grade) })
    let lacking = parts.filter { $0.1.map { $0 < target } ?? true }.map { words.name($0.0) }
    guard !lacking.isEmpty else { return page.paragraph("Nothing.") }
    let listed = lacking.count > 12 ? lacking.prefix(12) + ["\(lacking.count - 12) more"] : lacking[...]
    page.paragraph("\(CountWords.sentence(CountWords.listed(Array(listed)))).")
    guard let way = supposed.way else {
      return page.paragraph("From there, no set of statements reaches \(name) under the framework's rules.")
    }
    guard !way.isEmpty else { return page.paragraph("The whole is at \(name) without them.") }
    let most = way.count > 12 ? "It begins with" : "It is"
    page.paragraph(
      "From there, the shortest way to \(name) is \(CountWords.counted(way.count, "statement")). \(most) \(way.prefix(12).map(\.id.text).joined(separator: ", "))."
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
    }
  }
}
