package import Frameworks

/// Three readings of one thing: what the evidence can carry if challenged, what it says on the whole, and the best that
/// any of it says and that is not ruled out. Where all are known, supported ≤ indicated ≤ best said.
package struct Readings<Value: Sendable>: Sendable {
  package var supported: Value
  package var indicated: Value
  package var bestSaid: Value

  package init(supported: Value, indicated: Value, bestSaid: Value) {
    (self.supported, self.indicated, self.bestSaid) = (supported, indicated, bestSaid)
  }

  package subscript(_ reading: Reading) -> Value {
    get {
      switch reading {
      case .supported: supported
      case .indicated: indicated
      case .bestSaid: bestSaid
      }
    }
    set {
      switch reading {
      case .supported: supported = newValue
      case .indicated: indicated = newValue
      case .bestSaid: bestSaid = newValue
      }
    }
  }

  /// The same of each reading.
  static func of(_ make: (Reading) -> Value) -> Readings {
    Readings(supported: make(.supported), indicated: make(.indicated), bestSaid: make(.bestSaid))
  }
}

extension Readings: Equatable where Value: Equatable {}

extension Readings: Hashable where Value: Hashable {}

/// Which of the three readings.
package enum Reading: String, Sendable, CaseIterable {
  case supported, indicated
  /// Under the name that programs have known since it was whatever is not ruled out.
  case bestSaid = "plausible"
}

/// A grade, if any, and the rule that decided it.
package struct Verdict: Sendable, Equatable {
  package let grade: Grade?
  package let rule: RuleID?
  /// Whether the rule gives more, and a finding at the worst grade on a hard criterion holds it below good.
  package let isHeld: Bool

  package init(grade: Grade?, rule: RuleID?, isHeld: Bool = false) {
    (self.grade, self.rule, self.isHeld) = (grade, rule, isHeld)
  }
}

extension Readings where Value == Verdict {
  /// Supported lowered and best said raised to include indicated, which takes in evidence that neither may rest on.
  var inOrder: Readings {
    var result = self
    guard let middle = indicated.grade else { return result }
    if let low = supported.grade, low > middle { result.supported = indicated }
    if let high = bestSaid.grade, high < middle { result.bestSaid = indicated }
    return result
  }
}
