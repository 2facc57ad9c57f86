extension Parser {
  /// Reads the whole text: at most one leading `---`, then one node at the left margin, then nothing.
  mutating func readDocument() -> Node? {
    guard bytes.count <= limits.maximumBytes else {
      report(.tooLarge(limits.maximumBytes), at: SourceSpan(0, 0), help: "split the file into smaller ones")
      return nil
    }
    guard checkEncoding() else { return nil }
    checkCharacters()
    position = source.byteOrderMarkLength
    lineStart = position
    let root = readStart() ? readBlockNode(parent: -1, at: .line) : nil
    if root != nil, moveToContent() { reportLeftOver() }
    return root
  }

  /// Moves to the first thing written, over a leading `---`.
  private mutating func readStart() -> Bool {
    guard moveToContent() else { return reportEmpty() }
    if byte(position) == Sign.dash, isAtDocumentMarker {
      position += 3
      moveOverSpaces()
      guard isLineEnd(position) || startsComment(position) else {
        report(.contentAfterStart, at: spanToLineEnd(), help: "start on the line after '---'")
        return false
      }
      guard moveToContent() else { return reportEmpty() }
    }
    guard !reportMarker() else { return false }
    if column > 0 {
      report(
        .indentedDocument(column), at: spanToLineEnd(), help: "start the file's own fields or items in the first column"
      )
    }
    if isAtItem, lineStart > 0, lineStart == source.byteOrderMarkLength {
      report(
        .itemAfterByteOrderMark, at: SourceSpan(position, position + 1),
        help: "save the file without a byte order mark, or write '---' on a line before the list")
    }
    return true
  }

  /// Reports what nothing may be at the start of a line: a document marker or a directive. Reading ends with it.
  mutating func reportMarker() -> Bool {
    guard column == 0, let first = byte(position) else { return false }
    if first == Sign.percent {
      report(
        .directive, at: spanToLineEnd(), help: "leave the line out; quote a text that starts with '%'")
    } else if isAtDocumentMarker, first == Sign.dash {
      report(.secondDocument, at: SourceSpan(position, position + 3), help: "put each document in a file of its own")
    } else if isAtDocumentMarker {
      report(.documentEnd, at: SourceSpan(position, position + 3), help: "leave the line out; the file ends by itself")
    } else {
      return false
    }
    stop()
    return true
  }

  private mutating func reportEmpty() -> Bool {
    report(
      .emptyDocument, at: SourceSpan(end, end), help: "write {} for a mapping without fields, [] for an empty list")
    return false
  }

  private mutating func reportLeftOver() {
    guard !reportMarker() else { return }
    report(
      .afterRoot, at: spanToLineEnd(),
      help:
        "a file holds one text, one list or one mapping; the list's '- ' or the mapping's 'name:' starts in column 1")
  }
}

extension Diagnostic.Message {
  fileprivate static func tooLarge(_ bytes: Int) -> Self { "the file is larger than \(bytes) bytes" }
  fileprivate static let contentAfterStart: Self = "nothing may follow '---' on its line"
  fileprivate static func indentedDocument(_ column: Int) -> Self {
    "the file starts indented, by \(column) \(column == 1 ? "space" : "spaces")"
  }
  fileprivate static let itemAfterByteOrderMark: Self =
    "a list right after a byte order mark is misread by some readers"
  fileprivate static let directive: Self = "directives ('%' at the start of a line) are not part of this format"
  fileprivate static let secondDocument: Self = "a second document starts here; a file holds one"
  fileprivate static let documentEnd: Self = "'...' ends a document; this format does without"
  fileprivate static let emptyDocument: Self = "nothing is written in this file"
  fileprivate static let afterRoot: Self = "the file's value is already complete"
}
