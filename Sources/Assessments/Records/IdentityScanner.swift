/// One pass over a text for what identifies a person: forms are tried wherever a word begins.
struct IdentityScanner {
  /// Where a text stands: in a record, where little is said of any day or number, or in a paper, which is full of them.
  enum Place { case record, paper }

  /// Small letters of ASCII as large ones; whatever a word processor puts for a space or a hyphen as that.
  private let bytes: [UInt8]
  private let place: Place
  private let saysNHS: Bool
  private let saysBirth: Bool
  private var found: Set<Identity> = []
  /// Numbers of ten digits of which nothing says that they are NHS numbers: how many there are, and of how many the check holds.
  private(set) var tenDigits = (all: 0, valid: 0)

  init(_ text: String, of place: Place = .record) {
    self.place = place
    bytes = IdentityScanner.plain(text).map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    saysNHS = place == .paper && IdentityScanner.holds("NHS", bytes)
    saysBirth =
      place == .record && ["BORN", "BIRTH", "DOB", "D.O.B"].contains { [bytes] in IdentityScanner.holds($0, bytes) }
  }

  private static func plain(_ text: String) -> [UInt8] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.utf8) }
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0xA0, 0x2000...0x200A, 0x202F: " "
      case 0x2010...0x2015, 0x2212: "-"
      default: scalar
      }
    }
    return Array(String(String.UnicodeScalarView(scalars)).utf8)
  }

  mutating func run() -> Set<Identity> {
    // Every form has a digit or an at sign in it.
    guard bytes.contains(where: { isDigit($0) || $0 == UInt8(ascii: "@") }) else { return [] }
    for start in bytes.indices where start == 0 || !isWord(bytes[start - 1]) {
      if isDigit(bytes[start]) { lookForNumbers(at: start) } else if isLetter(bytes[start]) { lookForCodes(at: start) }
    }
    if place == .record, holdsEmail { found.insert(.email) }
    return found
  }

  private mutating func lookForCodes(at start: Int) {
    if let number = match(IdentityScanner.pupil, start), IdentityScanner.isPupil(number) { found.insert(.pupilNumber) }
    if let number = match(IdentityScanner.insurance, start), IdentityScanner.isInsurance(number) {
      found.insert(.nationalInsurance)
    }
    for form in IdentityScanner.postcodes {
      // The third of what is numbered is none: `S47 3RD`.
      if let code = match(form, start), !"QVX".utf8.contains(code[0]),
        code.suffix(2).allSatisfy({ !"CIKMOV".utf8.contains($0) }),
        !["1ST", "2ND", "3RD"].contains(where: { code.suffix(3).elementsEqual($0.utf8) }),
        !code.suffix(2).elementsEqual("TH".utf8)
      {
        found.insert(.postcode)
      }
    }
    if place == .paper, isBirthBeforeDay(start) { found.insert(.birthDate) }
  }

  private mutating func lookForNumbers(at start: Int) {
    if let number = match(IdentityScanner.nhs, start) {
      let isValid = IdentityScanner.isNHS(number)
      if place == .record || saysNHS {
        if isValid { found.insert(.nhsNumber) }
      } else {
        tenDigits = (tenDigits.all + 1, tenDigits.valid + (isValid ? 1 : 0))
      }
    }
    guard place == .record else { return }
    if isTelephone(start) { found.insert(.telephone) }
    for form in IdentityScanner.days {
      if let day = match(form, start), isBirth(day.count, start) { found.insert(.birthDate) }
    }
  }

  private static let (pupil, insurance, nhs) = (
    Array("LDDDDDDDDDDDX".utf8), Array("LL_DD_DD_DD_L".utf8), Array("DDD_DDD_DDDD".utf8)
  )
  private static let postcodes = ["LD", "LDD", "LLD", "LLDD", "LDL", "LLDL"].map { Array("\($0)_DLL".utf8) }
  private static let days = ["DD/DD/DDDD", "D/DD/DDDD", "DD/D/DDDD", "D/D/DDDD", "DDDD/DD/DD", "DD/DD/DD"].map {
    Array($0.utf8)
  }

  // MARK: Days of birth

  /// A day alone is a day of birth in what stands for a person, and not in a note of when something was done.
  private func isBirth(_ digits: Int, _ start: Int) -> Bool {
    if saysBirth { return true }
    guard digits >= 6, bytes.count <= 12, bytes[start + 2] == UInt8(ascii: "/") else { return false }
    return !bytes[min(bytes.count, start + digits + 2)...].contains(where: isWord)
      && !bytes[..<start].contains(where: isWord)
  }

  /// Whether a word of birth stands here and a day soon after it, however it is written.
  private func isBirthBeforeDay(_ start: Int) -> Bool {
    // Before birth, and what is not born, is of another matter.
    if start > 0, bytes[start - 1] == UInt8(ascii: "-") { return false }
    let words = ["DATE OF BIRTH", "BIRTH DATE", "BIRTHDATE", "BIRTHDAY", "BORN", "D.O.B", "DOB"]
    guard
      let word = words.first(where: { word in
        bytes[start...].starts(with: word.utf8) && !isWord(at: start + word.utf8.count)
      })
    else { return false }
    let end = start + word.utf8.count
    let near = bytes[end..<min(bytes.count, end + 36)].split { !isWord($0) }.prefix(6).map(Array.init)
    return near.indices.dropLast(2).contains { index in
      isDay(near[index], near[index + 1], near[index + 2])
    }
  }

  /// `12 3 14`, `12th MAR 2014` or `2014 03 12`.
  private func isDay(_ first: [UInt8], _ second: [UInt8], _ third: [UInt8]) -> Bool {
    func isNumber(_ word: [UInt8], _ lengths: ClosedRange<Int>) -> Bool {
      lengths.contains(word.count) && word.allSatisfy(isDigit)
    }
    let isOrdinal = ["ST", "ND", "RD", "TH"].contains { word in first.suffix(2).elementsEqual(word.utf8) }
    let day = isOrdinal ? Array(first.dropLast(2)) : first
    let isMonth = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"].contains {
      month in
      second.starts(with: month.utf8)
    }
    if isNumber(first, 4...4) { return isNumber(second, 1...2) && isNumber(third, 1...2) }
    return isNumber(day, 1...2) && (isMonth || isNumber(second, 1...2)) && isNumber(third, 2...4)
  }

  // MARK: Forms

  private static func holds(_ part: String, _ bytes: [UInt8]) -> Bool {
    let part = Array(part.utf8)
    return bytes.indices.contains { bytes[$0] == part[0] && bytes[$0...].starts(with: part) }
  }

  private func isWord(at place: Int) -> Bool { place < bytes.count && isWord(bytes[place]) }

  /// The letters and digits of a form that stands at a place and ends where a word does: `D` a digit, `L` a letter, `X` either, `_`
  /// a space or a hyphen that may be left out, `/` what parts a day.
  private func match(_ form: [UInt8], _ start: Int) -> [UInt8]? {
    var place = start
    for kind in form {
      let next: UInt8? = place < bytes.count ? bytes[place] : nil
      switch kind {
      case UInt8(ascii: "_"):
        if next == UInt8(ascii: " ") || next == UInt8(ascii: "-") { place += 1 }
        continue
      case UInt8(ascii: "/"): guard let next, "/.-".utf8.contains(next) else { return nil }
      case UInt8(ascii: "D"): guard let next, isDigit(next) else { return nil }
      case UInt8(ascii: "L"): guard let next, isLetter(next) else { return nil }
      default: guard let next, isDigit(next) || isLetter(next) else { return nil }
      }
      place += 1
    }
    return isWord(at: place) ? nil : bytes[start..<place].filter { isDigit($0) || isLetter($0) }
  }

  /// A number of the United Kingdom with its leading nought or `+44`.
  private func isTelephone(_ start: Int) -> Bool {
    var (place, digits) = (start, [UInt8]())
    if start > 0, bytes[start - 1] == UInt8(ascii: "+"), bytes[start...].starts(with: "44".utf8) {
      (place, digits) = (start + 2, [UInt8(ascii: "0")])
    }
    while place < bytes.count {
      if digits.count > 11 { return false }
      if isDigit(bytes[place]) {
        digits.append(bytes[place])
      } else if !(" ()-".utf8.contains(bytes[place])) || place + 1 == bytes.count || isLetter(bytes[place + 1]) {
        break
      }
      place += 1
    }
    guard digits.count == 10 || digits.count == 11, digits[0] == UInt8(ascii: "0") else { return false }
    return "12378".utf8.contains(digits[1]) && !isWord(at: place)
  }

  private var holdsEmail: Bool {
    bytes.indices.contains { place in
      guard bytes[place] == UInt8(ascii: "@"), place > 0, isWord(bytes[place - 1]) else { return false }
      let host = bytes[(place + 1)...].prefix { isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
      return host.first.map(isWord) ?? false && host.dropFirst().dropLast().contains(UInt8(ascii: "."))
    }
  }

  // MARK: Checks

  /// The tenth digit makes the weighted sum a multiple of eleven.
  static func isNHS(_ number: [UInt8]) -> Bool {
    let digits = number.map { Int($0) - 48 }
    let sum = zip(digits, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
    return digits.contains { $0 != digits[0] } && (11 - sum % 11) % 11 == digits[9]
  }

  /// The first letter follows from the twelve that come after it.
  static func isPupil(_ number: [UInt8]) -> Bool {
    let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)
    var sum = 0
    for (index, byte) in number.dropFirst().enumerated() {
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      guard let value = isDigit ? Int(byte) - 48 : letters.firstIndex(of: byte) else { return false }
      sum += value * (index + 2)
    }
    return letters[sum % 23] == number[0]
  }

  /// Some letters, and pairs of letters, are never given.
  static func isInsurance(_ number: [UInt8]) -> Bool {
    let pair = String(decoding: number.prefix(2), as: UTF8.self)
    return !number.prefix(2).contains { "DFIQUV".utf8.contains($0) } && number[1] != UInt8(ascii: "O")
      && !["BG", "GB", "NK", "KN", "TN", "NT", "ZZ"].contains(pair) && "ABCD".utf8.contains(number[8])
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

  /// Letters of other alphabets are part of a word too.
  private func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) || byte >= 0x80 }
}
