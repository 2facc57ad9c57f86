import Digests

/// What a draw may need of a row, lent until its ticket is made.
struct WaitingRow {
  let reference: Cell.Bytes
  let strata: UInt64
  let group: Int
  /// The cell that says whom a limit is for.
  var limit = Cell.Bytes(start: nil, count: 0)

  init(reference: Cell.Bytes, strata: UInt64, group: Int) {
    (self.reference, self.strata, self.group) = (reference, strata, group)
  }
}

/// Some rows of one list whose tickets are made together.
final class WaitingRows {
  /// Room for the attributes of a row.
  private static let width = SIMD8<UInt16>.scalarCount

  let rows: UnsafeMutablePointer<WaitingRow>
  /// For each row its value of each attribute, as a number of the attribute's table. They are not part of the row, since each is
  /// written by itself: a row that is copied right after would wait for them.
  private let categories: UnsafeMutablePointer<UInt16>
  /// The largest of them that was ever noted. In a place of its own, so that no access to it need be watched.
  private let largest: UnsafeMutablePointer<UInt16>
  private let batch: EndingBatch

  init(_ tickets: TicketOffice) {
    rows = .allocate(capacity: EndingBatch.capacity)
    categories = .allocate(capacity: EndingBatch.capacity * WaitingRows.width)
    categories.initialize(repeating: 0, count: EndingBatch.capacity * WaitingRows.width)
    largest = .allocate(capacity: 1)
    largest.initialize(to: 0)
    batch = tickets.batch
  }

  deinit {
    rows.deallocate()
    categories.deallocate()
    largest.deallocate()
  }

  var isFull: Bool { batch.count == EndingBatch.capacity }

  /// The values of the attributes of the row at a place; those that are never set are 0.
  func categories(_ index: Int) -> SIMD8<UInt16> {
    var all = SIMD8<UInt16>()
    for attribute in all.indices { all[attribute] = category(index, attribute) }
    return all
  }

  /// The value of one attribute of the row at a place.
  func category(_ index: Int, _ attribute: Int) -> UInt16 { categories[index * WaitingRows.width + attribute] }

  /// Notes the value of one attribute of the row that is added next.
  func note(_ category: UInt16, _ attribute: Int) {
    categories[batch.count * WaitingRows.width + attribute] = category
    if category > largest.pointee { largest.pointee = category }
  }

  /// The largest number of a value among all that were noted so far.
  var largestCategory: Int { Int(largest.pointee) }

  /// Adds a row, where there is room.
  func add(_ row: WaitingRow) {
    guard !isFull else { return }
    (rows + batch.count).initialize(to: row)
    batch.add(row.reference)
  }

  /// Makes the tickets of all, says how many there were, and leaves room for others.
  func makeTickets() -> Int {
    let count = batch.count
    if count > 0 { batch.hash() }
    return count
  }

  /// The first 128 bits of the ticket of the row at a place.
  func key(_ index: Int) -> TicketKey {
    let start = batch.start(index)
    return TicketKey(high: start.high, low: start.low)
  }
}
