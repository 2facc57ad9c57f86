import StructuredText

/// What a user said that values of a cohort column mean, where no row of any list has the value: most likely a slip of the pen,
/// which leaves the rows that were meant where they were.
enum UnusedNames {
  /// How many of the values that are there are named beside each.
  private static let namedAtMost = 3
  private static let longestName = 60

  /// A sentence without a full stop for each such value.
  static func notices(_ names: [String: String], _ findings: [ListFinding]) -> [String] {
    let unused = names.keys.filter { name in findings.allSatisfy { $0.unusedNames.contains(name) } }
    let values = Set(findings.flatMap(\.cohortValues)).filter { !$0.isEmpty }
    return unused.sorted().map { name in
      let option = ShellWord.quoted("\(name)=\(names[name] ?? "")")
      guard !values.isEmpty else {
        return "--cohort \(option) was not called for: no list has a cohort column by which its rows are placed"
      }
      let near = nearest(name, values).map { "'\($0.prefix(longestName))'" }.joined(separator: ", ")
      let which = values.count <= namedAtMost ? "rows have" : "the nearest of \(values.count) that rows have are"
      return "--cohort \(option) was not called for: no row is placed by that value; \(which) \(near)"
    }
  }

  /// Values that the name is a part of, or that are a part of it, before others; then those that differ in the fewest letters.
  private static func nearest(_ name: String, _ values: Set<String>) -> [String] {
    let wanted = String(name.lowercased().prefix(longestName))
    let ranked = values.map { value -> (rank: (Int, Int), value: String) in
      let other = String(value.lowercased().prefix(longestName))
      let isPart = other.contains(wanted) || wanted.contains(other)
      return ((isPart ? 0 : 1, Suggestion.distance(wanted, other)), value)
    }
    return ranked.sorted { $0.rank != $1.rank ? $0.rank < $1.rank : $0.value < $1.value }.prefix(namedAtMost).map(
      \.value)
  }
}
