import Assessments
import Calendar
import Frameworks
import StructuredText

/// An evidence log as people keep it in a spreadsheet: a row an item.
struct EvidenceLog {
  struct Row {
    let line: Int
    let content: EvidenceContent
    /// The file to keep a copy of, as the row names it.
    let file: String?
  }

  let rows: [Row]
  /// Which heading was taken as which column.
  let columns: [(heading: String, meaning: String)]
  /// Headings that mean nothing here, and those that look like personal data.
  let passedOver: [String]

  /// Reads all rows, or says everything that is wrong with them.
  init(_ source: SourceText, _ framework: Framework, today: CivilDate) throws {
    let table = try CSVTable.of(source)
    try SheetKind.check(table, source.name, isFor: .log)
    let match = ColumnMatcher.evidenceLog.match(table.header)
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
    columns = match.matched.map { ($0.heading, $0.meaning.id) }
    passedOver = match.unmatched + match.personal.map { "\($0.heading) (personal data, left behind)" }
    var rows: [Row] = []
    var problems: [String] = []
    for row in table.rows {
      if EvidenceLog.isUnfilled(row, match) { continue }
      let (read, wrong) = EvidenceLog.read(row, match, framework, today)
      if let read { rows.append(read) }
      problems += wrong.map { "\(source.name):\(row.line): \($0.what); \($0.help)" }
    }
    guard problems.isEmpty else {
      throw Failure(problems, with: source.name, next: "Mend the rows and import the file again. No row was taken in.")
    }
    self.rows = rows
  }

  private static func read(
    _ row: CSVRow, _ match: ColumnMatch, _ framework: Framework, _ today: CivilDate
  ) -> (row: Row?, problems: [EvidenceFields.Problem]) {
    func cell(_ meaning: String) -> String? {
      guard let column = match.column(meaning), row.cells.indices.contains(column) else { return nil }
      let text = SafeCell.unguarded(row.cells[column]).trimmed
      return text.isEmpty ? nil : text
    }
    var fields = EvidenceFields()
    (fields.kind, fields.dated, fields.agency) = (cell("kind"), cell("dated"), cell("agency"))
    (fields.extent, fields.note, fields.exercise) = (cell("extent"), cell("note"), nil)
    fields.to = EvidenceFields.parts(cell("criterion") ?? "")
    fields.shows = EvidenceFields.parts(cell("shows") ?? "")
    fields.against = EvidenceFields.parts(cell("against") ?? "")
    var problems: [EvidenceFields.Problem] = []
    let title = cell("title")
    if title == nil { problems.append(.init("the title is blank", "say what the item is called")) }
    if fields.to.isEmpty, fields.shows.isEmpty, fields.against.isEmpty {
      problems.append(.init("the criterion is blank", "name the criterion that the item bears on"))
    }
    let (file, reference) = (cell("file"), cell("reference"))
    if file != nil, reference != nil {
      problems.append(.init("both a file and a reference are given", "leave one of them blank"))
    }
    var content = EvidenceContent(title: title ?? "", material: .reference(reference ?? "not said"))
    problems += fields.fill(&content, framework, today: today)
    return (problems.isEmpty ? Row(line: row.line, content: content, file: file) : nil, problems)
  }

  /// A row of the template that nobody has filled: only its criterion and its guide are there.
  private static func isUnfilled(_ row: CSVRow, _ match: ColumnMatch) -> Bool {
    match.matched.allSatisfy { pair in
      pair.meaning.id == "criterion" || !row.cells.indices.contains(pair.column)
        || row.cells[pair.column].trimmed.isEmpty
    }
  }

  /// An empty log for a lead to fill: the headings, and a row for each criterion to be copied as often as needed.
  static func template(_ framework: Framework) -> String {
    let headings = [
      "criterion", "title", "file", "reference", "dated", "kind", "agency", "shows", "against", "extent", "note",
      "guide",
    ]
    let rows = framework.criteria.map { criterion -> [String] in
      let statements = criterion.aspects.flatMap(\.statements).map { "\($0.id): \($0.text)" }.joined(separator: "\n")
      return [criterion.id.text] + Array(repeating: "", count: headings.count - 2) + [
        "\(criterion.title)\n\(statements)"
      ]
    }
    return CSVWriter.write([headings] + rows, bom: true)
  }
}
