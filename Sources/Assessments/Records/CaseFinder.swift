/// Finds cases by their references as people and spreadsheets leave these: `00124` that has become `124`, `124.0` or `1.24E+02`,
/// `C117` that is written `c 117`.
package struct CaseFinder: Sendable {
  package enum Found: Equatable, Sendable {
    case exact
    /// The one case that this can have been.
    case altered(String)
    /// Several cases could be meant.
    case several([String])
    case none
  }

  private let exact: Set<String>
  private let byKey: [String: [String]]

  package init(_ references: some Sequence<String>) {
    exact = Set(references)
    byKey = Dictionary(grouping: exact, by: CaseReference.key)
  }

  package func find(_ written: String) -> Found {
    if exact.contains(written) { return .exact }
    var found = byKey[CaseReference.key(written)] ?? []
    if found.isEmpty, CaseReference.hasLostDigits(written) {
      found = byKey.filter { CaseReference.rounds($0.key, to: written) }.flatMap(\.value)
    }
    return found.count == 1 ? .altered(found[0]) : found.isEmpty ? .none : .several(found.sorted())
  }

  /// The one case that is meant; nil where none or several are.
  package func meant(by written: String) -> String? {
    switch find(written) {
    case .exact: written
    case .altered(let reference): reference
    case .several, .none: nil
    }
  }
}

extension CaseReference {
  /// The number that a spreadsheet makes of a reference, in its bytes: without zeros before it and without `.0`; nil where it is no
  /// number.
  package static func number(_ reference: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let isDecimal = reference.count > 2 && reference.last == 0x30 && reference.dropLast().last == 0x2E
    let digits = isDecimal ? reference.dropLast(2) : reference
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let number = digits.drop { $0 == 0x30 }
    return number.isEmpty ? digits.suffix(1) : number
  }

  /// Whether a spreadsheet takes it for a number.
  static func isNumber(_ reference: String) -> Bool { number(Array(reference.utf8)[...]) != nil }

  /// What is the same of references that differ only by white space, by capitals, or by what a spreadsheet does to a number.
  static func key(_ reference: String) -> String {
    let letters = reference.filter { !$0.isWhitespace }.lowercased()
    return number(Array(letters.utf8)[...]).map { String(decoding: $0, as: UTF8.self) } ?? letters
  }

  /// Whether it is in the form in which spreadsheets show long numbers, digits of which are then lost: `1.23E+11`.
  package static func hasLostDigits(_ reference: String) -> Bool { parts(reference) != nil }

  /// Whether a number is shown so by a spreadsheet.
  static func rounds(_ number: String, to written: String) -> Bool {
    guard isNumber(number), let (digits, exponent) = parts(written), number.utf8.count == exponent + 1,
      digits.count <= number.utf8.count,
      let start = Int(number.prefix(digits.count)), let wanted = Int(digits)
    else { return false }
    let next = number.utf8.dropFirst(digits.count).first
    return start + (next.map { $0 >= 0x35 ? 1 : 0 } ?? 0) == wanted
  }

  /// The digits and the power of ten.
  private static func parts(_ reference: String) -> (digits: String, exponent: Int)? {
    let halves = reference.uppercased().split(separator: "E+", omittingEmptySubsequences: false)
    guard halves.count == 2, let exponent = Int(halves[1]), (1...40).contains(exponent),
      halves[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let number = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    guard number.count <= 2, number[0].utf8.count == 1, number.count == 1 || !number[1].isEmpty,
      number.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return (number.joined(), exponent)
  }
}
