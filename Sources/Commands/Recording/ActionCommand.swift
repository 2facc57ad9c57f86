import Arguments
import Assessments
import Calendar
import CaseAudit
import Digests
import Frameworks
import Markup
import Pages
import RecordStore
import Reports

/// `muster action`: raises, moves on, closes and lists actions.
enum ActionCommand {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    switch call.parsed.path.last {
    case "raise": return try raise(open, call)
    case "list": return try list(open, call)
    default: return try update(open, call)
    }
  }

  private static func raise(_ open: OpenWorkspace, _ call: Call) throws -> Bool {
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
      measure: call.value("measure"), effort: try effort(call), origin: try ActionOrigin.stated(call, open))
    let record = try open.append([action], try call.stamp(open))[0]
    let by = Overdue.stated(due, on: open.assessment.asAt)
    try call.say("Raised \(open.short(record.digest), .accent) for \(criterion.id)\(by): \(action.title)")
    if action.origin != nil {
      try call.say("It closes only when what it came from was audited again.")
    }
    return true
  }

  private static func update(_ open: OpenWorkspace, _ call: Call) throws -> Bool {
    let closes = call.parsed.path.last == "close"
    let id = try open.resolve(call.operands[0], among: open.assessment.actions.map(\.id), what: "action")
    let status = closes ? .closed : ActionUpdated.Status(rawValue: call.operands[1]) ?? .open
    let due = try call.dueDay()
    let followUp = open.assessment.actions.first { $0.id == id }.flatMap {
      AuditFollowUp($0, open.assessment, open.framework)
    }
    let update = ActionUpdated(
      action: id, status: status, due: due, note: call.value("note"), effort: closes ? nil : try effort(call))
    if let action = open.assessment.actions.first(where: { $0.id == id }), action.isAs(update) {
      try call.say("Action \(open.short(id), .accent) is \(status.label) already. Nothing was recorded.")
      return true
    }
    if closes, let followUp { try ActionOrigin.requireReaudit(followUp, open.short(id)) }
    try open.append([update], try call.stamp(open))
    let by = closes ? "" : Overdue.stated(due, on: open.assessment.asAt)
    try call.say("Action \(open.short(id), .accent) is \(status.label)\(by).")
    if closes, let followUp {
      for sentence in ActionOrigin.comparison(followUp, open.framework) { try call.say(TerminalText(sentence)) }
      return true
    }
    if closes { try call.say("A closed action does not close its gap: attach what the re-audit shows.") }
    return true
  }

  /// Days of work, where they were said.
  private static func effort(_ call: Call) throws -> Int? {
    guard let text = call.value("effort") else { return nil }
    guard let days = Int(text), (0...9999).contains(days) else {
      throw Failure("'\(text)' is not a number of days (--effort).", next: "Write whole days of work: --effort 5.")
    }
    return days
  }

  private static func list(_ open: OpenWorkspace, _ call: Call) throws -> Bool {
    let today = open.assessment.asAt
    let table = AssessmentTables(open.analysis, idLength: open.idLength).actions
    let title = "Actions as at \(today.inWords)"
    try call.give(
      Answer(title: title, tables: [table]), json: .list(open.assessment.actions.map { json($0, on: today) })
    ) {
      var page = call.page()
      page.heading(TerminalText(title))
      if open.assessment.actions.isEmpty { page.paragraph("None has been raised.") }
      page.table(table.terminal(width: page.width))
      ActionOrigin.followUps(open, &page)
      return page
    }
    return true
  }

  private static func json(_ action: Assessment.Action, on day: CivilDate) -> JSON {
    .object([
      .init("id", .text(action.id.short)), .init("title", .text(action.raised.title)),
      .init("criterion", .text(action.raised.criterion.text)), .init("owner", .text(action.raised.owner)),
      .init("due", .optional(action.due?.description)), .init("status", .text(action.status.rawValue)),
      .init("effort", action.effort.map { .integer($0) } ?? .null),
      .init("band", .optional(action.raised.band)), .init("overdue", .bool(action.isOverdue(on: day))),
    ])
  }
}
