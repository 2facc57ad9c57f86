import Calendar
import Digests
import Frameworks
package import GapAnalysis
package import Nouns
import Pages

/// The tables of an assessment, each as its audience may see it: for the screen, spreadsheets, pages and Markdown alike.
package struct AssessmentTables {
  let context: ReportContext
  let view: View

  /// - Parameter idLength: How much of an id is shown; as much as tells all items apart, if nothing is said.
  package init(_ analysis: Analysis, audience: Audience = .leaders, idLength: Int? = nil) {
    self.init(ReportContext(analysis, audience: audience), idLength: idLength)
  }

  init(_ context: ReportContext, idLength: Int? = nil) {
    self.context = context
    view = idLength.map { View(context.analysis, context.discretion, idLength: $0) } ?? context.view
  }

  var analysis: Analysis { context.analysis }
  var framework: Framework { context.framework }
  var scale: GradeScale { context.framework.scale }

  /// Text that somebody typed, with what is held back from the audience put in words.
  func typed(_ text: String?) -> Table.Cell { view.typed(text) }

  /// A reason or note in somebody's own words, where those are for this audience.
  func ownWords(_ text: String?) -> Table.Cell {
    guard context.audience.seesOwnWords else { return text == nil ? .nothing : .init("not shown to a committee") }
    return typed(text)
  }
}
