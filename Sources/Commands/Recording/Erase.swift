import Arguments
import Assessments
import Calendar
import Digests
import Frameworks
import Markup
import Pages
import RecordStore
import Reports

extension Command {
  static let erase = Command(
    "erase", "remove a record's content for good, leaving a tombstone",
    discussion:
      "For what should never have been recorded, such as a child's name, whatever the command that recorded it. What repeats a record goes with it, such as an item's corrections. What weighs against stays, without its words. The reason that you give stays for good: do not repeat in it what is to go. Git history, sync folders and backups may still hold it: see the manual.",
    operands: [OperandSpec("ID", "the beginning of the record's id", .optional)],
    options: [
      .because, .flag("yes", "do not ask"),
      OptionSpec("find", "TEXT", "list the ids of all records that hold a text, and erase nothing"),
    ],
    leavesOut: ["as-at", "output"], reads: { $0.value("find") != nil }, run: Erase.run)
}

/// `muster erase`: removes a record's content for good, with all that repeats it.
enum Erase {
  static func run(_ call: Call) throws {
    let open = try call.open()
    if let text = call.value("find") {
      try call.give(MentionsPage(open.history.records.filter { $0.mentions(text) }, short: open.short))
      return
    }
    guard let named = call.operands.first else {
      throw Failure(
        "It is not said what to erase.",
        next: "Name a record by its id; 'muster erase --find TEXT' lists the ids of all that hold a text.")
    }
    if let unreadable = open.unreadable(named) { return try erase(unreadable, open, call) }
    let record = try open.record(named)
    guard record.kind != .erased else {
      throw Failure("\(open.short(record.digest)) is an erasure, which only says what is gone, and is not erased.")
    }
    let doomed = open.history.repeating(record.body.concerns.restates ?? record.digest)
    let because = try call.reason("erased")
    let stamp = try call.stamp(open)
    try confirm(kinds(doomed), call)
    let stones = Erasing.tombstones(of: doomed, open.framework, open.assessment)
    let erased = try open.workspace.erase(stones, because: because, stamp, in: open.history)
    let files = erased.files.isEmpty ? "" : " and \(CountWords.counted(erased.files.count, "file"))"
    try call.say("Erased \(CountWords.counted(doomed.count, "record"))\(files): \(kinds(doomed)).")
    if stones.contains(where: { $0.left != nil }) {
      try call.say(
        "What weighs against, a policy's numbers and an audit's answers go on counting, without a word of it: erasing lifts no \(open.framework.scale.noun)."
      )
    }
    try call.say("Git history, sync folders, copies and backups may still hold it; ask whoever keeps those.")
  }

  /// `1 evidence item attached and 2 evidence items corrected`.
  private static func kinds(_ records: [Record]) -> String {
    CountWords.listed(
      RecordKind.allCases.compactMap { kind in
        let count = records.count { $0.kind == kind }
        return count == 0 ? nil : RecordWords.counted(count, kind)
      })
  }

  /// What it leaves behind is what the file's name says: nobody knows what else the record held.
  private static func erase(
    _ unreadable: Workspace.Contents.Unreadable, _ open: OpenWorkspace, _ call: Call
  ) throws {
    guard let stone = unreadable.tombstone else {
      throw Failure(
        "'\(unreadable.path)' is not what was recorded, and no other record says what that was, so no tombstone can stand for it.",
        next:
          "Move the file out of the evidence folder. Where another copy holds it sound, 'muster share FOLDER' brings it back, to be erased here; where none does, it is gone with that."
      )
    }
    let because = try call.reason("erased")
    let stamp = try call.stamp(open)
    try confirm("'\(TerminalText(unreadable.path).plain)'", call)
    try open.workspace.erase([stone], because: because, stamp, in: open.history)
    try call.say(
      "Erased \(unreadable.path), which could not be read. A tombstone says that it was there. If it named an evidence file, 'muster verify' says which file no record names now."
    )
    try call.say("Git history, sync folders, copies and backups may still hold it; ask whoever keeps those.")
  }

  private static func confirm(_ what: String, _ call: Call) throws {
    guard !call.flag("yes") else { return }
    guard call.setting.inputIsTerminal else {
      throw Failure("Erasing cannot be undone, and nobody is here to confirm it.", next: "Add --yes if you are sure.")
    }
    try call.setting.print("Erase \(what) for good? Type yes: ")
    guard call.setting.ask()?.trimmed.lowercased() == "yes" else { throw Failure("It was not confirmed.") }
  }
}

/// Every record that holds a text, by its id, without the text.
private struct MentionsPage: LaidOut {
  private let records: [Record]
  private let short: (Digest) -> String

  init(_ records: [Record], short: @escaping (Digest) -> String) { (self.records, self.short) = (records, short) }

  var page: Page {
    Page {
      if records.isEmpty {
        "No record holds it. Evidence files are not looked into." as Phrase
      } else {
        Block.table(table)
        Phrase(
          "Erase each with 'muster erase ID --because \"the reason\"'. What repeats a record goes with it. Evidence files are not looked into."
        )
      }
    }
  }

  private var table: Table {
    Table(
      "Records that hold it", name: "records",
      [.init("Id", key: "id"), .init("What was recorded", key: "kind"), .init("On", minimum: 11, key: "at")],
      rows: records.map {
        [
          .id(short($0.digest), whole: $0.digest.short),
          .coded(RecordWords.counted(1, $0.kind), as: .text($0.kind.rawValue)),
          .day($0.header.at.date).coded(.text($0.header.at.description)),
        ]
      })
  }

  var json: JSON { ["records": table.json] }
}

extension OpenWorkspace {
  /// The record that a person names, whatever it says.
  fileprivate func record(_ named: String) throws -> Record {
    if case .one = ShortID.resolve(named, among: history.tombstones.keys.map(\.self)) {
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
