import Arguments
import Assessments
import Digests
import GapAnalysis
import Markup
import Nouns
import Platform
import RecordStore
import Reports

extension Command {
  static let packCard = Command(
    "card", "see or print the pocket card for the lead inspector's call",
    discussion:
      "Two sides of a sheet that is folded once: what we say, our strengths and worries with what we do about them; whom to ring, how many children there are, and what is not ready. For whoever takes the call.",
    options: [.template],
    examples: [.init("muster pack card --output card.pdf", "Print it, by the browser that is here")],
    leavesOut: ["by", "json"], run: PackCommand.card)

  static let packToDo = Command(
    "to-do", "see or print the coordinator's own sheet: what is missing from the pack and not ready",
    discussion: "Nothing of it is for inspectors, and nothing of it is in the pack.", options: [.template],
    examples: [.init("muster pack to-do --output to-do.docx", "Write it as a Word document")],
    leavesOut: ["by", "json"], run: PackCommand.toDo)

  static let pack = Command(
    "pack", "write the folder for the lead inspector's arrival",
    discussion:
      "A page to read and print, with its parts as texts and spreadsheets: open findings at the worst grade and what was done, the timetable with room for names, the key documents found in the evidence with copies of their files, the sample and its audit, and contacts. What is not ready stands on the coordinator's own sheet. All of it is written, or nothing.",
    options: [
      .flag("without-files", "leave the evidence files out and list only where they are"),
      OptionSpec(
        "audience", "WHO", "who will read it; a committee gets no case reference, no name and no file",
        allowed: ["inspectors", "committee"], standard: "inspectors"), .template,
    ],
    examples: [
      .init("muster pack --output day-one", "Write the pack to a new folder"),
      .init("muster pack --output day-one.docx", "Write its page alone, as a Word document"),
      .init("muster pack card", "What to have in hand when the call comes"),
    ], subcommands: [.packCard, .packToDo, .packLeaveOut], leavesOut: ["by", "json"], run: PackCommand.run)
}

/// `muster pack`: one folder for the lead inspector's arrival, written whole or not at all.
enum PackCommand {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let analysis = open.analysis
    // A default would stand in the folder where the command is given, which is the workspace as a rule.
    guard let named = call.value("output") else {
      throw Failure(
        "A pack is a folder, and no folder was named.",
        next: "Name one outside the workspace: --output ../day-one-pack-\(analysis.assessment.asAt).")
    }
    let audience: Audience = call.value("audience") == Audience.committee.rawValue ? .committee : .inspectors
    let isWord = named.lowercased().hasSuffix(".docx")
    try call.requireWord(isWord ? "docx" : nil)
    if isWord { try call.refuse(["without-files"], areFor: "a folder", since: "a Word document holds no files") }
    // An evidence file may hold anything, so that none goes to a committee.
    let withFiles = !isWord && !call.flag("without-files") && audience == .inspectors
    let documents = DayOnePack.documents(analysis)
    let copies = withFiles ? try copies(documents, open.workspace) : [:]
    let files = Dictionary(
      uniqueKeysWithValues: documents.map { one -> (Digest, PackedFile) in
        (one.item.id, withFiles ? copies[one.item.id].map { .copied($0) } ?? .unsound : .leftOut)
      })
    let pack = DayOnePack(analysis, audience: audience, files: files)
    var page = call.page()
    if isWord {
      try call.deliver(pack.word)
    } else {
      let written = pack.files
      try call.writeFolder(call.path(named)) { folder in
        for file in written { try folder.add(file.name, Array(file.text.utf8)) }
        for one in documents {
          guard let name = copies[one.item.id] else { continue }
          try folder.add(name) { append in
            try open.workspace.eachChunk(of: one.file) { (bytes) throws(SystemError) in
              try append(bytes)
              return true
            }
          }
        }
      }
      page.paragraph(
        "Written to \(named, .bold): open index.html there to read or print it. \(written.count) pages and sheets, \(copies.count) \(copies.count == 1 ? "document" : "documents")."
      )
    }
    for note in open.workspace.notes { call.setting.complain("muster: \(note)\n") }
    if call.path(named).hasPrefix(open.workspace.location.root + "/") {
      page.paragraph(
        "\("It lies in the workspace’s own folder: whoever shares that, by git or a folder that is synchronised, shares the pack too. Move it to where only inspectors get it.", .caution)"
      )
    }
    if !pack.missing.isEmpty {
      page.heading("What is missing", level: 2)
      page.bullets(pack.missing.map { TerminalText($0) })
    }
    page.blank()
    page.paragraph(
      audience == .inspectors
        ? "\("It shows case references, for inspectors only: nothing in it is for a committee. --audience committee writes one that is.", .dim)"
        : "\("It shows no case reference, no name and no small number, and holds no evidence file.", .dim)")
    try call.show(page)
  }

  static func card(_ call: Call) throws { try call.give(PocketCard(try call.open().analysis).sheet) }

  static func toDo(_ call: Call) throws {
    let open = try call.open()
    let documents = DayOnePack.documents(open.analysis)
    let sound = try copies(documents, open.workspace)
    let files = Dictionary(
      uniqueKeysWithValues: documents.map { one in
        (one.item.id, sound[one.item.id].map { PackedFile.copied($0) } ?? .unsound)
      })
    try call.give(CoordinatorSheet(DayOnePack(open.analysis, audience: .leaders, files: files)).sheet)
  }

  /// Where each sound file goes in the pack; a file that is missing or has changed since goes nowhere.
  private static func copies(
    _ documents: [(document: String, item: Assessment.EvidenceItem, file: StoredFile)], _ workspace: Workspace
  ) throws -> [Digest: String] {
    var names: [Digest: String] = [:]
    var taken: Set<String> = []
    for one in documents where try workspace.condition(of: one.file) == .sound {
      let name = SafeFileName.make(from: "\(one.document)-\(Path.name(of: one.file.path))")
      var free = "documents/\(name)"
      var number = 2
      while !taken.insert(free.lowercased()).inserted {
        free = "documents/\(number)-\(name)"
        number += 1
      }
      names[one.item.id] = free
    }
    return names
  }
}
