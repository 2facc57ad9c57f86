/// Finds what each column means from its heading, whatever order, case, spacing or punctuation the file has.
package struct ColumnMatcher: Sendable {
  /// The meanings looked for, in the order in which they are reported.
  package let meanings: [ColumnMeaning]

  /// The columns that somebody has named.
  private let named: [ColumnName]

  package init(_ meanings: [ColumnMeaning], named: [ColumnName] = []) {
    (self.meanings, self.named) = (meanings, named)
  }

  /// Matches headings with meanings.
  package func match(_ header: [String]) -> ColumnMatch {
    let headings = header.map { Heading($0) }
    var matched: [ColumnMatch.Pair] = []
    var ambiguous: [ColumnMatch.Ambiguity] = []
    for meaning in meanings {
      let columns = columns(for: meaning, among: headings)
      if columns.count > 1 {
        ambiguous.append(.init(meaning: meaning, headings: columns.map { headings[$0].text }, columns: columns))
      } else if let column = columns.first {
        matched.append(.init(meaning: meaning, column: column, heading: headings[column].text))
      }
    }
    let personal = headings.enumerated().compactMap { index, heading in
      PersonalColumn.Kind(heading: heading.text).map {
        PersonalColumn(column: index, heading: heading.text, kind: $0)
      }
    }
    return ColumnMatch(header: headings.map(\.text), matched: matched, ambiguous: ambiguous, personal: personal)
  }

  private func columns(for meaning: ColumnMeaning, among headings: [Heading]) -> [Int] {
    guard !named.isEmpty else { return unnamed(for: meaning, among: headings) }
    let said = headings.indices.filter { place in
      named.contains { $0.meaning == meaning.id && $0.names(headings[place].text) }
    }
    if !said.isEmpty { return said }
    return unnamed(for: meaning, among: headings).filter { place in !named.contains { $0.names(headings[place].text) } }
  }

  private func unnamed(for meaning: ColumnMeaning, among headings: [Heading]) -> [Int] {
    // A heading that says exactly this comes before one that says it only without its brackets.
    let exact = headings.indices.filter { meaning.keys.contains(headings[$0].key) }
    if !exact.isEmpty { return exact }
    let bare = headings.indices.filter { meaning.keys.contains(headings[$0].keyWithoutBrackets) }
    if !bare.isEmpty { return bare }
    return headings.indices.filter { meaning.lastKeys.contains(headings[$0].key) }
  }
}

/// What the columns of one file mean.
package struct ColumnMatch: Sendable {
  /// A meaning and the column that has it.
  package struct Pair: Sendable, Hashable {
    package let meaning: ColumnMeaning
    /// The column's place, from 0.
    package let column: Int
    package let heading: String
  }

  /// Several columns that could be one meaning: an error, since choosing silently could choose wrongly.
  package struct Ambiguity: Sendable, Hashable {
    package let meaning: ColumnMeaning
    package let headings: [String]
    /// The columns' places, from 0.
    package let columns: [Int]

    /// What is wrong, in one sentence without a full stop: it names every heading.
    package var message: String {
      let places = zip(headings, columns).map { "'\($0)' (column \($1 + 1))" }
      return "\(places.joined(separator: " and ")) could both be \(meaning.words)"
    }

    /// What to do next.
    package var help: String { "rename or remove the one that is not" }
  }

  /// The headings, white space taken off their ends.
  package let header: [String]
  package let matched: [Pair]
  package let ambiguous: [Ambiguity]
  /// Columns that seem to hold personal particulars, matched or not.
  package let personal: [PersonalColumn]

  /// The column that has a meaning, from 0, or nil.
  package func column(_ meaning: String) -> Int? { pair(meaning)?.column }

  /// A meaning with its column, or nil.
  package func pair(_ meaning: String) -> Pair? { matched.first { $0.meaning.id == meaning } }

  /// The headings to which no meaning was found, in order.
  package var unmatched: [String] {
    let used = Set(matched.map(\.column)).union(ambiguous.flatMap(\.columns))
    return header.indices.filter { !used.contains($0) }.map { header[$0] }
  }
}
