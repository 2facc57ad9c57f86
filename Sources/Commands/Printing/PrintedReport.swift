import Reports

/// The readiness report as PDF. A browser knows on which page a part begins only once it has laid the report out; so the
/// contents list gets its page numbers by printing again with the numbers of the time before.
enum PrintedReport {
  /// Twice does, unless the numbers themselves move a part to another page.
  private static let mostRounds = 4

  static func bytes(_ report: ReadinessReport, _ printer: PagePrinter, complain: (String) -> Void) throws -> [UInt8] {
    var numbers: [String: Int] = [:]
    for _ in 0..<mostRounds {
      let pdf = try printer.print(report.html(pageNumbers: numbers))
      guard let found = PrintedPages(pdf)?.numbers, !found.isEmpty else {
        complain("muster: this browser's PDF does not tell where its parts are; the contents have no page numbers.\n")
        return try printer.print(report.html())
      }
      if found == numbers { return pdf }
      numbers = found
    }
    throw Failure("The report's pages did not settle.", next: Browser.byHand)
  }
}
