import Arguments
import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Reports

extension Command {
  static let packLeaveOut = Command(
    "leave-out", "record that a director leaves an open finding out of the pack's first list",
    discussion:
      "Open findings at the worst grade stand first in the pack. One is left out by a director's decision alone, with its reason; the pack then counts it and does not name it. What says that a child may be unsafe and has no answer of the same day is never left out. 'muster withdraw ID' takes the decision back.",
    operands: [OperandSpec("ID", "the beginning of the item's id")],
    options: [.because, OptionSpec("role", "ROLE", "your role, where MUSTER_ROLE does not say it")],
    examples: [
      .init(
        "muster pack leave-out 1a2b3c4 --because \"before the courts until March\" --role director", "Leave one out")
    ], leavesOut: ["as-at", "output"], run: PackLeaveOut.run)
}

/// `muster pack leave-out`: a director's recorded decision on what stands first in the pack.
enum PackLeaveOut {
  /// The director, under whatever name the post has; nobody who only works to one.
  private static func isDirector(_ role: String?) -> Bool {
    let words = Set((role ?? "").lowercased().split { !$0.isLetter }.map(String.init))
    return words.contains("director")
      && words.isDisjoint(with: ["assistant", "associate", "deputy", "to", "for", "not", "no", "pa", "office"])
  }

  static func run(_ call: Call) throws {
    let open = try call.open()
    let item = try open.item(call.operands[0])
    let short = open.short(item.id)
    guard OpenFindings.isOne(item.id, open.analysis) else {
      throw Failure(
        "\(short) is no open finding at the worst \(open.framework.scale.noun), and so is not in that list.",
        next: "'muster pack --output FOLDER' writes the list.")
    }
    guard !open.analysis.unanswered.contains(where: { $0.source == .item(item.id) }) else {
      throw Failure(
        "\(short) says that a child may be unsafe, and no answer of the same day is recorded: it is never left out.",
        next: "Record what was done: 'muster help concern', and 'muster help recheck'.")
    }
    if let made = open.assessment.leftOut[item.id] {
      throw Failure(
        "\(short) is left out already, by \(made.by.name) on \(made.at.date.inWords).",
        next: "'muster withdraw \(open.short(made.record)) --because …' takes that back.")
    }
    let because = try call.reason("recorded")
    let stamp = try call.stamp(open)
    guard isDirector(stamp.by.role) else {
      throw Failure(
        "Leaving a finding out of the pack is a director's decision, and \(stamp.by.role.map { "the role is '\($0)'" } ?? "no role is said").",
        next: "Let the director record it: --by NAME --role director.")
    }
    let record = try open.append([FindingLeftOut(evidence: item.id, because: because)], stamp)[0]
    try call.say(
      "Recorded: \(short, .accent), \(item.content.title), is left out of the pack's first list. The pack says that one is."
    )
    try call.say(
      "\("To take it back: muster withdraw \(open.short(record.digest)) --because \"the reason\"", .dim)")
  }
}
