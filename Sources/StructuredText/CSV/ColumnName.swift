/// What somebody said that a column means, where its heading alone does not tell.
package struct ColumnName: Hashable, Sendable {
  /// The meaning's id.
  package let meaning: String
  /// As it stands in the sheet.
  package let heading: String

  package init(meaning: String, heading: String) { (self.meaning, self.heading) = (meaning, heading) }

  /// Whether a heading is the one that was named, however it is spaced.
  package func names(_ heading: String) -> Bool { Heading.key(of: heading) == Heading.key(of: self.heading) }
}

extension ColumnMatcher {
  /// The same with columns that somebody has named: what was said comes before what a heading seems to say.
  package func naming(_ names: [ColumnName]) -> ColumnMatcher {
    ColumnMatcher(meanings, named: names.filter { name in meanings.contains { $0.id == name.meaning } })
  }
}
