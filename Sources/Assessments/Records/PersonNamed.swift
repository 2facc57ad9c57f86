package import StructuredText

/// Somebody said whether several spellings are one name, of a person or an agency.
package struct PersonNamed: RecordContent {
  package static let kind = RecordKind.personNamed
  package static let scope = RecordScope.workspace
  package static let words = KindWords("name", done: "settled")
  package static let takingBack = TakingBack.byAnybody

  /// As it is to be written.
  package let name: String
  package let spellings: [String]
  /// Whether they are one; else each is somebody else than the name.
  package let isOne: Bool

  package init(name: String, spellings: [String], isOne: Bool) {
    (self.name, self.spellings, self.isOne) = (name, spellings, isOne)
  }

  package init?(_ fields: FieldReader) {
    let (name, spellings) = (fields.text("name"), fields.texts("spellings"))
    let isOne = fields.value("one", "yes or no") { $0 == "yes" ? true : $0 == "no" ? false : nil }
    guard let name, let isOne, !spellings.isEmpty else { return nil }
    self.init(name: name, spellings: spellings, isOne: isOne)
  }

  package var fields: [TextValue.Field] {
    field("name", name) + field("spellings", spellings) + field("one", isOne ? "yes" : "no")
  }

  package var concerns: Concerns { Concerns() }

  /// Names are needed wherever they are written, so that all of them are known before the first record is taken.
  package func apply(to fold: inout Fold, _ record: Record) {}
}
