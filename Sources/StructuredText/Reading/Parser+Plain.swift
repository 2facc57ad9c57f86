extension Parser {
  /// Reads a text without quotes, over as many lines as it has. In block style nothing is left on its last line; in
  /// flow style it ends before the sign that ends it.
  mutating func readPlain(parent: Int, inFlow: Bool) -> ScalarNode? {
    let lower = position
    guard var upper = readPlainLine(inFlow: inFlow, isFirst: true) else { return nil }
    guard isLineEnd(position), let first = moveToContinuation(parent: parent, inFlow: inFlow, after: upper) else {
      return scalar(String(decoding: bytes[lower..<upper], as: UTF8.self), from: lower, to: upper)
    }
    var text = Array(bytes[lower..<upper])
    var breaks = first
    while true {
      fold(breaks, into: &text)
      let start = position
      guard checkContinuation(), let end = readPlainLine(inFlow: inFlow, isFirst: false) else { return nil }
      upper = end
      text += bytes[start..<upper]
      guard isLineEnd(position), let next = moveToContinuation(parent: parent, inFlow: inFlow, after: upper) else {
        break
      }
      breaks = next
    }
    return scalar(String(decoding: text, as: UTF8.self), from: lower, to: upper)
  }

  /// Puts what line breaks become in folded text: one a space, more the breaks after the first.
  func fold(_ breaks: Int, into text: inout [UInt8]) {
    if breaks == 1 {
      text.append(Sign.space)
    } else {
      text.append(contentsOf: repeatElement(Sign.lineFeed, count: breaks - 1))
    }
  }

  /// Moves to the end of the text on this line and returns where its last character ends; nil if something may not be
  /// in it.
  private mutating func readPlainLine(inFlow: Bool, isFirst: Bool) -> Int? {
    var upper = position
    while position < end {
      let byte = bytes[position]
      switch byte {
      case Sign.space:
        position += 1
        continue
      case Sign.lineFeed:
        return upper
      case Sign.carriageReturn where isLineEnd(position):
        return upper
      case Sign.tab:
        passTab()
        continue
      case Sign.hash where startsComment(position):
        return upper
      case Sign.colon where isBlank(position + 1):
        if inFlow { return upper }
        reportColon(isFirst: isFirst)
        return nil
      case Sign.colon where inFlow && self.byte(position + 1).map(Sign.isFlow) == true:
        report(
          .colonBeforeSign, at: SourceSpan(position, position + 1),
          help: "put a space after a key's colon, or the text in quotes")
        return nil
      case Sign.question where inFlow:
        report(
          .questionInFlow, at: SourceSpan(position, position + 1),
          help: "put the text in quotes; readers differ on '?' inside [ ] and { }")
        return nil
      case Sign.comma where inFlow, Sign.openBracket where inFlow, Sign.closeBracket where inFlow,
        Sign.openBrace where inFlow, Sign.closeBrace where inFlow:
        return upper
      default:
        position += 1
        upper = position
      }
    }
    return upper
  }

  private mutating func reportColon(isFirst: Bool) {
    let span = SourceSpan(position, position + 1)
    if isFirst {
      report(.colonInText, at: span, help: "put the text in quotes, or a field on a line of its own")
    } else {
      report(
        .fieldUnderText, at: span,
        help: "the lines above are text, and this one goes on with it: indent a field like its neighbours, or put the "
          + "text in quotes")
    }
  }

  /// Moves to the next line if the text goes on there, and returns how many line breaks are between; else stays.
  private mutating func moveToContinuation(parent: Int, inFlow: Bool, after upper: Int) -> Int? {
    let (stay, stayLine) = (position, lineStart)
    var breaks = 0
    while position < end {
      moveToLineEnd()
      guard position < end else { break }
      position += 1
      lineStart = position
      breaks += 1
      while byte(position) == Sign.space { position += 1 }
      if isLineEnd(position) { continue }
      guard goesOn(parent: parent, inFlow: inFlow) else { break }
      if breaks > 2 { reportBlankLines() }
      return breaks
    }
    (position, lineStart) = (stay, stayLine)
    return nil
  }

  /// Reports blank lines of which YAML::PP keeps only one.
  private mutating func reportBlankLines() {
    report(
      .blankLinesInText, at: SourceSpan(position, position + 1),
      help: "keep one blank line, or write the text below '|' or '>-'")
  }

  /// Whether a text without quotes goes on with what is at the position, the first thing on its line.
  private func goesOn(parent: Int, inFlow: Bool) -> Bool {
    guard column > parent, let first = byte(position), first != Sign.hash, first != Sign.tab else { return false }
    if column == 0, isAtDocumentSign || first == Sign.percent { return false }
    guard inFlow else { return true }
    return !Sign.isFlow(first) && !(first == Sign.colon && isBlank(position + 1))
  }

  /// Reports a `- ` at the start of a line that goes on a text: for every reader it is text, and for nobody meant so.
  private mutating func checkContinuation() -> Bool {
    guard isAtItem else { return true }
    report(
      .itemUnderText, at: spanToLineEnd(),
      help: "the line above is text, and this one goes on with it: put the text in quotes, or move it away")
    return false
  }
}

extension Diagnostic.Message {
  fileprivate static let colonInText: Self = "': ' inside a text without quotes"
  fileprivate static let fieldUnderText: Self = "a field cannot stand under a text"
  fileprivate static let itemUnderText: Self = "a list item cannot stand under a text"
  fileprivate static let blankLinesInText: Self = "a text without quotes goes on after more than one blank line"
  fileprivate static let colonBeforeSign: Self = "a colon without a space after it"
  fileprivate static let questionInFlow: Self = "'?' inside a text without quotes"
}
