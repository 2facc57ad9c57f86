import Assessments
import StructuredText

/// What is kept of the lists so that a sample can be drawn again after they have been refreshed: each case that could be
/// drawn, its stratum, and keys that tell workers apart. It is a case list like any other: draw from it with the same
/// request, and the sample is the same.
struct StrippedList {
  private struct Row {
    /// The first eight bytes of the reference, so that most comparisons look no further.
    let start: UInt64
    let offset: UInt32
    let length: UInt16
    let strata: UInt64
  }

  private let limits: [SampleDrawn.Limit]
  private var rows: [Row] = []
  private var references: [UInt8] = []
  private var limitKeys: [UInt64] = []

  init(_ limits: [SampleDrawn.Limit]) { self.limits = limits }

  /// How many cases it has.
  var count: Int { rows.count }

  mutating func add(_ reference: some Collection<UInt8>, strata: UInt64, limitKeys keys: [UInt64]) {
    var start: UInt64 = 0
    for byte in reference.prefix(8) { start = start << 8 | UInt64(byte) }
    start <<= UInt64(8 * max(0, 8 - reference.count))
    rows.append(
      Row(
        start: start, offset: UInt32(truncatingIfNeeded: references.count),
        length: UInt16(truncatingIfNeeded: reference.count), strata: strata))
    references.append(contentsOf: reference)
    limitKeys.append(contentsOf: keys)
  }

  /// Takes in another part of the same lists.
  mutating func join(_ other: StrippedList) {
    let shift = UInt32(truncatingIfNeeded: references.count)
    rows += other.rows.map { Row(start: $0.start, offset: $0.offset + shift, length: $0.length, strata: $0.strata) }
    references += other.references
    limitKeys += other.limitKeys
  }

  /// The bytes of the list as CSV, by reference, so that the order of rows in the lists leaves no trace.
  func bytes(_ layout: StrataLayout, _ counts: StrataCounts) -> [UInt8] {
    var bytes = Array(CSVWriter.write([["case", "cohort", "stratum"] + limits.map(\.meaning)], bom: false).utf8)
    bytes.reserveCapacity(references.count + rows.count * 48)
    let ends = layout.places.map { Array(",\(layout.cohorts[$0.cohort].id),\($0.id)".utf8) }
    for number in rows.indices.sorted(by: comesBefore) {
      let row = rows[number]
      let reference = reference(row)
      if StrippedList.isPlain(reference) {
        bytes.append(contentsOf: reference)
      } else {
        var text = ""
        CSVWriter.append([String(decoding: reference, as: UTF8.self)], to: &text)
        bytes.append(contentsOf: text.utf8.dropLast(2))
      }
      bytes.append(contentsOf: ends[counts.place(row.strata)])
      for limit in limits.indices {
        bytes.append(UInt8(ascii: ","))
        bytes.append(contentsOf: StrippedList.hexadecimal(limitKeys[number * limits.count + limit]).utf8)
      }
      bytes.append(UInt8(ascii: "\r"))
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private func reference(_ row: Row) -> ArraySlice<UInt8> {
    references[Int(row.offset)..<(Int(row.offset) + Int(row.length))]
  }

  private func comesBefore(_ left: Int, _ right: Int) -> Bool {
    let (one, two) = (rows[left], rows[right])
    if one.start != two.start { return one.start < two.start }
    return reference(one).lexicographicallyPrecedes(reference(two))
  }

  /// Whether it needs no quotes and no guard against being a formula: letters and digits first, then `-`, `/` and `_` too.
  private static func isPlain(_ reference: ArraySlice<UInt8>) -> Bool {
    guard let first = reference.first, Cell.isLetter(first) || Cell.isDigit(first) else { return false }
    return reference.allSatisfy {
      Cell.isLetter($0) || Cell.isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/")
        || $0 == UInt8(ascii: "_")
    }
  }

  private static func hexadecimal(_ key: UInt64) -> String {
    guard key != 0 else { return "" }
    let digits = String(key, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
