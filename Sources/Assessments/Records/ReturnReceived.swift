package import Calendar
package import Digests
package import StructuredText

/// A form came back and was taken in. The record is its taker's; what the form said is recorded under the name of the
/// person who filled it.
package struct ReturnReceived: RecordContent {
  package static let kind = RecordKind.returnReceived
  package static let scope = RecordScope.assessment
  package static let words = KindWords("form", done: "taken in")

  /// An evidence item of the form, with the record that holds it and the digest of what the form said of it, so that
  /// the same form sent again with a change corrects the item instead of adding another.
  package struct Item: Hashable, Sendable {
    package let item: String
    package let evidence: Digest
    package let said: Digest

    package init(item: String, evidence: Digest, said: Digest) {
      (self.item, self.evidence, self.said) = (item, evidence, said)
    }
  }

  /// The id of the form that came back.
  package let form: String
  /// Which copy of the form: one browser's; nil for a spreadsheet.
  package let copy: String?
  /// The digest of the answers, by which the same file again is known.
  package let answers: Digest
  /// Who filled the form, as stated there.
  package let from: Person
  /// When the answers were saved, by the clock of the machine on which they were.
  package let saved: Instant?
  package let items: [Item]

  package init(form: String, copy: String?, answers: Digest, from: Person, saved: Instant?, items: [Item]) {
    (self.form, self.copy, self.answers) = (form, copy, answers)
    (self.from, self.saved, self.items) = (from, saved, items)
  }

  package init?(_ fields: FieldReader) {
    let (form, copy, answers) = (fields.text("form"), fields.optionalText("copy"), fields.digest("answers"))
    let from = fields.node("from").flatMap { FieldReader($0, "from", fields.findings) }.flatMap { Person($0) }
    let saved = fields.optionalValue("saved", expected: "a time such as 2026-11-21T10:32:05Z") { Instant($0) }
    let items: [Item] = fields.entries("items", "an item") { entry in
      let (item, evidence, said) = (entry.text("item"), entry.digest("evidence"), entry.digest("said"))
      guard let item, let evidence, let said else { return nil }
      return Item(item: item, evidence: evidence, said: said)
    }
    guard let form, let answers, let from else { return nil }
    self.init(form: form, copy: copy, answers: answers, from: from, saved: saved, items: items)
  }

  package var fields: [TextValue.Field] {
    let entries = items.map {
      field("item", $0.item) + field("evidence", $0.evidence.hex) + field("said", $0.said.hex)
    }
    return field("form", form) + field("copy", copy) + field("answers", answers.hex)
      + [TextValue.Field(key: "from", value: .mapping(from.fields))] + field("saved", saved) + field("items", entries)
  }

  package var concerns: Concerns { Concerns(records: items.map(\.evidence)) }

  package func apply(to fold: inout Fold, _ record: Record) {
    fold.assessment.returns.append(.init(received: self, by: record.header.by, at: record.header.at))
  }
}

extension Person {
  /// Nil, with the reason among the findings, where there is no name.
  init?(_ person: FieldReader) {
    let (name, role, agency) = (person.text("name"), person.optionalText("role"), person.optionalText("agency"))
    person.finish()
    guard let name else { return nil }
    self.init(name: name, role: role, agency: agency)
  }

  var fields: [TextValue.Field] { field("name", name) + field("role", role) + field("agency", agency) }
}
