import Calendar
import Digests
import Frameworks
package import StructuredText

extension EvidenceContent: RecordContent {
  package static let kind = RecordKind.evidenceAttached
  package static let scope = RecordScope.workspace
  package static let words = KindWords("evidence item", done: "attached")

  private static let kinds = EvidenceKind.allCases.map { ($0.rawValue, $0) }

  package init?(_ fields: FieldReader) {
    let title = fields.text("title")
    let material = EvidenceContent.material(fields)
    let (dated, from, to) = (fields.day("dated"), fields.day("covers-from"), fields.day("covers-to"))
    let kind = fields.optionalChoice("kind", among: EvidenceContent.kinds)
    let (agency, exercise) = (fields.optionalText("agency"), fields.optionalText("exercise"))
    let criteria = fields.optionalTexts("criteria").map { CriterionID($0) }
    let shows: [Showing] = fields.entries("shows", "what it shows") { entry in
      if let criterion = entry.optionalText("criterion") {
        return entry.text("grade").map { .grade(CriterionID(criterion), GradeID($0)) }
      }
      return StatementLink(entry).map { .statement($0) }
    }
    let against: [StatementLink] = fields.entries("against", "what it speaks against") { StatementLink($0) }
    let extent = fields.optionalValue("extent", "an extent such as 31 of 40, or a word such as most") { Extent($0) }
    let (place, note) = (fields.optionalText("place"), fields.optionalText("note"))
    guard let title, let material else { return nil }
    self.init(title: title, material: material)
    (self.dated, self.from, self.to, self.kind) = (dated, from, to, kind)
    (self.agency, self.exercise, self.criteria) = (agency, exercise, criteria)
    (self.shows, self.against, self.extent) = (shows, against, extent)
    (self.place, self.note) = (place, note)
  }

  private static func material(_ fields: FieldReader) -> Material? {
    if let reference = fields.optionalText("reference") { return .reference(reference) }
    guard let node = fields.node("file"), let file = FieldReader(node, "file", fields.findings) else { return nil }
    let (path, digest, bytes) = (file.text("path"), file.digest("sha256"), file.number("bytes"))
    file.finish()
    guard let path, let digest, let bytes else { return nil }
    return .copy(StoredFile(path: path, digest: digest, bytes: bytes))
  }

  package var fields: [TextValue.Field] {
    var result = field("title", title)
    switch material {
    case .reference(let place): result += field("reference", place)
    case .copy(let file):
      let parts = field("path", file.path) + field("sha256", file.digest.hex) + field("bytes", file.bytes)
      result.append(TextValue.Field(key: "file", value: .mapping(parts)))
    }
    result += field("dated", dated) + field("covers-from", from) + field("covers-to", to)
    result += field("kind", kind?.rawValue) + field("agency", agency) + field("exercise", exercise)
    result += field("criteria", criteria.map(\.text))
    result += field(
      "shows",
      shows.map { showing in
        switch showing {
        case .statement(let link): link.fields
        case .grade(let criterion, let grade): field("criterion", criterion) + field("grade", grade)
        }
      })
    result += field("against", against.map(\.fields)) + field("extent", extent)
    return result + field("place", place) + field("note", note)
  }

  package var concerns: Concerns { Concerns(file: material.storedFile) }

  package func apply(to fold: inout Fold, _ record: Record) {
    fold.evidence.add(
      .init(id: record.digest, content: self, by: record.header.by, attached: record.header.at))
  }
}

extension StatementLink {
  init?(_ fields: FieldReader) {
    let (statement, wording) = (fields.text("statement"), fields.digest("wording"))
    guard let statement, let wording else { return nil }
    self.init(statement: StatementID(statement), wording: wording)
  }

  var fields: [TextValue.Field] { field("statement", statement) + field("wording", wording.hex) }
}
