/// Markdown in which data cannot become markup, for word processors and committee systems. It is written from the same
/// nodes as a page, so that both always say the same.
package enum Markdown {
  /// The nodes as CommonMark with the tables of GitHub's dialect. Drawings come out as their description, and what a page
  /// hides from readers is left out.
  package static func text(_ nodes: [HTML.Node]) -> String {
    var writer = MarkdownWriter()
    writer.write(nodes.map(\.tree))
    return writer.finished()
  }

  /// The nodes as Markdown.
  package static func text(@HTML.Builder _ content: () -> [HTML.Node]) -> String { text(content()) }

  /// A text that reads as itself wherever it stands in Markdown: punctuation that could mean something is escaped, and what
  /// could become a link by itself is broken up.
  static func escaped(_ text: String, startsLine: Bool) -> String {
    let scalars = Array(VisibleText.of(text).unicodeScalars)
    var result = String.UnicodeScalarView()
    // `12.` and `12)` begin a list, so the digits at the start of a line are kept in mind.
    var isAtStart = startsLine
    var isAfterNumber = false
    for (index, scalar) in scalars.enumerated() {
      if mustEscape(scalars, index, isAtStart: isAtStart, isAfterNumber: isAfterNumber) { result.append("\\") }
      result.append(scalar)
      isAfterNumber = isAtStart && ("0"..."9").contains(scalar)
      if scalar != " ", !isAfterNumber { isAtStart = false }
    }
    return String(result)
  }

  private static func mustEscape(
    _ scalars: [Unicode.Scalar], _ index: Int, isAtStart: Bool, isAfterNumber: Bool
  ) -> Bool {
    switch scalars[index] {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$", "@": true
    // A heading, a list, a rule or an underline; only at the start of a line.
    case "#", "+", "-", "=": isAtStart && !isAfterNumber
    case ".": isAfterNumber || isEndOfWWW(scalars[..<index])
    case ")": isAfterNumber
    // Some dialects make links of addresses by themselves.
    case ":": scalars[(index + 1)...].starts(with: ["/", "/"])
    default: false
    }
  }

  private static func isEndOfWWW(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    before.count >= 3 && before.suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
  }
}
