/// How large the numbers of a file may be. What lies beyond is refused where it is read, so that no sum or product of numbers
/// that were read overflows.
package enum Bounds {
  /// Of cases, rows, findings.
  package static let count = 0...1_000_000_000
  /// Of the cases drawn together.
  package static let sample = 0...1_000_000
  /// Of the records that are made together.
  package static let batch = 1...1_000_000
  /// Of a file.
  package static let bytes = 0...1_000_000_000_000
  package static let days = 0...100_000
  package static let months = 1...1_200
  package static let percent = 1...100

  /// The number that a text writes, where it is one of a range.
  package static func number(_ text: String, in range: ClosedRange<Int> = count) -> Int? {
    Int(text).flatMap { range.contains($0) ? $0 : nil }
  }
}

extension FieldReader {
  /// A whole number that must be there.
  package func number(_ key: String, in range: ClosedRange<Int> = Bounds.count) -> Int? {
    value(key, FieldReader.words(range)) { Bounds.number($0, in: range) }
  }

  /// A whole number that may be there.
  package func optionalNumber(_ key: String, in range: ClosedRange<Int> = Bounds.count) -> Int? {
    optionalValue(key, expected: FieldReader.words(range)) { Bounds.number($0, in: range) }
  }

  /// A number that may be there and need not be whole.
  package func optionalDecimal(_ key: String, atMost most: Double) -> Double? {
    optionalValue(key, expected: "a number from 0 to \(most)") {
      Double($0).flatMap { (0...most).contains($0) ? $0 : nil }
    }
  }

  private static func words(_ range: ClosedRange<Int>) -> String {
    "a whole number from \(range.lowerBound) to \(range.upperBound)"
  }
}
