import Assessments
import Calendar
import Digests
import Frameworks
import Markup
import Nouns
import StructuredText

/// An evidence log as people keep it in a spreadsheet: a row an item.
struct EvidenceLog {
  struct Row {
    let line: Int
    let content: EvidenceContent
    /// The file to keep a copy of, as the row names it.
    let file: String?
  }

  /// The rows that name no item that is here.
  let rows: [Row]
  /// How many rows are those of items that are here, and say of them what is recorded.
  let known: Int
  /// Which heading was taken as which column.
  let columns: [(heading: String, meaning: String)]
  /// Headings that mean nothing here, those of what is worked out, and those that look like personal data.
  let passedOver: [String]

  /// What the columns mean: the fields of an item, and the file that is to be kept.
  static let columns = ColumnMatcher(
    [ColumnMeaning("file", "the file", also: ["file name", "filename", "path", "attachment"])] + Evidence.meanings)

  /// What is read in, by name.
  static let read = ["file"] + Evidence.fields.compactMap { $0.entry?.name }

  /// Reads all rows, or says everything that is wrong with them.
  init(_ source: NamedSheet, _ open: OpenWorkspace, today: CivilDate) throws {
    let table = try source.table()
    try SheetKind.check(table, source.file, isFor: .log)
    let match = EvidenceLog.columns.match(table.header)
    if let clash = match.ambiguous.first {
      throw Failure("'\(source.name)': \(clash.message).", next: Failure.sentence(clash.help))
    }
    for needed in ["title", "criterion"]
    where match.column(needed) == nil && !(needed == "criterion" && match.column("shows") != nil) {
      throw Failure(
        "'\(source.name)' has no column for the \(needed).",
        next:
          "Its headings are: \(table.header.joined(separator: ", ")). Write an empty log with 'muster import --template'."
      )
    }
    let taken = match.matched.filter { EvidenceLog.read.contains($0.meaning.id) }
    columns = taken.map { ($0.heading, $0.meaning.id) }
    passedOver =
      match.unmatched + match.matched.filter { !(EvidenceLog.read + ["id"]).contains($0.meaning.id) }.map(\.heading)
      + match.personal.map { "\($0.heading) (personal data, left behind)" }
    let own = match.column("id").map { _ in OwnRows(open, match) }
    var (rows, known, problems): ([Row], Int, [String]) = ([], 0, [])
    for row in table.rows {
      if EvidenceLog.isUnfilled(row, match) { continue }
      let cells = Cells(row: row, match: match)
      let wrong: [Problem]
      if let own, let item = own.item(cells) {
        wrong = own.problems(cells, item, today)
        known += 1
      } else {
        let (read, problems) = EvidenceLog.read(cells, open.framework, today)
        if let read { rows.append(read) }
        wrong = problems
      }
      problems += wrong.map { "\(source.name):\(row.line): \($0.what); \($0.help)" }
    }
    guard problems.isEmpty else {
      throw Failure(problems, with: source.name, next: "Mend the rows and import the file again. No row was taken in.")
    }
    (self.rows, self.known) = (rows, known)
  }

  private static func read(
    _ cells: Cells, _ framework: Framework, _ today: CivilDate
  ) -> (row: Row?, problems: [Problem]) {
    let written = Evidence.written { cells[$0] }
    var problems: [Problem] = []
    if written[.title] == nil { problems.append(.init("the title is blank", "say what the item is called")) }
    if [.criteria, .shows, .against].allSatisfy({ written[$0] == nil }) {
      problems.append(.init("the criterion is blank", "name the criterion that the item bears on"))
    }
    if cells["file"] != nil, written[.reference] != nil {
      problems.append(.init("both a file and a reference are given", "leave one of them blank"))
    }
    var draft = EvidenceDraft(framework, today: today)
    problems += written.fill(&draft)
    let row = Row(line: cells.row.line, content: draft.content, file: cells["file"])
    return (problems.isEmpty ? row : nil, problems)
  }

  /// A row of the template that nobody has filled: only its criterion and its guide are there.
  private static func isUnfilled(_ row: CSVRow, _ match: ColumnMatch) -> Bool {
    let cells = Cells(row: row, match: match)
    return match.matched.allSatisfy { $0.meaning.id == "criterion" || cells[$0.meaning.id] == nil }
  }

  /// An empty log for a lead to fill: the headings, and a row for each criterion to be copied as often as needed.
  static func template(_ framework: Framework) -> [[String]] {
    let rows = framework.criteria.map { criterion -> [String] in
      let statements = criterion.aspects.flatMap(\.statements).map { "\($0.id): \($0.text)" }.joined(separator: "\n")
      return read.map { $0 == "criterion" ? criterion.id.text : "" } + ["\(criterion.title)\n\(statements)"]
    }
    return [read + ["guide"]] + rows
  }

  /// The cells of one row by what they mean, as they were before the spreadsheet was guarded.
  fileprivate struct Cells {
    let row: CSVRow
    let match: ColumnMatch

    subscript(_ meaning: String) -> String? {
      guard let column = match.column(meaning), row.cells.indices.contains(column) else { return nil }
      let text = SafeCell.unguarded(row.cells[column]).trimmed
      return text.isEmpty ? nil : text
    }
  }
}

/// The rows of items that are here already, which this program wrote itself: known by their ids.
private struct OwnRows {
  private let open: OpenWorkspace
  private let match: ColumnMatch
  private let view: View
  private let items: [String: Assessment.EvidenceItem]

  init(_ open: OpenWorkspace, _ match: ColumnMatch) {
    (self.open, self.match) = (open, match)
    view = View(open.analysis, idLength: open.idLength)
    items = Dictionary(open.assessment.evidence.map { ($0.id.short, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func item(_ cells: EvidenceLog.Cells) -> Assessment.EvidenceItem? { cells["id"].flatMap { items[$0] } }

  /// What the row says otherwise than is recorded.
  func problems(_ cells: EvidenceLog.Cells, _ item: Assessment.EvidenceItem, _ today: CivilDate) -> [Problem] {
    let different = Evidence(item, view).differences(
      Evidence.written { cells[$0] }, among: { match.column($0) != nil },
      draft: { EvidenceDraft(open.framework, today: today) })
    guard !different.isEmpty else { return [] }
    let id = open.short(item.id)
    return [
      Problem(
        "\(id) is recorded, and the row says otherwise of \(CountWords.listed(different))",
        "put the item right with 'muster correct \(id)'")
    ]
  }
}
