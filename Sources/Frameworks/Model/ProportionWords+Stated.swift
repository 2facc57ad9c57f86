extension ProportionWords {
  /// What a statement says of how many: one of the inspectorate's words, and the shares that it stands for.
  package struct Stated: Hashable, Sendable {
    /// As the inspectorate writes it: `most`, `almost all`.
    package let word: String
    /// Whole per cent, both ends included.
    package let range: ClosedRange<Int>
  }

  /// The least that a statement asks for in so many words: of the inspectorate's words for more than half that stand in
  /// it, the one for the smallest share; `all`, `every` and `none` say of all. Nil where there is none: then it says of how
  /// well and not how many.
  ///
  /// Words for less than half are passed over, since they tell of exceptions (`a minority lack dates`); so are `the most`,
  /// which compares and does not count, and `all` and `every` after a word that makes them of something else than cases
  /// (`above all`, `at every level`).
  package func stated(in text: String) -> Stated? {
    let letters = Array(text.lowercased().utf8)
    var found: Stated?
    var place = 0
    while place < letters.count {
      guard let phrase = phrase(at: place, of: letters) else {
        place += 1
        continue
      }
      let before = letters[..<place].dropLast().split(separator: 32).last ?? []
      let isOther = ProportionWords.others[phrase.word]?.contains { before.elementsEqual($0.utf8) } ?? false
      // The whole phrase is taken: in `large majority` there is no `majority`.
      place += phrase.word.utf8.count
      guard !isOther, phrase.range.lowerBound > 50 else { continue }
      if found.map({ phrase.range.lowerBound < $0.range.lowerBound }) ?? true { found = phrase }
    }
    return found
  }

  /// Words before a word that make it count something else, or nothing.
  private static let others = [
    "most": ["the"], "all": ["above", "after", "at", "of", "across", "by", "from", "to", "with"],
    "every": ["at", "across", "of", "by", "from", "to", "with"],
  ]

  /// The longest of the words that stands at a place of a text, with no letter before or after it.
  private func phrase(at place: Int, of letters: [UInt8]) -> Stated? {
    func isLetter(_ place: Int) -> Bool {
      letters.indices.contains(place) && (letters[place] >= 128 || (97...122).contains(letters[place]))
    }
    guard isLetter(place), !isLetter(place - 1) else { return nil }
    return phrases.first { phrase in
      let word = phrase.word.utf8
      return letters[place...].starts(with: word) && !isLetter(place + word.count)
    }
  }

  /// What the words mean to anybody where the inspectorate does not say: more than half.
  private static let plain = Band(words: ["most", "majority", "almost all", "almost every"], range: 51...100)

  /// Every word in small letters, the longest first.
  static func phrases(_ bands: [Band]) -> [Stated] {
    var all =
      (bands.isEmpty ? [plain] : bands) + [
        ProportionWords.whole, Band(words: ProportionWords.nothing.words, range: ProportionWords.whole.range),
      ]
    if let almost = bands.first(where: { $0.words.contains("almost all") }) {
      all.append(Band(words: ["almost every"], range: almost.range))
    }
    return all.flatMap { band in band.words.map { Stated(word: $0.lowercased(), range: band.range) } }
      .sorted { $0.word.utf8.count > $1.word.utf8.count }
  }
}
