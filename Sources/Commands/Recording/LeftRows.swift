import Assessments
import Platform
import StructuredText
import Workbooks

/// The rows of a log that were not taken in, as a sheet that says why: mended, it is imported like any other.
struct LeftRows {
  private static let why = "Why not taken"

  private let log: EvidenceLog
  private let rows: [(row: EvidenceLog.Row, why: String)]

  init(_ log: EvidenceLog, _ rows: [(row: EvidenceLog.Row, why: String)]) { (self.log, self.rows) = (log, rows) }

  /// Whether a heading is that of the reasons, which a mended sheet still has.
  static func isWhy(_ heading: String) -> Bool { heading.lowercased() == why.lowercased() }

  /// Throws where the sheet cannot be written under a name. Nothing that is there is ever written over: it may be the log itself.
  static func requireFree(_ named: String, _ call: Call) throws {
    guard [".xlsx", ".csv"].contains(where: named.lowercased().hasSuffix) else {
      throw Failure(
        "The rows that are left out are written as a workbook or as CSV, and '\(named)' is neither.",
        next: "Name a file that ends in .xlsx or .csv.")
    }
    try call.requireWritable(call.path(named))
    guard try FileReading.kind(of: call.path(named)) == nil else {
      throw Failure("'\(named)' is there already, and nothing is written over it.", next: "Name another file.")
    }
  }

  /// Rows name their files from the log's folder on, and would not find them from another.
  static func requireBeside(_ named: String, _ plan: LogPlan, _ folder: String, _ call: Call) throws {
    guard let row = plan.bad.map(\.entry.row).first(where: { $0.file != nil }), let file = row.file else { return }
    guard Path.parent(of: call.path(named)) != folder else { return }
    throw Failure(
      "Line \(row.line) names '\(file)', which lies below the folder of the log, and '\(named)' would be elsewhere: imported from there, it would not find it.",
      next: "Write it beside the log: --leave-bad \(ShellWord.quoted(Path.join(folder, Path.name(of: named)))).")
  }

  func write(_ named: String, _ call: Call) throws {
    let kept = log.header.indices.filter { !LeftRows.isWhy(log.header[$0]) }
    let headings = kept.map { log.header[$0] } + [LeftRows.why]
    let cells = rows.map { row, why in kept.map { SafeCell.unguarded(row.cells[$0]) } + [why] }
    guard named.lowercased().hasSuffix(".xlsx") else {
      return try call.write(CSVWriter.write([headings] + cells, bom: true), to: call.path(named))
    }
    let choices = Dictionary(
      log.columns.filter { $0.meaning == "kind" }.map { ($0.heading, EvidenceKind.allCases.map(\.rawValue)) },
      uniquingKeysWith: { first, _ in first })
    let columns = headings.map { NewWorkbook.Column($0, choices: choices[$0] ?? []) }
    let title = "Rows that were not taken"
    let workbook = NewWorkbook(title, [.init(title, columns, rows: cells.map { $0.map { .text($0) } })])
    try call.write(workbook.bytes, to: call.path(named))
  }
}
