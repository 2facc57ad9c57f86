import Arguments
import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Reports
import StructuredText

extension Command {
  static let judge = Command(
    "judge", "record a grade for a criterion, a judgement or overall",
    discussion: "On a terminal it asks for what is not said.",
    operands: [
      OperandSpec("SUBJECT", "a criterion, a judgement, or overall", .optional),
      OperandSpec("GRADE", "the grade", .optional),
    ],
    options: [
      .because, OptionSpec("as", "PART", "in which part", allowed: ["owner", "reviewer", "agreed"], standard: "owner"),
    ],
    examples: [
      .init(
        "muster judge HP2 good --because \"Timely decisions in 31 of 40 referrals audited\"", "Record a judgement")
    ],
    leavesOut: ["as-at", "output"], run: Judge.run)
}

/// `muster judge`: records a grade for a criterion, a judgement or overall, with the reason.
enum Judge {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let part = call.value("as").flatMap { JudgementMade.Part(rawValue: $0) } ?? .owner
    let isWhole = call.operands.count == 2 && call.value("because") != nil
    let isAsked = !isWhole && Interview.isPossible(call)
    let stamp = try isAsked ? call.stamp(open) : nil
    let said = isAsked ? try JudgeInterview.ask(call, open) : try given(call)
    let (subject, title) = try subject(said.subject, open.framework)
    let isAbsent = said.grade.lowercased() == GradeScale.notRelevantID.text
    let grade = try isAbsent ? nil : open.grade(said.grade)
    let label = try grade?.label ?? absence(of: subject, open.framework)
    let before = open.assessment.judgements.last { $0.judgement.subject == subject && $0.judgement.part == part }
    let made = JudgementMade(
      subject: subject, grade: grade?.id ?? GradeScale.notRelevantID, because: said.because, part: part)
    let known = try stamp ?? call.stamp(open)
    let named = subject == "overall" ? title : "\(subject) \(title)"
    // Said twice by the same person for the same reason it is not truer.
    if let before, before.judgement == made, before.by == known.by {
      try call.say(
        "\(label) for \(named) is recorded already, with the same reason, on \(before.at.date.inWords) by \(before.by.name). Nothing was recorded."
      )
      return try call.say("To say that it still holds today, give the reason that holds today.")
    }
    try open.append([made], known)
    guard let grade else {
      return try call.say("Recorded \(label, .bold) for \(named). It is left out of the analysis.")
    }
    try call.say("Recorded \(label, .bold) for \(named), as \(part.rawValue).")
    if let carried = carried(subject, open), grade.isBeyond(carried.grade) {
      let words =
        carried.grade.map { "The evidence supports \($0.label.lowercased()) today" }
        ?? "The evidence supports no \(open.framework.scale.noun) for it yet"
      try call.say("\(words); see 'muster gap\(subject == "overall" ? "" : " \(subject)")'.")
    }
    if part != .agreed, let other = open.assessment.claim(subject),
      !open.assessment.names.areOne(other.by.name, known.by.name),
      other.judgement.grade != grade.id
    {
      try call.say(
        "\(other.by.name) says \(open.framework.scale.grade(other.judgement.grade)?.label.lowercased() ?? other.judgement.grade.text) as \(other.judgement.part.rawValue). Both are shown until one is agreed: 'muster judge \(subject) GRADE --as agreed'."
      )
    }
    if isAsked { try call.say("\(JudgeInterview.undo(subject, before: before, part: part), .dim)") }
  }

  /// What the command line says, all of it, where nobody can be asked.
  private static func given(_ call: Call) throws -> (subject: String, grade: String, because: String) {
    guard call.operands.count == 2 else {
      throw Failure(
        "It is not said \(call.operands.isEmpty ? "what is judged" : "which grade it has").",
        next: "Write 'muster judge HP2 good --because \"what it rests on\"'.")
    }
    guard let because = call.value("because")?.trimmed, !because.isEmpty else {
      throw Failure("A judgement needs its reason.", next: "Add --because \"what it rests on, in a sentence\".")
    }
    return (call.operands[0], call.operands[1], because)
  }

  /// What it is called that a criterion cannot arise here, where the framework allows that answer.
  private static func absence(of subject: String, _ framework: Framework) throws -> String {
    guard let absence = framework.scale.notRelevant, framework.criterion(CriterionID(subject)) != nil else {
      throw Failure(
        "\(framework.id) does not allow 'not-relevant' for \(subject).",
        next: "Use one of \(framework.scale.grades.map(\.id.text).joined(separator: ", ")).")
    }
    return absence.label.lowercased()
  }

  private static func subject(_ named: String, _ framework: Framework) throws -> (String, String) {
    let id: String
    do { id = try framework.subject(named) } catch {
      throw Failure([error], with: "the subject") ?? Failure("There is no '\(named)'.")
    }
    if let judgement = framework.judgement(JudgementID(id)) { return (id, judgement.shortTitle) }
    if let criterion = framework.criterion(CriterionID(id)) { return (id, criterion.title) }
    guard let overall = framework.overall else {
      throw Failure(
        "\(framework.id) gives no overall grade.",
        next: "Judge each judgement: \(framework.judgements.map(\.id.text).joined(separator: ", ")).")
    }
    return (id, overall.title)
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
