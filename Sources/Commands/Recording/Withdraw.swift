import Arguments
import Assessments
import GapAnalysis
import Markup
import Nouns

extension Command {
  static let withdraw = Command(
    "withdraw", "withdraw an item; it stays in the history",
    operands: [OperandSpec("ID", "the beginning of the item's id")], options: [.because],
    leavesOut: ["as-at", "output"], run: Withdraw.run)
}

/// `muster withdraw`: the item no longer counts, and stays in the history.
enum Withdraw {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let item = try open.item(call.operands[0])
    if let before = item.withdrawn {
      throw Failure("The item was withdrawn already: \(before.because).")
    }
    let because = try call.reason("withdrawn")
    let stamp = try call.stamp(open)
    try open.refuseOwn(item, stamp.by, "withdraw")
    try open.append([EvidenceWithdrawn(evidence: item.id, because: because)], stamp)
    try call.say(
      "Withdrew \(open.short(item.id), .accent), \(item.content.title). It stays in the history and no longer counts.")
  }
}

extension Call {
  /// The reason that every such change needs.
  func reason(_ done: String) throws -> String {
    if let because = value("because")?.trimmed, !because.isEmpty { return because }
    throw Failure("It is not said why it is to be \(done).", next: "Add --because \"the reason, in a sentence\".")
  }
}

extension OpenWorkspace {
  /// Refuses what would take an adverse finding away, where the person answers for a criterion of it.
  func refuseOwn(_ item: Assessment.EvidenceItem, _ person: Person, _ does: String) throws {
    guard let refused = whyNotOwn(item, person, does) else { return }
    throw Failure("\(refused.what).", next: Failure.sentence(refused.help))
  }

  /// Why the person may not do that; nil where they may.
  func whyNotOwn(_ item: Assessment.EvidenceItem, _ person: Person, _ does: String) -> Problem? {
    let criteria = item.content.bearsOn(framework)
    let isAdverse = item.concern != nil || item.content.isAdverse(framework) || analysis.evidence.isAdverse(item.id)
    guard isAdverse, let own = criteria.first(where: assessment.criteriaOwned(by: person).contains) else { return nil }
    return Problem(
      "\(short(item.id)) speaks against \(own), for which you answer: it is for somebody else to \(does) it",
      "ask the reviewer or the coordinator, or look at it again: 'muster help recheck'")
  }

  /// The evidence item that a person names.
  func item(_ named: String) throws -> Assessment.EvidenceItem {
    let id = try resolve(named, among: assessment.evidence.map(\.id), what: "evidence item")
    guard let item = assessment.evidence.first(where: { $0.id == id }) else {
      throw Failure("There is no evidence item '\(named)'.")
    }
    return item
  }
}
