/// A second in Coordinated Universal Time.
package struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  /// The instant written as `2026-11-21T10:32:05Z`, and nothing else.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let date = CivilDate(String(decoding: bytes[0..<10], as: UTF8.self)),
      let hour = Instant.pair(bytes[11], bytes[12]), hour < 24,
      let minute = Instant.pair(bytes[14], bytes[15]), minute < 60,
      let second = Instant.pair(bytes[17], bytes[18]), second < 60
    else { return nil }
    seconds = date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second
  }

  /// The first second of a day.
  package init(startOf date: CivilDate) { seconds = date.daysSinceEpoch * 86_400 }

  /// The last second of a day: what was recorded "by the end of" it.
  package init(endOf date: CivilDate) { seconds = date.daysSinceEpoch * 86_400 + 86_399 }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  /// The day it falls on, in Coordinated Universal Time.
  package var date: CivilDate { CivilDate(daysSinceEpoch: floorDivided(seconds, by: 86_400)) }

  /// The minute it falls in, in Coordinated Universal Time.
  package var minute: CivilMinute { CivilMinute(self) }

  /// As it stands in the name of a record: `20261121T103205Z`.
  package var compact: String { String(description.filter { $0 != "-" && $0 != ":" }) }

  private static func pair(_ tens: UInt8, _ units: UInt8) -> Int? {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard digits.contains(tens), digits.contains(units) else { return nil }
    return Int(tens - UInt8(ascii: "0")) * 10 + Int(units - UInt8(ascii: "0"))
  }
}

extension Instant: CustomStringConvertible {
  /// As it is written in records: `2026-11-21T10:32:05Z`.
  package var description: String {
    let rest = seconds - date.daysSinceEpoch * 86_400
    return "\(date)T\(padded(rest / 3600, 2)):\(padded(rest / 60 % 60, 2)):\(padded(rest % 60, 2))Z"
  }
}
