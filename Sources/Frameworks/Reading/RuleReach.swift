/// Which rules of a list can never decide, as far as that can be proved from the rules alone.
struct RuleReach {
  enum Fault: Equatable {
    /// An earlier rule decides whenever it is come to.
    case always(Int)
    /// Whatever it matches, an earlier rule has matched before it.
    case covered(Int)
    /// Nothing can match it.
    case impossible
  }

  let scale: GradeScale
  /// At a criterion a guard does not stop evidence on the criterion as a whole, so that it covers nothing.
  let guardsStop: Bool

  /// By the rule's place in the list.
  func faults(_ rules: [Rule]) -> [Int: Fault] {
    var faults: [Int: Fault] = [:]
    for (index, rule) in rules.enumerated() {
      guard let when = rule.when else { continue }
      if isImpossible(when) {
        faults[index] = .impossible
        continue
      }
      let earlier = rules.indices.prefix(index)
      if let end = earlier.first(where: { decidesAlways(rules[$0]) }) {
        faults[index] = .always(end)
      } else if let cover = earlier.first(where: { covers(rules[$0], when) }) {
        faults[index] = .covered(cover)
      }
    }
    return faults
  }

  private func decidesAlways(_ rule: Rule) -> Bool {
    switch rule.action {
    case .bestFit: true
    case .median: guardsStop
    case .guardian where !guardsStop: false
    default: rule.when.map(isAlways) ?? false
    }
  }

  private func covers(_ rule: Rule, _ when: When) -> Bool {
    if case .guardian = rule.action, !guardsStop { return false }
    return rule.when.map { implies(when, $0) } ?? false
  }

  private func isAlways(_ when: When) -> Bool {
    switch when {
    case .otherwise: true
    case .all(let conditions): conditions.allSatisfy(\.isAlways)
    case .any(let conditions): conditions.contains(where: \.isAlways)
    }
  }

  private func isImpossible(_ when: When) -> Bool {
    switch when {
    case .otherwise: false
    case .all(let conditions): conditions.contains { $0.isImpossible(worst: scale.worst) }
    case .any(let conditions): conditions.allSatisfy { $0.isImpossible(worst: scale.worst) }
    }
  }

  /// Whether the second holds wherever the first does.
  private func implies(_ one: When, _ two: When) -> Bool {
    if isAlways(two) { return true }
    switch (one, two) {
    case (.otherwise, _), (_, .otherwise): return false
    case (.any(let conditions), _): return conditions.allSatisfy { implies(.all([$0]), two) }
    case (.all(let given), .all(let wanted)):
      return wanted.allSatisfy { wanted in wanted.isAlways || given.contains { $0.implies(wanted) } }
    case (.all(let given), .any(let wanted)):
      return wanted.contains { wanted in given.contains { $0.implies(wanted) } }
    }
  }
}

extension Rule {
  fileprivate var when: When? {
    switch action {
    case .fixed(let when, _), .ceiling(let when, _), .guardian(let when): when
    case .words, .bestFit, .median, .cap: nil
    }
  }
}

extension Condition {
  fileprivate var isAlways: Bool {
    guard case .parts(_, _, let comparison) = self else { return false }
    switch comparison.bound {
    case .least(let bound): return bound.half <= 0
    case .most(let bound): return bound.isShare && bound.half >= 200
    }
  }

  fileprivate func isImpossible(worst: Grade) -> Bool {
    guard case .parts(let selection, let predicate, let comparison) = self else { return false }
    switch comparison.bound {
    case .most(let bound): return bound.half < 0
    case .least(let bound):
      if bound.isShare, bound.half > 200 { return true }
      if case .named(let names) = selection, !bound.isShare, bound.half > 2 * Set(names).count { return true }
      // Only a finding at the worst step is ever doubted, and so confirmed.
      if case .confirmed(let grade) = predicate, grade != worst, bound.half > 0 { return true }
      return false
    }
  }

  /// Whether the other holds wherever this one does.
  fileprivate func implies(_ other: Condition) -> Bool {
    if self == other { return true }
    guard case .parts(let selection, let predicate, let comparison) = self,
      case .parts(selection, let wider, let wanted) = other
    else { return false }
    switch (comparison.bound, wanted.bound) {
    case (.least(let given), .least(let wanted)):
      return given.isShare == wanted.isShare && given.half >= wanted.half && predicate.isWithin(wider)
    case (.most(let given), .most(let wanted)):
      return given.isShare == wanted.isShare && given.half <= wanted.half && wider.isWithin(predicate)
    default: return false
    }
  }
}

extension Condition.Comparison {
  /// An amount in halves, so that "more than 2" lies between "at least 2" and "at least 3".
  fileprivate struct Bound {
    let half: Int
    let isShare: Bool
  }

  fileprivate enum Limit {
    case least(Bound)
    case most(Bound)
  }

  fileprivate var bound: Limit {
    switch self {
    case .atLeast(let amount): .least(amount.bound(0))
    case .above(let amount): .least(amount.bound(1))
    case .atMost(let amount): .most(amount.bound(0))
    case .below(let amount): .most(amount.bound(-1))
    }
  }
}

extension Condition.Amount {
  fileprivate func bound(_ beyond: Int) -> Condition.Comparison.Bound {
    switch self {
    case .count(let count): .init(half: 2 * count + beyond, isShare: false)
    case .share(let share): .init(half: 2 * share + beyond, isShare: true)
    }
  }
}

extension Condition.Predicate {
  /// Whether every part that fits this one fits the other too.
  fileprivate func isWithin(_ other: Condition.Predicate) -> Bool {
    if self == other { return true }
    switch (self, other) {
    case (.exactly, .judged), (.orBetter, .judged), (.orWorse, .judged): return true
    case (.exactly(let one), .orBetter(let two)), (.orBetter(let one), .orBetter(let two)): return one >= two
    case (.exactly(let one), .orWorse(let two)), (.orWorse(let one), .orWorse(let two)): return one <= two
    default: return false
    }
  }
}
