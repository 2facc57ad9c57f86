extension Parser {
  /// Reads the fields of a mapping, each a `key:` at the same column.
  mutating func readBlockMapping(column: Int) -> Node? {
    deeper { parser in
      let lower = parser.position
      var fields = FieldList()
      repeat {
        if !parser.readField(column: column, into: &fields) {
          parser.recover(column: column, inMapping: true)
        }
      } while parser.moveToField(column: column)
      let span = SourceSpan(lower, fields.entries.last?.value.span.upper ?? lower + 1)
      parser.count(at: span)
      return .mapping(MappingNode(entries: fields.entries, span: span))
    }
  }

  private mutating func readField(column: Int, into fields: inout FieldList) -> Bool {
    guard let key = readKey() else { return false }
    let afterColon = position
    moveOverSpaces()
    let isBelow = isLineEnd(position) || startsComment(position)
    let value =
      isBelow
      ? readBelow(column: column, emptyAt: afterColon)
      : readBlockNode(parent: column, at: .value)
    add(key, value ?? .scalar(ScalarNode(text: "", span: key.span)), to: &fields)
    return value != nil
  }

  /// Reads a value that starts on a line below its key; "" if nothing there belongs to it.
  private mutating func readBelow(column: Int, emptyAt: Int) -> Node? {
    if moveToContent() {
      if self.column > column { return readBlockNode(parent: column, at: .line) }
      if self.column == column, isAtItem { return readBlockSequence(column: column, isField: true) }
    }
    return .scalar(scalar("", from: emptyAt, to: emptyAt))
  }

  /// Adds a field, unless one of that key is there: then both places are reported.
  mutating func add(_ key: ScalarNode, _ value: Node, to fields: inout FieldList) {
    guard let first = fields.add(key, value) else { return }
    report(
      .duplicateKey(key.text), at: key.span, help: "keep one of the two, or give one another name",
      notes: [Diagnostic.Note("it is first given here", in: source, at: first.key.span)])
  }

  /// Reads a key and its colon.
  private mutating func readKey() -> ScalarNode? {
    let lower = position
    let key: ScalarNode
    if byte(position) == Sign.doubleQuote || byte(position) == Sign.singleQuote {
      let line = lineStart
      guard let quoted = readQuoted(parent: column - 1) else { return nil }
      key = quoted
      if lineStart != line {
        report(.keyOfSeveralLines, at: key.span, help: "write the key on one line; line breaks in it are \"\\n\"")
        return nil
      }
      moveOverSpaces()
    } else {
      guard checkStart(inFlow: false) else { return nil }
      guard let colon = colonOnThisLine() else { return reportMissingColon() }
      key = readPlainKey(to: colon)
    }
    guard byte(position) == Sign.colon, isBlank(position + 1) else { return reportMissingColon() }
    guard checkKey(key, lower) else { return nil }
    position += 1
    return key
  }

  /// Reads a key without quotes, up to its colon.
  private mutating func readPlainKey(to colon: Int) -> ScalarNode {
    let lower = position
    var upper = colon
    while upper > lower, bytes[upper - 1] == Sign.space || bytes[upper - 1] == Sign.tab { upper -= 1 }
    if let tab = bytes[lower..<colon].firstIndex(of: Sign.tab) {
      position = tab
      passTab()
    }
    position = colon
    return scalar(String(decoding: bytes[lower..<upper], as: UTF8.self), from: lower, to: upper)
  }

  /// Reports a merge key, a key of signs that readers take differently, and a key longer than readers look for its
  /// colon (YAML 1.2.2, 7.4.2: 1,024 characters).
  mutating func checkKey(_ key: ScalarNode, _ lower: Int) -> Bool {
    if key.text == "<<", bytes[lower] == UInt8(ascii: "<") {
      report(.mergeKey, at: key.span, help: "write the fields out; a key that really is '<<' is written \"<<\"")
      return false
    }
    if key.text == "-" || key.text.hasSuffix(":"), bytes[lower] != Sign.doubleQuote, bytes[lower] != Sign.singleQuote {
      report(.unclearKey(key.text), at: key.span, help: "put the key in quotes; readers differ on it")
      return false
    }
    guard position - lower > 1024 else { return true }
    let characters = bytes[lower..<position].count { $0 & 0xC0 != 0x80 }
    guard characters > 1024 else { return true }
    report(
      .longKey(characters), at: key.span, help: "readers need not look further than 1024 characters for the colon")
    return false
  }

  /// Whether what starts here is a key: a text on one line, and a colon with a space or the end of the line after it.
  func startsField() -> Bool {
    guard let first = byte(position) else { return false }
    guard first == Sign.doubleQuote || first == Sign.singleQuote else {
      let isCollection = first == Sign.openBracket || first == Sign.openBrace
      let isText = first == Sign.bar || first == Sign.greater
      return !isCollection && !isText && colonOnThisLine() != nil
    }
    guard var index = endOfQuotes() else { return false }
    while byte(index) == Sign.space { index += 1 }
    return byte(index) == Sign.colon && isBlank(index + 1)
  }

  /// Where a text in quotes that starts here ends, if it does on this line.
  private func endOfQuotes() -> Int? {
    let quote = bytes[position]
    var index = position + 1
    while !isLineEnd(index) {
      if bytes[index] == quote {
        guard quote == Sign.singleQuote, byte(index + 1) == quote else { return index + 1 }
        index += 2
      } else if bytes[index] == Sign.backslash, quote == Sign.doubleQuote, !isLineEnd(index + 1) {
        index += 2
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Where the colon of a key that starts here stands, if there is one on this line.
  private func colonOnThisLine() -> Int? {
    var index = position
    while index < end {
      switch bytes[index] {
      case Sign.lineFeed: return nil
      case Sign.colon where isBlank(index + 1): return index
      case Sign.hash where index > position && startsComment(index): return nil
      default: index += 1
      }
    }
    return nil
  }

  /// Moves to the next field of a mapping; false where the mapping ends. Reports what stands in its way.
  private mutating func moveToField(column: Int) -> Bool {
    while moveToContent(), self.column >= column, !reportMarker() {
      if self.column > column {
        reportIndentation(column)
      } else if isAtItem {
        report(
          .itemAmongFields, at: spanToLineEnd(),
          help: "put the list below a key of its own, or indent it further than the key it belongs to")
      } else {
        return true
      }
      recover(column: column, inMapping: true)
    }
    return false
  }

  private mutating func reportMissingColon() -> ScalarNode? {
    let span = spanToLineEnd()
    let tight = bytes[span.lower..<span.upper].firstIndex(of: Sign.colon)
    report(
      .missingColon, at: span,
      help: tight == nil
        ? "write 'name: value'; indent a text that goes on further than its key" : "put a space after the colon")
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static func duplicateKey(_ key: String) -> Self { "'\(key)' is given twice" }
  fileprivate static let keyOfSeveralLines: Self = "a key must stand on one line"
  fileprivate static let mergeKey: Self = "merge keys ('<<') are not part of this format"
  fileprivate static func unclearKey(_ key: String) -> Self { "'\(key)' cannot be a key without quotes" }
  fileprivate static func longKey(_ count: Int) -> Self { "the key is \(count) characters long; 1024 is the most" }
  fileprivate static let itemAmongFields: Self = "a list item stands among the fields of a mapping"
  fileprivate static let missingColon: Self = "expected a field, 'name: value'"
}
