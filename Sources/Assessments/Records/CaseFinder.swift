/// Finds cases by their references as spreadsheets leave these: `00124` that has become `124`, `124.0` or `1.24E+02`.
package struct CaseFinder: Sendable {
  package enum Found: Equatable, Sendable {
    case exact
    /// The one case that a spreadsheet can have made this of.
    case altered(String)
    /// Several cases could be meant.
    case several([String])
    case none
  }

  private let exact: Set<String>
  private let byNumber: [String: [String]]

  package init(_ references: some Sequence<String>) {
    exact = Set(references)
    byNumber = Dictionary(grouping: exact.filter { CaseReference.number($0) != nil }) {
      CaseReference.number($0) ?? $0
    }
  }

  package func find(_ written: String) -> Found {
    if exact.contains(written) { return .exact }
    let found: [String]
    if let number = CaseReference.number(written) {
      found = byNumber[number] ?? []
    } else if CaseReference.hasLostDigits(written) {
      found = byNumber.filter { CaseReference.rounds($0.key, to: written) }.flatMap(\.value)
    } else {
      return .none
    }
    return found.count == 1 ? .altered(found[0]) : found.isEmpty ? .none : .several(found.sorted())
  }
}

extension CaseReference {
  /// The number that a spreadsheet makes of a reference: without zeros before it and without `.0`; nil where it is no number.
  package static func number(_ reference: String) -> String? {
    let digits = reference.hasSuffix(".0") ? reference.utf8.dropLast(2) : reference.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return String(decoding: digits.drop { $0 == 0x30 }, as: UTF8.self)
  }

  /// Whether it is in the form in which spreadsheets show long numbers, digits of which are then lost: `1.23E+11`.
  package static func hasLostDigits(_ reference: String) -> Bool { parts(reference) != nil }

  /// Whether a number is shown so by a spreadsheet.
  static func rounds(_ number: String, to written: String) -> Bool {
    guard let (digits, exponent) = parts(written), number.utf8.count == exponent + 1, digits.count <= number.utf8.count,
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
