import Assessments
import Calendar
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
  let unknownKinds: UnknownKinds
  /// What a person should know of how its days were read, without full stops.
  let remarks: [String]

  /// What the columns mean: the fields of an item, and the file that is to be kept.
  static let columns = ColumnMatcher(
    [ColumnMeaning("file", "the file", also: ["file name", "filename", "path", "attachment"])] + Evidence.meanings)

  /// The meaning of a column that holds what the log calls its items.
  static let ownID = "log-id"

  /// What is read in, by name.
  static let read = ["file"] + Evidence.fields.compactMap { $0.entry?.name }

  init(_ source: NamedSheet, open: OpenWorkspace, call: Call) throws {
    let table = try source.table()
    try SheetKind.check(table, source.file, isFor: .log, call)
    try call.checkColumns([(EvidenceLog.columns, table.header)], of: source.name)
    let match = call.naming(EvidenceLog.columns).match(table.header)
    let kinds = try call.kinds()
    if let clash = match.ambiguous.first {
      throw Failure("'\(source.name)': \(clash.message).", next: Failure.sentence(clash.help))
    }
    for needed in ["title", "criterion"]
    where match.column(needed) == nil && !(needed == "criterion" && match.column("shows") != nil) {
      throw Failure(
        "'\(source.name)' has no column for the \(needed).",
        next:
          "Its headings are: \(table.header.joined(separator: ", ")). Say which it is with --column \(needed)=\"HEADING\", or write an empty log with 'muster import --template'."
      )
    }
    let taken = match.matched.filter { (EvidenceLog.read + ["id"]).contains($0.meaning.id) }
    columns = taken.map { ($0.heading, $0.meaning.id) }
    passedOver =
      match.unmatched.filter { !LeftRows.isWhy($0) }
      + match.matched.filter { !(EvidenceLog.read + ["id"]).contains($0.meaning.id) }.map(\.heading)
      + match.personal.map { "\($0.heading) (personal data, left behind)" }
    (name, header, self.match) = (source.name, table.header, match)
    let plain = table.rows.map { Row($0, match) }
    let days = WrittenDays(plain.compactMap { $0["dated"] })
    remarks = match.pair("dated").map { days.remarks($0.heading) } ?? EvidenceLog.unknownDays(table, match)
    rows = plain.filter { !$0.isUnfilled(open.framework) }.map { $0.reading(days, kinds) }
    unknownKinds = UnknownKinds(rows.map { ($0["kind"], $0.line) }, kinds)
  }

  /// What is to be asked of columns that hold days, where none is known to be the one that counts.
  private static func unknownDays(_ table: CSVTable, _ match: ColumnMatch) -> [String] {
    let unknown = Set(match.unmatched)
    return match.header.indices.filter { unknown.contains(match.header[$0]) }.compactMap { column in
      let cells = table.rows.map { SafeCell.unguarded($0.cells[column]).trimmed }.filter { !$0.isEmpty }
      // A number may be a day that a spreadsheet keeps, and is as often somebody's own.
      let areDays = cells.allSatisfy { CivilDate(written: $0) != nil || WrittenDays.isNoDay($0) }
      guard areDays, cells.contains(where: { CivilDate(written: $0) != nil && Int($0) == nil }) else { return nil }
      let heading = match.header[column]
      return
        "'\(heading)' holds days and was passed over: where an item speaks for that day, say so with --column \(ShellWord.quoted("dated=\(heading)"))"
    }
  }

  /// Whether it has a column of a meaning.
  func has(_ meaning: String) -> Bool { match.column(meaning) != nil }

  /// Of what one of its rows says something, or could.
  func has(_ meaning: String, _ row: Row) -> Bool { has(meaning) || (meaning == EvidenceLog.ownID && row.ownID != nil) }

  /// One row, by what its cells mean.
  struct Row {
    let line: Int
    /// As they stand in the sheet.
    let cells: [String]
    private let row: SheetRow
    fileprivate let match: ColumnMatch
    /// How the days of its column are written, and what people's words for kinds mean.
    private var days: WrittenDays?
    private var kinds: [String: EvidenceKind] = [:]

    fileprivate init(_ row: CSVRow, _ match: ColumnMatch) {
      (line, cells, self.row, self.match) = (row.line, row.cells, SheetRow(row, match), match)
    }

    fileprivate func reading(_ days: WrittenDays, _ kinds: [String: EvidenceKind]) -> Row {
      var row = self
      (row.days, row.kinds) = (days, kinds)
      return row
    }

    /// A cell in this program's words; nil where nothing is in it.
    subscript(_ meaning: String) -> String? {
      guard let text = row[meaning] else { return nil }
      switch meaning {
      case "dated": return days.map { $0.text(text) } ?? text
      case "kind": return EvidenceKind(written: text, kinds)?.rawValue ?? text
      default: return text
      }
    }

    /// The file to keep a copy of, as the row names it.
    var file: String? { self["file"] }

    /// What the log itself calls the item: also what stands in the column of ids and is none of those given here.
    var ownID: String?

    var written: Written<Evidence> {
      var written = Evidence.written { self[$0] }
      written[.logID] = ownID ?? written[.logID]
      return written
    }

    /// Whether it is a row of the template that nobody has filled: only its criterion and its guide are there.
    fileprivate func isUnfilled(_ framework: Framework) -> Bool {
      let isKnown = self["criterion"].map { framework.criterion(CriterionID($0.uppercased())) != nil } ?? true
      return isKnown && match.matched.allSatisfy { $0.meaning.id == "criterion" || self[$0.meaning.id] == nil }
    }
  }

  /// An empty log for a lead to fill: the headings, and a row for each criterion to be copied as often as needed. Its first column is
  /// the id by which a row that was taken in is known again.
  static func template(_ framework: Framework) -> [[String]] {
    // What a log calls its items may stand in the column of ids.
    let headings = ["id"] + read.filter { $0 != ownID }
    let rows = framework.criteria.map { criterion -> [String] in
      let statements = criterion.aspects.flatMap(\.statements).map { "\($0.id): \($0.text)" }.joined(separator: "\n")
      return headings.map { $0 == "criterion" ? criterion.id.text : "" } + ["\(criterion.title)\n\(statements)"]
    }
    return [headings + ["guide"]] + rows
  }
}
