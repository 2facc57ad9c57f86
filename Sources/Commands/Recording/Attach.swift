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
      "Keeps a copy of each file, known by its SHA-256. A file that is attached already is recognised: it may be attached again to show something else, and never to show the same twice. On a terminal it asks for what is not said. Of a folder every paper in it and below it is taken in by reference, with its SHA-256; folders named after criteria or owners say what their papers are on. What is found is shown first, and recorded once somebody says yes, or with --yes; what then still is to be placed is written to --output. Again, it takes in what is new, moved or changed; a paper that changed at its place is a new edition of its item.",
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
    var asked: RecordHeader?
    if !isSomewhere || content.criteria.isEmpty, Interview.isPossible(call) {
      let stamp = try call.stamp(open)
      try tellAttached(files, open: open, call: call)
      try EvidenceInterview(call, open, by: stamp.by).ask(&written, &files)
      content = try self.content(written, open: open, call: call)
      asked = stamp
    }
    if content.criteria.isEmpty {
      throw Failure("It is not said which criterion the item bears on.", next: "Add --shows HP2.G1, or --to HP2.")
    }
    let stamp = try asked ?? call.stamp(open)
    let isAsked = asked != nil
    if files.isEmpty {
      if content.title.isEmpty { content.title = written[.reference] ?? "" }
      var places = NamedPlaces(open)
      let remarks = [places.remark(on: content, as: "it")].compactMap { $0 }.map {
        $0.prefix(1).uppercased() + $0.dropFirst()
      }
      return try record(
        [content], remarks: remarks, looked: nil, isAsked: isAsked, open: open, stamp: stamp, call: call)
    }
    let remarks = try checkNotAttached(files, content: content, open: open, call: call)
    var looked = PapersLooked(call.setting.environment)
    for file in files {
      let path = call.path(file)
      looked.look(at: Path.name(of: file), path) { try FileReading.eachChunk(ofFile: path, $0) }
    }
    if !call.flag("json") { for sentence in looked.sentences { try call.say("\(sentence)") } }
    let contents = try files.map { file in
      var one = content
      one.material = .copy(try open.workspace.keep(call.path(file)).file)
      if one.title.isEmpty { one.title = Path.name(of: file) }
      return one
    }
    try record(contents, remarks: remarks, looked: looked, isAsked: isAsked, open: open, stamp: stamp, call: call)
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

  /// Refuses a file that is attached already and speaks of the same, before anything is kept. One that is to speak of
  /// something else may be attached again, with its own kind, extent and place; what is to be said of that.
  private static func checkNotAttached(
    _ files: [String], content: EvidenceContent, open: OpenWorkspace, call: Call
  ) throws -> [String] {
    var attached = AttachedFiles(open)
    var remarks: [String] = []
    var problems: [Problem] = []
    for file in files {
      let digest = try call.digest(of: file)
      if let known = attached.same(as: content, of: digest) {
        problems.append(attached.problem(file, content, known: known))
      } else if let known = attached.all(of: digest).last, let id = known.id {
        let stored = known.content.material.storedFile == nil ? "" : ", and is not stored twice"
        remarks.append(
          "\(Path.name(of: file)) is attached as \(id) too, \(EvidenceWords.linked(known.content))\(stored). Where two items of one file speak of the same, it counts once."
        )
      }
      attached.note(content, of: digest)
    }
    if let failure = Failure(problems, with: "the item") { throw failure }
    return remarks
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

  private static func record(
    _ contents: [EvidenceContent], remarks: [String], looked: PapersLooked?, isAsked: Bool, open: OpenWorkspace,
    stamp: RecordHeader, call: Call
  ) throws {
    let records = try open.append(contents, stamp)
    for note in open.workspace.notes { call.setting.complain("muster: \(note)\n") }
    NameRemark.tell(contents.compactMap(\.referenceToAFile), call)
    if call.flag("json") {
      return try call.show(
        .object([.init("attached", .texts(records.map(\.digest.short)))] + (looked?.members ?? [])))
    }
    var page = call.page()
    for (record, content) in zip(records, contents) {
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
    for remark in remarks { page.paragraph("\(remark)") }
    if looked?.held.isEmpty == false, let record = records.first {
      page.paragraph(
        "\("To take it out for good: muster erase \(open.short(record.digest)) --because \"it identified a child\"", .dim)"
      )
    }
    if isAsked {
      for record in records {
        page.paragraph(
          "\("To undo: muster withdraw \(open.short(record.digest)) --because \"attached by mistake\"", .dim)")
      }
    }
    try call.show(page)
  }
}
