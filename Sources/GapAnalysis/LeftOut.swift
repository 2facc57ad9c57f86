import Assessments
package import Digests
package import Frameworks

extension Analysis {
  /// What was recorded on a criterion and stands at none of its findings on aspects, with the reason why it does not
  /// count: evidence on the criterion as a whole where none of it counts, and items that are still to be placed.
  package func leftOut(of finding: CriterionFinding) -> [(origin: Contribution.Origin, why: PassedOver)] {
    let id = finding.criterion.id
    let wide = finding.aspects.contains(where: \.isWide) ? [] : evidence.passedOver[EvidenceIndex.wide(id)] ?? []
    var listed = Set(wide.map(\.origin) + finding.aspects.flatMap(\.passedOver).map(\.origin))
    let waiting = Set(evidence.toBePlaced)
    let unplaced = assessment.evidence.filter { waiting.contains($0.id) && $0.content.criteria.contains(id) }
    return wide
      + unplaced.compactMap { item in
        listed.insert(.item(item.id)).inserted ? (.item(item.id), .toBePlaced) : nil
      }
  }
}

extension EvidenceIndex {
  /// Why an item does not count, by the aspect that it is linked to.
  package func reasons(against item: Digest) -> [(aspect: AspectID, why: PassedOver)] {
    passedOver.sorted { $0.key < $1.key }.flatMap { aspect, list in
      list.filter { $0.origin == .item(item) }.map { (aspect, $0.why) }
    }
  }
}
