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
          return scalar(String(decoding: bytes[start..<(position - 1)], as: UTF8.self), open, position)
        }
        text += bytes[start..<(position - 1)]
        return scalar(String(decoding: text, as: UTF8.self), open, position)
      } else if byte == Sign.backslash, quote == Sign.doubleQuote {
        text += bytes[start..<position]
        if position + 1 < end, isLineEnd(position + 1) {
          guard let breaks = moveInQuotes(parent: parent) else { break }
          text.append(contentsOf: repeatElement(Sign.lineFeed, count: breaks - 1))
        } else {
          readEscape(into: &text)
        }
        start = position
      } else if byte == Sign.lineFeed {
        text += trimmed(start, position)
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

  /// A stretch of a line without the spaces and tabs, and the carriage return, at its end.
  private func trimmed(_ lower: Int, _ upper: Int) -> ArraySlice<UInt8> {
    var upper = upper
    if upper > lower, bytes[upper - 1] == Sign.carriageReturn { upper -= 1 }
    while upper > lower, bytes[upper - 1] == Sign.space || bytes[upper - 1] == Sign.tab { upper -= 1 }
    return bytes[lower..<upper]
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
        passLineWithTab()
      } else if !isLineEnd(position) {
        let isMarker = column == 0 && (isAtDocumentMarker || byte(position) == Sign.percent)
        return column > parent && !isMarker ? breaks : nil
      }
    }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static func unclosedQuote(_ quote: UInt8) -> Self {
    quote == Sign.doubleQuote
      ? "a double quote opens here and is not closed" : "a single quote opens here and is not closed"
  }
}
