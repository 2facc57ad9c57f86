/// The counts of cases that belong to the same strata, by attribute and category. There are few such groups.
final class StrataGroups {
  /// More of them are not what a list of strata has: then every case is remembered instead.
  static let most = 1024
  /// Room for the categories of one attribute.
  private static let categoryBits = 9

  private let strata: UnsafeMutablePointer<UInt64>
  private let cases: UnsafeMutablePointer<StrataCounts.Cases>
  private let counts: UnsafeMutablePointer<UnsafeMutablePointer<Int>>
  private let filled: UnsafeMutablePointer<Int>

  init() {
    (strata, cases) = (.allocate(capacity: StrataGroups.most), .allocate(capacity: StrataGroups.most))
    (counts, filled) = (.allocate(capacity: StrataGroups.most), .allocate(capacity: 1))
    filled.initialize(to: 0)
  }

  deinit {
    for group in 0..<count { counts[group].deallocate() }
    strata.deallocate()
    cases.deallocate()
    counts.deallocate()
    filled.deallocate()
  }

  /// How many there are.
  var count: Int { filled.pointee }

  /// The group of these bits of strata, new if need be; nil where there are too many.
  @inline(__always)
  func group(of bits: UInt64) -> Int? {
    for group in 0..<count where strata[group] == bits { return group }
    return add(bits)
  }

  private func add(_ bits: UInt64) -> Int? {
    guard count < StrataGroups.most else { return nil }
    let size = CaseIndex.attributeCount << StrataGroups.categoryBits
    strata[count] = bits
    cases[count] = StrataCounts.Cases()
    counts[count] = .allocate(capacity: size)
    counts[count].initialize(repeating: 0, count: size)
    filled.pointee += 1
    return count - 1
  }

  func strata(of group: Int) -> UInt64 { strata[group] }
  func cases(of group: Int) -> StrataCounts.Cases { cases[group] }

  func add(_ more: StrataCounts.Cases, to group: Int) {
    cases[group].all += more.all
    cases[group].eligible += more.eligible
  }

  /// How many of a group's cases that may be drawn have a value of an attribute.
  func count(_ group: Int, _ attribute: Int, _ category: Int) -> Int {
    counts[group][attribute << StrataGroups.categoryBits | category]
  }

  @inline(__always)
  func add(_ more: Int, to group: Int, _ attribute: Int, _ category: Int) {
    counts[group][attribute << StrataGroups.categoryBits | category] += more
  }
}
