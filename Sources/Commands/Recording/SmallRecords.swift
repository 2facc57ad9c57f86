import Arguments
import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Pages
import RecordStore
import Reports

extension Command {
  static let checklist = Command(
    "checklist", "see or tick the day-one checklist",
    operands: [OperandSpec("ITEM", "an item that is ready: LOG3", .any)],
    options: [
      .flag("not-ready", "it is no longer ready"), OptionSpec("note", "TEXT", "anything to add"),
      .flag("history", "show every tick as it was made, by whom and when"), .formats,
    ], run: Checklist.run)

  static let signOff = Command(
    "sign-off", "accept the result, or override it with a reason",
    options: [
      OptionSpec("overall", "GRADE", "the overall grade you put your name to"), .because,
      OptionSpec("role", "ROLE", "your role"),
    ], leavesOut: ["output"], run: SignOffCommand.run)
}

/// `muster checklist`: shows the day-one checklist, or ticks items of it.
enum Checklist {
  static func run(_ call: Call) throws -> Command.Outcome {
    let open = try call.open()
    let items = open.framework.preparation.checklist
    if call.operands.isEmpty { return try show(open, call) }
    let ready = !call.flag("not-ready")
    let bodies = try call.operands.map { named -> any RecordContent in
      guard let item = items.first(where: { $0.id == named.uppercased() }) else {
        throw Failure("There is no item '\(named)' on the checklist.", next: "List them with 'muster checklist'.")
      }
      return ChecklistTicked(item: item.id, ready: ready, note: call.value("note"))
    }
    try open.append(bodies, try call.stamp(open))
    try call.say("Recorded \(call.operands.joined(separator: ", ").uppercased()) as \(ready ? "ready" : "not ready").")
    return .done
  }

  private static func show(_ open: OpenWorkspace, _ call: Call) throws -> Command.Outcome {
    let items = open.framework.preparation.checklist
    let done = items.count { open.assessment.ticks[$0.id]?.ready ?? false }
    let tables = AssessmentTables(open.analysis)
    let history = tables.checklistHistory
    let title = "Day-one checklist: \(done) of \(items.count) ready"
    try call.give(
      Answer(title: title, tables: call.flag("history") ? [history] : [tables.checklist, history]),
      json: ChecklistJSON.value(open)
    ) {
      var page = call.page()
      page.heading(TerminalText(title))
      if items.isEmpty { page.paragraph("\(open.framework.id.text) names nothing to have ready for the day.") }
      guard call.flag("history") else {
        page.table(tables.checklist.terminal(width: page.width))
        if !history.rows.isEmpty {
          page.blank()
          page.paragraph("\("Who said what, and when, with 'muster checklist --history'.", .dim)")
        }
        return page
      }
      if history.rows.isEmpty { page.paragraph("Nothing has been ticked yet.") }
      page.table(history.terminal(width: page.width))
      return page
    }
    return .done
  }
}

/// The checklist for other programs.
enum ChecklistJSON {
  static func value(_ open: OpenWorkspace) -> JSON {
    .list(
      open.framework.preparation.checklist.map { item in
        let tick = open.assessment.ticks[item.id]
        return .object([
          .init("id", .text(item.id)), .init("item", .text(item.item)), .init("owner", .text(item.owner)),
          .init("neededBy", .text(item.ready)), .init("ready", .bool(tick?.ready ?? false)),
          .init("history", .list((open.assessment.tickHistory[item.id] ?? []).map(tick(of:)))),
        ])
      })
  }

  private static func tick(of made: Assessment.Tick) -> JSON {
    .object([
      .init("ready", .bool(made.ready)), .init("by", .text(made.by.name)), .init("at", .text(made.at.description)),
      .init("note", .optional(made.note)),
    ])
  }
}

/// `muster sign-off`: a named person accepts the result, or overrides it with a reason.
enum SignOffCommand {
  static func run(_ call: Call) throws -> Command.Outcome {
    let open = try call.open()
    let analysis = open.analysis
    let grade = try call.value("overall").map { try open.grade($0) }
    if grade != nil, open.framework.overall == nil {
      throw Failure("\(open.framework.id) gives no overall \(open.framework.scale.noun).", next: "Leave --overall out.")
    }
    if let grade, grade != analysis.supportedOverall, call.value("because") == nil {
      throw Failure(
        "The evidence carries \(analysis.supportedOverall?.label.lowercased() ?? "no grade yet"), and you sign for \(grade.label.lowercased()).",
        next: "Say why with --because.")
    }
    let body = SignedOff(seal: analysis.seal.description, overall: grade?.id, because: call.value("because"))
    try open.append([body], try call.stamp(open))
    try call.say("Signed off as at \(open.assessment.asAt.inWords), seal \(analysis.seal.description, .bold).")
    return .done
  }
}
