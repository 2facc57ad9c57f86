extension Parser {
  /// Reads the escape that starts here, in double quotes, and adds what it stands for; reports one that stands for
  /// nothing.
  mutating func readEscape(into text: inout [UInt8]) {
    let start = position
    position += 1
    guard let name = byte(position) else { return }
    position += 1
    switch name {
    case UInt8(ascii: "x"): readCode(start, digits: 2, into: &text)
    case UInt8(ascii: "u"): readCode(start, digits: 4, into: &text)
    case UInt8(ascii: "U"): readCode(start, digits: 8, into: &text)
    default:
      if let scalar = Self.scalar(named: name) {
        text += Array(String(Character(scalar)).utf8)
      } else {
        while let next = byte(position), next & 0xC0 == 0x80 { position += 1 }
        report(
          .unknownEscape(String(decoding: bytes[(start + 1)..<position], as: UTF8.self)),
          at: SourceSpan(start, position),
          help: "write a backslash as \\\\, or use single quotes, in which it stands for itself")
      }
    }
  }

  /// What the escapes of one letter stand for (YAML 1.2.2, 5.7).
  private static func scalar(named name: UInt8) -> Unicode.Scalar? {
    switch name {
    case UInt8(ascii: "0"): "\u{0}"
    case UInt8(ascii: "a"): "\u{7}"
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "t"), Sign.tab: "\t"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "v"): "\u{B}"
    case UInt8(ascii: "f"): "\u{C}"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "e"): "\u{1B}"
    case Sign.space: " "
    case Sign.doubleQuote: "\""
    case UInt8(ascii: "/"): "/"
    case Sign.backslash: "\\"
    case UInt8(ascii: "N"): "\u{85}"
    case UInt8(ascii: "_"): "\u{A0}"
    case UInt8(ascii: "L"): "\u{2028}"
    case UInt8(ascii: "P"): "\u{2029}"
    default: nil
    }
  }

  /// Reads the hexadecimal digits of an escape. Halves of surrogate pairs are refused: readers differ on them.
  private mutating func readCode(_ start: Int, digits: Int, into text: inout [UInt8]) {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let byte = byte(position), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        report(
          .shortEscape(digits), at: SourceSpan(start, max(position, start + 2)),
          help: "write all the digits, leading zeros too")
        return
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    if let scalar = Unicode.Scalar(value) {
      text += Array(String(Character(scalar)).utf8)
    } else if value <= 0xFFFF {
      report(
        .surrogate, at: SourceSpan(start, position),
        help: "write the character itself, or its own code after \\U, such as \\U0001F600")
    } else {
      report(.beyondUnicode, at: SourceSpan(start, position), help: "the last character is \\U0010FFFF")
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownEscape(_ name: String) -> Self { "'\\\(name)' stands for nothing" }
  fileprivate static func shortEscape(_ digits: Int) -> Self { "this escape needs \(digits) hexadecimal digits" }
  fileprivate static let surrogate: Self = "half of a surrogate pair is not a character"
  fileprivate static let beyondUnicode: Self = "there is no character of this code"
}
