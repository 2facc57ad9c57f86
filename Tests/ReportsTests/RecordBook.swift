import Assessments
import Calendar
import Digests
import Frameworks
import Testing

/// Records made one after the other, as a workspace would hold them.
struct RecordBook {
  let framework: Framework
  private(set) var records: [Record] = []

  init() throws {
    framework = try #require(BuiltInFrameworks.framework("ofsted-child-protection-2012.yaml"))
  }

  /// The digest of the record that now stands last.
  @discardableResult
  mutating func add(_ body: any RecordContent, on day: String, by name: String = "Lead A") throws -> Digest {
    let date = try #require(CivilDate(day))
    let header = RecordHeader(
      assessment: "northvale-2026", framework: framework.id, frameworkVersion: framework.version,
      at: Instant(seconds: Instant(startOf: date).seconds + records.count), by: Person(name: name, role: "coordinator"),
      after: records.last.map { [$0.digest] } ?? [])
    let record = RecordText.make(header, body).record
    records.append(record)
    return record.digest
  }

  /// Evidence that shows some statements and speaks against others.
  @discardableResult
  mutating func attach(
    _ title: String, _ kind: EvidenceKind?, dated: String?, shows: [String] = [], against: [String] = [],
    extent: String? = nil, agency: String? = nil, change: (inout EvidenceContent) -> Void = { _ in }
  ) throws -> Digest {
    var content = EvidenceContent(title: title, material: .reference("Shared drive, folder 4: \(title)"))
    content.kind = kind
    content.dated = dated.flatMap { CivilDate($0) }
    content.shows = try shows.map { .statement(try link($0)) }
    content.against = try against.map(link)
    content.extent = extent.flatMap { Extent($0) }
    content.agency = agency
    change(&content)
    return try add(content, on: "2026-10-01")
  }

  mutating func judge(_ subject: String, _ grade: String, because: String) throws {
    try add(
      JudgementMade(subject: subject, grade: GradeID(grade), because: because, part: .owner),
      on: "2026-11-03")
  }

  private func link(_ id: String) throws -> StatementLink {
    let statement = try #require(framework.statement(StatementID(id))?.statement, "no statement \(id)")
    return StatementLink(statement: statement.id, wording: statement.wordingDigest)
  }

  func assessment(asAt day: String = "2026-11-21") throws -> Assessment {
    History(records).assessment(asAt: try #require(CivilDate(day)))
  }
}
