import Calendar
import Digests
package import Frameworks
package import StructuredText

extension EvidenceContent: RecordContent {
  package static let kind = RecordKind.evidenceAttached
  package static let scope = RecordScope.workspace
  package static let words = KindWords("evidence item", done: "attached")

  private static let kinds = EvidenceKind.allCases.map { ($0.rawValue, $0) }

  package init?(_ fields: FieldReader) {
    let (title, material) = (fields.text("title"), EvidenceContent.material(fields))
    // All of it is read, whatever is missing, so that all that is wrong is said at once.
    self.init(title: title ?? "", material: material ?? .reference(""))
    (dated, from, to) = (fields.day("dated"), fields.day("covers-from"), fields.day("covers-to"))
    kind = fields.optionalChoice("kind", among: EvidenceContent.kinds)
    (agency, team) = (fields.optionalText("agency"), fields.optionalText("team"))
    (exercise, logID) = (fields.optionalText("exercise"), fields.optionalText("log-id"))
    criteria = fields.optionalTexts("criteria").map { CriterionID($0) }
    shows = fields.entries("shows", "what it shows") { entry in
      if let criterion = entry.optionalText("criterion") {
        return entry.text("grade").map { .grade(CriterionID(criterion), GradeID($0)) }
      }
      return StatementLink(entry).map { .statement($0) }
    }
    against = fields.entries("against", "what it speaks against") { StatementLink($0) }
    extent = fields.optionalValue("extent", expected: "an extent such as 31 of 40, or a word such as most") {
      Extent($0)
    }
    place = fields.optionalText("place")
    note = fields.optionalText("note")
    origin = fields.optionalNode("origin").flatMap { PaperOrigin($0, fields) }
    toLookAt = fields.optionalTexts("to-look-at")
    if title == nil || material == nil { return nil }
  }

  private static func material(_ fields: FieldReader) -> Material? {
    if let reference = fields.optionalText("reference") { return .reference(reference) }
    guard let node = fields.node("file"), let file = FieldReader(node, "file", fields.findings) else { return nil }
    let (path, digest, bytes) = (file.text("path"), file.digest("sha256"), file.number("bytes", in: Bounds.bytes))
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
    result += field("kind", kind?.rawValue) + field("agency", agency) + field("team", team)
    result += field("exercise", exercise) + field("log-id", logID)
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
    result += field("place", place) + field("note", note)
    if let origin { result.append(TextValue.Field(key: "origin", value: .mapping(origin.fields))) }
    return result + field("to-look-at", toLookAt)
  }

  package var concerns: Concerns { Concerns(file: material.storedFile, paper: origin?.digest) }

  /// What an item that weighs against something says of it, as last corrected; nothing of any other.
  package func left(_ erasing: Erasing) -> Self? {
    let last = erasing.assessment.evidence.first { $0.id == erasing.record }?.content ?? self
    let adverse = last.shows.filter { $0.isAdverse(erasing.framework) }
    guard !adverse.isEmpty || !last.against.isEmpty else { return nil }
    var left = EvidenceContent(title: "Erased finding", material: .reference(erasing.name))
    (left.dated, left.from, left.to, left.kind) = (last.dated, last.from, last.to, last.kind)
    (left.criteria, left.shows, left.against) = (last.criteria, adverse, last.against)
    if last.extent?.counts != nil { left.extent = last.extent }
    return left
  }

  /// Whether what is left of an erased item may be left of this one: alike in kind, day, extent and all that weighs against.
  package func mayBe(_ left: Self, _ framework: Framework) -> Bool {
    kind == left.kind && speaksFor == left.speaksFor && (extent?.counts == nil ? nil : extent) == left.extent
      && Set(shows.filter { $0.isAdverse(framework) }) == Set(left.shows) && Set(against) == Set(left.against)
  }

  /// With its agency as it is to be written.
  func named(_ names: PersonNames) -> EvidenceContent {
    var content = self
    content.agency = agency.map { names[$0] }
    return content
  }

  package func apply(to fold: inout Fold, _ record: Record) {
    fold.evidence.add(
      .init(
        id: record.digest, content: named(fold.assessment.names), by: record.header.by, attached: record.header.at,
        erased: record.erased))
  }
}

extension PaperOrigin {
  fileprivate init?(_ node: Node, _ fields: FieldReader) {
    guard let origin = FieldReader(node, "origin", fields.findings) else { return nil }
    let (path, digest) = (origin.text("path"), origin.digest("sha256"))
    origin.finish()
    guard let path, let digest else { return nil }
    self.init(path: path, digest: digest)
  }

  fileprivate var fields: [TextValue.Field] { field("path", path) + field("sha256", digest.hex) }
}

extension StatementLink {
  init?(_ fields: FieldReader) {
    let (statement, wording) = (fields.text("statement"), fields.digest("wording"))
    guard let statement, let wording else { return nil }
    self.init(statement: StatementID(statement), wording: wording)
  }

  var fields: [TextValue.Field] { field("statement", statement) + field("wording", wording.hex) }
}

extension EvidenceContent {
  /// Whether anything that it says weighs against.
  package func isAdverse(_ framework: Framework) -> Bool {
    !against.isEmpty || shows.contains { $0.isAdverse(framework) }
  }
}

extension Showing {
  /// Whether it says a grade that falls short, or a statement that is no praise. What the framework does not know may be.
  package func isAdverse(_ framework: Framework) -> Bool {
    switch self {
    case .statement(let link):
      framework.statement(link.statement).map { !$0.statement.isFavourable || $0.statement.grade.isShortfall } ?? true
    case .grade(_, let id): framework.scale.grade(id)?.isShortfall ?? true
    }
  }
}
