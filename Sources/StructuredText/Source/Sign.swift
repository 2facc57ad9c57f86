/// The bytes that mean something in structured text, by name.
enum Sign {
  static var tab: UInt8 { 0x09 }
  static var lineFeed: UInt8 { 0x0A }
  static var carriageReturn: UInt8 { 0x0D }
  static var space: UInt8 { 0x20 }
  static var hash: UInt8 { UInt8(ascii: "#") }
  static var colon: UInt8 { UInt8(ascii: ":") }
  static var dash: UInt8 { UInt8(ascii: "-") }
  static var question: UInt8 { UInt8(ascii: "?") }
  static var comma: UInt8 { UInt8(ascii: ",") }
  static var dot: UInt8 { UInt8(ascii: ".") }
  static var percent: UInt8 { UInt8(ascii: "%") }
  static var at: UInt8 { UInt8(ascii: "@") }
  static var backtick: UInt8 { UInt8(ascii: "`") }
  static var ampersand: UInt8 { UInt8(ascii: "&") }
  static var asterisk: UInt8 { UInt8(ascii: "*") }
  static var exclamation: UInt8 { UInt8(ascii: "!") }
  static var bar: UInt8 { UInt8(ascii: "|") }
  static var greater: UInt8 { UInt8(ascii: ">") }
  static var backslash: UInt8 { UInt8(ascii: "\\") }
  static var doubleQuote: UInt8 { UInt8(ascii: "\"") }
  static var singleQuote: UInt8 { UInt8(ascii: "'") }
  static var openBracket: UInt8 { UInt8(ascii: "[") }
  static var closeBracket: UInt8 { UInt8(ascii: "]") }
  static var openBrace: UInt8 { UInt8(ascii: "{") }
  static var closeBrace: UInt8 { UInt8(ascii: "}") }

  /// Whether the byte separates or ends things inside `[…]` and `{…}`.
  static func isFlow(_ byte: UInt8) -> Bool {
    byte == comma || byte == openBracket || byte == closeBracket || byte == openBrace || byte == closeBrace
  }
}
