package import Assessments
package import Calendar
package import Frameworks

/// Who answers for criteria, as it is put together from what somebody wrote.
package struct OwnerDraft: NounDraft {
  package private(set) var criteria: [CriterionID] = []
  package var owner: String?
  package var reviewer: String?
  package var due: CivilDate?
  /// Criteria by their ids, several parted by commas, or one by its title.
  var named: String?
  var title: String?
  private let framework: Framework

  package init(_ framework: Framework) { self.framework = framework }

  mutating func readOwner(_ text: String) { owner = text.lowercased() == Owed.nobody ? nil : text }

  package mutating func finish() -> [Problem] {
    // A row of a criterion that nobody owns says nothing, whatever else is in it.
    guard owner != nil else { return [] }
    guard let named = named ?? title else {
      return [Problem("the criterion is blank", "name it, or leave the row out")]
    }
    if let one = framework.criteria.first(where: { $0.title.asWords == named.asWords }) {
      criteria = [one.id]
      return []
    }
    var reader = LinkReader(framework)
    criteria = Written<Owed>.parts(named).compactMap { reader.criterion($0) }
    return reader.problems
  }

  /// Each criterion with its owner, and what is not said as it was.
  package func assigned(before: [CriterionID: OwnerAssigned]) -> [OwnerAssigned] {
    guard let owner else { return [] }
    return criteria.map {
      OwnerAssigned(
        criterion: $0, owner: owner, reviewer: reviewer ?? before[$0]?.reviewer, due: due ?? before[$0]?.due)
    }
  }
}
