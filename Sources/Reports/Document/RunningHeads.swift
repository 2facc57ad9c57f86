import Calendar
import Frameworks
import GapAnalysis
import Markup

/// What stands in the margins of the printed pages: whose report and which part above, day, seal and page number below.
struct RunningHeads {
  let context: ReportContext

  /// The margins of each kind of page, named after the first part that is printed on it. The cover has none.
  func margins(_ parts: some Sequence<(Int, ReportPart)>) -> [HTML.PageMargins] {
    let cover = HTML.PageMargins(kind: ReportPart.coverKind, [])
    var last = ReportPart.coverKind
    return [cover]
      + parts.compactMap { kind, part in
        guard kind != last else { return nil }
        last = kind
        return HTML.PageMargins(
          kind: kind,
          [
            (.topLeft, [.text(whose)]), (.topRight, [.text(CountWords.clipped(part.short, to: 40))]),
            (.bottomLeft, [.text(sealed)]), (.bottomRight, [.pageNumber, " of ", .pageCount]),
          ])
      }
  }

  private var whose: String {
    let authority = CountWords.clipped(context.discretion.text(context.authority), to: 40)
    return "\(authority) · \(CountWords.clipped(context.framework.shortTitle, to: 32))"
  }

  private var sealed: String {
    "Readiness report for \(context.audience.label) · as at \(context.asAt.short) · seal \(context.analysis.seal)"
  }
}
