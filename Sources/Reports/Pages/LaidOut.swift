package import Markup
package import Pages

/// A finding laid out once: as a page for people, as a sheet where it is rows and columns, and for programs.
package protocol LaidOut {
  /// For a terminal, and as Markdown.
  var page: Page { get }
  /// For a spreadsheet; nil where it is no table.
  var sheet: Table? { get }
  /// What comes before any grade, where the sheet has some; nil where there is nothing to say, or no grade.
  var first: Phrase? { get }
  var json: JSON { get }
}

extension LaidOut {
  package var sheet: Table? { nil }
  package var first: Phrase? { nil }
}
