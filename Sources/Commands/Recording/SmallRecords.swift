import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import RecordStore
import Reports

/// `muster checklist`: shows the day-one checklist, or ticks items of it.
enum Checklist {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    let items = open.framework.preparation.checklist
    if call.operands.isEmpty { return try show(open, call) }
    let ready = !call.flag("not-ready")
    let bodies = try call.operands.map { named -> RecordBody in
      guard let item = items.first(where: { $0.id == named.uppercased() }) else {
        throw Failure("There is no item '\(named)' on the checklist.", next: "List them with 'muster checklist'.")
      }
      return .checklistTicked(ChecklistTicked(item: item.id, ready: ready, note: call.value("note")))
    }
    try open.append(bodies, try call.stamp(open))
    try call.say("Recorded \(call.operands.joined(separator: ", ").uppercased()) as \(ready ? "ready" : "not ready").")
    return true
  }

  private static func show(_ open: OpenWorkspace, _ call: Call) throws -> Bool {
    let items = open.framework.preparation.checklist
    let ticks = open.assessment.ticks
    var page = call.page()
    let done = items.count { ticks[$0.id]?.ready ?? false }
    page.heading("Day-one checklist: \(done) of \(items.count) ready")
    page.table(
      TerminalTable(
        [.init("Item", minimum: 5), .init("What"), .init("Owner", maximum: 22), .init("Ready", minimum: 12)],
        rows: items.map { item in
          let tick = ticks[item.id]
          let state: TerminalText = tick.map { $0.ready ? "yes, \($0.at.date.short)" : "no longer" } ?? "not yet"
          return ["\(item.id)", "\(item.item)", "\(item.owner)", state]
        }))
    try call.show(page)
    return true
  }
}

/// `muster sign-off`: a named person accepts the result, or overrides it with a reason.
enum SignOffCommand {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    let analysis = open.analysis
    let grade = try call.value("overall").map { try open.grade($0) }
    if let grade, grade != analysis.supportedOverall, call.value("because") == nil {
      throw Failure(
        "The evidence carries \(analysis.supportedOverall?.label.lowercased() ?? "no grade yet"), and you sign for \(grade.label.lowercased()).",
        next: "Say why with --because.")
    }
    let body = SignedOff(seal: analysis.seal.description, overall: grade?.id, because: call.value("because"))
    try open.append([.signedOff(body)], try call.stamp(open))
    try call.say("Signed off as at \(open.assessment.asAt.inWords), seal \(analysis.seal.description, .bold).")
    return true
  }
}
