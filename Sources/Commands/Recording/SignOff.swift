import Arguments
import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Markup
import Pages
import Reports

extension Command {
  static let signOff = Command(
    "sign-off", "accept the result, or override it with a reason",
    options: [
      OptionSpec("overall", "GRADE", "the overall grade you put your name to"), .because,
      OptionSpec("role", "ROLE", "your role"),
      .flag("knowing", "sign although not all that was recorded can be read"),
    ], leavesOut: ["output"], run: SignOffCommand.run)
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
    let record = try open.append([body], try call.stamp(open))[0]
    if let first = UnansweredPart.first(analysis) { try call.say(first.terminal) }
    try call.say("Signed off as at \(open.assessment.asAt.inWords), seal \(analysis.seal.description, .bold).")
    try call.say(
      "\("To take it back: muster withdraw \(open.short(record.digest)) --because \"the reason\"", .dim)")
  }
}
