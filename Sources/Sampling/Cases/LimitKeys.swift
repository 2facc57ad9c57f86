import Digests

/// Tells workers (or teams) apart without keeping their names: a digest of the seed, the column's meaning and the name.
struct LimitKeys {
  private let meaning: String
  private let seed: String
  private var raw = ByteTable()
  private var keys: [UInt64] = []

  init(meaning: String, seed: String) { (self.meaning, self.seed) = (meaning, seed) }

  /// The key of a cell, or 0 where it names nobody.
  mutating func key(_ cell: Cell.Bytes) -> UInt64 {
    if raw.isFull { return raw.known(Cell.trimmed(cell)).map { keys[$0] } ?? digest(cell) }
    let (number, isNew) = raw.number(of: Cell.trimmed(cell))
    if isNew { keys.append(digest(cell)) }
    return keys[number]
  }

  /// The first 64 bits; the seed is in it so that keys of different samples cannot be joined.
  private func digest(_ cell: Cell.Bytes) -> UInt64 {
    guard !Cell.isBlank(cell) else { return 0 }
    var fingerprint = Fingerprint("muster-limit-key/1")
    fingerprint.add(seed)
    fingerprint.add(meaning)
    fingerprint.add(Cell.folded(Cell.withoutCode(cell)))
    let key = TicketKey(fingerprint.digest()).high
    return key == 0 ? 1 : key
  }
}
