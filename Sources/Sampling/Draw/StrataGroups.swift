/// The counts of cases that belong to the same strata, by attribute and category. There are few such groups.
///
/// What is counted for each row lies close together: for each category the attributes side by side, and of the categories only
/// as many as the list has.
final class StrataGroups {
  /// More of them are not what a list of strata has: then every case is remembered instead.
  static let most = 1024
  private static let fewestCategories = 64
  /// Room for the attributes of one category: as many as a shift finds.
  private static let attributeBits = 3

  private let strata: UnsafeMutablePointer<UInt64>
  private let cases: UnsafeMutablePointer<StrataCounts.Cases>
  private let counts: UnsafeMutablePointer<UnsafeMutablePointer<Int>>
  private let state: UnsafeMutablePointer<State>

  /// In a place of its own, so that no access to it need be watched.
  private struct State {
    var groups = 0
    /// How many categories each group has room for.
    var categories = StrataGroups.fewestCategories
  }

  init() {
    (strata, cases) = (.allocate(capacity: StrataGroups.most), .allocate(capacity: StrataGroups.most))
    (counts, state) = (.allocate(capacity: StrataGroups.most), .allocate(capacity: 1))
    state.initialize(to: State())
  }

  deinit {
    for group in 0..<count { counts[group].deallocate() }
    strata.deallocate()
    cases.deallocate()
    counts.deallocate()
    state.deallocate()
  }

  /// How many there are.
  var count: Int { state.pointee.groups }

  /// The group of these bits of strata, new if need be; nil where there are too many.
  @inline(__always)
  func group(of bits: UInt64) -> Int? {
    for group in 0..<count where strata[group] == bits { return group }
    return add(bits)
  }

  private func add(_ bits: UInt64) -> Int? {
    guard count < StrataGroups.most else { return nil }
    strata[count] = bits
    cases[count] = StrataCounts.Cases()
    counts[count] = StrataGroups.room(state.pointee.categories)
    state.pointee.groups += 1
    return count - 1
  }

  private static func room(_ categories: Int) -> UnsafeMutablePointer<Int> {
    let size = categories << attributeBits
    let room = UnsafeMutablePointer<Int>.allocate(capacity: size)
    room.initialize(repeating: 0, count: size)
    return room
  }

  /// Makes room for a category, and as many again, where there is none yet. What is counted must have room.
  func makeRoom(for category: Int) {
    guard category >= state.pointee.categories else { return }
    let known = state.pointee.categories << StrataGroups.attributeBits
    state.pointee.categories = 2 * category
    for group in 0..<count {
      let room = StrataGroups.room(state.pointee.categories)
      room.update(from: counts[group], count: known)
      counts[group].deallocate()
      counts[group] = room
    }
  }

  func strata(of group: Int) -> UInt64 { strata[group] }
  func cases(of group: Int) -> StrataCounts.Cases { cases[group] }

  func add(_ more: StrataCounts.Cases, to group: Int) {
    cases[group].all += more.all
    cases[group].eligible += more.eligible
  }

  /// How many of a group's cases that may be drawn have a value of an attribute.
  func count(_ group: Int, _ attribute: Int, _ category: Int) -> Int {
    category < state.pointee.categories ? counts[group][category << StrataGroups.attributeBits | attribute] : 0
  }

  @inline(__always)
  func add(_ more: Int, to group: Int, _ attribute: Int, _ category: Int) {
    counts[group][category << StrataGroups.attributeBits | attribute] += more
  }
}
