package import Assessments
import Digests
package import Frameworks

/// Evidence recorded against one framework, as it bears on another.
///
/// A statement of the one is not a statement of the other, so an item carried over speaks of the corresponding criteria
/// as a whole, at the grade that the crosswalk says its own may count as. What people claimed, the actions and the
/// owners stay behind: they belong to the framework under which they were recorded.
package struct CarriedOver: Sendable {
  package let correspondence: Correspondence
  /// What counts, by criterion of the framework it is carried to.
  let counting: [CriterionID: [Contribution]]
  let passedOver: [CriterionID: [(origin: Contribution.Origin, why: PassedOver)]]
  /// Where each item stands in the framework against which it was recorded.
  let standings: [Digest: ItemStanding]
  let sources: Sources
  /// A child is no safer for being looked at through another framework.
  let unanswered: [UnansweredFinding]
  let unplacedFindings: [Assessment.EvidenceItem]

  package init(_ assessment: Assessment, from: Framework, to: Framework, _ correspondence: Correspondence) {
    self.correspondence = correspondence
    let index = EvidenceIndex(from, assessment, policy: assessment.policy)
    var counting: [CriterionID: [Contribution]] = [:]
    var passedOver: [CriterionID: [(origin: Contribution.Origin, why: PassedOver)]] = [:]
    func grade(_ own: Grade) -> Grade? { correspondence.grades[own.id].flatMap { to.scale.grade($0) } }
    func translated(_ stance: Contribution.Stance) -> Contribution.Stance? {
      switch stance {
      case .atLeast(let own): grade(own).map { .atLeast($0) }
      case .against(let own): grade(own).map { .against($0) }
      case .partly: .partly
      }
    }
    for criterion in from.criteria {
      guard let others = correspondence.criteria[criterion.id] else { continue }
      for aspect in criterion.aspects.map(\.id) + [EvidenceIndex.wide(criterion.id)] {
        for own in index.counting[aspect] ?? [] {
          guard let stance = translated(own.stance) else { continue }
          var carried = own
          (carried.stance, carried.carriedFrom) = (stance, criterion.id)
          // Its boundaries are those of the other scale.
          carried.audited = nil
          carried.fallsShortOf = own.fallsShortOf.flatMap(grade)
          for other in others { CarriedOver.add(carried, to: &counting[other, default: []]) }
        }
        for (origin, why) in index.passedOver[aspect] ?? [] {
          for other in others where !(passedOver[other] ?? []).contains(where: { $0.origin == origin }) {
            passedOver[other, default: []].append((origin, why))
          }
        }
      }
    }
    self.counting = counting.mapValues(index.sources.counted)
    (self.passedOver, standings, sources) = (passedOver, index.standings, index.sources)
    unanswered = UnansweredFinding.all(from, assessment, evidence: index).map { $0.carriedOver }
    unplacedFindings = UnansweredFinding.unplaced(from, assessment, evidence: index)
  }

  /// One item speaks once of one criterion, and so does one paper: of two things that it says, the less favourable.
  private static func add(_ carried: Contribution, to list: inout [Contribution]) {
    let known = list.firstIndex {
      $0.origin == carried.origin || (carried.paper != nil && $0.paper == carried.paper)
    }
    guard let place = known else { return list.append(carried) }
    if EvidenceIndex.harder(list[place].stance, carried.stance) != list[place].stance { list[place] = carried }
  }
}
