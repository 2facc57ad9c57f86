import GapAnalysis
import Reports

/// `muster report`: the readiness report, to print or for programs.
enum ReportCommand {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    let audience = call.value("audience").flatMap { Audience(rawValue: $0) } ?? .leaders
    if call.value("format") == "json" {
      try call.show(AnalysisJSON.value(open.analysis))
      return true
    }
    try call.deliver(ReadinessReport(open.analysis, audience: audience, lookback: open.lookback).html())
    return true
  }
}
