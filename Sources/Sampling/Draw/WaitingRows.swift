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
  let rows: UnsafeMutablePointer<WaitingRow>
  /// For each row its value of each attribute, as a number of the attribute's table. They are not part of the row, since each is
  /// written by itself: a row that is copied right after would wait for them.
  private let categories: UnsafeMutablePointer<SIMD8<UInt16>>
  private let batch: EndingBatch

  init(_ tickets: TicketOffice) {
    rows = .allocate(capacity: EndingBatch.capacity)
    categories = .allocate(capacity: EndingBatch.capacity)
    categories.initialize(repeating: SIMD8(), count: EndingBatch.capacity)
    batch = tickets.batch
  }

  deinit {
    rows.deallocate()
    categories.deallocate()
  }

  var isFull: Bool { batch.count == EndingBatch.capacity }

  /// The values of the attributes of the row at a place; those that are never set are 0.
  func categories(_ place: Int) -> SIMD8<UInt16> { categories[place] }

  /// The value of one attribute of the row at a place.
  func category(_ place: Int, _ attribute: Int) -> UInt16 { categories[place][attribute] }

  /// Notes the value of one attribute of the row that is added next.
  func note(_ category: UInt16, _ attribute: Int) { categories[batch.count][attribute] = category }

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
  func key(_ place: Int) -> TicketKey {
    let start = batch.start(place)
    return TicketKey(high: start.high, low: start.low)
  }
}
