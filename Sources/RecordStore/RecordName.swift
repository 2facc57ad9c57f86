package import Calendar
package import Digests

/// The name of a record's file: `20261121T103205Z-evidence-attached-5d1m0q8v7k2c9r3t6w4x8y1z2b.yaml`.
///
/// It says when the record was made, of what kind it is, and the first 128 bits of the digest of the file's bytes.
package struct RecordName: Hashable, Sendable {
  package static let fileExtension = ".yaml"

  /// The name itself.
  package let text: String
  package let at: Instant
  package let digest: ShortDigest
  private let kindLength: Int

  /// The name of the record with these bytes' digest. Nil where the kind is not lower-case words joined by hyphens.
  package init?(at: Instant, kind: String, digest: ShortDigest) {
    guard RecordName.isKind(Array(kind.utf8)[...]) else { return nil }
    text = "\(at.compact)-\(kind)-\(digest)\(RecordName.fileExtension)"
    (self.at, self.digest, kindLength) = (at, digest, kind.utf8.count)
  }

  /// The name, or nil where a text is none.
  package init?(_ text: String) {
    guard case .record(let name) = RecordName.read(text) else { return nil }
    self = name
  }

  /// What kind of record it says it is.
  package var kind: String { String(text.utf8.dropFirst(RecordName.stampLength + 1).prefix(kindLength)) ?? "" }

  /// The folder below `evidence/records` that it belongs in: the month, `2026-11`.
  package var folder: String { String(at.date.description.prefix(7)) }
}

extension RecordName {
  /// What a file's name says.
  enum Reading: Equatable {
    case record(RecordName)
    /// A record's name with something before its end that Muster does not write, such as `-LAPTOP` or ` (1)`: what programs
    /// that keep folders in step call a copy that they could not reconcile.
    case conflictCopy(of: RecordName)
    case other
  }

  /// Reads a name byte by byte: a workspace holds thousands.
  static func read(_ text: String) -> Reading {
    var text = text
    return text.withUTF8 { read($0) }
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
    let hyphen = UInt8(ascii: "-")
    guard bytes.count >= stampLength + 2 + ShortDigest.length + fileExtension.utf8.count, bytes[stampLength] == hyphen,
      bytes.suffix(fileExtension.utf8.count).elementsEqual(fileExtension.utf8), let at = instant(bytes)
    else { return .other }
    let kindStart = stampLength + 1
    // The digest starts behind the first hyphen that 26 of its characters, and no more, follow.
    for index in kindStart..<(bytes.count - ShortDigest.length - fileExtension.utf8.count) where bytes[index] == hyphen
    {
      let start = index + 1
      let end = start + ShortDigest.length
      guard
        let digest = ShortDigest(utf8: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<end])),
        !isLetterOrDigit(bytes[end]), isKind(Array(bytes[kindStart..<index])[...])
      else { continue }
      let name = RecordName(at: at, kind: Array(bytes[kindStart..<index]), digest: digest, all: bytes[..<end])
      return end == bytes.count - fileExtension.utf8.count ? .record(name) : .conflictCopy(of: name)
    }
    return .other
  }

  private init(at: Instant, kind: [UInt8], digest: ShortDigest, all: Slice<UnsafeBufferPointer<UInt8>>) {
    text = String(decoding: all, as: UTF8.self) + RecordName.fileExtension
    (self.at, self.digest, kindLength) = (at, digest, kind.count)
  }

  /// The length of `20261121T103205Z`.
  private static let stampLength = 16

  private static func instant(_ bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
    guard bytes[8] == UInt8(ascii: "T"), bytes[15] == UInt8(ascii: "Z"),
      let year = number(bytes, 0..<4), let month = number(bytes, 4..<6), let day = number(bytes, 6..<8),
      let date = CivilDate(year: year, month: month, day: day),
      let hour = number(bytes, 9..<11), hour < 24, let minute = number(bytes, 11..<13), minute < 60,
      let second = number(bytes, 13..<15), second < 60
    else { return nil }
    return Instant(seconds: date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second)
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      guard case UInt8(ascii: "0")...UInt8(ascii: "9") = bytes[index] else { return nil }
      value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
    }
    return value
  }

  private static func isKind(_ bytes: ArraySlice<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    guard let first = bytes.first, let last = bytes.last, first != hyphen, last != hyphen, bytes.count <= 32 else {
      return false
    }
    return bytes.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == hyphen }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), 128...:
      true
    default: false
    }
  }
}
