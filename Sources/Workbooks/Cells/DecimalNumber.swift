/// A number as it is written, digit by digit: what a cell shows is worked out without rounding in between.
struct DecimalNumber: Equatable {
  var isNegative: Bool
  /// Without zeros at either end; none for zero.
  private(set) var digits: [UInt8]
  /// The place of the decimal point, counted from the first digit: 0.5 has 0, 12 has 2.
  var point: Int

  /// A number as XML Schema writes it: `123`, `-0.5`, `1.23E+11`, with blanks around it; nil where it is none.
  init?(_ text: some Collection<UInt8>) {
    var bytes = Array(text)[...]
    while let last = bytes.last, Sign.isSpace(last) { bytes.removeLast() }
    while let first = bytes.first, Sign.isSpace(first) { bytes.removeFirst() }
    isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    var (seen, point): ([UInt8], Int?) = ([], nil)
    while let byte = bytes.first, Sign.isDigit(byte) || (byte == UInt8(ascii: ".") && point == nil) {
      if Sign.isDigit(byte) { seen.append(byte &- 0x30) } else { point = seen.count }
      bytes.removeFirst()
    }
    guard !seen.isEmpty, seen.count <= 400 else { return nil }
    var exponent = 0
    if let mark = bytes.first, mark | 0x20 == UInt8(ascii: "e") {
      guard let number = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)), abs(number) <= 400 else { return nil }
      exponent = number
    } else if !bytes.isEmpty {
      return nil
    }
    (digits, self.point) = (seen, (point ?? seen.count) + exponent)
    settle()
  }

  var isZero: Bool { digits.isEmpty }

  private mutating func settle() {
    while digits.last == 0 { digits.removeLast() }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    if digits.isEmpty { (isNegative, point) = (false, 0) }
  }

  /// The same with at most so many digits, or so many behind the point: a half is rounded away from zero.
  func rounded(toDigits count: Int) -> DecimalNumber {
    guard digits.count > count else { return self }
    var number = self
    guard count >= 0 else {
      (number.digits, number.point, number.isNegative) = ([], 0, false)
      return number
    }
    let isUp = digits[count] >= 5
    number.digits.removeLast(digits.count - count)
    if isUp {
      var index = count - 1
      while index >= 0, number.digits[index] == 9 {
        number.digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        number.digits[index] += 1
      } else {
        number.digits.insert(1, at: 0)
        number.point += 1
      }
    }
    number.settle()
    return number
  }

  func rounded(toPlaces places: Int) -> DecimalNumber { rounded(toDigits: point + places) }

  /// The digit so many places before the point (from 0), or behind it (from -1); zero where none is written.
  func digit(_ place: Int) -> UInt8 {
    let index = point - 1 - place
    return digits.indices.contains(index) ? digits[index] : 0
  }

  /// As a cell without a format shows it, 15 digits at most, and never as 1.23E+11.
  var general: String {
    let number = rounded(toDigits: 15)
    let whole = number.point > 0 ? (0..<number.point).reversed().map { number.digit($0) } : [0]
    let part =
      number.point < number.digits.count ? (1...(number.digits.count - number.point)).map { number.digit(-$0) } : []
    let text = (number.isNegative ? "-" : "") + DecimalNumber.text(whole)
    return part.isEmpty ? text : text + "." + DecimalNumber.text(part)
  }

  private static func text(_ digits: [UInt8]) -> String { String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self) }

  /// As a floating-point number, for days and times.
  var value: Double {
    let text = (isNegative ? "-" : "") + "0." + DecimalNumber.text(digits) + "e\(point)"
    return Double(text) ?? 0
  }
}
