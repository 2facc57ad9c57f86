import Assessments

/// References that differ only by what a spreadsheet does to a number: zeros before it are lost, `.0` is added.
struct AlteredReferences {
  /// The cases whose references come to the same number, two or more of each.
  private(set) var alike: [[Int]] = []

  init(_ index: CaseIndex) {
    var first: [ArraySlice<UInt8>: Int] = [:]
    var groups: [Int: [Int]] = [:]
    for number in index.entries.indices {
      guard let digits = CaseReference.number(index.reference(number)) else { continue }
      if let other = first[digits] { groups[other, default: [other]].append(number) } else { first[digits] = number }
    }
    alike = groups.values.sorted { $0[0] < $1[0] }
  }

  /// A number that is the same for references which may be written for one case, and hardly ever for others: for those that come to
  /// the same number, and for those that differ by white space or capitals. What is not of ASCII is not told apart: some of it is
  /// white space.
  static func hash(of reference: some Collection<UInt8>) -> UInt64 {
    let told = reference.lazy.filter { $0 > 0x20 && $0 < 0x80 }
    // Most references are told from numbers by their first letter.
    if let first = told.first, Cell.isDigit(first), let digits = CaseReference.number(Array(told)[...]) {
      return digits.reduce(0) { $0 &* 10 &+ UInt64($1 &- 0x30) }
    }
    return told.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in
      let isCapital = (0x41...0x5A).contains(byte)
      return (hash ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x100_0000_01b3
    }
  }

  /// The same of a text.
  static func hash(of reference: String) -> UInt64 {
    Array(reference.utf8).withUnsafeBufferPointer { hash(of: Cell.trimmed($0)) }
  }
}

extension CasePool {
  /// Makes one of two cases whose references differ only so, where they stand in different lists: in one list they are two
  /// children. What cannot be told is said, without a full stop.
  mutating func joinAltered() -> [String] {
    var (joined, unsure) = (0, 0)
    for group in AlteredReferences(index).alike {
      let entries = group.map { index.entries[$0] }
      guard group.count == 2, entries[0].lists & entries[1].lists == 0 else {
        unsure += group.count
        continue
      }
      // The reference that says more is the one that no spreadsheet has had.
      let first = index.reference(group[0]), second = index.reference(group[1])
      let isFirst = !first.contains(0x2E) && (first.count >= second.count || second.contains(0x2E))
      join(isFirst ? group[1] : group[0], to: isFirst ? group[0] : group[1])
      joined += 1
    }
    var remarks: [String] = []
    if joined > 0 {
      let what = joined == 1 ? "one case stands" : "\(joined) cases stand"
      remarks.append(
        "\(what) in one list without the leading zeros, or with a .0, that a spreadsheet takes and gives: counted once, under the reference that has them"
      )
    }
    if unsure > 0 {
      remarks.append(
        "\(unsure) case references differ only by leading zeros or a .0: whether a spreadsheet made them cannot be told, and each was counted as a case of its own"
      )
    }
    return remarks
  }
}
