import Arguments
import Assessments
import Calendar
import Digests
import Frameworks
import Markup
import Nouns
import RecordStore
import Reports

extension Command {
  static let erase = Command(
    "erase", "remove a record's content for good, leaving a tombstone",
    discussion:
      "For what should never have been recorded, such as a child's name, whatever the command that recorded it. What repeats a record goes with it, such as an item's corrections. What weighs against stays, without its words. The reason that you give stays for good: do not repeat in it what is to go. Where something cannot be removed yet, such as a file that is open elsewhere, nothing waits for it: it is \(Erased.meanwhile). The same command ends it, as it carries out an erasure that came from another copy. Git history, sync folders and backups may still hold it: see the manual.",
    operands: [OperandSpec("ID", "the beginning of the record's id", .optional)],
    options: [
      .because, .flag("yes", "do not ask"),
      OptionSpec("find", "TEXT", "list the ids of all records that hold a text, and erase nothing"),
      OptionSpec("case", "REF", "remove one case everywhere; shows first what goes and what stays"),
      .flag("papers", "of a case: also items whose paper holds it in its text"),
    ],
    leavesOut: ["as-at", "output"], reads: { $0.value("find") != nil },
    fallsShort: "the erasure is recorded and could not be carried out yet, or something that holds the case stays",
    asks: Erase.run)
}

/// `muster erase`: removes a record's content for good, with all that repeats it.
enum Erase {
  static func run(_ call: Call) throws -> Command.Outcome {
    let open = try call.open()
    if let text = call.value("find") {
      try call.give(MentionsPage(open.history.records.filter { $0.mentions(text) }, short: open.short))
      return .done
    }
    if let one = call.value("case")?.trimmed { return try EraseCase.run(one, open: open, call: call) }
    guard let named = call.operands.first else {
      throw Failure(
        "It is not said what to erase.",
        next: "Name a record by its id; 'muster erase --find TEXT' lists the ids of all that hold a text.")
    }
    if let unreadable = open.unreadable(named) { return try erase(unreadable, open: open, call: call) }
    if let waiting = open.waiting(named) { return try resume(waiting, open: open, call: call) }
    let record = try open.record(named)
    guard record.kind != .erased else {
      throw Failure("\(open.short(record.digest)) is an erasure, which only says what is gone, and is not erased.")
    }
    let root = record.body.concerns.restates ?? record.digest
    let doomed = open.history.repeating(root)
    try HeldBack([open.contents]).refuse(doomed, open, call)
    let because = try call.reason("erased")
    let stamp = try call.stamp(open)
    try confirm(kinds(doomed), call)
    // What was told anew of an erased draw goes with all that speaks of that draw.
    let stones =
      [open.history.tombstones[root]].compactMap(\.self)
      + Erasing.tombstones(of: doomed, open.framework, open.assessment)
    let (erasure, erased, unfinished) = try open.workspace.erase(stones, because: because, stamp, in: open.history)
    call.opened.recorded.append(erasure)
    if let unfinished { return try tell(unfinished, open: open, call: call) }
    let files = erased.files.isEmpty ? "" : " and \(CountWords.counted(erased.files.count, "file"))"
    try call.say("Erased \(CountWords.counted(doomed.count, "record"))\(files): \(kinds(doomed)).")
    if stones.contains(where: { !($0.left?.namesSomebody ?? true) }) {
      try call.say(
        "What weighs against, numbers, days and an audit's answers go on counting, without a word of it: erasing lifts no \(open.framework.scale.noun)."
      )
    }
    if stones.contains(where: { $0.left?.namesSomebody ?? false }) {
      try call.say(
        "Whose name it was, nobody can tell any more: what anybody said to lift a finding of those criteria until now may have been that person's, and lifts nothing. Whoever looks again from now on is known."
      )
    }
    try sayCopies(call)
    return .done
  }

  static func sayCopies(_ call: Call) throws {
    try call.say("Git history, sync folders, copies and backups may still hold it; ask whoever keeps those.")
  }

  /// Carries out what waits, because it could not be removed before or was erased in another copy.
  private static func resume(
    _ waiting: Workspace.WaitingErasure, open: OpenWorkspace, call: Call
  ) throws -> Command.Outcome {
    try HeldBack([open.contents]).refuse(waiting.records, open, call)
    let header = waiting.erasure.header
    let what = waiting.records.isEmpty ? "what cannot be read of it" : kinds(waiting.records)
    try confirm("\(what), as \(TerminalText(header.by.name).plain) recorded on \(header.at.date.inWords),", call)
    if let unfinished = try open.workspace.carryOut([waiting]).first {
      return try tell(unfinished, open: open, call: call)
    }
    try call.say("Erased \(what). The erasure was recorded on \(header.at.date.inWords) by \(header.by.name).")
    try sayCopies(call)
    return .done
  }

  /// It is recorded, and nobody is told that it is gone before it is.
  static func tell(
    _ unfinished: Workspace.Unfinished, open: OpenWorkspace, call: Call
  ) throws -> Command.Outcome {
    let id = open.short(unfinished.waiting.erasure.digest)
    let why = unfinished.because.map { ": \($0)" } ?? ", and something of it is still here"
    try call.say(
      "\("Not yet erased.", .caution) The erasure is recorded as \(id, .accent), but could not be carried out\(why).")
    let paths = unfinished.waiting.paths
    if let first = paths.first {
      try call.say(
        "Still here: \(first)\(paths.count > 1 ? " and \(CountWords.counted(paths.count - 1, "file")) more" : "").")
    }
    try call.say(
      "It is \(Erased.meanwhile), and recording goes on. Close the file where it is open, or ask for the right to delete there; then: \("muster erase \(id)", .bold)."
    )
    return .fallsShort
  }

  /// `1 evidence item attached and 2 evidence items corrected`.
  static func kinds(_ records: [Record]) -> String {
    CountWords.listed(
      RecordKind.allCases.compactMap { kind in
        let count = records.count { $0.kind == kind }
        return count == 0 ? nil : RecordWords.counted(count, kind)
      })
  }

  /// What it leaves behind is what the file's name says: nobody knows what else the record held.
  private static func erase(
    _ unreadable: Workspace.Contents.Unreadable, open: OpenWorkspace, call: Call
  ) throws -> Command.Outcome {
    guard let stone = unreadable.tombstone else {
      throw Failure(
        "'\(unreadable.path)' is not what was recorded, and no other record says what that was, so no tombstone can stand for it.",
        next:
          "Move the file out of the evidence folder. Where another copy holds it sound, 'muster share FOLDER' brings it back, to be erased here; where none does, it is gone with that."
      )
    }
    try HeldBack([open.contents]).refuse(unreadable: unreadable.id, open)
    let because = try call.reason("erased")
    let stamp = try call.stamp(open)
    try confirm("'\(TerminalText(unreadable.path).plain)'", call)
    let (erasure, _, unfinished) = try open.workspace.erase([stone], because: because, stamp, in: open.history)
    call.opened.recorded.append(erasure)
    if let unfinished { return try tell(unfinished, open: open, call: call) }
    try call.say(
      "Erased \(unreadable.path), which could not be read. A tombstone says that it was there. If it named an evidence file, 'muster verify' says which file no record names now."
    )
    try sayCopies(call)
    return .done
  }

  static func confirm(_ what: String, _ call: Call) throws {
    guard !call.flag("yes") else { return }
    guard call.setting.inputIsTerminal else {
      throw Failure("Erasing cannot be undone, and nobody is here to confirm it.", next: "Add --yes if you are sure.")
    }
    try call.setting.print("Erase \(what) for good? Type yes: ")
    guard call.setting.ask()?.trimmed.lowercased() == "yes" else { throw Failure("It was not confirmed.") }
  }
}

extension OpenWorkspace {
  /// The erasure that waits and that a person names, by itself or by what it takes.
  fileprivate func waiting(_ named: String) -> Workspace.WaitingErasure? {
    contents.waiting.first { waiting in
      let stones = waiting.erasure.content(Erased.self)?.records.map(\.digest) ?? []
      guard case .one = ShortID.resolve(named, among: stones + [waiting.erasure.digest]) else { return false }
      return true
    }
  }

  /// The record that a person names, whatever it says.
  fileprivate func record(_ named: String) throws -> Record {
    if case .one(let id) = ShortID.resolve(named, among: history.tombstones.keys.map(\.self)) {
      if let told = history.records.first(where: { $0.content(SampleRestated.self)?.sample == id }) { return told }
      throw Failure("'\(named)' was erased already.")
    }
    let id = try resolve(named, among: history.records.map(\.digest), what: "record")
    guard let record = history.records.first(where: { $0.digest == id }) else {
      throw Failure("There is no record '\(named)'.")
    }
    return record
  }

  /// The record that cannot be read and whose id begins so, where it is only one and no other record's.
  fileprivate func unreadable(_ named: String) -> Workspace.Contents.Unreadable? {
    guard named.utf8.count >= ShortID.shortest,
      case .none = ShortID.resolve(named, among: history.records.map(\.digest))
    else { return nil }
    let found = contents.unreadable.filter { $0.id.hasPrefix(named.lowercased()) }
    return found.count == 1 ? found[0] : nil
  }
}
