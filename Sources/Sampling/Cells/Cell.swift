import Calendar

/// What one cell of a case list says, whatever its spelling. It works on bytes, since lists are long.
enum Cell {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The cell without white space at its ends: what Python's `strip` and Unicode call white space.
  static func trimmed(_ cell: Bytes) -> Bytes {
    var (lower, upper) = (0, cell.count)
    while lower < upper, let width = leadingSpace(cell, at: lower, before: upper) { lower += width }
    while lower < upper, let width = trailingSpace(cell, from: lower, before: upper) { upper -= width }
    return Bytes(rebasing: cell[lower..<upper])
  }

  /// Whether it says nothing: empty, white space, `-`, `#N/A`, `n/a` and the spreadsheet's other words for nothing.
  static func isBlank(_ cell: Bytes) -> Bool {
    let text = trimmed(cell)
    guard text.count <= 7 else { return false }
    if text.isEmpty { return true }
    return blanks.contains { equalIgnoringCase(text, $0) }
  }

  private static let blanks: [StaticString] =
    NothingWords.all + ["#ref!", "#value!", "#name?", "#null!", "#num!", "#div/0!", "."]

  /// The cell without the letter and number of a code: `q) 6: Police` is `Police`; `C2: Full care order` stays.
  static func withoutCode(_ cell: Bytes) -> Bytes {
    let text = trimmed(cell)
    guard text.count >= 2, isLetter(text[0]) else { return text }
    let close = isLetter(text[1]) ? 2 : 1
    guard close < text.count, text[close] == UInt8(ascii: ")") else { return text }
    let rest = trimmed(Bytes(rebasing: text[(close + 1)...]))
    var digits = 0
    while digits < rest.count, isDigit(rest[digits]) { digits += 1 }
    guard digits > 0, digits < rest.count, rest[digits] == UInt8(ascii: ":") else { return rest }
    return trimmed(Bytes(rebasing: rest[(digits + 1)...]))
  }

  /// Yes or no, or nil where it says neither.
  static func answer(_ cell: Bytes) -> Bool? {
    let text = withoutCode(cell)
    if ["yes", "y", "true", "1", "t"].contains(where: { equalIgnoringCase(text, $0) }) { return true }
    if ["no", "n", "false", "0", "f"].contains(where: { equalIgnoringCase(text, $0) }) { return false }
    return explained(text)
  }

  /// `Yes - autism`, `No (seen on 3 May)`: an answer, and behind a mark what explains it.
  private static func explained(_ text: Bytes) -> Bool? {
    for (word, answer) in [("yes", true), ("no", false)] as [(StaticString, Bool)]
    where text.count > word.utf8CodeUnitCount
      && equalIgnoringCase(Bytes(rebasing: text[..<word.utf8CodeUnitCount]), word)
    {
      let rest = trimmed(Bytes(rebasing: text[word.utf8CodeUnitCount...]))
      let marks: [UInt8] = [0x2D, 0x2C, 0x3A, 0x3B, 0x28, 0x2E, 0xE2]
      if rest.first.map(marks.contains) ?? true { return answer }
    }
    return nil
  }

  /// The whole part of a number, and whether there is more; nil where it is not a plain decimal number.
  static func number(_ cell: Bytes) -> (whole: Int, hasFraction: Bool)? {
    let text = trimmed(cell)
    var index = 0
    let isNegative = text.first == UInt8(ascii: "-")
    if isNegative { index += 1 }
    let first = index
    var whole = 0
    while index < text.count, isDigit(text[index]), index - first < 15 {
      whole = whole * 10 + Int(text[index] - UInt8(ascii: "0"))
      index += 1
    }
    guard index > first else { return nil }
    var hasFraction = false
    if index < text.count, text[index] == UInt8(ascii: ".") {
      index += 1
      while index < text.count, isDigit(text[index]) {
        hasFraction = hasFraction || text[index] != UInt8(ascii: "0")
        index += 1
      }
    }
    guard index == text.count else { return nil }
    if isNegative { return (hasFraction ? -whole - 1 : -whole, hasFraction) }
    return (whole, hasFraction)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  static func equalIgnoringCase(_ text: Bytes, _ word: StaticString) -> Bool {
    guard text.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<text.count where lower(text[index]) != word.utf8Start[index] { return false }
    return true
  }

  static func lower(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte }
}
