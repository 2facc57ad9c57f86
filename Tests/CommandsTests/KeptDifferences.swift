/// What a later program says otherwise than the one that made a kept sample, on purpose.
///
/// `KeptTests` holds each answer of today equal to the one that is kept. What is *added* (a key, a column, a table) needs no
/// entry. Whatever is changed, moved or taken out does, with the rule or the decision that changed it; so does an entry of a
/// list that is added, taken out or moved (its place ends in `[]`). An entry that nothing needs any more fails, so that the
/// list stays true. To find the places, run the tests: each difference is printed as it must stand here.
struct KeptDifference {
  /// The answer, as its file is called: `status.json`, `tables/evidence.csv`.
  let output: String
  /// Where it stands; `[*]` is every entry of a list: `outOfDateBy[*].until`, `State[7]` for the seventh row of a table.
  let place: String
  /// The reason, in a sentence.
  let because: String

  /// Each is one change; `records` and `standing` may be many places for one reason.
  static let all: [KeptDifference] = []

  /// Whether it speaks of that place.
  func covers(_ output: String, _ place: String) -> Bool {
    guard output == self.output else { return false }
    let parts = self.place.split(separator: "[*]", omittingEmptySubsequences: false)
    if parts.count == 1 { return place == self.place }
    var rest = Substring(place)
    for (number, part) in parts.enumerated() {
      guard rest.hasPrefix(part) else { return false }
      rest = rest.dropFirst(part.count)
      if number < parts.count - 1 {
        guard rest.hasPrefix("["), let end = rest.firstIndex(of: "]") else { return false }
        rest = rest[rest.index(after: end)...]
      }
    }
    return rest.isEmpty
  }
}
