/// Where in block style a node is read: what may stand there differs.
enum Place {
  /// First on its line.
  case line
  /// After `- ` on the item's line: lists and mappings may start there, blocks of text too.
  case item
  /// After `key: ` on the key's line: no list or mapping may start there.
  case value
}

extension Parser {
  /// Reads the node that starts here, and whatever of it lies on further lines, which must be indented further than
  /// `parent`, the column of the list or mapping around it (-1 for none). Ends with nothing left on the last line.
  mutating func readBlockNode(parent: Int, at place: Place) -> Node? {
    guard let first = byte(position) else { return nil }
    if first == Sign.dash, isBlank(position + 1) {
      if place != .value { return readBlockSequence(column: column, isField: false) }
      report(
        .itemAfterKey, at: SourceSpan(position, position + 1),
        help: "start the list on the next line, or write it as [a, b]")
      return nil
    }
    if place != .value, startsField() { return readBlockMapping(column: column) }
    switch first {
    case Sign.doubleQuote, Sign.singleQuote:
      guard let text = readQuoted(parent: parent), endQuotes(first) else { return nil }
      return .scalar(text)
    case Sign.openBracket, Sign.openBrace:
      let node = readFlow(parent: parent)
      guard node != nil, endFlow() else { return nil }
      return node
    case Sign.bar, Sign.greater:
      return readBlockText(parent: parent, at: place).map(Node.scalar)
    default:
      guard checkStart(inFlow: false), let text = readPlain(parent: parent, inFlow: false) else { return nil }
      return .scalar(text)
    }
  }

  /// Makes sure that a text in quotes ends its line.
  private mutating func endQuotes(_ quote: UInt8) -> Bool {
    let inside = quote == Sign.singleQuote ? "'', an apostrophe twice" : "\\\""
    return endLine(
      after: "the closing quote", help: "quote the whole text; a quote that belongs to it is written \(inside)")
  }

  /// Makes sure that a `[…]` or `{…}` ends its line, and is not a key.
  private mutating func endFlow() -> Bool {
    moveOverSpaces()
    guard byte(position) == Sign.colon else { return endLine(after: "the closing bracket") }
    report(.collectionAsKey, at: SourceSpan(position, position + 1), help: "a key is a text on one line")
    return false
  }

  /// Reads the items of a list, each a `-` at the same column. `isField` where the list is a field's value and its
  /// dashes stand in the column of the keys: what else stands there is the next field.
  mutating func readBlockSequence(column: Int, isField: Bool) -> Node? {
    deeper { parser in
      let lower = parser.position
      var items: [Node] = []
      repeat {
        parser.position += 1
        if let item = parser.readItem(column: column) {
          items.append(item)
        } else {
          parser.recover(column: column, inMapping: false)
        }
      } while parser.moveToItem(column: column, isField: isField)
      let span = SourceSpan(lower, items.last?.span.upper ?? lower + 1)
      parser.count(at: span)
      return .sequence(SequenceNode(items: items, span: span))
    }
  }

  private mutating func readItem(column: Int) -> Node? {
    let dash = SourceSpan(position - 1, position)
    moveOverSpaces()
    guard isLineEnd(position) || startsComment(position) else { return readBlockNode(parent: column, at: .item) }
    if moveToContent(), self.column > column { return readBlockNode(parent: column, at: .line) }
    // js-yaml puts what follows an empty item into the wrong list.
    report(.emptyItem, at: dash, help: "write \"\" for an empty text, or delete the dash")
    return .scalar(scalar("", from: dash.upper, to: dash.upper))
  }

  /// Moves to the next item of a list; false where the list ends. Reports what stands in its way.
  private mutating func moveToItem(column: Int, isField: Bool) -> Bool {
    while moveToContent(), self.column >= column, !reportMarker() {
      if self.column > column {
        reportIndentation(column)
      } else if isAtItem {
        return true
      } else if isField {
        return false
      } else {
        report(
          .notAnItem, at: spanToLineEnd(),
          help: "start the item with '- '; indent what belongs to the item above further than its dash")
      }
      recover(column: column, inMapping: false)
    }
    return false
  }

  /// Reports a line indented further than the fields or items it stands among.
  mutating func reportIndentation(_ column: Int) {
    report(
      .indentation(self.column, expected: column), at: spanToLineEnd(),
      help: "give all fields of a mapping, and all items of a list, the same indentation")
  }
}

extension Diagnostic.Message {
  fileprivate static let itemAfterKey: Self = "a list cannot start on the line of its key"
  fileprivate static let collectionAsKey: Self = "a list or mapping cannot be a key"
  fileprivate static let emptyItem: Self = "an item of the list is empty"
  fileprivate static let notAnItem: Self = "expected an item of the list, '- …'"
  fileprivate static func indentation(_ found: Int, expected: Int) -> Self {
    "this line is indented by \(found) \(found == 1 ? "space" : "spaces"), the lines it stands among by \(expected)"
  }
}
