extension Parser {
  /// Reads the `[…]` or `{…}` that starts here. Its further lines must be indented further than `parent`.
  mutating func readFlow(parent: Int) -> Node? {
    deeper { parser in
      let open = FlowOpening(position: parser.position, bytes: parser.bytes)
      parser.position += 1
      parser.openBrackets += 1
      defer { parser.openBrackets -= 1 }
      return open.isList ? parser.readFlowSequence(open, parent) : parser.readFlowMapping(open, parent)
    }
  }

  private mutating func readFlowSequence(_ open: FlowOpening, _ parent: Int) -> Node? {
    var items: [Node] = []
    while moveInFlow(open, parent) {
      if byte(position) == open.closing {
        position += 1
        let span = SourceSpan(open.position, position)
        count(at: span)
        return .sequence(SequenceNode(items: items, span: span))
      }
      guard !reportEmptyItem(), let item = readFlowValue(parent) else { return nil }
      items.append(item)
      guard moveToComma(open, parent) else { return nil }
    }
    return nil
  }

  private mutating func readFlowMapping(_ open: FlowOpening, _ parent: Int) -> Node? {
    var fields = FieldList()
    while moveInFlow(open, parent) {
      if byte(position) == open.closing {
        position += 1
        let span = SourceSpan(open.position, position)
        count(at: span)
        return .mapping(MappingNode(entries: fields.entries, span: span))
      }
      guard !reportEmptyItem(), let key = readFlowKey(open, parent) else { return nil }
      let afterColon = position
      guard moveInFlow(open, parent) else { return nil }
      var value = Node.scalar(ScalarNode(text: "", span: SourceSpan(afterColon, afterColon)))
      if byte(position) == Sign.comma || byte(position) == open.closing {
        count(at: value.span)
      } else {
        guard let node = readFlowValue(parent) else { return nil }
        value = node
      }
      add(key, value, to: &fields)
      guard moveToComma(open, parent) else { return nil }
    }
    return nil
  }

  private mutating func readFlowValue(_ parent: Int) -> Node? {
    switch byte(position) {
    case Sign.openBracket, Sign.openBrace:
      return readFlow(parent: parent)
    case Sign.doubleQuote, Sign.singleQuote:
      return readQuoted(parent: parent).map(Node.scalar)
    default:
      guard checkStart(inFlow: true) else { return nil }
      return readPlain(parent: parent, inFlow: true).map(Node.scalar)
    }
  }

  /// Reads a key and its colon, both on one line. After quotes the colon may stand without a space, as in JSON.
  private mutating func readFlowKey(_ open: FlowOpening, _ parent: Int) -> ScalarNode? {
    let (lower, line) = (position, lineStart)
    let isQuoted = byte(position) == Sign.doubleQuote || byte(position) == Sign.singleQuote
    if !isQuoted, !checkStart(inFlow: true) { return nil }
    let read = isQuoted ? readQuoted(parent: parent) : readPlain(parent: parent, inFlow: true)
    guard let key = read else { return nil }
    guard lineStart == line else {
      report(.keyOfSeveralLines, at: key.span, help: "write the key on one line; a comma may be missing before it")
      return nil
    }
    let isTight = isQuoted && byte(position) == Sign.colon
    moveOverSpaces()
    guard byte(position) == Sign.colon else {
      report(.keyWithoutValue(key.text), at: key.span, help: "write {name: value}, the colon on the line of the name")
      return nil
    }
    let isFollowed = byte(position + 1).map { $0 != Sign.comma && $0 != open.closing } == true
    guard isBlank(position + 1) || (isTight && isFollowed) else {
      report(.tightColon, at: SourceSpan(position, position + 1), help: "put a space after the colon")
      return nil
    }
    guard checkKey(key, lower) else { return nil }
    position += 1
    return key
  }

  /// Moves over the comma after an item, or to the bracket that closes; reports anything else.
  private mutating func moveToComma(_ open: FlowOpening, _ parent: Int) -> Bool {
    guard moveInFlow(open, parent), let byte = byte(position) else { return false }
    let sign = SourceSpan(position, position + 1)
    switch byte {
    case Sign.comma:
      position += 1
      return true
    case open.closing:
      return true
    case Sign.colon:
      report(
        .strayColon(inList: open.isList), at: sign,
        help: open.isList
          ? "write a mapping in a list as [{name: value}], or put a text with ': ' in quotes"
          : "a comma may be missing before the key, or quotes around a text with ': '")
    case Sign.closeBracket, Sign.closeBrace:
      report(
        .wrongBracket(byte, expected: open.closing), at: sign,
        notes: [Diagnostic.Note("the bracket opens here", in: source, at: open.span)])
    case Sign.hash:
      reportCommentWithoutSpace()
    default:
      report(.missingComma, at: sign, help: "separate with commas, or put the whole text in quotes")
    }
    return false
  }

  /// Moves to the next sign or text inside brackets; false, and a report, where they should have been closed before.
  private mutating func moveInFlow(_ open: FlowOpening, _ parent: Int) -> Bool {
    let line = lineStart
    guard moveToContent() else { return reportUnclosed(open) }
    guard lineStart != line else { return true }
    if reportMarker() { return false }
    guard column <= parent else { return true }
    guard byte(position) == open.closing else { return reportUnclosed(open) }
    report(
      .closingNotIndented, at: SourceSpan(position, position + 1),
      help: "indent it further than the key or dash that the bracket belongs to")
    return true
  }

  private mutating func reportUnclosed(_ open: FlowOpening) -> Bool {
    report(
      .unclosedBracket(open.sign), at: open.span,
      help:
        "close it with '\(Character(Unicode.Scalar(open.closing)))'; further lines are indented further than its key")
    return false
  }

  private mutating func reportEmptyItem() -> Bool {
    guard byte(position) == Sign.comma else { return false }
    report(
      .nothingBeforeComma, at: SourceSpan(position, position + 1),
      help: "leave the comma out, or write \"\" for an empty text")
    return true
  }
}

/// A bracket that opens, and the one that must close it.
struct FlowOpening {
  let position: Int
  /// The bracket.
  let sign: UInt8

  init(position: Int, bytes: [UInt8]) { (self.position, sign) = (position, bytes[position]) }

  var isList: Bool { sign == Sign.openBracket }
  var closing: UInt8 { isList ? Sign.closeBracket : Sign.closeBrace }
  var span: SourceSpan { SourceSpan(position, position + 1) }
}

extension Diagnostic.Message {
  fileprivate static let keyOfSeveralLines: Self = "a key must stand on one line"
  fileprivate static func keyWithoutValue(_ key: String) -> Self { "expected a colon and a value after '\(key)'" }
  fileprivate static let tightColon: Self = "a colon without a space after it"
  fileprivate static func strayColon(inList: Bool) -> Self {
    inList ? "': ' inside a list makes a mapping only in { }" : "this colon belongs to no key"
  }
  fileprivate static func wrongBracket(_ found: UInt8, expected: UInt8) -> Self {
    "expected '\(Character(Unicode.Scalar(expected)))', found '\(Character(Unicode.Scalar(found)))'"
  }
  fileprivate static let missingComma: Self = "expected a comma"
  fileprivate static let closingNotIndented: Self = "the closing bracket is not indented"
  fileprivate static func unclosedBracket(_ bracket: UInt8) -> Self {
    "'\(Character(Unicode.Scalar(bracket)))' opens here and is not closed"
  }
  fileprivate static let nothingBeforeComma: Self = "there is nothing before this comma"
}
