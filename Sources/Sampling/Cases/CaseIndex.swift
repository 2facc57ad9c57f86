import Assessments

/// Every distinct case met so far, once: its ticket, its memberships, its reference and what it is compared by.
///
/// A case costs 40 bytes, its reference, 8 to 16 bytes of table, 10 bytes where attributes are compared and 8 bytes a
/// limit. Cases are told apart by the first 128 bits of their tickets.
struct CaseIndex {
  struct Entry {
    let key: TicketKey
    /// Bits of the strata that any row of it belongs to.
    var strata: UInt64
    let offset: UInt32
    let length: UInt16
    /// The list that it was last met in.
    var list: UInt16
    /// Bits of the lists that it stands in; lists beyond sixty-four share them.
    var lists: UInt64
  }

  /// What became of a row.
  enum Noted { case new, known, repeated }

  static let attributeCount = Attribute.allCases.count

  private(set) var entries: [Entry] = []
  private var slots = [UInt32](repeating: 0, count: 1024)
  private var references: [UInt8] = []
  private(set) var attributes: [UInt16] = []
  private(set) var limitKeys: [UInt64] = []
  let limitCount: Int
  /// Entries that turned out to be cases met under another spelling of their references.
  private(set) var joined: Set<Int> = []

  init(limitCount: Int) { self.limitCount = limitCount }

  /// Takes note of a row of a case; gives the case's number and whether it was known.
  mutating func note(
    _ key: TicketKey, _ reference: Cell.Bytes, strata: UInt64, list: UInt16
  ) -> (number: Int, noted: Noted) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key.high) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if entries[number].key == key {
        let noted: Noted = entries[number].list == list ? .repeated : .known
        entries[number].strata |= strata
        entries[number].list = list
        entries[number].lists |= 1 << UInt64(list & 63)
        return (number, noted)
      }
      slot = (slot + 1) & mask
    }
    let offset = UInt32(truncatingIfNeeded: references.count)
    references.append(contentsOf: reference)
    let length = UInt16(truncatingIfNeeded: reference.count)
    entries.append(
      Entry(key: key, strata: strata, offset: offset, length: length, list: list, lists: 1 << UInt64(list & 63)))
    for _ in 0..<CaseIndex.attributeCount { attributes.append(0) }
    for _ in 0..<limitCount { limitKeys.append(0) }
    slots[slot] = UInt32(entries.count)
    if entries.count * 4 > slots.count * 3 { grow() }
    return (entries.count - 1, .new)
  }

  /// The number of a case that is known.
  func number(of key: TicketKey) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key.high) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if entries[number].key == key { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Takes one entry for the case of another.
  mutating func join(_ number: Int, to other: Int) {
    joined.insert(number)
    entries[other].strata |= entries[number].strata
    entries[number].strata = entries[other].strata
    for limit in 0..<limitCount { noteLimitKey(limit, of: other, limitKey(limit, of: number)) }
  }

  /// The bytes of a case's reference.
  func reference(_ number: Int) -> ArraySlice<UInt8> {
    let lower = Int(entries[number].offset)
    return references[lower..<(lower + Int(entries[number].length))]
  }

  /// The value of an attribute of a case, as a number of its table.
  func category(_ attribute: Int, of number: Int) -> UInt16 {
    attributes[number * CaseIndex.attributeCount + attribute]
  }

  mutating func setCategory(_ attribute: Int, of number: Int, to value: UInt16) {
    attributes[number * CaseIndex.attributeCount + attribute] = value
  }

  /// The key of a limit for a case; 0 where its rows name none.
  func limitKey(_ limit: Int, of number: Int) -> UInt64 { limitKeys[number * limitCount + limit] }

  /// The keys of all limits for a case.
  func limitKeys(of number: Int) -> [UInt64] { (0..<limitCount).map { limitKey($0, of: number) } }

  /// Where lists name several, the smallest key counts, so that the order of rows does not.
  mutating func noteLimitKey(_ limit: Int, of number: Int, _ key: UInt64) {
    let place = number * limitCount + limit
    if key != 0, limitKeys[place] == 0 || key < limitKeys[place] { limitKeys[place] = key }
  }

  /// Whether references or numbers have outgrown what an entry can point to.
  var isFull: Bool { references.count > Int(UInt32.max) - 1024 || entries.count > Int(Int32.max) }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for number in entries.indices {
      var slot = Int(truncatingIfNeeded: entries[number].key.high) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }
}
