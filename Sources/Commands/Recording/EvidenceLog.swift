import Assessments
import Frameworks
import Nouns
import StructuredText

/// An evidence log as people keep it in a spreadsheet: a row an item. What its rows say is worked out in ``LogPlan``.
struct EvidenceLog {
  /// What the sheet is called in messages.
  let name: String
  let header: [String]
  /// Without those that nobody has filled.
  let rows: [Row]
  /// Which heading was taken as which column.
  let columns: [(heading: String, meaning: String)]
  /// Headings that mean nothing here, those of what is worked out, and those that look like personal data.
  let passedOver: [String]
  private let match: ColumnMatch

  /// What the columns mean: the fields of an item, and the file that is to be kept.
  static let columns = ColumnMatcher(
    [ColumnMeaning("file", "the file", also: ["file name", "filename", "path", "attachment"])] + Evidence.meanings)

  /// What is read in, by name.
  static let read = ["file"] + Evidence.fields.compactMap { $0.entry?.name }

  init(_ source: NamedSheet) throws {
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
    let taken = match.matched.filter { (EvidenceLog.read + ["id"]).contains($0.meaning.id) }
    columns = taken.map { ($0.heading, $0.meaning.id) }
    passedOver =
      match.unmatched.filter { !LeftRows.isWhy($0) }
      + match.matched.filter { !(EvidenceLog.read + ["id"]).contains($0.meaning.id) }.map(\.heading)
      + match.personal.map { "\($0.heading) (personal data, left behind)" }
    (name, header, self.match) = (source.name, table.header, match)
    rows = table.rows.map { Row(line: $0.line, cells: $0.cells, match: match) }.filter { !$0.isUnfilled }
  }

  /// Whether it has a column of a meaning.
  func has(_ meaning: String) -> Bool { match.column(meaning) != nil }

  /// One row, by what its cells mean.
  struct Row {
    let line: Int
    /// As they stand in the sheet.
    let cells: [String]
    fileprivate let match: ColumnMatch

    /// A cell as it was before the spreadsheet was guarded; nil where nothing is in it.
    subscript(_ meaning: String) -> String? {
      guard let column = match.column(meaning), cells.indices.contains(column) else { return nil }
      let text = SafeCell.unguarded(cells[column]).trimmed
      return text.isEmpty ? nil : text
    }

    /// The file to keep a copy of, as the row names it.
    var file: String? { self["file"] }

    var written: Written<Evidence> { Evidence.written { self[$0] } }

    /// Whether it is a row of the template that nobody has filled: only its criterion and its guide are there.
    fileprivate var isUnfilled: Bool {
      match.matched.allSatisfy { $0.meaning.id == "criterion" || self[$0.meaning.id] == nil }
    }
  }

  /// An empty log for a lead to fill: the headings, and a row for each criterion to be copied as often as needed. Its first column is
  /// the id by which a row that was taken in is known again.
  static func template(_ framework: Framework) -> [[String]] {
    let headings = ["id"] + read
    let rows = framework.criteria.map { criterion -> [String] in
      let statements = criterion.aspects.flatMap(\.statements).map { "\($0.id): \($0.text)" }.joined(separator: "\n")
      return headings.map { $0 == "criterion" ? criterion.id.text : "" } + ["\(criterion.title)\n\(statements)"]
    }
    return [headings + ["guide"]] + rows
  }
}
