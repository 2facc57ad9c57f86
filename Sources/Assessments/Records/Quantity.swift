/// A figure as somebody wrote it: `86.4`, `1,204`, `-3`. No more than three digits stand after its point, so that it comes out as it
/// went in.
package struct Quantity: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let thousandths: Int

  package init(thousandths: Int) { self.thousandths = thousandths }

  /// Digits before the point, in groups of three or in none; more than nine of them measure nothing here.
  package init?(_ written: String) {
    let isNegative = written.hasPrefix("-") || written.hasPrefix("−")
    let parts = written.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count) else { return nil }
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped =
      groups.dropFirst().allSatisfy { $0.count == 3 } && (groups.count == 1 || (1...3).contains(groups[0].count))
    let (whole, rest) = (groups.joined(), parts.dropFirst().joined())
    guard isGrouped, (1...9).contains(whole.count), rest.count <= 3, parts.count == 1 || !rest.isEmpty,
      (whole + rest).utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = Int(whole + rest + String(repeating: "0", count: 3 - rest.count))
    else { return nil }
    thousandths = isNegative ? -number : number
  }

  package static func < (left: Quantity, right: Quantity) -> Bool { left.thousandths < right.thousandths }

  package var description: String {
    let (size, sign) = (thousandths.magnitude, thousandths < 0 ? "-" : "")
    let rest = String(size % 1000 + 1000).dropFirst().reversed().drop { $0 == "0" }.reversed()
    return "\(sign)\(size / 1000)" + (rest.isEmpty ? "" : ".\(String(rest))")
  }

  /// For programs.
  package var number: Double { Double(thousandths) / 1000 }
}
