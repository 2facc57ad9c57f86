/// Which criteria of one framework correspond to which of another, and what a grade of the one may count as in the other.
///
/// Taken from what either of the two says of the other, both ways. Where neither does, it goes by way of a third
/// framework to which both have a crosswalk.
package struct Correspondence: Sendable {
  package let from: FrameworkID
  package let to: FrameworkID
  /// By criterion of the first framework, the criteria of the second, in its order.
  package let criteria: [CriterionID: [CriterionID]]
  /// By grade of the first framework. A grade that is missing does not carry.
  package let grades: [GradeID: GradeID]
  /// The framework in between, where neither names the other.
  package let through: FrameworkID?

  /// Nil where there is no way from the one to the other.
  package init?(from: Framework, to: Framework, among others: [Framework]) {
    (self.from, self.to) = (from.id, to.id)
    if let direct = Correspondence.direct(from, to) {
      (criteria, grades, through) = (direct.criteria, direct.grades, nil)
      return
    }
    for other in others where other.id != from.id && other.id != to.id {
      guard let first = Correspondence.direct(from, other), let second = Correspondence.direct(other, to) else {
        continue
      }
      let order = to.criteria.map(\.id)
      criteria = first.criteria.compactMapValues { middle in
        let reached = Set(middle.flatMap { second.criteria[$0] ?? [] })
        return reached.isEmpty ? nil : order.filter { reached.contains($0) }
      }
      grades = first.grades.compactMapValues { second.grades[$0] }
      through = other.id
      return
    }
    return nil
  }

  /// What the two files say of each other; nil where neither names the other.
  private static func direct(_ from: Framework, _ to: Framework) -> Crosswalk? {
    let (forth, back) = (from.crosswalk[to.id], to.crosswalk[from.id])
    guard forth != nil || back != nil else { return nil }
    var pairs: [CriterionID: Set<CriterionID>] = [:]
    for (criterion, others) in forth?.criteria ?? [:] { pairs[criterion, default: []].formUnion(others) }
    for (other, criteria) in back?.criteria ?? [:] {
      for criterion in criteria { pairs[criterion, default: []].insert(other) }
    }
    let order = to.criteria.map(\.id)
    let known = Set(from.criteria.map(\.id))
    let criteria = pairs.filter { known.contains($0.key) }.mapValues { set in order.filter { set.contains($0) } }
    return Crosswalk(
      grades: forth?.grades ?? [:], criteria: criteria.filter { !$0.value.isEmpty })
  }

  /// Criteria of a framework that nothing corresponds to.
  package func without(_ framework: Framework) -> [Criterion] {
    let reached = framework.id == from ? Set(criteria.keys) : Set(criteria.values.joined())
    return framework.criteria.filter { !reached.contains($0.id) }
  }
}
