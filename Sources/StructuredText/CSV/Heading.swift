/// A column's heading in the form in which headings are compared: small letters and digits, and nothing else.
package struct Heading: Hashable, Sendable {
  /// As it stands in the file, white space taken off its ends.
  package let text: String
  /// Its words in small letters: `Child’s Age` and `child_age` differ, `Case Ref.` and `caseRef` do not.
  let words: [String]

  /// The form that is compared: the words run together.
  let key: String
  /// The same without what stands in brackets: `Age of Child (Years)` is also `Age of Child`.
  let keyWithoutBrackets: String

  package init(_ text: String) {
    self.text = Heading.trimmed(text)
    words = Heading.words(of: self.text)
    key = Heading.key(of: self.text)
    keyWithoutBrackets = Heading.keyWithoutBrackets(self.text) ?? key
  }

  /// The form of a heading that is compared.
  package static func key(of text: String) -> String {
    // Where the words part does not matter, since they are run together; other letters than ASCII's take the long way.
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): key.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
      case 0x80...: return words(of: text).joined()
      default: break
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  private static func keyWithoutBrackets(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "(")) || text.utf8.contains(UInt8(ascii: "[")) else { return nil }
    var depth = 0
    var kept = ""
    for scalar in text.unicodeScalars {
      if scalar == "(" || scalar == "[" { depth += 1 }
      if depth == 0 { kept.unicodeScalars.append(scalar) }
      if scalar == ")" || scalar == "]" { depth = max(0, depth - 1) }
    }
    return key(of: kept)
  }

  /// A text without white space (no-break spaces and byte-order marks too) at its ends.
  package static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      // The tables of Unicode are slow to ask, and nearly all headings need none.
      if scalar.isASCII { return scalar == " " || (9...13).contains(scalar.value) }
      return scalar.properties.isWhitespace || scalar == "\u{FEFF}"
    }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func words(of text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return words(ofASCII: text) }
    var words: [String] = []
    var word = ""
    var previousIsSmall = false
    for character in text {
      if isApostrophe(character) { continue }
      let counts = character.isLetter || character.isNumber
      if !counts || (character.isUppercase && previousIsSmall) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if counts { word += character.lowercased() }
      previousIsSmall = character.isLowercase
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func words(ofASCII text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var previousIsSmall = false
    for byte in text.utf8 where byte != UInt8(ascii: "'") {
      let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      let isLarge = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      let counts = isSmall || isLarge || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      if !counts || (isLarge && previousIsSmall) {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
      if counts { word.append(isLarge ? byte | 0x20 : byte) }
      previousIsSmall = isSmall
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  private static func isApostrophe(_ character: Character) -> Bool {
    character == "'" || character == "\u{2019}" || character == "\u{2018}" || character == "\u{02BC}"
  }
}
