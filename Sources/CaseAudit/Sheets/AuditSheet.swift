import Assessments
import Calendar
import Frameworks
import StructuredText

/// A sheet that belongs to an audit, and what is said of what is wrong with it.
struct AuditSheet {
  let framework: Framework
  let match: ColumnMatch
  let rows: [SheetRow]
  /// The days of its rows.
  let days: WrittenDays
  private let name: String
  private let header: [String]

  init(_ table: CSVTable, named name: String, columns: ColumnMatcher, by framework: Framework) {
    let match = columns.match(table.header)
    (self.match, self.name, self.framework, header) = (match, name, framework, table.header)
    let rows = table.rows.map { SheetRow($0, match) }
    self.rows = rows
    days = WrittenDays(rows.compactMap { $0["date"] })
  }

  /// Throws where a column cannot be told, or one that is needed is not there: each by its meaning and in words.
  func require(_ needed: [(meaning: String, words: String)], else advice: String) throws(AuditFault) {
    if let clash = match.ambiguous.first { throw AuditFault("'\(name)': \(clash.message).", next: "\(clash.help).") }
    for (meaning, words) in needed where match.column(meaning) == nil {
      throw AuditFault(
        "'\(name)' has no column for the \(words).",
        next: "Its headings are: \(header.joined(separator: ", ")). \(advice)")
    }
  }

  /// The day of a row, else what is given for all; nil where it cannot be read.
  func day(_ row: SheetRow, else given: CivilDate) -> CivilDate? {
    row["date"].flatMap(days.text).map { CivilDate(written: $0) } ?? given
  }

  /// What a person should know of how the sheet was read, without full stops: its days, and references that are not as they were drawn.
  func remarks(of sample: Assessment.Sample) -> [String] {
    let finder = CaseFinder(sample.cases.map(\.reference))
    var altered: [String] = []
    for row in rows {
      guard let written = row["case"], case .altered(let reference) = finder.find(written) else { continue }
      let words = "\(written) as \(reference)"
      if !altered.contains(words) { altered.append(words) }
    }
    let more = altered.count > 5 ? " and \(altered.count - 5) more" : ""
    return days.remarks(heading("date"))
      + (altered.isEmpty
        ? []
        : [
          "references that are not as they were drawn were taken for the one case that fits: \(altered.prefix(5).joined(separator: ", "))\(more)"
        ])
  }

  /// Why a reference names no case of the sample.
  func isNoCase(_ reference: String, _ found: CaseFinder.Found) -> String? {
    switch found {
    case .exact, .altered: return nil
    case .several(let references):
      return
        "case '\(reference)' could be \(references.prefix(5).joined(separator: " or ")), which differ by zeros, capitals or spaces alone; write it in whole"
    case .none:
      return CaseReference.hasLostDigits(reference)
        ? "case '\(reference)' has lost its digits in a spreadsheet; write it in whole"
        : "case '\(reference)' is not in the sample"
    }
  }

  /// What was read, unless something was wrong.
  func sound<Read>(_ read: Read, _ problems: [String], next: String) throws(AuditFault) -> Read {
    guard problems.isEmpty else { throw AuditFault(problems, with: name, next: next) }
    return read
  }

  /// A problem with its place: `answers.csv:7: case 'C1' is not in the sample`.
  func place(_ row: SheetRow, _ problem: String) -> String { "\(name):\(row.line): \(problem)" }

  /// The heading of the column that has a meaning, as it stands in the sheet.
  func heading(_ meaning: String) -> String { match.column(meaning).map { header[$0] } ?? meaning }

  func isNoGrade(_ text: String) -> String { "'\(text)' is not a \(framework.scale.noun) of \(framework.id)" }
}
