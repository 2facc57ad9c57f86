extension Sequence where Element: Comparable {
  /// The one in the middle, the lesser of two; nil of none.
  var lowerMedian: Element? {
    let sorted = sorted()
    return sorted.isEmpty ? nil : sorted[(sorted.count - 1) / 2]
  }
}
