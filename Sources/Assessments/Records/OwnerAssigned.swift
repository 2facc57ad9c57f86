package import Calendar
package import Frameworks
package import StructuredText

/// A criterion was given an owner, perhaps a reviewer, and a day by which it is due.
package struct OwnerAssigned: RecordContent {
  package static let kind = RecordKind.ownerAssigned
  package static let scope = RecordScope.assessment
  package static let words = KindWords("owner", done: "named")
  package static let takingBack = TakingBack.byAnybody

  package let criterion: CriterionID
  package private(set) var owner: String
  package private(set) var reviewer: String?
  package let due: CivilDate?

  package init(criterion: CriterionID, owner: String, reviewer: String?, due: CivilDate?) {
    (self.criterion, self.owner, self.reviewer, self.due) = (criterion, owner, reviewer, due)
  }

  package init?(_ fields: FieldReader) {
    let (criterion, owner) = (fields.text("criterion"), fields.text("owner"))
    let (reviewer, due) = (fields.optionalText("reviewer"), fields.day("due"))
    guard let criterion, let owner else { return nil }
    self.init(criterion: CriterionID(criterion), owner: owner, reviewer: reviewer, due: due)
  }

  package var fields: [TextValue.Field] {
    field("criterion", criterion) + field("owner", owner) + field("reviewer", reviewer) + field("due", due)
  }

  package var concerns: Concerns { Concerns() }
  package var namesSomebody: Bool { true }

  /// That somebody answered for it, whose name is gone.
  package func left(_ erasing: Erasing) -> Self? {
    OwnerAssigned(criterion: criterion, owner: Erasing.word, reviewer: nil, due: nil)
  }

  package func hand(over answering: inout Answering, _ record: Record) {
    answering.name(owner, for: .criterion(criterion), on: criterion, by: record)
  }

  package func apply(to fold: inout Fold, _ record: Record) {
    if record.isErased { return }
    var named = self
    (named.owner, named.reviewer) = (fold.assessment.names[owner], reviewer.map { fold.assessment.names[$0] })
    fold.assessment.owners[criterion] = named
    let said = [named.owner, named.reviewer ?? "", due?.description ?? ""].joined(separator: ", ")
    fold.say(said, of: .owner(criterion), by: record.header.by.name, assigning: named, record)
  }
}
