import Arguments
import Assessments
import Calendar
import Digests
import GapAnalysis
import Markup
import Nouns
import Reports

extension Command {
  static let withdraw = Command(
    "withdraw", "withdraw what was recorded by mistake; it stays in the history",
    discussion:
      "An evidence item, or any other record by its id: a judgement, an owner, an action or its update, a sample that nobody has audited, an audit, a moderation, a replacement, a tick, a signature, a key that is vouched for. What came before it holds again; of what was told anew (a measure, say) the last word goes first. A signature and a judgement are taken back by whoever made them, and what was found in a case by whoever recorded it, unless they answer for what it speaks against. 'muster erase --find TEXT' lists the ids of all records that hold a text. What must not be kept at all is erased.",
    operands: [OperandSpec("ID", "the beginning of the item's or the record's id")], options: [.because],
    leavesOut: ["as-at", "output"], run: Withdraw.run)
}

/// `muster withdraw`: the item no longer counts, and stays in the history.
enum Withdraw {
  static func run(_ call: Call) throws {
    let open = try call.open()
    if let record = open.withdrawable(call.operands[0]) { return try withdraw(record, open: open, call: call) }
    if let record = open.standing(call.operands[0]) { throw failure(record, open) }
    let item = try open.item(call.operands[0])
    if let before = item.withdrawn {
      throw Failure("The item was withdrawn already: \(before.because).")
    }
    let because = try call.reason("withdrawn")
    let stamp = try call.stamp(open)
    try open.refuseOwn(item, by: stamp.by, does: "withdraw")
    try open.append([EvidenceWithdrawn(evidence: item.id, because: because)], stamp)
    try call.say(
      "Withdrew \(open.short(item.id), .accent), \(item.content.title). It stays in the history and no longer counts.")
  }
}

extension Withdraw {
  /// What nobody takes back is said anew, or stays.
  private static func failure(_ record: Record, _ open: OpenWorkspace) -> Failure {
    let what = "\(RecordWords.counted(1, record.kind)) by \(record.header.by.name) on \(record.header.at.date.inWords)"
    return Failure(
      "\(open.short(record.digest)) (\(what)) is not withdrawn: it stays, and what is recorded after it holds in its place.",
      next: anew[record.kind] ?? "What must not be kept at all is erased: 'muster help erase'.")
  }

  /// How that is said anew of which the last word holds.
  private static let anew: [RecordKind: String] = [
    .evidenceCorrected: "Correct the item once more: 'muster correct'.",
    .evidenceWithdrawn: "Attach it again; what was withdrawn stays in the history.",
    .rechecked: "Look at it again: 'muster recheck'.", .sourcesCompared: "Say what the two are: 'muster source'.",
    .policySet: "Set what is to hold: 'muster policy set'.", .withdrawn: "Record again what was withdrawn.",
  ]

  fileprivate static func withdraw(_ record: Record, open: OpenWorkspace, call: Call) throws {
    let what = "\(RecordWords.counted(1, record.kind)) by \(record.header.by.name) on \(record.header.at.date.inWords)"
    if let before = open.assessment.withdrawals.last(where: { $0.record == record.digest }) {
      throw Failure("It was withdrawn already, by \(before.by.name): \(before.because).")
    }
    let because = try call.reason("withdrawn")
    let stamp = try call.stamp(open)
    if let refusal = record.refusal(of: stamp.by, answeringFor: open.assessment.criteriaAnsweredFor(by: stamp.by)) {
      throw failure(refusal, what: "\(open.short(record.digest)) (\(what))", record: record)
    }
    let audits = open.assessment.samples.reduce(0) { count, sample in
      count + sample.everyAudit.count { $0.audit.rests(on: record, of: sample.drawn) }
    }
    guard audits == 0 else {
      throw Failure(
        "\(audits == 1 ? "1 audit rests" : "\(audits) audits rest") on that \(record.kind.type.words.one), and what was found stays.",
        next:
          "Withdraw the audits first, each by whoever recorded it\(record.kind == .sampleDrawn ? "; or draw another sample beside it" : "")."
      )
    }
    try open.append([Withdrawn(record: record.digest, because: because)], stamp)
    let isSigned =
      record.kind == .signedOff && open.assessment.signatures.contains { $0.signed.record == record.digest }
    try call.say(
      "Withdrew \(open.short(record.digest), .accent): \(what). It stays in the history and no longer counts\(isSigned ? ", nor does the signature with a key that it bears" : ""); what came before it holds again."
    )
  }

  private static func failure(_ refusal: Record.Refusal, what: String, record: Record) -> Failure {
    switch refusal {
    case .isOwn(let criterion):
      return Failure(
        "\(what) speaks against \(criterion), for which you answer, and what was found stays.",
        next: "Where it is wrong, record the answers anew with 'muster audit', or have them moderated by somebody else."
      )
    case .isAnothers:
      let instead =
        RecordKind.signing.contains(record.kind)
        ? "or sign beside it with 'muster sign-off'"
        : record.kind == .judgementMade
          ? "or record another with 'muster judge'" : "and where auditors differ, 'muster audit moderate' settles it"
      return Failure(
        "\(what) is for \(record.header.by.name) alone to take back.", next: "Ask for that, \(instead).")
    }
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
  func refuseOwn(_ item: Assessment.EvidenceItem, by person: Person, does: String) throws {
    guard let refused = whyNotOwn(item, person: person, does: does) else { return }
    throw Failure("\(refused.what).", next: Failure.sentence(refused.help))
  }

  /// Why the person may not do that; nil where they may.
  func whyNotOwn(_ item: Assessment.EvidenceItem, person: Person, does: String) -> Problem? {
    let criteria = item.content.bearsOn(framework)
    let isAdverse = item.concern != nil || item.content.isAdverse(framework) || analysis.evidence.isAdverse(item.id)
    guard isAdverse, let own = criteria.first(where: assessment.criteriaAnsweredFor(by: person).contains) else {
      return nil
    }
    return Problem(
      "\(short(item.id)) speaks against \(own), for which you answer: it is for somebody else to \(does) it",
      "ask the reviewer or the coordinator, or look at it again: 'muster help recheck'")
  }

  /// The record, other than evidence, that a person names and that can be withdrawn.
  fileprivate func withdrawable(_ named: String) -> Record? {
    let records = history.records.filter(\.canBeWithdrawn)
    guard case .one(let id) = ShortID.resolve(named, among: records.map(\.digest)),
      case .none = ShortID.resolve(named, among: assessment.evidence.map(\.id))
    else { return nil }
    return records.first { $0.digest == id }.map(lastTold)
  }

  /// The record that a person names and that stands, where it is no evidence item.
  fileprivate func standing(_ named: String) -> Record? {
    guard case .one(let id) = ShortID.resolve(named, among: history.records.map(\.digest)),
      case .none = ShortID.resolve(named, among: assessment.evidence.map(\.id))
    else { return nil }
    return history.records.first { $0.digest == id }
  }

  /// What was told anew goes by the id under which it was told first: the last word of it is withdrawn, whoever had it.
  private func lastTold(_ record: Record) -> Record {
    guard record.body is any UpToDate else { return record }
    let standing = history.records.filter { !assessment.takenBack.contains($0.digest) }
    return standing.last { ($0.body as? any UpToDate)?.follows == record.digest } ?? record
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
