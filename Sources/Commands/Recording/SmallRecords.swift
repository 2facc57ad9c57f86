import Arguments
import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
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
      .flag("knowing", "sign although not all that was recorded can be read"),
    ], leavesOut: ["output"], run: SignOffCommand.run)
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

/// `muster sign-off`: a named person accepts the result, or overrides it with a reason.
enum SignOffCommand {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let analysis = open.analysis
    guard call.flag("knowing") || open.assessment.completeness.isWhole else {
      throw Failure(
        "Not all that was recorded can be read or is here, so that you would sign for less than there is.",
        next: "See 'muster verify' and mend it, or sign all the same with --knowing.")
    }
    let grade = try call.value("overall").map { try open.grade($0) }
    if grade != nil, open.framework.overall == nil {
      throw Failure("\(open.framework.id) gives no overall \(open.framework.scale.noun).", next: "Leave --overall out.")
    }
    if let grade, grade != analysis.supportedOverall, call.value("because") == nil {
      throw Failure(
        "The evidence supports \(analysis.supportedOverall?.label.lowercased() ?? "no grade yet"), and you sign for \(grade.label.lowercased()).",
        next: "Say why with --because.")
    }
    let body = SignedOff(seal: analysis.seal.description, overall: grade?.id, because: call.value("because"))
    try open.append([body], try call.stamp(open))
    try call.say("Signed off as at \(open.assessment.asAt.inWords), seal \(analysis.seal.description, .bold).")
  }
}
