import Assessments
import Digests
import Frameworks
import Markup
import RecordStore
import Reports

/// `muster correct`: puts an item's details right; it keeps its id.
enum Correct {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    let item = try open.item(call.operands[0])
    let stamp = try call.stamp(open)
    var content = item.content
    let fields = EvidenceFields(call)
    if let failure = EvidenceFields.failure(fields.fill(&content, open.framework, today: call.setting.today)) {
      throw failure
    }
    if let reference = fields.reference { content.material = .reference(reference) }
    let decisions = try LinkDecisions(call)
    // Of a concern nothing but its link is put right, after the words of its statement have changed: it must go on counting.
    guard
      item.concern == nil || (content == item.content && !decisions.isEmpty && decisions.keepsConcerns(open.framework))
    else {
      throw Failure(
        "\(open.short(item.id)) is a concern about a child's safety, which is not corrected.",
        next: "Withdraw it with the reason, and raise it anew as it should be.")
    }
    try decisions.apply(to: &content, open.framework)
    guard content != item.content else {
      throw Failure(
        "Nothing about the item is different.", next: "Add what is to be corrected, such as --dated 2026-09-30.")
    }
    let because =
      call.value("because") ?? (decisions.isEmpty ? "details corrected" : decisions.reason(open.framework))
    try open.append(
      [.evidenceCorrected(EvidenceCorrected(evidence: item.id, because: because, content: content))], stamp)
    let links = content.links(in: StatementWordings(open.framework))
    if call.flag("json") {
      try call.show(json(item, content, links, because: because, open))
      return true
    }
    try call.say("Corrected \(open.short(item.id), .accent), \(content.title). It keeps its id.")
    if !content.isPlaced {
      try call.say(
        "It counts for nothing yet: \(EvidenceWording.missing(content)). Add that with '\(NextSteps.placing(content, open.short(item.id)))'."
      )
    } else if let remark = ExtentWords.remark(content, open.short(item.id), open.framework) {
      try call.say("\(remark)")
    }
    let waiting = links.filter { !$0.isSame }
    guard !waiting.isEmpty else { return true }
    var page = call.page()
    page.paragraph("Still to be decided on:")
    for link in waiting { LinkScreen.decision(link, of: content, before: nil, open.short(item.id), &page) }
    try call.show(page)
    return true
  }

  private static func json(
    _ item: Assessment.EvidenceItem, _ content: EvidenceContent, _ links: [EvidenceLink], because: String,
    _ open: OpenWorkspace
  ) -> JSON {
    .object([
      .init("evidence", .text(item.id.short)), .init("title", .text(content.title)),
      .init("because", .text(because)), .init("placed", .bool(content.isPlaced)),
      .init("links", .list(links.map { LinkScreen.json($0, open.short(item.id)) })),
    ])
  }
}

/// `muster withdraw`: the item no longer counts, and stays in the history.
enum Withdraw {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    let item = try open.item(call.operands[0])
    if let before = item.withdrawn {
      throw Failure("The item was withdrawn already: \(before.because).")
    }
    let because = try call.reason("withdrawn")
    let stamp = try call.stamp(open)
    try open.append([.evidenceWithdrawn(EvidenceWithdrawn(evidence: item.id, because: because))], stamp)
    try call.say(
      "Withdrew \(open.short(item.id), .accent), \(item.content.title). It stays in the history and no longer counts.")
    return true
  }
}

/// `muster recheck`: a worst-grade finding was looked at again.
enum Recheck {
  static func run(_ call: Call) throws -> Bool {
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
    try open.append([.rechecked(Rechecked(evidence: item.id, outcome: outcome, because: because))], stamp)
    try call.say(
      "Recorded that \(open.short(item.id), .accent), \(item.content.title), was \(outcome.rawValue) at re-check.")
    return true
  }
}

/// `muster erase`: removes an item's content for good.
enum Erase {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    if let unreadable = open.unreadable(call.operands[0]) { return try erase(unreadable, open, call) }
    let item = try open.item(call.operands[0])
    let because = try call.reason("erased")
    let stamp = try call.stamp(open)
    try confirm(item.content.title, call)
    let doomed = open.history.records.filter { record in
      switch record.body {
      case .evidenceAttached: record.digest == item.id
      case .evidenceCorrected(let correction): correction.evidence == item.id
      case .safetyConcern(let concern): (concern.follows ?? record.digest) == item.id
      default: false
      }
    }
    let kept = Set(
      open.history.records.filter { record in !doomed.contains { $0.digest == record.digest } }.compactMap(
        \.storedFile?.path))
    var files: [StoredFile] = []
    for file in doomed.compactMap(\.storedFile) where !kept.contains(file.path) && !files.contains(file) {
      files.append(file)
    }
    try open.workspace.erase(doomed, files: files, because: because, stamp, in: open.history)
    try call.say(
      "Erased \(doomed.count == 1 ? "one record" : "\(doomed.count) records") and \(CountWords.counted(files.count, "file")). A tombstone says what was there."
    )
    try call.say("Git history, sync folders and backups may still hold them; ask whoever keeps those.")
    return true
  }

  /// What it leaves behind is what the file's name says: nobody knows what else the record held.
  private static func erase(
    _ unreadable: Workspace.Contents.Unreadable, _ open: OpenWorkspace, _ call: Call
  ) throws -> Bool {
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
    return true
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

  /// The evidence item that a person names.
  func item(_ named: String) throws -> Assessment.EvidenceItem {
    let id = try resolve(named, among: assessment.evidence.map(\.id), what: "evidence item")
    guard let item = assessment.evidence.first(where: { $0.id == id }) else {
      throw Failure("There is no evidence item '\(named)'.")
    }
    return item
  }
}

extension Call {
  /// The reason that every such change needs.
  func reason(_ done: String) throws -> String {
    if let because = value("because")?.trimmed, !because.isEmpty { return because }
    throw Failure("It is not said why it is to be \(done).", next: "Add --because \"the reason, in a sentence\".")
  }
}
