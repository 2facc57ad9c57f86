import Assessments
import Calendar
import Frameworks
import Markup

/// The questions for a judgement: of what, which grade, and on what it rests.
enum JudgeInterview {
  /// What was judged, the grade, and why; what the command line said is not asked again.
  static func ask(_ call: Call, _ open: OpenWorkspace) throws -> (subject: String, grade: String, because: String) {
    let interview = Interview(call, open)
    try interview.begin()
    let subject = try call.operands.first ?? interview.need(self.subject(open))
    if let before = open.assessment.claim(subject.uppercased() == "OVERALL" ? "overall" : subject.uppercased()) {
      let label = open.framework.scale.grade(before.judgement.grade)?.label ?? before.judgement.grade.text
      try call.say("\("Recorded before: \(label), by \(before.by.name), \(before.at.date.inWords).", .dim)")
    }
    let grade = try call.operands.count > 1 ? call.operands[1] : interview.need(self.grade(open, subject))
    let because =
      try call.value("because")?.trimmed
      ?? interview.need(
        Question(
          "What does it rest on? (one sentence)",
          help: "What you would say to an inspector who asks why: the audit, the figures, what families say."))
    try interview.confirm([
      ("Judged", TerminalText(subject)), ("As", TerminalText(grade)), ("Because", TerminalText(because)),
    ])
    return (subject, grade, because)
  }

  private static func subject(_ open: OpenWorkspace) -> Question {
    let framework = open.framework
    let known =
      framework.criteria.map(\.id.text) + framework.judgements.map(\.id.text)
      + (framework.overall == nil ? [] : ["OVERALL"])
    // The next in the framework's order after the one that was judged last.
    let last = open.assessment.judgements.last?.judgement.subject
    let next = last.flatMap { known.firstIndex(of: $0) }.flatMap { $0 + 1 < known.count ? known[$0 + 1] : nil }
    return Question(
      "What do you judge?", help: "A criterion, a judgement, or overall: \(known.joined(separator: ", ")).",
      standard: next ?? known.first
    ) { text in
      known.contains(text.uppercased())
        ? .taken(text.uppercased()) : .refused("There is no '\(text)' to judge. ? lists what there is.")
    }
  }

  private static func grade(_ open: OpenWorkspace, _ subject: String) -> Question {
    let scale = open.framework.scale
    let choices = scale.grades.map { Question.Choice(value: $0.id.text, label: $0.label) }
    let absent =
      scale.notRelevant.map { [Question.Choice(value: GradeScale.notRelevantID.text, label: $0.label)] } ?? []
    return Question(
      "Which \(scale.noun)?", help: scale.grades.map { "\($0.label): \($0.meaning)" }.joined(separator: " "),
      choices: choices + absent
    ) { text in
      let id = text.lowercased().replacing(" ", with: "-")
      return (choices + absent).contains { $0.value == id }
        ? .taken(id) : .refused("'\(text)' is not a \(scale.noun) of this framework.")
    }
  }

  /// How to take a judgement back, to the letter.
  static func undo(_ subject: String, before: Assessment.MadeJudgement?, part: JudgementMade.Part) -> String {
    let named = part == .owner ? "" : " --as \(part.rawValue)"
    guard let before else {
      return "A judgement stays in the history; another takes its place: muster judge \(subject) GRADE\(named)"
    }
    return "To undo: muster judge \(subject) \(before.judgement.grade)\(named) --because \"recorded by mistake\""
  }
}
