extension Parser {
  /// Makes sure that a text without quotes may start here; reports the sign that stands in its way.
  mutating func checkStart(inFlow: Bool) -> Bool {
    guard let first = byte(position) else { return true }
    let sign = SourceSpan(position, position + 1)
    switch first {
    case Sign.ampersand:
      report(.anchor, at: spanOfWord(), help: "write the value out where it is needed; \(quote("&"))")
    case Sign.asterisk:
      report(.alias, at: spanOfWord(), help: "write the value out where it is needed; \(quote("*"))")
    case Sign.exclamation:
      report(.tag, at: spanOfWord(), help: "leave it out: every value is text here; \(quote("!"))")
    case Sign.question where isBlank(position + 1):
      report(.complexKey, at: sign, help: "write 'name: value'")
    case Sign.colon where isBlank(position + 1):
      report(.emptyKey, at: sign, help: "write the name before the colon")
    case Sign.question, Sign.colon:
      report(.unclearStart(first), at: sign, help: "put the text in quotes; readers differ on it")
    case Sign.dash where isAtDocumentSign, Sign.dot where isAtDocumentSign:
      report(
        .documentSign, at: SourceSpan(position, position + 3), help: "put the text in quotes; readers differ on it")
    case Sign.dash where inFlow && (isBlank(position + 1) || byte(position + 1).map(Sign.isFlow) == true):
      report(
        .itemInFlow, at: sign, help: "separate items with commas: [a, b]; put a text that starts with '-' in quotes")
    case Sign.bar, Sign.greater:
      report(.blockTextOutOfPlace, at: sign, help: "inside [ ] and { }, and for keys, put the text in quotes")
    case Sign.hash:
      reportCommentWithoutSpace()
    case Sign.closeBracket, Sign.closeBrace, Sign.comma:
      report(.strayFlowSign(first), at: sign, help: "put a text that starts with it in quotes")
    case Sign.openBracket, Sign.openBrace:
      report(.collectionAsKey, at: sign, help: "a key is a text on one line")
    case Sign.percent, Sign.at, Sign.backtick:
      if !reportMarker() { report(.reservedStart(first), at: sign, help: "put the text in quotes") }
    default:
      return true
    }
    return false
  }

  private func quote(_ sign: String) -> String { "put a text that starts with '\(sign)' in quotes" }

  /// From the position to the next blank or sign of flow style.
  private func spanOfWord() -> SourceSpan {
    var upper = position
    while !isBlank(upper), !Sign.isFlow(bytes[upper]) { upper += 1 }
    return SourceSpan(position, upper)
  }
}

extension Diagnostic.Message {
  fileprivate static let anchor: Self = "anchors ('&') are not part of this format"
  fileprivate static let alias: Self = "aliases ('*') are not part of this format"
  fileprivate static let tag: Self = "tags ('!') are not part of this format"
  fileprivate static let complexKey: Self = "keys with '?' are not part of this format"
  fileprivate static let emptyKey: Self = "there is no key before the colon"
  fileprivate static func unclearStart(_ sign: UInt8) -> Self {
    "a text without quotes cannot start with '\(Character(Unicode.Scalar(sign)))'"
  }
  fileprivate static let documentSign: Self =
    "a text without quotes at the start of a line cannot start with '---' or '...'"
  fileprivate static let itemInFlow: Self = "'-' does not make items inside [ ] and { }"
  fileprivate static let blockTextOutOfPlace: Self = "a block of text ('|' or '>') cannot start here"
  fileprivate static func strayFlowSign(_ sign: UInt8) -> Self {
    "'\(Character(Unicode.Scalar(sign)))' closes or separates nothing here"
  }
  fileprivate static let collectionAsKey: Self = "a list or mapping cannot be a key"
  fileprivate static func reservedStart(_ sign: UInt8) -> Self {
    "a text without quotes cannot start with '\(Character(Unicode.Scalar(sign)))', which YAML reserves"
  }
}
