import GapAnalysis
import Markup
import Platform
import RecordStore
import Reports

/// `muster report`: the readiness report, to read, to print or for programs.
enum ReportCommand {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    let audience = call.value("audience").flatMap { Audience(rawValue: $0) } ?? .leaders
    switch call.value("format") {
    case "json":
      // Programs are given everything that is recorded; what an audience may not see is not taken out of that.
      guard audience == .leaders else {
        throw Failure(
          "JSON holds everything that is recorded, and is for no audience but leaders.",
          next: "Leave --audience out, or choose --format html or pdf.")
      }
      try call.show(AnalysisJSON.value(open.analysis))
    case "pdf": try print(ReadinessReport(open.analysis, trend: open.trend, audience: audience), call)
    default: try call.deliver(ReadinessReport(open.analysis, trend: open.trend, audience: audience).html())
    }
    return true
  }

  private static func print(_ report: ReadinessReport, _ call: Call) throws {
    guard let named = call.value("output") else {
      throw Failure("A PDF is written to a file.", next: "Name it: --output readiness.pdf.")
    }
    try call.requireWritable(call.path(named))
    let environment = call.setting.environment
    let printer = PagePrinter(
      browser: try Browser.find(environment), environment: environment, writer: call.setting.writer)
    if call.setting.outputIsTerminal {
      call.setting.complain("Printing with \(printer.browser.program.path), some seconds.\n")
    }
    try call.write(try PrintedReport.bytes(report, printer, complain: call.setting.complain), to: call.path(named))
    try call.say("Written to \(named).")
  }
}
