/// One pass over a text for what identifies a person: forms are tried wherever a word begins.
struct IdentityScanner {
  private let bytes: [UInt8]
  private let text: String
  private let place: Place
  private var found: Set<Identity> = []

  /// Where a text stands: in a record, where little is said of any day, or in a paper, which is full of them.
  enum Place { case record, paper }

  init(_ text: String, of place: Place = .record) {
    (self.text, self.place, bytes) = (text, place, Array(text.uppercased().utf8))
  }

  mutating func run() -> Set<Identity> {
    // Every form has a digit or an at sign in it.
    guard bytes.contains(where: { isDigit($0) || $0 == UInt8(ascii: "@") }) else { return [] }
    for start in bytes.indices where start == 0 || !isWord(bytes[start - 1]) { look(at: start) }
    if holdsEmail { found.insert(.email) }
    return found
  }

  private mutating func look(at start: Int) {
    if isDigit(bytes[start]) { lookForNumbers(at: start) } else if isLetter(bytes[start]) { lookForCodes(at: start) }
  }

  private mutating func lookForCodes(at start: Int) {
    if let number = match("LDDDDDDDDDDDX", start), IdentityScanner.isPupil(number) { found.insert(.pupilNumber) }
    if let number = match("LL_DD_DD_DD_L", start), IdentityScanner.isInsurance(number) {
      found.insert(.nationalInsurance)
    }
    for form in ["LD", "LDD", "LLD", "LLDD", "LDL", "LLDL"] {
      if let code = match("\(form)_DLL", start), !"QVX".utf8.contains(code[0]),
        code.suffix(2).allSatisfy({ !"CIKMOV".utf8.contains($0) })
      {
        found.insert(.postcode)
      }
    }
  }

  private mutating func lookForNumbers(at start: Int) {
    if let number = match("DDD_DDD_DDDD", start), IdentityScanner.isNHS(number) { found.insert(.nhsNumber) }
    if isTelephone(start) { found.insert(.telephone) }
    for form in ["DD/DD/DDDD", "D/DD/DDDD", "DD/D/DDDD", "D/D/DDDD", "DDDD/DD/DD", "DD/DD/DD"] {
      if let day = match(form, start), isBirth(day.count, start) { found.insert(.birthDate) }
    }
  }

  /// A day alone is a day of birth in what stands for a person, and not in a note of when something was done.
  private func isBirth(_ digits: Int, _ start: Int) -> Bool {
    let words = text.lowercased()
    if ["born", "birth", "dob", "d.o.b"].contains(where: words.contains) { return true }
    if place == .paper { return false }
    let rest = bytes[min(bytes.count, start + digits + 2)...] + bytes[..<start]
    return digits >= 6 && bytes.count <= 12 && bytes[start + 2] == UInt8(ascii: "/") && !rest.contains(where: isWord)
  }

  /// The letters and digits of a form that stands at a place and ends where a word does: `D` a digit, `L` a letter, `X` either, `_`
  /// a space or a hyphen that may be left out, `/` what parts a day.
  private func match(_ form: String, _ start: Int) -> [UInt8]? {
    var (place, taken) = (start, [UInt8]())
    for kind in form.utf8 {
      let next: UInt8? = place < bytes.count ? bytes[place] : nil
      switch kind {
      case UInt8(ascii: "_"):
        if next == UInt8(ascii: " ") || next == UInt8(ascii: "-") { place += 1 }
        continue
      case UInt8(ascii: "/"):
        guard let next, "/.-".utf8.contains(next) else { return nil }
        place += 1
        continue
      case UInt8(ascii: "D"): guard let next, isDigit(next) else { return nil }
      case UInt8(ascii: "L"): guard let next, isLetter(next) else { return nil }
      default: guard let next, isDigit(next) || isLetter(next) else { return nil }
      }
      taken.append(bytes[place])
      place += 1
    }
    return place < bytes.count && isWord(bytes[place]) ? nil : taken
  }

  /// A number of the United Kingdom with its leading nought or `+44`.
  private func isTelephone(_ start: Int) -> Bool {
    var (place, digits) = (start, [UInt8]())
    if start > 0, bytes[start - 1] == UInt8(ascii: "+"), bytes[start...].starts(with: "44".utf8) {
      (place, digits) = (start + 2, [UInt8(ascii: "0")])
    }
    while place < bytes.count {
      if isDigit(bytes[place]) {
        digits.append(bytes[place])
      } else if !(" ()-".utf8.contains(bytes[place])) || place + 1 == bytes.count || isLetter(bytes[place + 1]) {
        break
      }
      place += 1
    }
    guard digits.count == 10 || digits.count == 11, digits[0] == UInt8(ascii: "0") else { return false }
    return "12378".utf8.contains(digits[1]) && !(place < bytes.count && isWord(bytes[place]))
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
