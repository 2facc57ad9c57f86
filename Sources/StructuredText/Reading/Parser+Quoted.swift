extension Parser {
  /// Reads a text in quotes, over as many lines as it has: those must be indented further than `parent`.
  mutating func readQuoted(parent: Int) -> ScalarNode? {
    let (open, openLine) = (position, lineStart)
    let quote = bytes[open]
    var text: [UInt8] = []
    position += 1
    var start = position
    while position < end {
      let byte = bytes[position]
      if byte == quote {
        if quote == Sign.singleQuote, self.byte(position + 1) == quote {
          text += bytes[start...position]
          position += 2
          start = position
          continue
        }
        position += 1
        if text.isEmpty {
          return scalar(String(decoding: bytes[start..<(position - 1)], as: UTF8.self), from: open, to: position)
        }
        text += bytes[start..<(position - 1)]
        return scalar(String(decoding: text, as: UTF8.self), from: open, to: position)
      } else if byte == Sign.backslash, quote == Sign.doubleQuote {
        text += bytes[start..<position]
        if position + 1 < end, isLineEnd(position + 1) {
          guard let breaks = moveInQuotes(parent: parent) else { break }
          if breaks > 1 { reportBlankAfterEscape() }
        } else {
          readEscape(into: &text)
        }
        start = position
      } else if byte == Sign.lineFeed {
        text += checkedLine(start, position, after: text.last)
        guard let breaks = moveInQuotes(parent: parent) else { break }
        fold(breaks, into: &text)
        start = position
      } else {
        position += 1
      }
    }
    (position, lineStart) = (open, openLine)
    report(
      .unclosedQuote(quote), at: SourceSpan(open, open + 1),
      help: "close it on its line; lines that go on with the text are indented further than its key or dash")
    return nil
  }

  /// A stretch of a line in quotes up to its end. Spaces and tabs there fold away for most readers, but not for all;
  /// those written as escapes stay for most, but not for all.
  private mutating func checkedLine(_ lower: Int, _ upper: Int, after before: UInt8?) -> ArraySlice<UInt8> {
    let end = upper > lower && bytes[upper - 1] == Sign.carriageReturn ? upper - 1 : upper
    var last = end
    while last > lower, bytes[last - 1] == Sign.space || bytes[last - 1] == Sign.tab { last -= 1 }
    if last < end || (last == lower && (before == Sign.space || before == Sign.tab)) {
      report(
        .spaceAtLineEnd, at: SourceSpan(min(last, end - 1), end),
        help: "delete it; in double quotes a backslash at the end of the line keeps what stands before it")
    }
    if last == lower, before == Sign.backslash {
      report(
        .backslashAtLineEnd, at: SourceSpan(end - 1, end),
        help: "move it to the next line, or write the text on one line; readers differ on it")
    }
    return bytes[lower..<last]
  }

  private mutating func reportBlankAfterEscape() {
    report(
      .blankAfterEscape, at: SourceSpan(position, position + 1),
      help: "write a line break that belongs to the text as \\n; readers differ on blank lines after a backslash")
  }

  /// Moves to the next line on which a text in quotes goes on, and returns how many line breaks are between; nil if the
  /// text should have ended before.
  private mutating func moveInQuotes(parent: Int) -> Int? {
    var breaks = 0
    while position < end {
      moveToLineEnd()
      guard position < end else { return nil }
      position += 1
      lineStart = position
      breaks += 1
      while byte(position) == Sign.space { position += 1 }
      if byte(position) == Sign.tab {
        reportTabIndentation()
        while byte(position) == Sign.space || byte(position) == Sign.tab { position += 1 }
        if !isLineEnd(position) { return breaks }
      } else if !isLineEnd(position) {
        let isMarker = column == 0 && (isAtDocumentMarker || byte(position) == Sign.percent)
        return column > parent && !isMarker ? breaks : nil
      }
    }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static let backslashAtLineEnd: Self = "a backslash that belongs to the text ends a line in quotes"
  fileprivate static let blankAfterEscape: Self = "a blank line follows a backslash at the end of a line"
  fileprivate static let spaceAtLineEnd: Self = "blank space at the end of a line in quotes"
  fileprivate static func unclosedQuote(_ quote: UInt8) -> Self {
    quote == Sign.doubleQuote
      ? "a double quote opens here and is not closed" : "a single quote opens here and is not closed"
  }
}
