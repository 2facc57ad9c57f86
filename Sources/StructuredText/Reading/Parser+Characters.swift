extension Parser {
  /// Reports a text that is not UTF-8. Nothing more is read of it: what it says cannot be known.
  mutating func checkEncoding() -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      report(.utf16, at: SourceSpan(0, 2), help: "save it as UTF-8")
      return false
    }
    guard let place = UTF8Text.firstFault(in: bytes) else { return true }
    report(
      .notUTF8(bytes[place]), at: SourceSpan(place, place + 1),
      help: "save the file as UTF-8; it may be in Windows-1252 or Latin-1")
    return false
  }

  /// Reports lines too long and characters that readers take differently or not at all, the first of each line.
  mutating func checkCharacters() {
    var start = source.byteOrderMarkLength
    var hasReported = false
    var index = start
    while index < end {
      index = UTF8Text.endOfPlain(in: bytes, from: index)
      guard index < end else { break }
      let byte = bytes[index]
      if byte == Sign.lineFeed {
        checkLength(start, index)
        start = index + 1
        hasReported = false
      } else if byte != Sign.tab, !hasReported {
        hasReported = checkCharacter(at: index)
      }
      index += 1
    }
    checkLength(start, end)
  }

  private mutating func checkLength(_ lower: Int, _ upper: Int) {
    guard upper - lower > limits.maximumLineBytes else { return }
    report(
      .longLine(limits.maximumLineBytes), at: SourceSpan(lower, lower + 1),
      help: "break the line: a long text may go on, indented, on the lines below '>-'")
  }

  /// Reports the character that starts at an index if it may not stand in a text; whether it did.
  private mutating func checkCharacter(at index: Int) -> Bool {
    let byte = bytes[index]
    switch byte {
    case Sign.carriageReturn:
      guard self.byte(index + 1) != Sign.lineFeed else { return false }
      report(
        .loneCarriageReturn, at: SourceSpan(index, index + 1),
        help: "end lines with a line feed, or a carriage return and a line feed")
    case 0..<0x20, 0x7F:
      reportUnprintable(UInt32(byte), at: index, length: 1)
    case 0xC2 where bytes[index + 1] < 0xA0:
      reportUnprintable(UInt32(bytes[index + 1]), at: index, length: 2)
    case 0xE2 where bytes[index + 1] == 0x80 && (0xA8...0xA9).contains(bytes[index + 2]):
      reportUnprintable(0x2000 + UInt32(bytes[index + 2] & 0x3F), at: index, length: 3)
    case 0xEF where bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF:
      report(
        .byteOrderMark, at: SourceSpan(index, index + 3),
        help: "delete the character, which cannot be seen, from this place")
    case 0xEF where bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
      reportUnprintable(0xFFC0 + UInt32(bytes[index + 2] & 0x3F), at: index, length: 3)
    default:
      return false
    }
    return true
  }

  private mutating func reportUnprintable(_ value: UInt32, at index: Int, length: Int) {
    let hex = String(value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    report(
      value == 0x85 || value >= 0x2028 && value <= 0x2029 ? .lineSeparator(code) : .unprintable(code),
      at: SourceSpan(index, index + length),
      help: "delete it, or write it as \"\\u\(code)\" in double quotes")
  }
}

extension Diagnostic.Message {
  fileprivate static let utf16: Self = "the file is in UTF-16, not UTF-8"
  fileprivate static func notUTF8(_ byte: UInt8) -> Self {
    "the byte 0x\(String(byte, radix: 16, uppercase: true)) here makes the file something other than UTF-8"
  }
  fileprivate static func longLine(_ bytes: Int) -> Self { "the line is longer than \(bytes) bytes" }
  fileprivate static let loneCarriageReturn: Self = "a carriage return stands without a line feed after it"
  fileprivate static func unprintable(_ code: String) -> Self {
    "the character U+\(code) may not stand in a text"
  }
  fileprivate static func lineSeparator(_ code: String) -> Self {
    "U+\(code) ends a line for some readers and not for others"
  }
  fileprivate static let byteOrderMark: Self = "a byte order mark may stand only at the start of a file"
}
