package import Frameworks

/// What goes out of date between two days: each paper on its own day, and not only once nothing of it counts any more.
package struct Lapsing: Sendable {
  package let origins: Set<Contribution.Origin>
  /// Those of them that go on holding, since they are adverse and nothing has shown them mended.
  package let heldOn: Set<Contribution.Origin>

  /// What counts on a day, and what of it is not yet too old to.
  struct Standing {
    let all: Set<Contribution.Origin>
    let inDate: Set<Contribution.Origin>

    init(_ counting: some Sequence<Contribution>) {
      all = Set(counting.map(\.origin))
      inDate = Set(counting.filter { !$0.isOld }.map(\.origin))
    }
  }

  init(_ before: Standing, _ after: Standing) {
    origins = before.inDate.subtracting(after.inDate).union(before.all.subtracting(after.all))
    heldOn = origins.intersection(after.all)
  }
}

/// What goes out of date on a criterion in a month.
package struct Lapse: Sendable {
  package let criterion: CriterionID
  package let lapsing: Lapsing
  /// Whether nothing counts on the criterion from then on.
  package let isLast: Bool

  /// In the framework's order.
  static func all(_ before: Snapshot, _ after: Snapshot) -> [Lapse] {
    before.criteria.compactMap { finding in
      let aspects = finding.aspects.map(\.id) + [EvidenceIndex.wide(finding.criterion.id)]
      func counting(_ snapshot: Snapshot) -> Lapsing.Standing {
        Lapsing.Standing(aspects.flatMap { snapshot.evidence.counting[$0] ?? [] })
      }
      let (old, new) = (counting(before), counting(after))
      let lapsing = Lapsing(old, new)
      return lapsing.origins.isEmpty
        ? nil : Lapse(criterion: finding.criterion.id, lapsing: lapsing, isLast: new.all.isEmpty)
    }
  }
}
