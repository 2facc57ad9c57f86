package import Frameworks

/// Three readings of one thing: what the evidence can carry if challenged, what it says on the whole, and what it does
/// not rule out. Where all are known, supported ≤ indicated ≤ plausible.
package struct Readings<Value: Sendable>: Sendable {
  package var supported: Value
  package var indicated: Value
  package var plausible: Value

  package init(supported: Value, indicated: Value, plausible: Value) {
    (self.supported, self.indicated, self.plausible) = (supported, indicated, plausible)
  }

  package subscript(_ reading: Reading) -> Value {
    get {
      switch reading {
      case .supported: supported
      case .indicated: indicated
      case .plausible: plausible
      }
    }
    set {
      switch reading {
      case .supported: supported = newValue
      case .indicated: indicated = newValue
      case .plausible: plausible = newValue
      }
    }
  }

  /// The same of each reading.
  static func of(_ make: (Reading) -> Value) -> Readings {
    Readings(supported: make(.supported), indicated: make(.indicated), plausible: make(.plausible))
  }
}

extension Readings: Equatable where Value: Equatable {}

extension Readings: Hashable where Value: Hashable {}

/// Which of the three readings.
package enum Reading: String, Sendable, CaseIterable { case supported, indicated, plausible }

/// A grade, if any, and the rule that decided it.
package struct Verdict: Sendable, Equatable {
  package let grade: Grade?
  package let rule: RuleID?

  package init(grade: Grade?, rule: RuleID?) { (self.grade, self.rule) = (grade, rule) }
}

extension Readings where Value == Verdict {
  /// Supported lowered and plausible raised to include indicated, which takes in evidence that neither may rest on.
  var inOrder: Readings {
    var result = self
    guard let middle = indicated.grade else { return result }
    if let low = supported.grade, low > middle { result.supported = indicated }
    if let high = plausible.grade, high < middle { result.plausible = indicated }
    return result
  }
}
