import Calendar
package import Frameworks
package import GapAnalysis
package import Markup

/// What becomes of today's evidence in the year ahead if nothing is renewed, on the terminal.
package enum FreshnessScreen {
  package static func show(_ freshness: Freshness, _ scale: GradeScale, target: Grade, _ page: inout TerminalPage) {
    guard !freshness.months.isEmpty, freshness.counting > 0 else { return }
    page.heading("The year ahead, if nothing is renewed", level: 2)
    page.table(
      TerminalTable(
        [
          .init("End of", minimum: 8), .init("Still counts", .right), .init("Supported", minimum: 10),
          .init("Aspects that then carry less", minimum: 20),
        ],
        rows: freshness.months.map { month in
          [
            TerminalText(month.day.monthShort), "\(month.current) of \(freshness.counting)",
            GradeStyle.text(month.supported, target: target, in: scale), losses(month.losses),
          ]
        }))
    page.blank()
  }

  private static func losses(_ losses: [Freshness.Loss]) -> TerminalText {
    guard !losses.isEmpty else { return TerminalText("–", .dim) }
    let most = 6
    let names = losses.prefix(most).map(\.aspect.text).joined(separator: ", ")
    return TerminalText(losses.count > most ? "\(names) and \(losses.count - most) more" : names)
  }
}
