package import Frameworks

/// What goes out of date on a criterion in a month.
package struct Lapse: Sendable {
  package let criterion: CriterionID
  package let origins: Set<Contribution.Origin>
  /// Whether nothing counts on the criterion from then on.
  package let isLast: Bool

  /// In the framework's order.
  static func all(_ before: Snapshot, _ after: Snapshot) -> [Lapse] {
    before.criteria.compactMap { finding in
      let aspects = finding.aspects.map(\.id) + [EvidenceIndex.wide(finding.criterion.id)]
      func counting(_ snapshot: Snapshot) -> Set<Contribution.Origin> {
        Set(aspects.flatMap { snapshot.evidence.counting[$0] ?? [] }.map(\.origin))
      }
      let (old, new) = (counting(before), counting(after))
      let gone = old.subtracting(new)
      return gone.isEmpty ? nil : Lapse(criterion: finding.criterion.id, origins: gone, isLast: new.isEmpty)
    }
  }
}
