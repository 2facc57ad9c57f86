import Arguments
import Assessments
import Frameworks
import Markup

extension Command {
  static let recheck = Command(
    "recheck", "record that a worst-grade finding was looked at again",
    operands: [
      OperandSpec("ID", "the beginning of the item's id"),
      OperandSpec("OUTCOME", "what was found", allowed: ["confirmed", "resolved"]),
    ], options: [.because], leavesOut: ["as-at", "output"], run: Recheck.run)
}

/// `muster recheck`: a worst-grade finding was looked at again.
enum Recheck {
  static func run(_ call: Call) throws -> Command.Outcome {
    let open = try call.open()
    let item = try open.item(call.operands[0])
    guard let outcome = Rechecked.Outcome(rawValue: call.operands[1]) else {
      throw Failure("'\(call.operands[1])' is not an outcome.", next: "Write confirmed or resolved.")
    }
    guard item.concern != nil || open.speaksAtWorst(item) else {
      throw Failure(
        "\(open.short(item.id)) is no finding at the worst \(open.framework.scale.noun), and only those are looked at again.",
        next: "Put it right with 'muster correct', or take it back with 'muster withdraw'.")
    }
    let because = try call.reason("re-checked")
    let stamp = try call.stamp(open)
    try open.append([Rechecked(evidence: item.id, outcome: outcome, because: because)], stamp)
    try call.say(
      "Recorded that \(open.short(item.id), .accent), \(item.content.title), was \(outcome.rawValue) at re-check.")
    return .done
  }
}

extension OpenWorkspace {
  /// Whether an item shows the worst there is of something.
  func speaksAtWorst(_ item: Assessment.EvidenceItem) -> Bool {
    let scale = framework.scale
    return item.content.shows.contains { showing in
      switch showing {
      case .statement(let link):
        framework.statement(link.statement).map { $0.statement.grade == scale.worst || !$0.statement.isFavourable }
          ?? true
      case .grade(_, let id): scale.grade(id) == scale.worst
      }
    }
  }
}
