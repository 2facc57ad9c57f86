import Arguments
import Assessments
import Digests
import Markup
import RecordStore
import Reports

extension Command {
  static let erase = Command(
    "erase", "remove an item's content for good, leaving a tombstone",
    discussion:
      "For what should never have been recorded, such as a child's name. Git history, sync folders and backups may still hold it: see the manual.",
    operands: [OperandSpec("ID", "the beginning of the item's id, or of a record's that cannot be read")],
    options: [.because, .flag("yes", "do not ask")],
    leavesOut: ["as-at", "output"], run: Erase.run)
}

/// `muster erase`: removes an item's content for good.
enum Erase {
  static func run(_ call: Call) throws -> Command.Outcome {
    let open = try call.open()
    if let unreadable = open.unreadable(call.operands[0]) { return try erase(unreadable, open, call) }
    let item = try open.item(call.operands[0])
    let because = try call.reason("erased")
    let stamp = try call.stamp(open)
    try confirm(item.content.title, call)
    let doomed = open.history.repeating(item.id)
    let kept = Set(
      open.history.records.filter { record in !doomed.contains { $0.digest == record.digest } }.compactMap(
        \.body.concerns.file?.path))
    var files: [StoredFile] = []
    for file in doomed.compactMap(\.body.concerns.file) where !kept.contains(file.path) && !files.contains(file) {
      files.append(file)
    }
    try open.workspace.erase(doomed, files: files, because: because, stamp, in: open.history)
    try call.say(
      "Erased \(doomed.count == 1 ? "one record" : "\(doomed.count) records") and \(CountWords.counted(files.count, "file")). A tombstone says what was there."
    )
    try call.say("Git history, sync folders and backups may still hold them; ask whoever keeps those.")
    return .done
  }

  /// What it leaves behind is what the file's name says: nobody knows what else the record held.
  private static func erase(
    _ unreadable: Workspace.Contents.Unreadable, _ open: OpenWorkspace, _ call: Call
  ) throws -> Command.Outcome {
    guard unreadable.digest != nil else {
      throw Failure(
        "'\(unreadable.path)' is not what was recorded, and no other record says what that was, so no tombstone can stand for it.",
        next:
          "Move the file out of the evidence folder. Where another copy holds it sound, 'muster share FOLDER' brings it back, to be erased here; where none does, it is gone with that."
      )
    }
    let because = try call.reason("erased")
    let stamp = try call.stamp(open)
    try confirm(unreadable.path, call)
    guard try open.workspace.erase(unreadable, because: because, stamp, in: open.contents) else {
      throw Failure("'\(unreadable.path)' cannot be erased.", next: "Move it out of the evidence folder.")
    }
    try call.say(
      "Erased \(unreadable.path), which could not be read. A tombstone says that it was there. If it named an evidence file, 'muster verify' says which file no record names now."
    )
    try call.say("Git history, sync folders and backups may still hold it; ask whoever keeps those.")
    return .done
  }

  private static func confirm(_ what: String, _ call: Call) throws {
    guard !call.flag("yes") else { return }
    guard call.setting.inputIsTerminal else {
      throw Failure("Erasing cannot be undone, and nobody is here to confirm it.", next: "Add --yes if you are sure.")
    }
    try call.setting.print("Erase '\(TerminalText(what).plain)' for good? Type yes: ")
    guard call.setting.ask()?.trimmed.lowercased() == "yes" else { throw Failure("It was not confirmed.") }
  }
}

extension OpenWorkspace {
  /// The record that cannot be read and whose id begins so, where it is only one and no evidence item's.
  func unreadable(_ named: String) -> Workspace.Contents.Unreadable? {
    guard named.utf8.count >= ShortID.shortest,
      case .none = ShortID.resolve(named, among: assessment.evidence.map(\.id))
    else { return nil }
    let found = contents.unreadable.filter { $0.id.hasPrefix(named.lowercased()) }
    return found.count == 1 ? found[0] : nil
  }
}
