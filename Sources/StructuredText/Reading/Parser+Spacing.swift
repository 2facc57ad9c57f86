extension Parser {
  /// The columns before the position.
  var column: Int { position - lineStart }

  /// The byte at an index, or nil past the end.
  func byte(_ index: Int) -> UInt8? { index < end ? bytes[index] : nil }

  /// Whether a line ends at an index. A carriage return is a line end only with a line feed after it.
  func isLineEnd(_ index: Int) -> Bool {
    guard let byte = byte(index) else { return true }
    return byte == Sign.lineFeed || (byte == Sign.carriageReturn && self.byte(index + 1) == Sign.lineFeed)
  }

  /// Whether a space, a tab or the end of the line is at an index: what must follow `-`, `:` and `?` to make them
  /// signs.
  func isBlank(_ index: Int) -> Bool {
    guard let byte = byte(index) else { return true }
    return byte == Sign.space || byte == Sign.tab || isLineEnd(index)
  }

  /// Whether the `#` at an index starts a comment: after a space or first on its line.
  func startsComment(_ index: Int) -> Bool {
    guard byte(index) == Sign.hash else { return false }
    return index == lineStart || bytes[index - 1] == Sign.space || bytes[index - 1] == Sign.tab
  }

  /// Whether `---` or `...` stands alone at the position, at the start of a line.
  var isAtDocumentMarker: Bool { isAtDocumentSign && isBlank(position + 3) }

  /// Whether `---` or `...` is at the position, at the start of a line: some readers take a marker for one whatever
  /// follows.
  var isAtDocumentSign: Bool {
    guard column == 0, let first = byte(position), first == Sign.dash || first == Sign.dot else { return false }
    return byte(position + 1) == first && byte(position + 2) == first
  }

  /// Whether a `-` that makes a list item is at the position.
  var isAtItem: Bool { byte(position) == Sign.dash && isBlank(position + 1) }

  /// Moves to the line feed that ends the line, or to the end of the text.
  mutating func moveToLineEnd() {
    while position < end, bytes[position] != Sign.lineFeed { position += 1 }
  }

  /// Moves over spaces, line ends and comments to the next thing written; false at the end of the text.
  mutating func moveToContent() -> Bool {
    while position < end {
      switch bytes[position] {
      case Sign.space, Sign.carriageReturn:
        position += 1
      case Sign.lineFeed:
        position += 1
        lineStart = position
      case Sign.tab:
        isIndentation ? passLineWithTab() : passTab()
      case Sign.hash where startsComment(position):
        if column == 0, openBrackets > 0 { reportCommentInBrackets() }
        moveToLineEnd()
      default:
        return true
      }
    }
    return false
  }

  /// Moves over the spaces of this line.
  mutating func moveOverSpaces() {
    while let byte = byte(position) {
      if byte == Sign.space { position += 1 } else if byte == Sign.tab { passTab() } else { return }
    }
  }

  /// Whether nothing but spaces stands before the position on its line.
  private var isIndentation: Bool { bytes[lineStart..<position].allSatisfy { $0 == Sign.space } }

  /// Reports a tab between things on a line, or in a text without quotes, and moves over it.
  mutating func passTab() {
    let start = position
    while byte(position) == Sign.tab { position += 1 }
    report(
      .tabBetween, at: SourceSpan(start, position),
      help: "use spaces; a tab that belongs to a text is written \"\\t\" in double quotes")
  }

  /// Moves to the next line that is indented no further than a column, to go on from there after an error.
  ///
  /// In a mapping, items at the column of its keys, and the `:` that goes with a `?`, belong to the field that went
  /// wrong and are passed over too.
  mutating func recover(column: Int, inMapping: Bool) {
    moveToLineEnd()
    while position < end {
      position += 1
      lineStart = position
      while byte(position) == Sign.space { position += 1 }
      guard let byte = byte(position) else { return }
      let isBlankLine = isLineEnd(position) || byte == Sign.hash || byte == Sign.tab
      let isRest = isAtItem || (byte == Sign.colon && isBlank(position + 1))
      if !isBlankLine, self.column <= column, !(inMapping && self.column == column && isRest) { return }
      moveToLineEnd()
    }
  }

  /// Makes sure that nothing but a comment follows a value on its line; reports what does.
  mutating func endLine(
    after what: String, help: String = "put it on a line of its own, or quote the whole text"
  ) -> Bool {
    moveOverSpaces()
    guard !isLineEnd(position), !startsComment(position) else { return true }
    if byte(position) == Sign.hash {
      reportCommentWithoutSpace()
    } else {
      report(
        .unexpectedAfter(what), at: spanToLineEnd(), help: help)
    }
    return false
  }

  private mutating func reportCommentInBrackets() {
    report(
      .commentInBrackets, at: SourceSpan(position, position + 1),
      help: "indent the comment by a space or more; some readers trip over it here")
  }

  mutating func reportCommentWithoutSpace() {
    report(
      .commentWithoutSpace, at: SourceSpan(position, position + 1),
      help: "put a space before '#', or quotes around a text that contains it")
  }

  /// From the position to the last thing on its line.
  func spanToLineEnd() -> SourceSpan {
    var upper = position
    while upper < end, !isLineEnd(upper) { upper += 1 }
    while upper > position, bytes[upper - 1] == Sign.space { upper -= 1 }
    return SourceSpan(position, min(max(upper, position + 1), end))
  }
}

extension Diagnostic.Message {
  fileprivate static let tabBetween: Self = "a tab stands outside quotes"
  fileprivate static let commentInBrackets: Self = "a comment inside [ ] or { } starts in the first column"
  fileprivate static let commentWithoutSpace: Self = "'#' without a space before it is neither comment nor text here"
  fileprivate static func unexpectedAfter(_ what: String) -> Self { "nothing may follow \(what) on its line" }
}
