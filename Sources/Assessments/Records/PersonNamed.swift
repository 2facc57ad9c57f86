import Frameworks
package import StructuredText

/// Somebody said whether several spellings are one name, of a person or an agency.
package struct PersonNamed: RecordContent {
  package static let kind = RecordKind.personNamed
  package static let scope = RecordScope.workspace
  package static let isDueInTime = false
  package static let words = KindWords("name", done: "settled")
  package static let takingBack = TakingBack.byAnybody

  /// As it is to be written.
  package let name: String
  package let spellings: [String]
  /// Whether they are one; else each is somebody else than the name.
  package let isOne: Bool
  /// Of an erased one: what the person of these names ever answered for.
  let criteria: [CriterionID]

  package init(name: String, spellings: [String], isOne: Bool) {
    self.init(name: name, spellings: spellings, isOne: isOne, criteria: [])
  }

  private init(name: String, spellings: [String], isOne: Bool, criteria: [CriterionID]) {
    (self.name, self.spellings, self.isOne, self.criteria) = (name, spellings, isOne, criteria)
  }

  package init?(_ fields: FieldReader) {
    let (name, spellings) = (fields.text("name"), fields.texts("spellings"))
    let isOne = fields.value("one", "yes or no") { $0 == "yes" ? true : $0 == "no" ? false : nil }
    let criteria = fields.optionalTexts("criteria").map { CriterionID($0) }
    guard let name, let isOne, !spellings.isEmpty else { return nil }
    self.init(name: name, spellings: spellings, isOne: isOne, criteria: criteria)
  }

  package var fields: [TextValue.Field] {
    field("name", name) + field("spellings", spellings) + field("one", isOne ? "yes" : "no")
      + field("criteria", criteria.map(\.text))
  }

  package var concerns: Concerns { Concerns() }
  package var namesSomebody: Bool { true }

  /// Where they are no more one person, whoever spoke may have been the one who answered.
  package func left(_ erasing: Erasing) -> Self? {
    let criteria = isOne ? erasing.assessment.answering.everAnsweredFor(by: [name] + spellings) : []
    return criteria.isEmpty
      ? nil : PersonNamed(name: Erasing.word, spellings: [Erasing.word], isOne: true, criteria: criteria.sorted())
  }

  /// Names are needed wherever they are written, so that all of them are known before the first record is taken.
  package func apply(to fold: inout Fold, _ record: Record) {}
}
