import Arguments
import Assessments
import Frameworks
import Markup
import Reports

extension Command {
  static let checklist = Command(
    "checklist", "see or tick the day-one checklist",
    operands: [OperandSpec("ITEM", "an item that is ready: LOG3", .any)],
    options: [
      .flag("not-ready", "it is no longer ready"), OptionSpec("note", "TEXT", "anything to add"),
      .flag("history", "show every tick as it was made, by whom and when"), .formats,
    ], reads: { $0.operands.isEmpty }, run: Checklist.run)
}

/// `muster checklist`: shows the day-one checklist, or ticks items of it.
enum Checklist {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let items = open.framework.preparation.checklist
    guard !call.operands.isEmpty else {
      try call.give(ChecklistPage(open.analysis, withHistory: call.flag("history")))
      return
    }
    let ready = !call.flag("not-ready")
    let bodies = try call.operands.map { named -> any RecordContent in
      guard let item = items.first(where: { $0.id == named.uppercased() }) else {
        throw Failure("There is no item '\(named)' on the checklist.", next: "List them with 'muster checklist'.")
      }
      return ChecklistTicked(item: item.id, ready: ready, note: call.value("note"))
    }
    try open.append(bodies, try call.stamp(open))
    try call.say("Recorded \(call.operands.joined(separator: ", ").uppercased()) as \(ready ? "ready" : "not ready").")
  }
}
