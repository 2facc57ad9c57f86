import Assessments
import Digests
import Nouns
import Platform
import RecordStore
import StructuredText

/// All that a workspace holds of one case or one person, as far as that can be looked through.
struct Holding {
  let sought: Sought
  /// How the reference was read, where that is not as it was asked for.
  let readAs: String?
  /// Records that hold it; and those that were erased and are still on the disk.
  let traces: [Trace]
  let waiting: [Trace]
  /// What is left of erased audits of the case.
  let left: [HeldThing]
  /// Kept lists with a row of it, by their paths below `evidence/`, with what the row says.
  let lists: [(path: String, says: String)]
  /// Files in which it stands, from the workspace on.
  let files: [(path: String, certainty: Sought.Certainty)]
  /// Papers taken in by reference in which it stands, where they lie, with the items that rest on them.
  let elsewhere: [(path: String, certainty: Sought.Certainty, items: [Digest])]
  let unread: [(path: String, because: String)]
  private let open: OpenWorkspace

  /// Whether something surely is held.
  var isEmpty: Bool {
    !(traces + waiting).contains { $0.certainty == .sure } && lists.isEmpty && left.isEmpty
      && !files.contains { $0.certainty == .sure } && !elsewhere.contains { $0.certainty == .sure }
  }

  /// The records that name a file in which it surely stands, kept or elsewhere.
  var recordsOfFiles: [Record] {
    let paths = Set(files.filter { $0.certainty == .sure }.map(\.path))
    let items = Set(elsewhere.filter { $0.certainty == .sure }.flatMap(\.items))
    return open.history.records.filter { record in
      items.contains(record.digest) || record.body.concerns.file.map { paths.contains("evidence/\($0.path)") } ?? false
    }
  }

  /// The digests of kept lists with a row of it that records name.
  var keptLists: Set<Digest> {
    let paths = Set(lists.map(\.path))
    return Set(open.history.records.compactMap(\.body.concerns.list).filter { paths.contains(CaseLists.path($0)) })
  }

  // MARK: Looking

  init(case written: String, _ open: OpenWorkspace, _ call: Call) throws {
    let shelf = try Shelf(open)
    let known = Holding.known(open).union(shelf.references)
    let reference = try Holding.meant(by: written, among: known) ?? written
    let sought = Sought(case: reference, among: known)
    self.init(
      sought, readAs: reference == written ? nil : reference, lists: try shelf.rows(of: sought), shelf.unread, open,
      call)
  }

  init(person name: String, _ open: OpenWorkspace, _ call: Call) throws {
    let shelf = try Shelf(open)
    let inUse = Set(Holding.records(open).flatMap(\.namesWritten))
    let sought = Sought(
      person: name, spelt: inUse, open.assessment.names, cases: Holding.known(open).union(shelf.references))
    self.init(sought, readAs: nil, lists: [], shelf.unread, open, call)
  }

  private init(
    _ sought: Sought, readAs: String?, lists: [(path: String, says: String)],
    _ unreadLists: [(path: String, because: String)], _ open: OpenWorkspace, _ call: Call
  ) {
    (self.sought, self.readAs, self.lists, self.open) = (sought, readAs, lists, open)
    traces = sought.traces(in: open.history.records)
    waiting = sought.traces(in: open.contents.waiting.flatMap(\.records))
    left = Holding.left(sought, open)
    var unread = unreadLists
    var files: [(path: String, certainty: Sought.Certainty)] = []
    let look = FileLook(call.setting.environment)
    for path in Holding.paths(open, &unread) {
      switch path.hasPrefix("evidence/files/")
        ? look.texts(of: String(path.dropFirst("evidence/".count)), in: open.workspace) : Holding.text(of: path, open)
      {
      case .texts(let texts):
        if let found = texts.compactMap({ sought.certainty(in: $0) }).max() { files.append((path, found)) }
      case .unread(let because): unread.append((path, because))
      }
    }
    var elsewhere: [(path: String, certainty: Sought.Certainty, items: [Digest])] = []
    for path in open.papersElsewhere {
      let shown = open.workspace.location.relative(path)
      switch look.texts(elsewhere: path, of: open) {
      case .texts(let texts):
        guard let found = texts.compactMap({ sought.certainty(in: $0) }).max() else { continue }
        let items = open.assessment.evidence.filter { $0.content.elsewhere == path }
        elsewhere.append((shown, found, items.map(\.id)))
      case .unread(let because): unread.append((shown, because))
      }
    }
    (self.files, self.elsewhere, self.unread) = (files, elsewhere, unread)
  }

  private static func records(_ open: OpenWorkspace) -> [Record] {
    open.history.records + open.contents.waiting.flatMap(\.records)
  }

  private static func known(_ open: OpenWorkspace) -> Set<String> { records(open).referencesInUse }

  /// The one case that is known and meant, in records and kept lists; nil where none is.
  static func meant(by written: String, _ open: OpenWorkspace) throws -> String? {
    try meant(by: written, among: known(open).union(try Shelf(open).references))
  }

  private static func meant(by written: String, among known: Set<String>) throws -> String? {
    switch CaseFinder(known).find(written) {
    case .exact: return written
    case .altered(let reference): return reference
    case .none: return nil
    // They are not repeated: whoever asks may ask of one alone.
    case .several(let meant):
      throw Failure(
        "'\(written)' can mean \(meant.count) cases, which differ by capitals, white space or zeros.",
        next: "Write it exactly as the case system does.")
    }
  }

  /// Every file but the records that can be read, and the kept lists, which are looked through row by row.
  private static func paths(_ open: OpenWorkspace, _ unread: inout [(path: String, because: String)]) -> [String] {
    let odd = open.contents.damaged.map(\.path) + open.contents.strays.map(\.path)
    do {
      let kept = try open.workspace.keptFiles()
      return kept.paths.map { "evidence/\($0)" } + kept.strays.map(\.path) + odd
    } catch {
      unread.append(("evidence/files", "\(error)"))
      return odd
    }
  }

  /// A file that is none of the kept ones, as it lies there.
  private static func text(of path: String, _ open: OpenWorkspace) -> FileLook.Found {
    do {
      let whole = Path.join(open.workspace.location.root, path)
      return FileLook.plain(try FileReading.bytes(of: whole, limit: 16 << 20, links: .refused))
    } catch {
      return .unread(because: "\(error)")
    }
  }

  /// What goes on counting of audits of the case that were erased: the sample still says which case its number was.
  private static func left(_ sought: Sought, _ open: OpenWorkspace) -> [HeldThing] {
    open.assessment.samples.flatMap { sample in
      let audits = sample.everyAudit.map {
        (id: $0.id, kind: RecordKind.caseAudited, at: $0.at, case: $0.audit.reference)
      }
      let moderations = sample.moderations.map {
        (id: $0.id, kind: RecordKind.auditModerated, at: $0.at, case: $0.moderation.reference)
      }
      return (audits + moderations).filter { made in
        open.history.tombstones[made.id] != nil && sought.isMeant(by: made.case)
      }.map { made in
        HeldThing(
          .left(kind: made.kind, at: made.at), id: (open.short(made.id), made.id.short),
          says: "answers and day; its words and its author are gone", isSure: true)
      }
    }
  }

  /// As rows: records first, each by the time at which it was made.
  var things: [HeldThing] {
    func short(_ record: Record) -> String { open.short(record.digest) }
    return traces.map { HeldThing($0, short: short) } + waiting.map { HeldThing($0, isWaiting: true, short: short) }
      + left
      + lists.map { HeldThing(.list("evidence/\($0.path)"), says: $0.says, isSure: true) }
      + files.map { file in
        HeldThing(
          .file(file.path), says: "it stands in the text of \(Path.name(of: file.path))",
          isSure: file.certainty == .sure)
      }
      + elsewhere.flatMap { paper in
        paper.items.map { item in
          HeldThing(
            .elsewhere(paper.path), id: (open.short(item), item.short),
            says: "it stands in the text of \(Path.name(of: paper.path)), which lies elsewhere; take it away there",
            isSure: paper.certainty == .sure)
        }
      }
  }
}

/// The kept case lists, each row with its reference first.
private struct Shelf {
  private var tables: [(path: String, table: CSVTable)] = []
  private(set) var unread: [(path: String, because: String)] = []

  init(_ open: OpenWorkspace) throws {
    let folder = open.workspace.location.evidence
    for path in try open.workspace.keptLists().paths {
      do {
        let bytes = try FileReading.bytes(of: Path.join(folder, path), limit: 1 << 30, links: .refused)
        guard let table = CSVTable.read(SourceText(name: path, bytes: bytes)).0 else {
          unread.append(("evidence/\(path)", "it is no table"))
          continue
        }
        tables.append((path, table))
      } catch {
        unread.append(("evidence/\(path)", "\(error)"))
      }
    }
  }

  var references: Set<String> { Set(tables.flatMap { $0.table.rows.compactMap(\.reference) }) }

  /// What the rows of a case say.
  func rows(of sought: Sought) throws -> [(path: String, says: String)] {
    tables.compactMap { path, table in
      let rows = table.rows.filter { $0.reference.map(sought.isMeant(by:)) ?? false }
      guard !rows.isEmpty else { return nil }
      let words = rows.map { row in
        zip(table.header, row.cells).filter { !$1.isEmpty }.map { "\($0): \(SafeCell.unguarded($1))" }.joined(
          separator: ", ")
      }
      return (path, words.joined(separator: "; "))
    }
  }
}

extension CSVRow {
  fileprivate var reference: String? { cells.first.map(SafeCell.unguarded) }
}
