/// Numbers with few decimal places, the same on every machine.
package enum Decimals {
  /// With exactly so many places, halves upwards: `3.4`.
  package static func text(_ number: Double, places: Int) -> String {
    var unit = 1
    for _ in 0..<places { unit *= 10 }
    let scaled = Int((abs(number) * Double(unit)).rounded(.toNearestOrAwayFromZero))
    let sign = number < 0 && scaled > 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(scaled)" }
    let rest = String(scaled % unit)
    return "\(sign)\(scaled / unit)." + String(repeating: "0", count: places - rest.utf8.count) + rest
  }

  /// A chance as people say it: `1 chance in 60`.
  package static func chance(_ chance: Double) -> String {
    if chance > 0.5 { return "more likely than not" }
    if chance < 1e-9 { return "less than 1 chance in a thousand million" }
    let digits = String(Int((1 / chance).rounded()))
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return "1 chance in \(grouped)"
  }
}

extension Decimals {
  /// To so many digits that count: 0.0645 of 0.064509.
  package static func rounded(_ number: Double, digits: Int) -> Double {
    guard number != 0, number.isFinite else { return 0 }
    var (unit, scaled) = (1.0, abs(number))
    var limit = 1.0
    for _ in 0..<digits { limit *= 10 }
    while scaled >= limit, unit < 1e300 { (unit, scaled) = (unit * 10, scaled / 10) }
    var factor = 1.0
    while scaled < limit / 10, factor < 1e300 { (factor, scaled) = (factor * 10, scaled * 10) }
    let whole = scaled.rounded() * (number < 0 ? -1 : 1)
    return factor > 1 ? whole / factor : whole * unit
  }
}
