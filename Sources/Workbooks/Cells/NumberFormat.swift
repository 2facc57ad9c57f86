/// What a number format makes of the number of a cell: a number, a day, a time, a length of time.
enum NumberFormat: Sendable, Equatable {
  case general, day, time, duration
  case pattern(NumberPattern)

  /// The format that a style's number names, where the workbook has no text for it.
  init(builtIn number: Int) {
    switch number {
    case 1: self.init("0")
    case 2: self.init("0.00")
    case 3: self.init("#,##0")
    case 4: self.init("#,##0.00")
    case 9: self.init("0%")
    case 10: self.init("0.00%")
    case 37, 38: self.init("#,##0;(#,##0)")
    case 39, 40: self.init("#,##0.00;(#,##0.00)")
    // From 27 on and from 50 on they are days in East Asia.
    case 14...17, 22, 27...36, 50...58: self = .day
    case 18...21, 45, 47: self = .time
    case 46: self = .duration
    default: self = .general
    }
  }

  /// The format of a text such as `dd/mm/yyyy;@` or `00000`. What it cannot be sure of, it shows as a cell without a format
  /// would.
  init(_ code: String) {
    let sections = NumberFormat.sections(code)
    guard let first = sections.first else {
      self = .general
      return
    }
    let letters = first.letters
    if first.isDuration {
      self = .duration
    } else if letters.contains(where: { "dy".contains($0) }) || first.hasEra {
      self = .day
    } else if letters.contains(where: { "hs".contains($0) }) {
      self = .time
    } else if !letters.isEmpty {
      // Months alone: with hours or seconds they would be minutes.
      self = .day
    } else if let pattern = NumberPattern(sections.map(\.tokens)) {
      self = .pattern(pattern)
    } else {
      self = .general
    }
  }

  /// What a person sees in a wide enough column; days and times as ISO 8601 writes them.
  func shown(_ number: DecimalNumber, from1904: Bool) -> String {
    switch self {
    case .general: return number.general
    case .day: return SerialDate.text(number.value, from1904: from1904) ?? neverWas(number, from1904)
    case .time:
      return SerialDate.time(number.value) ?? SerialDate.text(number.value, from1904: from1904) ?? number.general
    case .duration: return SerialDate.duration(number.value) ?? number.general
    case .pattern(let pattern): return pattern.shown(number) ?? number.general
    }
  }

  /// The one day that spreadsheets know and no calendar does is told from its number, so that nobody takes it for another.
  private func neverWas(_ number: DecimalNumber, _ from1904: Bool) -> String {
    !from1904 && number.general == "60" ? "29/02/1900" : number.general
  }
}
