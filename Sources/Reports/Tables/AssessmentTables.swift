import Calendar
import Digests
import Frameworks
package import GapAnalysis
import Pages

/// The tables of an assessment, each as its audience may see it: for the screen, spreadsheets, pages and Markdown alike.
package struct AssessmentTables {
  let context: ReportContext
  private let idLength: Int

  /// - Parameter idLength: How much of an id is shown; as much as tells all items apart, if nothing is said.
  package init(_ analysis: Analysis, audience: Audience = .leaders, idLength: Int? = nil) {
    self.init(ReportContext(analysis, audience), idLength: idLength)
  }

  init(_ context: ReportContext, idLength: Int? = nil) {
    self.context = context
    self.idLength = idLength ?? context.ids.length
  }

  var analysis: Analysis { context.analysis }
  var framework: Framework { context.framework }
  var scale: GradeScale { context.framework.scale }
  var day: CivilDate { context.asAt }

  func id(_ digest: Digest) -> Table.Cell { .id(String(digest.short.prefix(idLength)), whole: digest.short) }

  /// Text that somebody typed, with what is held back from the audience put in words.
  func typed(_ text: String?) -> Table.Cell { .optional(text.map(context.discretion.text)) }

  /// A name, where names are for this audience.
  func name(_ name: String?, none: String = "nobody yet") -> Table.Cell {
    context.audience.seesNames ? .optional(name, none: none) : .nothing
  }

  /// A reason or note in somebody's own words, where those are for this audience.
  func ownWords(_ text: String?) -> Table.Cell {
    guard context.audience.seesOwnWords else { return text == nil ? .nothing : .init("not shown to a committee") }
    return typed(text)
  }
}
