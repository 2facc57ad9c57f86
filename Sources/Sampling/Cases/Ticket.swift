package import Digests

/// The lottery ticket of a case: SHA-256 of the seed's UTF-8 bytes, one byte 0x0A, and the case reference's UTF-8
/// bytes trimmed of white space, compared as bytes. The smallest tickets of a stratum are drawn.
package struct TicketOffice: Sendable {
  /// The rule's name and version, as samples record it.
  package static let algorithm = "muster-tickets/1"

  private let started: SHA256
  private let hasher: EndingHasher

  package init(seed: String) {
    var hash = SHA256()
    hash.update(seed)
    hash.update([0x0A])
    started = hash
    hasher = EndingHasher(hash)
  }

  /// The ticket of a reference.
  package func ticket(of reference: String) -> Digest {
    Array(reference.utf8).withUnsafeBufferPointer { ticket(trimmed: Cell.trimmed($0)) }
  }

  /// The ticket of a reference whose ends are trimmed already.
  func ticket(trimmed reference: Cell.Bytes) -> Digest {
    var hash = started
    hash.update(UnsafeRawBufferPointer(reference))
    return hash.finish()
  }

  /// A batch of references that are hashed together.
  var batch: EndingBatch { EndingBatch(hasher) }

  /// The first 128 bits of the ticket of a reference whose ends are trimmed already.
  func key(trimmed reference: Cell.Bytes) -> TicketKey {
    let start = hasher.start(ofDigestWith: reference)
    return TicketKey(high: start.high, low: start.low)
  }
}

/// The first 128 bits of a ticket: enough to tell cases apart (two of ten million alike: 1 chance in 10 to the 25th)
/// and to put them in order.
struct TicketKey: Hashable, Comparable {
  let high: UInt64
  let low: UInt64

  init(_ ticket: Digest) {
    (high, low) = ticket.withBytes { bytes in
      (
        UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      )
    }
  }

  init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  static func < (left: TicketKey, right: TicketKey) -> Bool {
    left.high != right.high ? left.high < right.high : left.low < right.low
  }
}
