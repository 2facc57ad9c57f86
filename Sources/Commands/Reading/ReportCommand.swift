import GapAnalysis
import Markup
import Platform
import Reports

/// `muster report`: the readiness report, to print, for word processors, for spreadsheets or for programs.
enum ReportCommand {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    let audience = call.value("audience").flatMap { Audience(rawValue: $0) } ?? .leaders
    switch call.value("format") {
    case "json": try call.show(AnalysisJSON.value(open.analysis))
    case "md": try call.deliver(ReadinessReport(open.analysis, audience: audience).markdown())
    case "csv": try spreadsheets(AssessmentTables(open.analysis, audience: audience), call)
    default: try call.deliver(ReadinessReport(open.analysis, audience: audience).html())
    }
    return true
  }

  /// A spreadsheet holds one table, so that the report's are a folder of them.
  private static func spreadsheets(_ tables: AssessmentTables, _ call: Call) throws {
    guard let named = call.value("output") else {
      throw Failure(
        "A report has several tables, and a spreadsheet file holds one.",
        next: "Name a folder for them with --output, or ask for one table: 'muster gap --format csv'.")
    }
    let sheets = tables.report
    try call.writeFolder(call.path(named)) { folder in
      for (name, table) in sheets { try folder.add("\(name).csv", Array(table.csv().utf8)) }
    }
    try call.say("Written \(sheets.count) spreadsheets to \(named).")
  }
}
