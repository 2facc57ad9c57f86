import Arguments
import Assessments
import Calendar
import CaseAudit
import Digests
import Frameworks
import GapAnalysis
import Markup

extension Command {
  static let recheck = Command(
    "recheck", "record what was found when an adverse finding was looked at again",
    discussion:
      "Say how far it goes: not-so; so, for as many as --extent counts; wider, with the same; resolved, with the newer evidence of practice that shows it (--shown-by); or set-aside, where what it was found of is no more. What lifts a finding counts only if it is recorded by somebody who owns neither the criterion nor an action on it.",
    operands: [
      OperandSpec("ID", "the beginning of the item's id, or SAMPLE/QUESTION as 'muster gap' names an audited one"),
      OperandSpec("OUTCOME", "what was found", allowed: Recheck.outcomes.map(\.rawValue)),
    ],
    options: [
      OptionSpec("extent", "EXTENT", "of how many looked at it is so: \"2 of 40\""),
      OptionSpec(
        "shown-by", "ID", "newer evidence of practice that shows it mended, or SAMPLE/QUESTION of a later sample",
        repeats: true), .because,
    ],
    examples: [
      .init(
        "muster recheck 1a2b3c4 so --extent \"2 of 40\" --because \"forty files read\"", "So for two, and no more"),
      .init(
        "muster recheck 1a2b3c4 resolved --shown-by 5d6e7f8 --because \"the audit of May\"", "Mended, and shown"),
    ], leavesOut: ["as-at", "output"], run: Recheck.run)
}

/// `muster recheck`: an adverse finding was looked at again.
enum Recheck {
  /// What may be recorded. That something is so, and not how far, older records say.
  static let outcomes = Rechecked.Outcome.allCases.filter { $0 != .confirmed }

  /// What is looked at again, with all that is asked of it.
  struct Finding {
    let subject: Rechecked.Subject
    /// The short name by which people know it.
    let id: String
    let name: TerminalText
    let found: AdverseFinding
    let isAdverse: Bool
    /// The last day on which it was known to be so.
    let day: CivilDate?
  }

  static func run(_ call: Call) throws {
    let open = try call.open()
    let finding = try finding(call.operands[0], open)
    guard let outcome = Rechecked.Outcome(rawValue: call.operands[1]), outcomes.contains(outcome) else {
      throw Failure(
        "'\(call.operands[1])' is not an outcome.", next: "Write \(CountWords.listed(outcomes.map(\.rawValue), "or")).")
    }
    guard finding.isAdverse else {
      throw Failure(
        "\(call.operands[0]) says nothing adverse, and only adverse findings are looked at again.",
        next: "Put it right with 'muster correct', or take it back with 'muster withdraw'.")
    }
    let extent = try extent(outcome, call: call, open: open)
    if outcome == .wider, case .item(let id) = finding.subject,
      let known = open.assessment.evidence.first(where: { $0.id == id })?.content.extent?.counts,
      let counted = extent?.counts, counted.0 <= known.0
    {
      throw Failure(
        "\(counted.0) of \(counted.1) is no wider than the \(known.0) of \(known.1) in which it was found.",
        next: "Record it as 'so', or count the cases that were found beside those.")
    }
    let shownBy = try shownBy(outcome, call: call, open: open)
    let because = try call.reason("re-checked")
    let stamp = try call.stamp(open)
    let body = Rechecked(finding.subject, outcome, extent: extent, shownBy: shownBy, because: because)
    try open.append([body], stamp)
    let counted = extent.map { ", \($0)" } ?? ""
    try call.say("Recorded of \(finding.name) when looked at again: \(outcome.label, .bold)\(counted).")
    let doubt = Rechecking.doubt(
      body, answeredFor: open.assessment.criteriaAnsweredFor(by: stamp.by), of: finding.found, from: finding.day,
      framework: open.framework, assessment: open.assessment)
    if let doubt { try call.say("\(words(doubt, outcome), .caution)") }
  }

  private static func words(_ doubt: Rechecking.Doubt, _ outcome: Rechecked.Outcome) -> String {
    switch doubt {
    case .ownWord(let criterion):
      "It lifts nothing: you answer for \(criterion), and what lifts a finding is recorded by somebody who does not."
    case .nothingNewer:
      "It stands as said \(outcome.label), not shown, and changes nothing: name newer evidence of practice that speaks well of every aspect that it weighs against, or of the criterion as a whole, with --shown-by."
    }
  }

  // MARK: What is looked at

  static func finding(_ named: String, _ open: OpenWorkspace) throws -> Finding {
    if let (found, sample) = try question(named, open) {
      let rechecks = open.assessment.samples.first { $0.id == sample }?.rechecks[found.question.id] ?? []
      return Finding(
        subject: .question(found.question.id, sample: sample), id: found.id, name: "\(found.id, .accent)",
        found: AdverseFinding(found), isAdverse: found.isAdverse,
        day: found.dated.map { rechecks.lastSo(since: $0) })
    }
    let item = try open.item(named)
    let content = item.content
    return Finding(
      subject: .item(item.id), id: open.short(item.id),
      name: "\(open.short(item.id), .accent), \(content.title),", found: AdverseFinding(content, open.framework),
      isAdverse: item.concern != nil || content.isAdverse(open.framework) || open.analysis.evidence.isAdverse(item.id),
      day: content.speaksFor.map { item.rechecks.lastSo(since: $0) })
  }

  /// What is said to a question, by `SAMPLE/QUESTION` or by the question alone: what the last of the samples that speak to it
  /// says. Nil where no question is named.
  private static func question(
    _ named: String, _ open: OpenWorkspace
  ) throws -> (found: QuestionFinding, sample: Digest)? {
    let parts = named.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let question = QuestionID((parts.count == 2 ? parts[1] : named).uppercased())
    let (evidence, next) = (open.analysis.evidence, "'muster sample show' lists what was asked and found.")
    let sample: Digest
    if parts.count == 2 {
      let samples = open.assessment.samples.map(\.id)
      // Nothing may be left out here, as it may where a sample alone is named.
      if case .none = ShortID.resolve(parts[0], among: samples) {
        throw Failure("There is no sample '\(parts[0])'.", next: next)
      }
      sample = try open.resolve(parts[0], among: samples, what: "sample")
    } else if let last = evidence.pooled.first(where: { $0.question.id == question })?.samples.last {
      sample = last
    } else {
      return nil
    }
    let id = SampleAudit.id(question, of: sample)
    guard let found = evidence.questionFindings.first(where: { $0.id == id }) else {
      throw Failure("No case of that sample has been audited for '\(question)'.", next: next)
    }
    return (found, sample)
  }

  // MARK: What was found

  private static func extent(_ outcome: Rechecked.Outcome, call: Call, open: OpenWorkspace) throws -> Extent? {
    let isCounted = outcome == .so || outcome == .wider
    guard let text = call.value("extent") else {
      guard isCounted else { return nil }
      throw Failure("It is not said for how many it is so.", next: "Add --extent \"2 of 40\": 2 of the 40 looked at.")
    }
    guard isCounted else {
      throw Failure("Of what is \(outcome.label) there is nothing to count.", next: "Leave --extent out.")
    }
    switch Extent.read(text, open.framework.proportionWords) {
    case .failure(let unread): throw Failure("\(unread.what).", next: "\(unread.help).")
    case .success(let counted):
      guard let (count, total) = counted.counts else {
        throw Failure("'\(text)' is no count.", next: "Write --extent \"2 of 40\".")
      }
      if outcome == .so, total >= AuditStandard.fewestCases, count * 2 >= total {
        throw Failure(
          "What is so for \(count) of \(total) is so for half or more, and not for those cases alone.",
          next: "Record it as 'wider'.")
      }
      return counted
    }
  }

  private static func shownBy(_ outcome: Rechecked.Outcome, call: Call, open: OpenWorkspace) throws -> [Rechecked
    .Subject]
  {
    let named = call.parsed.values("shown-by")
    guard named.isEmpty || outcome == .resolved else {
      throw Failure("Only what is resolved is shown by newer evidence.", next: "Leave --shown-by out.")
    }
    return try named.map { name in
      if let (found, sample) = try question(name, open) { return .question(found.question.id, sample: sample) }
      return .item(try open.item(name).id)
    }
  }
}
