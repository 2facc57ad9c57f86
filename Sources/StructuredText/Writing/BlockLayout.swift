/// A text of several lines as a `|` block; only for texts that every reader takes back from one as they are.
struct BlockLayout {
  /// How much further than its key or dash a block is indented.
  static let step = 2

  private let lines: [ArraySlice<UInt8>]
  private let header: String

  /// Nil for a text of one line, or one with control characters, lines of blank space only, or lines too long.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.contains(Sign.lineFeed) else { return nil }
    guard !text.unicodeScalars.contains(where: { $0 != "\n" && ScalarStyle.needsEscape($0) }) else { return nil }
    let lines = bytes.split(separator: Sign.lineFeed, omittingEmptySubsequences: false)
    guard let first = lines.first(where: { !$0.isEmpty }), first.first != Sign.tab else { return nil }
    for line in lines where !line.isEmpty {
      guard line.count <= ScalarStyle.longestLine, line.contains(where: { $0 != Sign.space && $0 != Sign.tab }) else {
        return nil
      }
    }
    let breaksAtEnd = bytes.reversed().prefix { $0 == Sign.lineFeed }.count
    let ending = breaksAtEnd == 0 ? "-" : breaksAtEnd == 1 ? "" : "+"
    // Readers find the indentation from the first line that is not blank; one that starts with a space would mislead
    // them.
    let indicator = first.first == Sign.space || bytes.first == Sign.lineFeed ? String(BlockLayout.step) : ""
    header = "|" + indicator + ending
    self.lines = breaksAtEnd == 0 ? lines : Array(lines.dropLast())
  }

  /// The block from its `|` on, with a line break at its end.
  func lines(indentedBy column: Int) -> [UInt8] {
    var bytes = Array(header.utf8) + [Sign.lineFeed]
    for line in lines {
      if !line.isEmpty {
        bytes.append(contentsOf: repeatElement(Sign.space, count: column))
        bytes += line
      }
      bytes.append(Sign.lineFeed)
    }
    return bytes
  }
}
