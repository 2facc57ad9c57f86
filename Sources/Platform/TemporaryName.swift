/// The names of files that are being written: `.`, 20 random letters and digits, `.tmp`.
package enum TemporaryName {
  private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")

  /// A name that nobody else has (100 random bits).
  package static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    let middle = (0..<20).map { _ in letters[Int(truncatingIfNeeded: generator.next() & 31)] }
    return ".\(String(middle)).tmp"
  }

  /// Whether a name is one that ``random()`` gives.
  package static func matches(_ name: String) -> Bool {
    name.utf8.count == 25 && name.hasPrefix(".") && name.hasSuffix(".tmp")
  }
}
