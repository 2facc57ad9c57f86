import Arguments
import Assessments
import CaseAudit
import Frameworks
import Markup
import Nouns
import Reports
import StructuredText

extension Command {
  static let actionRaise = Command(
    "raise", "raise an action for a criterion",
    operands: [
      OperandSpec("CRITERION", "the criterion"),
      OperandSpec("TITLE", "what must be different, from the child's side"),
    ],
    options: .action + [
      OptionSpec("band", "BAND", "how soon: the framework's bands of improvement"),
      .effort, .answers,
      OptionSpec("measure", "TEXT", "how anyone will know"),
      OptionSpec("case", "REFERENCE", "the audited case that it came from"),
      OptionSpec("theme", "QUESTION", "the audit question, or the criterion, that it came from", repeats: true),
      OptionSpec("sample", "ID", "the audited sample, with --case or --theme", standard: "the last"),
    ],
    examples: [
      .init(
        "muster action raise HP2 \"Every referrer hears what was decided\" --theme HP2.Q4 --owner \"B. Lead\"",
        "Raise an action that closes only with a re-audit"),
      .init(
        "muster action raise HP8 \"Every child missing twice has a plan\" --answers HP8.A1",
        "Raise an action on one statement, so that it is shown on no other gap"),
    ], leavesOut: ["as-at", "output"], run: ActionCommand.raise)

  static let actionUpdate = Command(
    "update", "move an action on",
    operands: [
      OperandSpec("ID", "the beginning of the action's id"),
      OperandSpec("STATUS", "how it stands", allowed: ["open", "in-progress", "done-awaiting-re-audit"]),
    ], options: .action + [.effort, .answers], leavesOut: ["as-at", "output"], run: ActionCommand.update)

  static let actionClose = Command(
    "close", "close an action", operands: [OperandSpec("ID", "the beginning of the action's id")],
    options: .action, leavesOut: ["as-at", "output"], run: ActionCommand.update)

  static let actionList = Command(
    "list", "list the actions", options: [.formats], leavesOut: ["by"], run: ActionCommand.list)

  static let action = Command(
    "action", "keep the list of actions",
    subcommands: [.actionRaise, .actionUpdate, .actionClose, .actionList])
}

/// `muster action`: raises, moves on, closes and lists actions.
enum ActionCommand {
  static func raise(_ call: Call) throws {
    let open = try call.open()
    let criterion = try open.criterion(call.operands[0])
    guard let owner = call.value("owner") ?? open.assessment.owners[criterion.id]?.owner else {
      throw Failure("An action needs an owner.", next: "Add --owner \"B. Lead\".")
    }
    let bands = open.framework.preparation.bands.map(\.id)
    if let band = call.value("band"), !bands.contains(band) {
      throw Failure(
        "'\(band)' is not a band of \(open.framework.id).",
        next: bands.isEmpty ? "It has none: leave --band out." : "Use one of \(bands.joined(separator: ", ")).")
    }
    let due = try call.dueDay()
    let action = ActionRaised(
      title: call.operands[1], criterion: criterion.id, band: call.value("band"), owner: owner, due: due,
      measure: call.value("measure"), effort: try effort(call), origin: try ActionOrigin.stated(call, open),
      answers: try answers(call, criterion, open))
    let record = try open.append([action], try call.stamp(open))[0]
    let by = Overdue.stated(due, on: open.assessment.asAt)
    try call.say("Raised \(open.short(record.digest), .accent) for \(criterion.id)\(by): \(action.title)")
    if let on = on(action.answers, criterion.id, open) { try call.say("It is on \(on).") }
    if action.origin != nil {
      try call.say("It closes only when what it came from was audited again.")
    }
  }

  static func update(_ call: Call) throws {
    let open = try call.open()
    let closes = call.parsed.path.last == "close"
    let id = try open.resolve(call.operands[0], among: open.assessment.actions.map(\.id), what: "action")
    let status = closes ? .closed : ActionUpdated.Status(rawValue: call.operands[1]) ?? .open
    let due = try call.dueDay()
    let action = open.assessment.actions.first { $0.id == id }
    let followUp = action.flatMap {
      AuditFollowUp($0, assessment: open.assessment, framework: open.framework)
    }
    let criterion = action.flatMap { open.framework.criterion($0.raised.criterion) }
    let update = ActionUpdated(
      action: id, status: status, due: due, note: call.value("note"), effort: closes ? nil : try effort(call),
      answers: closes ? [] : try criterion.map { try answers(call, $0, open) } ?? [])
    if let action, action.isAs(update) {
      try call.say("Action \(open.short(id), .accent) is \(status.label) already. Nothing was recorded.")
      return
    }
    if closes, let followUp { try ActionOrigin.requireReaudit(followUp, open.short(id)) }
    try open.append([update], try call.stamp(open))
    let by = closes ? "" : Overdue.stated(due, on: open.assessment.asAt)
    try call.say("Action \(open.short(id), .accent) is \(status.label)\(by).")
    if let action, let criterion {
      let before = on(action.raised.answers, criterion.id, open)
      if let now = on(update.answers, criterion.id, open) {
        let replaced = before.map { $0 == now ? "" : " now, in the place of \($0)" } ?? " now"
        try call.say("It is on \(now)\(replaced).")
      } else if let before {
        try call.say("It is on \(before).")
      }
    }
    if closes, let followUp {
      for sentence in FollowUpWords.comparison(followUp, open.framework) { try call.say(TerminalText(sentence)) }
      return
    }
    if closes { try call.say("A closed action does not close its gap: attach what the re-audit shows.") }
  }

  private static func on(
    _ answers: [ActionRaised.Answered], _ criterion: CriterionID, _ open: OpenWorkspace
  ) -> String? {
    // The analysis is only for those that name something.
    answers.isEmpty ? nil : Action.on(answers, of: criterion, View(open.analysis, idLength: open.idLength))
  }

  /// What of its criterion it is on, as it was named.
  private static func answers(
    _ call: Call, _ criterion: Criterion, _ open: OpenWorkspace
  ) throws -> [ActionRaised.Answered] {
    let statements = criterion.aspects.flatMap(\.statements).map(\.id)
    let questions = criterion.questions.map(\.id)
    var once: Set<String> = []
    return try call.parsed.values("answers").filter { once.insert($0.trimmed.uppercased()).inserted }.map { named in
      let id = named.trimmed.uppercased()
      if statements.contains(StatementID(id)) { return .statement(StatementID(id)) }
      if questions.contains(QuestionID(id)) { return .question(QuestionID(id)) }
      guard !id.contains(".") else {
        let near = Suggestion.nearest(id, among: statements.map(\.text) + questions.map(\.text))
        throw Failure(
          "'\(named)' is neither a statement nor an audit question of \(criterion.id) (--answers).",
          next: near.map { "Did you mean \($0)?" } ?? "List them with 'muster criteria \(criterion.id)'.")
      }
      let item = try open.item(named)
      guard item.content.bearsOn(open.framework).contains(criterion.id) else {
        throw Failure(
          "Evidence item '\(named)' bears on nothing of \(criterion.id) (--answers).",
          next: "Raise the action for a criterion that it bears on, or leave it out.")
      }
      return .item(item.id)
    }
  }

  /// Days of work, where they were said.
  private static func effort(_ call: Call) throws -> Int? {
    guard let text = call.value("effort") else { return nil }
    guard let days = Int(text), (0...9999).contains(days) else {
      throw Failure("'\(text)' is not a number of days (--effort).", next: "Write whole days of work: --effort 5.")
    }
    return days
  }

  static func list(_ call: Call) throws {
    let open = try call.open()
    try call.give(ActionsPage(open.analysis, idLength: open.idLength))
  }
}
