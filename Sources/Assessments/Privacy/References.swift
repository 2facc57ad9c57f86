/// Where references stand in a text: whole, never as a part of another, whatever their capitals and white space.
struct References: Sendable {
  /// One place of a text.
  struct Mention {
    let place: Range<Int>
    /// As they are written where they are known; several where they differ only by capitals or white space.
    let references: Set<String>
    /// Whether it can hardly be anything else: it is no part of something longer, and no small number.
    let isSure: Bool
  }

  private let byKey: [String: Set<String>]
  /// Into how many words a reference falls at most.
  private let mostWords: Int

  init(_ references: some Sequence<String>) {
    var byKey: [String: Set<String>] = [:]
    var most = 1
    for reference in references {
      let letters = Array(reference.unicodeScalars)
      let words = References.words(of: letters).count
      guard words > 0 else { continue }
      byKey[References.key(letters[...]), default: []].insert(reference)
      most = max(most, words)
    }
    self.byKey = byKey
    // `C 117` is written `C117` elsewhere, and `c 117` where it is C117.
    mostWords = min(most + 1, 12)
  }

  /// Those of them in which another may stand, and that one.
  func around(_ wanted: Set<String>) -> References {
    let keys = Set(wanted.map { References.key(Array($0.unicodeScalars)[...]) })
    return References(
      byKey.filter { key, _ in keys.contains { key.contains($0) } }.flatMap(\.value) + wanted)
  }

  func mentions(in letters: [Unicode.Scalar]) -> [Mention] {
    if byKey.isEmpty { return [] }
    let words = References.words(of: letters)
    var found: [Mention] = []
    var next = 0
    while next < words.count {
      let (mention, count) = mention(in: letters, words[next...])
      if let mention { found.append(mention) }
      next += count
    }
    return found
  }

  /// The longest that begins with the first of some words, and how many of them it takes.
  private func mention(in letters: [Unicode.Scalar], _ words: ArraySlice<Range<Int>>) -> (Mention?, Int) {
    guard let first = words.first else { return (nil, 1) }
    for count in stride(from: min(mostWords, words.count), through: 1, by: -1) {
      let place = first.lowerBound..<words[words.startIndex + count - 1].upperBound
      guard let known = byKey[References.key(letters[place])] else { continue }
      let isBroken = References.isBroken(letters[place])
      let meant = isBroken ? known.filter { $0.contains(where: \.isWhitespace) } : known
      guard !meant.isEmpty else { continue }
      let isSure = !References.isJoined(place, letters) && !isSmallNumber(place, letters)
      return (Mention(place: place, references: meant, isSure: isSure), count)
    }
    return (nil, 1)
  }

  /// Letters and digits in a row.
  static func words(of letters: [Unicode.Scalar]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for (index, letter) in letters.enumerated() {
      if isWord(letter) {
        if start == nil { start = index }
      } else if let begun = start {
        words.append(begun..<index)
        start = nil
      }
    }
    if let start { words.append(start..<letters.count) }
    return words
  }

  private static func isWord(_ letter: Unicode.Scalar) -> Bool {
    letter.isASCII
      ? isDigit(letter) || (0x41...0x5A).contains(letter.value & 0xDF)
      : letter.properties.isAlphabetic || letter.properties.numericType != nil
        || letter.properties.generalCategory == .nonspacingMark
  }

  private static func isDigit(_ letter: Unicode.Scalar) -> Bool { (0x30...0x39).contains(letter.value) }

  private static func isSpace(_ letter: Unicode.Scalar) -> Bool { letter.properties.isWhitespace }

  /// What is the same of references that differ by capitals and white space, without what is neither letter nor digit at its ends.
  private static func key(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    let end = letters.lastIndex(where: isWord) ?? letters.startIndex
    let inner = letters[...end].drop { !isWord($0) }
    return String(String.UnicodeScalarView(inner.filter { !isSpace($0) })).lowercased()
  }

  /// Whether white space parts what nobody parts: two digits, or two letters.
  private static func isBroken(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    letters.indices.contains { index in
      guard isSpace(letters[index]), index > letters.startIndex, index + 1 < letters.endIndex else { return false }
      let (before, after) = (letters[index - 1], letters[index + 1])
      return isDigit(before) == isDigit(after)
    }
  }

  /// Whether it goes on on either side: `C1-2` may be another case than `C1`, and `117.5` is a number.
  private static func isJoined(_ place: Range<Int>, _ letters: [Unicode.Scalar]) -> Bool {
    func goesOn(_ joint: Int, _ beyond: Int, _ own: Int) -> Bool {
      guard letters.indices.contains(beyond), isDigit(letters[beyond]) else { return false }
      switch letters[joint] {
      case "-", "/", "_": return true
      case ".", ",", ":": return isDigit(letters[own])
      default: return false
      }
    }
    return goesOn(place.lowerBound - 1, place.lowerBound - 2, place.lowerBound)
      || goesOn(place.upperBound, place.upperBound + 1, place.upperBound - 1)
  }

  /// Words before a number that say that it is a case's.
  private static let heralds: Set<String> = [
    "case", "cases", "child", "ref", "reference", "no", "number", "id", "file",
  ]

  /// Whether it is a number such as stands in any text, and nothing says that it is a case's.
  private func isSmallNumber(_ place: Range<Int>, _ letters: [Unicode.Scalar]) -> Bool {
    guard place.count < 5, letters[place].allSatisfy(References.isDigit) else { return false }
    let before = letters[..<place.lowerBound].reversed().drop { !References.isWord($0) }.prefix(
      while: References.isWord)
    return !References.heralds.contains(String(String.UnicodeScalarView(before.reversed())).lowercased())
  }
}
