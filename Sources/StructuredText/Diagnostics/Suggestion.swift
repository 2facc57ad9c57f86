/// What somebody may have meant by a word that is not known.
package enum Suggestion {
  /// The nearest of the known words, if it is near enough for its length: a third of the letters may differ, at least
  /// one.
  package static func nearest(_ text: String, among known: [String]) -> String? {
    let letters = Array(text.lowercased())
    guard (1...100).contains(letters.count) else { return nil }
    var best: (word: String, distance: Int)?
    for word in known {
      let candidate = Array(word.lowercased())
      let allowed = min(max(1, max(letters.count, candidate.count) / 3), max(letters.count, candidate.count) - 1)
      guard abs(letters.count - candidate.count) <= allowed else { continue }
      let distance = distance(letters, candidate)
      if distance <= allowed, distance < best?.distance ?? .max { best = (word, distance) }
    }
    return best?.word
  }

  /// How many letters must be put in, left out, changed or swapped with their neighbour to make one text the other
  /// (Damerau–Levenshtein, each letter touched once). Costs the product of the lengths.
  package static func distance(_ first: some StringProtocol, _ second: some StringProtocol) -> Int {
    distance(Array(first), Array(second))
  }

  private static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var (beforeLast, last) = ([Int](), Array(0...second.count))
    for row in 0..<first.count {
      var current = [row + 1]
      for column in 0..<second.count {
        let change = last[column] + (first[row] == second[column] ? 0 : 1)
        var least = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}
