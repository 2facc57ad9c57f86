import Markup

/// What is said of whatever is taken in, be it a folder or a log.
enum IntakeWords {
  /// More rows than anybody reads on a screen.
  static let mostRows = 60
  /// More names than anybody reads in a sentence.
  static let mostNames = 20

  /// `Took in one item and changed 2 items.`
  static func took(_ added: Int, changed: Int) -> String {
    func items(_ count: Int) -> String { count == 1 ? "one item" : "\(count) items" }
    let parts = [
      added == 0 ? nil : "took in \(items(added))", changed == 0 ? nil : "changed \(items(changed))",
    ].compactMap { $0 }
    return Failure.sentence(parts.joined(separator: " and "))
  }

  /// `a, b and 3 more`.
  static func first(_ names: [String]) -> String {
    let more = names.count - mostNames
    return names.prefix(mostNames).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}

extension TerminalPage {
  /// The first of many rows, and how many there are beside them.
  mutating func table(_ columns: [TerminalTable.Column], first rows: [[TerminalText]]) {
    guard !rows.isEmpty else { return }
    table(TerminalTable(columns, rows: Array(rows.prefix(IntakeWords.mostRows))))
    more(than: IntakeWords.mostRows, of: rows.count)
  }

  /// The first of many lines, and how many there are beside them.
  mutating func bullets(_ lines: [String], first most: Int) {
    let texts: [TerminalText] = lines.map { "\($0)" }
    bullets(texts, first: most)
  }

  mutating func bullets(_ lines: [TerminalText], first most: Int) {
    bullets(Array(lines.prefix(most)))
    more(than: most, of: lines.count)
  }

  private mutating func more(than most: Int, of count: Int) {
    if count > most { paragraph("and \(count - most) more.") }
  }
}
