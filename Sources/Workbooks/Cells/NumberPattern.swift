/// A format of digits: `00123`, `#,##0.00`, `"N"0000`, `000 000 0000`, `0.0%`, by the sign of the number.
struct NumberPattern: Sendable, Equatable {
  /// What a digit that is not there is shown as.
  enum Filler: Sendable { case zero, nothing, blank }

  enum Token: Sendable, Equatable {
    case literal(String)
    case digit(Filler)
    case point, comma, percent
    /// The number as a cell without a format shows it.
    case general
    /// A fraction, a power of ten, a condition: not shown by patterns.
    case other
  }

  private let sections: [[Token]]

  /// Nil where it says nothing, or something that a pattern cannot show.
  init?(_ sections: [[Token]]) {
    guard !sections.isEmpty, !sections.contains(where: { $0.contains(.other) }),
      sections[0] != [.general], !sections[0].isEmpty
    else { return nil }
    self.sections = sections
  }

  /// What is shown of a number; nil where its section shows nothing, so that nothing is lost unseen.
  func shown(_ number: DecimalNumber) -> String? {
    var number = number
    var section = sections[0]
    if number.isNegative, sections.count > 1 {
      section = sections[1]
      number.isNegative = false
    } else if number.isZero, sections.count > 2 {
      section = sections[2]
    }
    guard !section.isEmpty else { return nil }
    if section.contains(.general) { return withGeneral(section, number) }
    guard let first = section.firstIndex(where: NumberPattern.isDigit) else {
      return section.map(NumberPattern.literal).joined()
    }
    let point = section.firstIndex(of: .point) ?? section.endIndex
    let isSign = number.isNegative
    number.isNegative = false
    number.point += 2 * section.count { $0 == .percent }
    // Commas behind the last digit divide by a thousand each.
    let last = section[..<point].lastIndex(where: NumberPattern.isDigit) ?? first
    if !number.isZero { number.point -= 3 * section[last..<point].count { $0 == .comma } }
    if number.isZero { number.point = 0 }
    let places = section[point...].count { NumberPattern.isDigit($0) }
    let rounded = number.rounded(toPlaces: places)
    let text =
      whole(section[..<point], rounded, isGrouped: first < last && section[first..<last].contains(.comma))
      + part(section[point...], rounded)
    return (isSign && !rounded.isZero ? "-" : "") + text
  }

  /// What stands before the point, from the last digit to the first.
  private func whole(_ tokens: ArraySlice<Token>, _ number: DecimalNumber, isGrouped: Bool) -> String {
    var pieces: [String] = []
    var place = 0
    let first = tokens.firstIndex(where: NumberPattern.isDigit)
    // The leftmost zero shows zeros for all digits behind it.
    let zeros = tokens.firstIndex(of: .digit(.zero)).map { tokens[$0...].count { NumberPattern.isDigit($0) } } ?? 0
    func add(_ filler: Filler) {
      if isGrouped, place > 0, place % 3 == 0, place < max(number.point, zeros) { pieces.append(",") }
      if place < number.point || place < zeros {
        pieces.append("\(number.digit(place))")
      } else if filler == .blank {
        pieces.append(" ")
      }
      place += 1
    }
    for index in tokens.indices.reversed() {
      guard case .digit(let filler) = tokens[index] else {
        pieces.append(NumberPattern.literal(tokens[index]))
        continue
      }
      add(filler)
      if index == first { while place < number.point { add(.nothing) } }
    }
    if first == nil { while place < number.point { add(.nothing) } }
    return pieces.reversed().joined()
  }

  private func part(_ tokens: ArraySlice<Token>, _ number: DecimalNumber) -> String {
    var text = ""
    var decimal = 0
    let written = max(0, number.digits.count - number.point)
    for token in tokens {
      switch token {
      case .digit(let filler):
        decimal += 1
        if decimal <= written || filler == .zero {
          text += "\(number.digit(-decimal))"
        } else if filler == .blank {
          text += " "
        }
      case .point: text += "."
      case .literal, .percent, .comma, .general, .other: text += NumberPattern.literal(token)
      }
    }
    return text
  }

  private func withGeneral(_ section: [Token], _ number: DecimalNumber) -> String {
    section.map { $0 == .general ? number.general : NumberPattern.literal($0) }.joined()
  }

  private static func isDigit(_ token: Token) -> Bool {
    if case .digit = token { return true }
    return false
  }

  private static func literal(_ token: Token) -> String {
    switch token {
    case .literal(let text): text
    case .percent: "%"
    case .point: "."
    case .digit, .comma, .general, .other: ""
    }
  }
}
