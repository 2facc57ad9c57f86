/// The names of files that are being written: `.`, 20 random letters and digits, `.tmp`.
package enum TemporaryName {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

  /// A name that nobody else has (100 random bits).
  package static func random() -> String { ".\(letters(20)).tmp" }

  /// So many letters and digits, five random bits each.
  static func letters(_ count: Int) -> String {
    var generator = SystemRandomNumberGenerator()
    return String((0..<count).map { _ in alphabet[Int(truncatingIfNeeded: generator.next() & 31)] })
  }

  /// Whether ``letters(_:)`` may have given them.
  static func areLetters(_ text: Substring, count: Int) -> Bool {
    text.utf8.count == count && text.allSatisfy(alphabet.contains)
  }

  /// Whether a name is one that ``random()`` gives.
  package static func matches(_ name: String) -> Bool {
    name.utf8.count == 25 && name.hasPrefix(".") && name.hasSuffix(".tmp")
  }
}
