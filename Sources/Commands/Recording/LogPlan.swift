import Assessments
import Nouns

/// What becomes of each row of a log: worked out for all of them before anything is recorded.
struct LogPlan {
  enum Fate {
    case new(EvidenceContent)
    /// The row is an item that is here, and says of it what is recorded, or what was recorded before it was put right.
    case known(Standing)
    case changed(Assessment.EvidenceItem, EvidenceChange)
    /// Another row says the same.
    case repeated
    case bad([Problem])
  }

  /// How an item stands beside a row that says nothing new of it.
  enum Standing { case same, correctedSince, withdrawn }

  struct Entry {
    let row: EvidenceLog.Row
    var fate: Fate
    /// The file that the row names, where it is to be kept: not where it is its item's paper already.
    var file: LogFile?
    /// Whether its file is the very paper of an item that keeps no copy of it: a log makes none either.
    func isByReference(of item: Assessment.EvidenceItem) -> Bool {
      item.content.material.storedFile == nil && file != nil && item.content.origin?.path == file?.path
    }
    /// Of what the row says nothing though it has the column, and what is recorded says something: in words.
    var emptied: [String] = []
  }

  private(set) var entries: [Entry] = []
  /// What is to be said of rows that seem to be one paper with something else.
  private(set) var remarks: [String] = []

  private let open: OpenWorkspace
  private let reader: LogReader
  private let erased: ErasedPapers
  private var attached: AttachedFiles
  private var items: LogItems
  /// The first line of each id that is the log's own.
  private var ownLines: [String: Int] = [:]

  init(_ log: EvidenceLog, _ open: OpenWorkspace, files: LogFiles, call: Call) throws {
    self.open = open
    erased = ErasedPapers(open, call)
    reader = LogReader(log, open, today: call.setting.today)
    attached = AttachedFiles(open)
    items = LogItems(open)
    for row in log.rows { try entries.append(begin(row, files)) }
    matchRows()
    noteNew()
  }

  /// What can be said of a row by itself: which item its id names, and whether it can be read.
  private mutating func begin(_ row: EvidenceLog.Row, _ files: LogFiles) throws -> Entry {
    var row = row
    var (problems, file): ([Problem], LogFile?) = ([], nil)
    if let named = row.file {
      do { file = try files.find(named) } catch let problem as Problem { problems.append(problem) }
      if let file, let problem = erased.problem(named, file.digest) { problems.append(problem) }
    }
    if let id = row["id"], let item = items.named(id) {
      if let line = items.claim(item, by: row.line) {
        problems.append(.init("line \(line) has the id \(id) too", "leave one of the two out"))
      }
      guard problems.isEmpty else { return Entry(row: row, fate: .bad(problems)) }
      let fate = reader.fate(row, of: item, file: file, blank: .takesAway)
      return Entry(row: row, fate: fate, file: file.flatMap { reader.newFile($0, item) == nil ? nil : $0 })
    }
    row.ownID = row[EvidenceLog.ownID] ?? row["id"].flatMap { LogItems.isGivenHere($0) ? nil : $0 }
    if let own = row.ownID, !(row["id"].map(LogItems.isGivenHere) ?? false) {
      if let line = ownLines[own] {
        remarks.append("lines \(line) and \(row.line) both have the id \(own): give each an id of its own")
      }
      ownLines[own] = ownLines[own] ?? row.line
    }
    let (content, wrong) = reader.content(row)
    guard let content, problems.isEmpty else { return Entry(row: row, fate: .bad(problems + wrong)) }
    return Entry(row: row, fate: .new(content), file: file)
  }

  // MARK: Rows without an id

  /// Finds out which items the rows without an id are: first those that say just what is recorded, then those that differ.
  private mutating func matchRows() {
    var waiting: [Int] = []
    for (index, entry) in entries.enumerated() {
      guard case .new(let content) = entry.fate else { continue }
      if let (called, says) = items.misnamed(content, entry.file) {
        entries[index].fate = .bad([
          .init(
            "the log's id \(content.logID ?? "") is that of \(open.short(called.id)), \(called.content.title), and the row says what is recorded of \(open.short(says.id)), \(says.content.title), whose id is \(says.content.logID ?? "")",
            "put each id back on its own row; where another log numbers alike, leave the id blank")
        ])
      } else if let standing = items.same(as: content, entry.file, by: entry.row.line) {
        entries[index].fate = .known(standing)
      } else {
        waiting.append(index)
      }
    }
    for likeness in LogItems.Likeness.allCases {
      waiting.removeAll { index in
        guard case .new(let content) = entries[index].fate else { return true }
        let entry = entries[index]
        switch items.like(content, file: entry.file, likeness: likeness, by: entry.row.line) {
        case .none: return false
        case .one(let item):
          entries[index].fate = reader.fate(entry.row, of: item, file: entry.file, blank: .saysNothing)
          entries[index].emptied = reader.emptied(entry.row, item)
          if reader.newFile(entry.file, item) == nil { entries[index].file = nil }
        case .several(let found):
          let names = found.map { open.short($0.id) }
          entries[index].fate = .bad([
            .init(
              "it may be \(names.dropLast().joined(separator: ", ")) or \(names.last ?? ""), which \(likeness.shared)",
              "say which in a column 'id', or give it a title of its own where it is another paper")
          ])
        }
        return true
      }
    }
  }

  /// What is to be said of rows that are taken in anew.
  private mutating func noteNew() {
    var places = NamedPlaces(open)
    var taken: Set<LogItems.Known> = []
    for (index, entry) in entries.enumerated() {
      let content: EvidenceContent
      switch entry.fate {
      case .new(let new): content = new
      case .changed(let item, let change):
        if let file = entry.file { note(change.content, file, at: index) }
        attached.change(item, to: change.content)
        continue
      case .known, .repeated, .bad: continue
      }
      guard taken.insert(.init(content, entry.file)).inserted else {
        entries[index].fate = .repeated
        continue
      }
      if let file = entry.file {
        note(content, file, at: index)
      } else if let remark = places.remark(on: content, as: "line \(entry.row.line)") {
        remarks.append(remark)
      }
    }
  }

  /// Notes a file that is to be kept; one that is attached already to say the same makes the row a bad one.
  private mutating func note(_ content: EvidenceContent, _ file: LogFile, at index: Int) {
    if let other = attached.same(as: content, of: file.digest) {
      entries[index].fate = .bad([attached.problem(file.named, content, known: other, among: "rows")])
    }
    attached.note(content, of: file.digest)
  }

  // MARK: What a person may not change

  /// Lets nobody take away what speaks against a criterion for which they answer.
  mutating func refuseOwn(_ person: Person) {
    for (index, entry) in entries.enumerated() {
      guard case .changed(let item, let change) = entry.fate else { continue }
      var kept = change.content
      (kept.title, kept.note, kept.material) = (item.content.title, item.content.note, item.content.material)
      (kept.origin, kept.toLookAt, kept.logID) = (item.content.origin, item.content.toLookAt, item.content.logID)
      if kept != item.content, let refused = open.whyNotOwn(item, person: person, does: "correct") {
        entries[index].fate = .bad([refused])
      }
    }
  }
}
