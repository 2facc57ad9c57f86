import Arguments
import Assessments
import Calendar
import Digests
import Markup
import Nouns
import Pages
import Reports
import StructuredText

extension Command {
  static let holdRelease = Command(
    "release", "lift a hold, once the inquiry is over",
    operands: [OperandSpec("ID", "the beginning of the hold's id")], options: [.because],
    leavesOut: ["as-at", "output"], run: HoldCommand.release)

  static let hold = Command(
    "hold", "keep a case or a record from being erased, for an inquiry",
    discussion:
      "Nothing of it can be erased then, by 'muster erase', by 'erase --case' or by accepting an erasure from another copy, until the hold is released; 'muster retention' says that it is held. A case may be held before anything is recorded of it. A draw that lists a held case is held with it, so that no other case of it is erased meanwhile either. A hold goes to other copies by 'muster share'. Without an operand the holds that stand are listed.",
    operands: [OperandSpec("CASE|ID", "the reference of a case, or the beginning of a record's id", .optional)],
    options: [
      .because, OptionSpec("case", "REF", "hold a case by its reference, though it looks like a record's id"), .formats,
    ],
    examples: [.init("muster hold C4471 --because \"serious case review from 3 November\"", "Hold all of a case")],
    subcommands: [.holdRelease], leavesOut: ["as-at"], reads: { $0.operands.isEmpty && $0.value("case") == nil },
    run: HoldCommand.run)
}

/// `muster hold`: what must not be erased for the time being.
enum HoldCommand {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let standing = Hold.standing(open.history.records, open.history.tombstones)
    let (named, reference) = (call.operands.first?.trimmed, call.value("case")?.trimmed)
    guard let what = reference ?? named else { return try call.give(HoldsPage(holds: open.standingHolds)) }
    guard !what.isEmpty else {
      throw Failure("What is to be held has no name.", next: "Write the case's reference, or the beginning of an id.")
    }
    guard reference == nil || named == nil else {
      throw Failure("A case and something else were named.", next: "Name what is to be held alone, or with --case.")
    }
    let subject: HoldPlaced.Subject =
      reference == nil ? try subject(what, open) : .one(try Holding.meant(by: what, open) ?? what)
    if let before = standing.first(where: { $0.placed.subject == subject }) {
      throw Failure(
        "It is held already: \(HeldBack.words(before)).",
        next: "'muster hold release \(open.short(before.id)) --because …' lifts that.")
    }
    let because = try call.reason("held")
    let stamp = try call.stamp(open)
    if case .one(let reference) = subject { NameRemark.tell([reference], call) }
    let record = try open.append([HoldPlaced(subject, because: because)], stamp)[0]
    // Neither the hold itself nor a record that it names is what it is held with.
    let own = if case .record = subject { 2 } else { 1 }
    let count =
      Hold.standing([record], [:])[0].holds(
        of: open.history.records, among: open.history.records.referencesInUse
      ).count - own
    let held =
      switch subject {
      case .one(let reference): "case \(reference)"
      case .record(let digest): "record \(open.short(digest))"
      }
    try call.say(
      "Held as \(open.short(record.digest), .accent): \(held, .bold)\(count > 0 ? ", with \(CountWords.counted(count, "record"))" : own == 1 ? ", which no record names yet" : ""). Nothing of it can be erased, here or where this workspace is shared to."
    )
    try call.say(
      "\("To lift it: muster hold release \(open.short(record.digest)) --because \"the reason\"", .dim)")
  }

  /// A case where one is known so, else a record, else a case that is not drawn yet.
  private static func subject(_ named: String, _ open: OpenWorkspace) throws -> HoldPlaced.Subject {
    if let reference = try Holding.meant(by: named, open) { return .one(reference) }
    switch ShortID.resolve(named, among: open.history.records.map(\.digest)) {
    case .one(let digest): return .record(digest)
    case .several: return .record(try open.resolve(named, among: open.history.records.map(\.digest), what: "record"))
    case .none:
      // A mistyped id would be held as a case that never comes, and protect nothing.
      let ids = open.history.records.map { open.short($0.digest) }
      if named.count == open.idLength, let meant = Suggestion.nearest(named, among: ids) {
        throw Failure(
          "Neither a case nor a record is called '\(named)' here.",
          next:
            "Did you mean the record '\(meant)'? If it is a case of which nothing is recorded yet, hold it with --case \(ShellWord.quoted(named))."
        )
      }
      return .one(named)
    }
  }

  static func release(_ call: Call) throws {
    let open = try call.open()
    let standing = Hold.standing(open.history.records, open.history.tombstones)
    let named = call.operands[0].trimmed
    guard case .one(let id) = ShortID.resolve(named, among: standing.map(\.id)) else {
      throw Failure(
        "No hold stands that begins with '\(named)'.", next: "'muster hold' lists those that stand.")
    }
    let because = try call.reason("released")
    try open.append([HoldReleased(hold: id, because: because)], try call.stamp(open))
    try call.say("Released \(open.short(id), .accent). What it held can be erased again, unless another hold stands.")
  }
}

extension OpenWorkspace {
  /// The holds that stand, as they are shown.
  var standingHolds: [StandingHold] {
    Hold.standing(history.records, history.tombstones).map { StandingHold($0, idLength: idLength) }
  }
}

/// The holds that stand.
private struct HoldsPage: LaidOut {
  let holds: [StandingHold]

  var page: Page {
    Page {
      if holds.isEmpty { "Nothing is held." as Phrase } else { Block.table(table) }
    }
  }

  var sheet: Table? { table }

  private var table: Table { StandingHold.table("Holds that stand", name: "holds", holds) }

  var json: JSON { ["holds": StandingHold.json(holds)] }
}
