import Arguments
import Assessments
import Calendar
import Digests
import Markup
import Nouns
import Platform
import RecordStore

extension Command {
  static let attach = Command(
    "attach", "attach evidence to what it shows",
    discussion:
      "Keeps a copy of each file, known by its SHA-256. A file that is attached already is recognised: it may be attached again to show something else, and never to show the same twice. A file that changed where an item was taken in from is a new edition of that item. On a terminal it asks for what is not said. Of a folder every paper in it and below it is taken in by reference, with its SHA-256; folders named after criteria or owners say what their papers are on. What is found is shown first, and recorded once somebody says yes, or with --yes; what then still is to be placed is written to --output. Again, it takes in what is new, moved or changed, in the same way.",
    operands: [OperandSpec("FILE", "the files, or a folder", .any, completion: .files([]))],
    options: .evidenceContent + .folder,
    examples: [
      .init(
        "muster attach audit-q2.pdf --shows HP2.G1 --kind audit --dated 2026-09-30 --extent \"34 of 40\"",
        "Attach an audit"),
      .init(
        "muster attach --reference \"SharePoint: Audits/2026/Q2\" --title \"Q2 audit\" --to HP2 --shows adequate --kind audit --dated 2026-06-30",
        "Attach by reference, with a grade for the criterion as a whole"),
      .init(
        "muster attach shared/evidence --yes --output to-place.xlsx", "Take in a folder, and write what is to be placed"
      ),
    ], leavesOut: ["as-at"], run: Attach.run)
}

/// `muster attach`: keeps copies or references, and links them to what they show.
enum Attach {
  static func run(_ call: Call) throws {
    let open = try call.open()
    var written = Written<Evidence>(call)
    if let folder = try folder(call) {
      return try FolderImport.run(folder, saying: try content(written, open: open, call: call), open: open, call: call)
    }
    var files = call.operands
    let isSomewhere = !files.isEmpty || written[.reference] != nil
    if !files.isEmpty, written[.reference] != nil {
      throw Failure(
        "An item is either a copy of a file or a reference, and both were given.", next: "Leave one of them out.")
    }
    guard isSomewhere || Interview.isPossible(call) else {
      throw Failure("There is nothing to attach.", next: "Name a file, or say where it is kept with --reference.")
    }
    // What is said is checked before anything is asked.
    var content = try content(written, open: open, call: call)
    var named = try FilesToAttach(files, open, call)
    // What a new edition bears on is known.
    let isNew = named.editions.isEmpty || !named.new.isEmpty
    var asked: RecordHeader?
    if !isSomewhere || (content.criteria.isEmpty && isNew), Interview.isPossible(call) {
      let stamp = try call.stamp(open)
      try tellAttached(named.new, open: open, call: call)
      try EvidenceInterview(call, open, by: stamp.by).ask(&written, &files)
      content = try self.content(written, open: open, call: call)
      named = try FilesToAttach(files, open, call)
      asked = stamp
    }
    if content.criteria.isEmpty, isNew {
      throw Failure("It is not said which criterion the item bears on.", next: "Add --shows HP2.G1, or --to HP2.")
    }
    let stamp = try asked ?? call.stamp(open)
    var made = Made(isAsked: asked != nil)
    if files.isEmpty {
      if content.title.isEmpty { content.title = written[.reference] ?? "" }
      var places = NamedPlaces(open)
      made.remarks = [places.remark(on: content, as: "it")].compactMap { $0 }.map {
        $0.prefix(1).uppercased() + $0.dropFirst()
      }
      made.contents = [content]
      return try record(made, open: open, stamp: stamp, call: call)
    }
    made.remarks = try named.check(content, open, call)
    let corrections = try named.corrections(written, by: stamp.by, open, call)
    let looked = call.looked(named.all) { file, looked in
      let path = call.path(file)
      looked.look(at: Path.name(of: file), path) { try FileReading.eachChunk(ofFile: path, $0) }
    }
    if !call.flag("json") { for sentence in looked.sentences { try call.say("\(sentence)") } }
    made.looked = looked
    made.contents = try named.new.map { file in
      var one = content
      one.material = .copy(try open.workspace.keep(call.path(file)).file)
      if one.title.isEmpty { one.title = Path.name(of: file) }
      return one
    }
    made.editions = zip(named.editions.map(\.item), try named.keep(corrections, open, call)).map { ($0, $1) }
    try record(made, open: open, stamp: stamp, call: call)
  }

  /// What is to be recorded, and said of it.
  private struct Made {
    let isAsked: Bool
    var contents: [EvidenceContent] = []
    var editions: [(item: Assessment.EvidenceItem, correction: EvidenceCorrected)] = []
    var remarks: [String] = []
    var looked: PapersLooked?

    init(isAsked: Bool) { self.isAsked = isAsked }
  }

  /// The folder that was named, where one was.
  private static func folder(_ call: Call) throws -> String? {
    let named = try call.operands.first { try FileReading.kind(of: call.path($0)) == .folder }
    guard let named else {
      for file in call.operands { try requireFile(file, call) }
      try call.refuse(["yes", "copy", "dry-run", "output"], areFor: "a folder", since: "none was named")
      return nil
    }
    guard call.operands.count == 1 else {
      throw Failure("'\(named)' is a folder, and is taken in by itself.", next: "Name it alone.")
    }
    return named
  }

  /// Whoever is about to be asked about a file hears first that it is attached already.
  private static func tellAttached(_ files: [String], open: OpenWorkspace, call: Call) throws {
    let attached = AttachedFiles(open)
    for file in files {
      for known in attached.all(of: try call.digest(of: file)) {
        guard let id = known.id else { continue }
        try call.say(
          "\("\(file) is attached already as \(id), \(EvidenceWords.linked(known.content)).", .caution) It may be attached again to show something else."
        )
      }
    }
  }

  private static func content(
    _ written: Written<Evidence>, open: OpenWorkspace, call: Call
  ) throws -> EvidenceContent {
    var draft = EvidenceDraft(open.framework, today: call.setting.today)
    if let failure = Failure(written.fill(&draft), with: "the item") { throw failure }
    return draft.content
  }

  private static func requireFile(_ named: String, _ call: Call) throws {
    switch try FileReading.kind(of: call.path(named)) {
    case .file: try requireContent(named, call)
    case nil: throw Failure("There is no file or folder '\(named)'.", next: "Check the name.")
    case .link:
      throw Failure("'\(named)' is a link, and links are not followed.", next: "Name the file that it points to.")
    case .folder, .other: throw Failure("'\(named)' is not a file.", next: "Name a file.")
    }
  }

  /// A file of no bytes shows nothing, whatever is said of it: most often a copy or a sync that was broken off.
  private static func requireContent(_ named: String, _ call: Call) throws {
    guard try FileReading.isEmpty(call.path(named)) else { return }
    throw Failure(
      "'\(named)' is empty: there is not one byte in it.",
      next:
        "Open it where it came from, and copy it again. If the paper is kept elsewhere, say where with --reference.")
  }

  private static func record(_ made: Made, open: OpenWorkspace, stamp: RecordHeader, call: Call) throws {
    let records = try open.append(made.contents + made.editions.map(\.correction), stamp)
    for note in open.workspace.notes { call.setting.complain("muster: \(note)\n") }
    NameRemark.tell(made.contents.compactMap(\.referenceToAFile), call)
    let attached = Array(zip(records, made.contents))
    let recorded =
      attached.map { (id: $0.0.digest, content: $0.1) }
      + made.editions.map { (id: $0.item.id, content: $0.correction.content) }
    let unsafe = try Unsafe(recorded, open, call)
    if call.flag("json") {
      return try call.show(
        .object(
          [
            .init("attached", .texts(attached.map(\.0.digest.short))),
            .init("newEditions", .texts(made.editions.map(\.item.id.short))),
            .init(
              "perhapsEditions",
              .list(
                attached.compactMap { record, content in
                  open.perhapsEdition(content).map { .texts([$0.id.short, record.digest.short]) }
                })), unsafe.member,
          ] + (made.looked?.members ?? [])))
    }
    var page = call.page()
    for (record, content) in attached {
      page.paragraph(
        "Attached \(content.title, .bold) as \(open.short(record.digest), .accent), \(EvidenceWords.linked(content))."
      )
      if let remark = EvidenceRemark.words(
        content, as: open.short(record.digest), open, on: call.setting.now.date)
      {
        page.paragraph("\(remark)")
      } else if content.extent == nil {
        page.paragraph(
          "Its extent is not said; add it with 'muster correct \(open.short(record.digest)) --extent \"34 of 40\"'.")
      }
    }
    for (record, content) in attached {
      if let perhaps = open.perhapsEditionWords(record.digest, content) { page.paragraph(perhaps) }
    }
    for (item, correction) in made.editions {
      page.paragraph(
        "\(correction.content.title, .bold): \(open.editionWords(item, correction.content)). What was recorded before is kept."
      )
    }
    for remark in made.remarks { page.paragraph("\(remark)") }
    if made.looked?.held.isEmpty == false, let id = recorded.first?.id {
      page.paragraph(
        "\("To take it out for good: muster erase \(open.short(id)) --because \"it identified a child\"", .dim)"
      )
    }
    if made.isAsked {
      for (record, _) in attached {
        page.paragraph(
          "\("To undo: muster withdraw \(open.short(record.digest)) --because \"attached by mistake\"", .dim)")
      }
    }
    if let sentence = unsafe.sentence(open) { page.paragraph(sentence) }
    try call.show(page)
  }
}
