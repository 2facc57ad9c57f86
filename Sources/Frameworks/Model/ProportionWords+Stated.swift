extension ProportionWords {
  /// What a statement says of how many: one of the inspectorate's words, and the shares that it stands for.
  package struct Stated: Hashable, Sendable {
    /// As the inspectorate writes it: `most`, `almost all`.
    package let word: String
    /// Whole per cent, both ends included.
    package let range: ClosedRange<Int>
  }

  /// The least that a statement asks for in so many words: of the inspectorate's words for more than half that stand in
  /// it, the one for the smallest share. Nil where there is none: then it says of all, or of how well and not how many.
  ///
  /// Words for less than half are passed over, since they tell of exceptions (`a minority lack dates`); so is `the most`,
  /// which compares and does not count.
  package func stated(in text: String) -> Stated? {
    let spoken = text.lowercased().split { !$0.isLetter }
    var found: Stated?
    var place = 0
    while place < spoken.count {
      guard let (band, word) = longest(at: place, of: spoken) else {
        place += 1
        continue
      }
      // The whole phrase is taken: in `large majority` there is no `majority`.
      place += word.count
      let before = place - word.count - 1
      let compares = word == ["most"] && before >= 0 && spoken[before] == "the"
      guard !compares, band.range.lowerBound > 50 else { continue }
      if found.map({ band.range.lowerBound < $0.range.lowerBound }) ?? true {
        found = Stated(word: word.joined(separator: " "), range: band.range)
      }
    }
    return found
  }

  /// The longest of the words that begins at a place of a text, and its band.
  private func longest(at place: Int, of spoken: [Substring]) -> (Band, [Substring])? {
    var best: (Band, [Substring])?
    for band in bands {
      for word in band.words {
        let parts = word.lowercased().split { !$0.isLetter }
        guard !parts.isEmpty, parts.count > best?.1.count ?? 0, spoken[place...].starts(with: parts) else { continue }
        best = (band, parts)
      }
    }
    return best
  }
}
