import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns

/// What stands in the margins of the printed pages: whose report and which part above, day, seal and page number below.
struct RunningHeads {
  let context: ReportContext

  /// The margins of each kind of page, named after the last part that is printed on it, which takes the most of it. The cover
  /// has none.
  func margins(_ kinds: [Int], _ parts: [ReportPart]) -> [HTML.PageMargins] {
    let cover = HTML.PageMargins(kind: ReportPart.coverKind, [])
    let named = zip(kinds, parts).enumerated().filter { position, _ in
      position + 1 == kinds.count || kinds[position + 1] != kinds[position]
    }
    return [cover] + named.map { margins($0.element.0, $0.element.1) }
  }

  private func margins(_ kind: Int, _ part: ReportPart) -> HTML.PageMargins {
    HTML.PageMargins(
      kind: kind,
      [
        (.topLeft, [.text(whose)]), (.topRight, [.text(CountWords.clipped(part.short, to: 44))]),
        (.bottomLeft, [.text(sealed)]), (.bottomRight, [.pageNumber, " of ", .pageCount]),
      ])
  }

  private var whose: String {
    let authority = CountWords.clipped(context.discretion.text(context.authority), to: 40)
    return "\(authority) · \(CountWords.clipped(context.framework.shortTitle, to: 32))"
  }

  private var sealed: String {
    "Readiness report for \(context.audience.label) · as at \(context.asAt.short) · seal \(context.analysis.seal)"
  }
}
