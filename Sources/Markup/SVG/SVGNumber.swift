extension SVG {
  /// A number with at most two decimals and none that are zero; what is not finite is 0, what is huge is a million.
  package static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let scaled = Swift.min(Swift.max(value, -1e6), 1e6) * 100
    // Conversion cuts towards zero; half away from it first is rounding, without the C library's mathematics.
    let hundredths = Int(scaled + (scaled < 0 ? -0.5 : 0.5))
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
