extension Parser {
  /// Reads a block of text, `|` or `>`, whose lines are indented further than `parent`. Ends at the end of its last
  /// line.
  mutating func readBlockText(parent: Int, at place: Place) -> ScalarNode? {
    guard place != .line else {
      report(.blockOnItsOwnLine, at: SourceSpan(position, position + 1), help: "put it on the line of the key or dash")
      return nil
    }
    let lower = position
    guard let header = readBlockHeader() else { return nil }
    var text = header.text
    var indent = header.indent.map { parent + $0 }
    var upper = position
    var widestBlank: (width: Int, position: Int)?
    moveToLineEnd()
    while let line = lineBelow() {
      if isLineEnd(line.content) {
        if let indent, line.width > indent { reportBlankLine(line) }
        if indent == nil, line.width > widestBlank?.width ?? 0 { widestBlank = (line.width, line.start) }
        checkLastBlank(line, text)
        move(to: line)
        if position < end { text.addBlankLine() }
        continue
      }
      if indent == nil {
        guard line.width > parent else { break }
        checkFirst(line, widestBlank)
        indent = line.width
      }
      guard let indent, line.width >= indent else { break }
      move(to: line)
      upper = isCarriageReturn(position - 1) && position < end ? position - 1 : position
      let content = bytes[(line.start + indent)..<upper]
      if text.isUnclear(before: content) { reportUnclearBlank(content) }
      text.add(content)
      if position == end, text.ending != .strip { reportUnfinished(SourceSpan(line.start + indent, upper)) }
    }
    // libfyaml 0.7 takes what follows an empty block for its text.
    if !text.hasLines {
      report(
        .emptyBlock, at: SourceSpan(lower, lower + 1), help: "indent the text below its key or dash, or write \"\"")
    }
    return scalar(String(decoding: text.whole, as: UTF8.self), from: lower, to: upper)
  }

  /// A line below the position: where it and its first thing that is not a space start.
  private struct Line {
    let start: Int
    let content: Int
    var width: Int { content - start }
  }

  private func lineBelow() -> Line? {
    guard position + 1 < end else { return nil }
    var content = position + 1
    while byte(content) == Sign.space { content += 1 }
    return Line(start: position + 1, content: content)
  }

  /// Moves to the end of a line.
  private mutating func move(to line: Line) {
    lineStart = line.start
    position = line.content
    moveToLineEnd()
  }

  private func isCarriageReturn(_ index: Int) -> Bool { bytes[index] == Sign.carriageReturn }

  /// Reads the signs after `|` or `>`: how far the text is indented (1 to 9) and what happens to its last line breaks.
  private mutating func readBlockHeader() -> (text: BlockText, indent: Int?)? {
    var text = BlockText()
    var indent: Int?
    var hasEnding = false
    let lower = position
    text.isFolded = bytes[position] == Sign.greater
    position += 1
    while let byte = byte(position), !isBlank(position) {
      switch byte {
      case UInt8(ascii: "1")...UInt8(ascii: "9") where indent == nil: indent = Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "-") where !hasEnding: (text.ending, hasEnding) = (.strip, true)
      case UInt8(ascii: "+") where !hasEnding: (text.ending, hasEnding) = (.keep, true)
      default:
        position = lower
        report(
          .wrongHeader, at: spanToLineEnd(),
          help: "after '|' or '>' come at most '-' or '+' and one digit from 1 to 9; the text starts on the next line")
        return nil
      }
      position += 1
    }
    moveOverSpaces()
    guard isLineEnd(position) || startsComment(position) else {
      report(.textOnHeader, at: spanToLineEnd(), help: "start the text on the next line, indented")
      return nil
    }
    return (text, indent)
  }

  /// Checks the line that sets how far the text is indented: blank lines above must not mislead about it, and it must
  /// be seen itself.
  private mutating func checkFirst(_ line: Line, _ widestBlank: (width: Int, position: Int)?) {
    if let widestBlank {
      report(
        .wideBlankLine, at: SourceSpan(widestBlank.position, widestBlank.position + widestBlank.width),
        help: "delete the spaces; readers differ on how far the text is indented")
    }
    guard byte(line.content) == Sign.tab else { return }
    report(
      .tabFirst, at: SourceSpan(line.content, line.content + 1),
      help: "say how far the text is indented, as in '|2', or put the text in double quotes")
  }

  private mutating func reportBlankLine(_ line: Line) {
    report(
      .spacesOnBlankLine, at: SourceSpan(line.start, line.content),
      help: "delete the spaces, or put a text that needs them in double quotes")
  }

  private mutating func reportUnclearBlank(_ content: ArraySlice<UInt8>) {
    report(
      .unclearBlank, at: SourceSpan(content.startIndex, content.startIndex + 1),
      help: "write the text below '|', which keeps its lines as they are, or leave the blank line or the spaces out")
  }

  private mutating func checkLastBlank(_ line: Line, _ text: BlockText) {
    guard line.content == end, line.width > 0, text.ending == .keep else { return }
    reportUnfinished(SourceSpan(line.start, line.content))
  }

  private mutating func reportUnfinished(_ span: SourceSpan) {
    report(
      .unfinishedLine, at: span,
      help: "end the file with a line break; or write '|-' or '>-' if the text has none at its end"
    )
  }
}

extension Diagnostic.Message {
  fileprivate static let blockOnItsOwnLine: Self = "a block of text ('|' or '>') cannot start on a line of its own"
  fileprivate static let wrongHeader: Self = "a block of text cannot start like this"
  fileprivate static let textOnHeader: Self = "nothing may follow '|' or '>' on its line"
  fileprivate static let wideBlankLine: Self = "a blank line above the text has spaces"
  fileprivate static let tabFirst: Self = "the first line of the block of text starts with a tab"
  fileprivate static let spacesOnBlankLine: Self = "a blank line has more spaces than the text is indented by"
  fileprivate static let unclearBlank: Self = "in folded text, a line that is indented further follows a blank line"
  fileprivate static let emptyBlock: Self = "there is no text below '|' or '>'"
  fileprivate static let unfinishedLine: Self = "the file ends in a block of text without a line break"
}
