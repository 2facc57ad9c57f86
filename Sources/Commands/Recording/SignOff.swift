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
    discussion:
      "With --sign KEY the sign-off is signed with a key of yours by ssh-keygen (OpenSSH 8.2 or later), which asks for its passphrase itself; 'muster verify --signers FILE' then tells whose key it was. Without it a name is a stated name, as in every record.",
    options: [
      OptionSpec("overall", "GRADE", "the overall grade you put your name to"), .because,
      OptionSpec("role", "ROLE", "your role"), .sign,
      .flag("knowing", "sign although not all that was recorded can be read"), .flag("yes", "do not ask"),
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
    let sign = try call.signer()
    let stamp = try call.stamp(open)
    try confirm(grade, stamp.by, open, call)
    let body = SignedOff(seal: analysis.seal.description, overall: grade?.id, because: call.value("because"))
    let records =
      try sign.map { sign in
        try open.append([body], stamp, closedBy: stamp) {
          Signed(record: $0[0].digest, signature: try sign($0[0].digest))
        }
      } ?? open.append([body], stamp)
    if let first = UnansweredPart.first(analysis) { try call.say(first.terminal) }
    try call.say("Signed off as at \(open.assessment.asAt.inWords), seal \(analysis.seal.description, .bold).")
    if sign != nil {
      try call.say(
        "Signed with your key, as 'muster verify --signers FILE' tells whoever keeps a file of the keys that count.")
    }
    try call.say(
      "\("To take it back: muster withdraw \(open.short(records[0].digest)) --because \"the reason\"", .dim)")
  }

  /// Whoever signs at a terminal sees first what the name goes under. A script has said it already.
  private static func confirm(_ grade: Grade?, _ by: Person, _ open: OpenWorkspace, _ call: Call) throws {
    guard call.setting.inputIsTerminal, !call.flag("yes") else { return }
    let supported = open.analysis.supportedOverall?.label.lowercased() ?? "no grade yet"
    let overall = open.framework.overall == nil ? "" : "; the evidence supports \(supported) overall"
    try call.say(
      "You sign as \(by.name)\(by.role.map { ", \($0)" } ?? ""), over \(CountWords.counted(open.assessment.completeness.counted.count, "record")) as at \(open.assessment.asAt.inWords)\(overall)\(grade.map { ", and you sign for \($0.label.lowercased())" } ?? "")."
    )
    try call.setting.print("Sign? Type yes: ")
    guard call.setting.ask()?.trimmed.lowercased() == "yes" else { throw Failure("It was not confirmed.") }
  }
}
