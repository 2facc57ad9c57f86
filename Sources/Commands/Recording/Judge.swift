import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import RecordStore
import StructuredText

/// `muster judge`: records a grade for a criterion, a judgement or overall, with the reason.
enum Judge {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    let (subject, title) = try subject(call.operands[0], open.framework)
    if call.operands[1].lowercased() == GradeScale.notRelevantID.text {
      return try notRelevant(subject, title, call, open)
    }
    let grade = try open.grade(call.operands[1])
    let because = try call.value("because")?.trimmed ?? ask(call, open)
    guard let because, !because.isEmpty else {
      throw Failure("A judgement needs its reason.", next: "Add --because \"what it rests on, in a sentence\".")
    }
    let part = call.value("as").flatMap { JudgementMade.Part(rawValue: $0) } ?? .owner
    let stamp = try call.stamp(open)
    try open.append(
      [.judgementMade(JudgementMade(subject: subject, grade: grade.id, because: because, part: part))], stamp)
    try call.say("Recorded \(grade.label, .bold) for \(subject) \(title), as \(part.rawValue).")
    if let carried = carried(subject, open), carried.grade.map({ $0 < grade }) ?? true {
      try call.say(
        "The evidence carries \(carried.grade?.label.lowercased() ?? "no \(open.framework.scale.noun) yet") today; see 'muster gap \(subject)'."
      )
    }
    return true
  }

  /// Records that a criterion cannot arise here, where the framework allows that answer.
  private static func notRelevant(
    _ subject: String, _ title: String, _ call: Call, _ open: OpenWorkspace
  ) throws -> Bool {
    guard let absence = open.framework.scale.notRelevant, open.framework.criterion(CriterionID(subject)) != nil else {
      throw Failure(
        "\(open.framework.id) does not allow '\(call.operands[1])' for \(subject).",
        next: "Use one of \(open.framework.scale.grades.map(\.id.text).joined(separator: ", ")).")
    }
    guard let because = try call.value("because")?.trimmed ?? ask(call, open), !because.isEmpty else {
      throw Failure("A judgement needs its reason.", next: "Add --because \"why it cannot arise here\".")
    }
    let part = call.value("as").flatMap { JudgementMade.Part(rawValue: $0) } ?? .owner
    let made = JudgementMade(subject: subject, grade: GradeScale.notRelevantID, because: because, part: part)
    try open.append([.judgementMade(made)], try call.stamp(open))
    try call.say(
      "Recorded \(absence.label.lowercased(), .bold) for \(subject) \(title). It is left out of the analysis.")
    return true
  }

  private static func ask(_ call: Call, _ open: OpenWorkspace) throws -> String? {
    guard call.setting.inputIsTerminal, call.setting.outputIsTerminal else { return nil }
    return try Interview(call, open).ask("What does it rest on? (one sentence)")
  }

  private static func subject(_ named: String, _ framework: Framework) throws -> (String, String) {
    let id = named.uppercased()
    if named.lowercased() == "overall" || id == framework.overall?.id {
      guard let overall = framework.overall else {
        throw Failure(
          "\(framework.id) gives no overall grade.",
          next: "Judge each judgement: \(framework.judgements.map(\.id.text).joined(separator: ", ")).")
      }
      return ("overall", overall.title)
    }
    if let judgement = framework.judgement(JudgementID(id)) { return (id, judgement.shortTitle) }
    if let criterion = framework.criterion(CriterionID(id)) { return (id, criterion.title) }
    let known = framework.criteria.map(\.id.text) + framework.judgements.map(\.id.text) + ["OVERALL"]
    throw Failure(
      "There is no criterion or judgement '\(named)' in \(framework.id).",
      next: Suggestion.nearest(id, among: known).map { "Did you mean \($0 == "OVERALL" ? "overall" : $0)?" }
        ?? "List them with 'muster criteria'.")
  }

  private static func carried(_ subject: String, _ open: OpenWorkspace) -> (grade: Grade?, title: String)? {
    let analysis = open.analysis
    if let found = analysis.criterion(CriterionID(subject)) {
      return (found.readings.supported.grade, found.criterion.title)
    }
    if let found = analysis.judgements.first(where: { $0.judgement.id.text == subject }) {
      return (found.readings.supported.grade, found.judgement.title)
    }
    return analysis.overall.map { ($0.readings.supported.grade, "") }
  }
}

/// `muster assign`: gives a criterion an owner, perhaps a reviewer, and a day.
enum Assign {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    let criterion = try open.criterion(call.operands[0])
    let before = open.assessment.owners[criterion.id]
    guard let owner = call.value("owner") ?? before?.owner else {
      throw Failure("It is not said who owns \(criterion.id).", next: "Add --owner \"B. Lead\".")
    }
    let due = try call.value("due").map { try call.day($0, of: "--due") } ?? before?.due
    let assigned = OwnerAssigned(
      criterion: criterion.id, owner: owner, reviewer: call.value("reviewer") ?? before?.reviewer, due: due)
    if assigned.owner == assigned.reviewer {
      throw Failure(
        "The reviewer tests the owner's draft, so it must be another person.",
        next: "Name somebody else with --reviewer.")
    }
    try open.append([.ownerAssigned(assigned)], try call.stamp(open))
    let by = due.map { ", due \($0.inWords)" } ?? ""
    try call.say("\(criterion.id.text, .bold) \(criterion.title) belongs to \(owner)\(by).")
    return true
  }
}
