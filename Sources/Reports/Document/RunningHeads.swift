import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns

/// What stands in the margins of the printed pages: whose report and which part above, day, seal and page number below.
struct RunningHeads {
  let context: ReportContext
  /// What the document is, and for whom.
  let name: String

  /// The margins of each kind of page, named after the parts that are printed on it. The cover has none.
  func margins(_ kinds: [Int], _ parts: [ReportPart]) -> [HTML.PageMargins] {
    let cover = HTML.PageMargins(kind: ReportPart.coverKind, [])
    return [cover]
      + Set(kinds).sorted().map { kind in
        margins(kind, zip(kinds, parts).filter { $0.0 == kind }.map(\.1.short))
      }
  }

  func margins(_ kind: Int, _ names: [String]) -> HTML.PageMargins {
    HTML.PageMargins(
      kind: kind,
      [
        (.topLeft, [.text(context.marked(whose))]), (.topRight, [.text(RunningHeads.joined(names))]),
        (.bottomLeft, [.text(context.marked(sealed))]), (.bottomRight, [.pageNumber, " of ", .pageCount]),
      ])
  }

  /// Each name once, as many as there is room for: the first, and the last where those between are too many.
  private static func joined(_ names: [String]) -> String {
    let each = names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let all = each.joined(separator: " · ")
    let ends = [each.first, each.last].compactMap(\.self).joined(separator: " … ")
    return all.count <= 44 || each.count < 2 ? CountWords.clipped(all, to: 44) : CountWords.clipped(ends, to: 44)
  }

  var whose: String {
    let authority = CountWords.clipped(context.discretion.text(context.authority), to: 34)
    return "\(authority) · \(CountWords.clipped(context.framework.shortTitle, to: 32))"
  }

  var sealed: String {
    "\(name) · as at \(context.asAt.short) · seal \(context.analysis.seal)"
  }
}
