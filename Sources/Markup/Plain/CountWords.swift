/// Counts and lists as people read them.
package enum CountWords {
  /// `1 item`, `3 items`, `no items`.
  package static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    let several = many ?? one + "s"
    return count == 0 ? "no \(several)" : count == 1 ? "1 \(one)" : "\(count) \(several)"
  }

  /// `a`, `a and b`, `a, b and c`.
  package static func listed(_ words: [String], _ last: String = "and") -> String {
    guard let final = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + final
  }

  /// The first letter a capital, as a sentence starts.
  package static func sentence(_ words: String) -> String {
    guard let first = words.first else { return words }
    return first.uppercased() + words.dropFirst()
  }

  /// A share as a whole percentage, or a dash where there is nothing to share.
  package static func percent(_ part: Int, of whole: Int) -> String {
    whole > 0 ? "\((part * 200 + whole) / (whole * 2))%" : "–"
  }

  /// A text no longer than so many letters, an ellipsis where more was cut off: after a whole word, unless that would leave
  /// little of it.
  package static func clipped(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    let cut = text.prefix(limit - 1)
    // What follows the cut decides whether its last word is whole.
    let isWhole = text.dropFirst(limit - 1).first == " "
    let end = isWhole ? cut.endIndex : cut.lastIndex(of: " ") ?? cut.startIndex
    let words = cut[..<end].reversed().drop { " ,;:(–".contains($0) }.reversed()
    return (words.count * 2 >= limit ? String(words) : String(cut)) + "…"
  }
}
