package import Frameworks
import StructuredText

/// How far a finding reaches: so many of so many, or one of the inspectorate's words.
package enum Extent: Hashable, Sendable {
  case counted(Int, of: Int)
  /// The same of all that there are, and not of a sample of them: `31 of all 40`.
  case census(Int, of: Int)
  case worded(String)

  /// As it stands in a record: `31 of 40`, `31/40`, `31 of all 40`, or words, of which older records hold any; nil where a
  /// count is more than its total. What people write is read by ``read(_:_:)``.
  package init?(_ text: String) {
    var parts = text.split(whereSeparator: { $0 == " " || $0 == "/" }).map(String.init)
    let isOfAll = parts.count == 4 && parts[1...2] == ["of", "all"]
    if isOfAll { parts.remove(at: 2) }
    let numbers = parts.filter { $0 != "of" }.map { Int($0) }
    if numbers.count == 2, parts.count <= 3, let count = numbers[0], let total = numbers[1] {
      guard count >= 0, total > 0, count <= total, Bounds.count.contains(total) else { return nil }
      self = isOfAll ? .census(count, of: total) : .counted(count, of: total)
    } else {
      guard !text.isEmpty, text.first?.isNumber == false else { return nil }
      self = .worded(text)
    }
  }
}

extension Extent {
  /// The most that it can mean in whole per cent, rounded down: a word means at most the end of its band. Nil for words
  /// that the framework does not explain.
  package func reach(_ words: ProportionWords) -> Int? {
    switch self {
    case .counted(let count, let total), .census(let count, let total): count * 100 / total
    case .worded(let word): words.band(named: word)?.range.upperBound
    }
  }
}

extension Extent {
  /// The share that the inspectorate's words are held against, in whole per cent: a count as they round it, so that what
  /// is called `most` is most; a word the end of its band. Nil for words that the framework does not explain.
  package func share(_ words: ProportionWords) -> Int? {
    switch self {
    case .counted(let count, let total), .census(let count, let total): (count * 200 + total) / (total * 2)
    case .worded: reach(words)
    }
  }

  /// Whether it holds for half or fewer, at most; `reach` is how far it reaches.
  package func isHalfOrFewer(reach: Int?) -> Bool {
    switch self {
    case .counted(let count, let total), .census(let count, let total): count * 2 <= total
    case .worded: reach.map { $0 <= 50 } ?? false
    }
  }
}

extension Extent {
  /// How many of how many, be it of a sample or of all; nil where it was said in a word.
  package var counts: (count: Int, total: Int)? {
    switch self {
    case .counted(let count, let total), .census(let count, let total): (count, total)
    case .worded: nil
    }
  }
}

extension Extent: CustomStringConvertible {
  package var description: String {
    switch self {
    case .counted(let count, let total): "\(count) of \(total)"
    case .census(let count, let total): "\(count) of all \(total)"
    case .worded(let words): words
    }
  }
}
