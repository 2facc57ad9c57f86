import Assessments
import Frameworks
import StructuredText

/// A sheet that belongs to an audit, and what is said of what is wrong with it.
struct AuditSheet {
  let framework: Framework
  let match: ColumnMatch
  let rows: [SheetRow]
  private let name: String
  private let header: [String]

  init(_ table: CSVTable, named name: String, columns: ColumnMatcher, by framework: Framework) {
    let match = columns.match(table.header)
    (self.match, self.name, self.framework, header) = (match, name, framework, table.header)
    rows = table.rows.map { SheetRow($0, match) }
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
