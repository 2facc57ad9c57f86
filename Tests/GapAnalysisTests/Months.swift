import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Properties
import TestSupport
import Testing

/// Records that were made over time, on the small framework: each with the day on which it was made and by whom.
struct Months {
  let ground: Ground
  private(set) var records: [Record] = []

  init(opened day: String = "2026-01-05", _ ground: Ground? = nil) throws {
    self.ground = try ground ?? Ground()
    let opened = AssessmentOpened(authority: "Northvale Council", target: GradeID("good"))
    try add(opened, on: day)
  }

  var framework: Framework { ground.framework }
  var history: History { History(records) }

  @discardableResult
  mutating func add(_ body: any RecordContent, on day: String, by name: String = "A. Lead", agency: String? = nil)
    throws
    -> Digest
  {
    let date = try #require(CivilDate(day))
    let header = RecordHeader(
      assessment: "a", framework: framework.id, frameworkVersion: framework.version,
      at: Instant(seconds: Instant(startOf: date).seconds + records.count), by: Person(name: name, agency: agency),
      after: records.last.map { [$0.digest] } ?? [])
    let record = RecordText.make(header, body).record
    records.append(record)
    return record.digest
  }

  /// Attaches an item that shows statements, dated by the day on which it is attached if nothing is said.
  @discardableResult
  mutating func attach(
    _ shows: String..., kind: EvidenceKind = .audit, against: [String] = [], on day: String, dated: String? = nil,
    extent: String? = nil, by name: String = "A. Lead"
  ) throws -> Digest {
    var content = EvidenceContent(title: "Item \(records.count)", material: .reference("shelf \(records.count)"))
    (content.kind, content.dated) = (kind, CivilDate(dated ?? day))
    content.shows = shows.compactMap { ground.link($0) }.map { .statement($0) }
    content.against = against.compactMap(ground.link)
    content.extent = extent.flatMap { Extent($0) }
    return try add(content, on: day, by: name)
  }

  /// An audit, an observation and feedback from children, for each statement.
  mutating func evidence(_ statements: String..., on day: String) throws {
    for statement in statements {
      for kind in [EvidenceKind.audit, .observation, .feedbackChildren] { try attach(statement, kind: kind, on: day) }
    }
  }

  mutating func judge(_ subject: String, _ grade: String, on day: String, by name: String = "A. Lead") throws {
    let made = JudgementMade(subject: subject, grade: GradeID(grade), because: "It is so", part: .owner)
    try add(made, on: day, by: name)
  }

  func analysis(_ day: String) throws -> Analysis {
    Analysis(framework, history.assessment(asAt: try #require(CivilDate(day))))
  }

  /// Records by chance, over two years: evidence good and bad, claims, withdrawals and re-checks.
  static func random(_ seed: UInt64) throws -> Months {
    var chance = SeededGenerator(seed: seed)
    var months = try Months(opened: "2025-01-06")
    let statements = months.framework.criteria.flatMap(\.aspects).flatMap(\.statements).map(\.id.text)
    var items: [Digest] = []
    var day = try #require(CivilDate("2025-01-10"))
    for _ in 0..<40 {
      day = day.adding(days: Int.random(in: 0...20, using: &chance))
      let when = day.description
      switch Int.random(in: 0..<10, using: &chance) {
      case 0: try months.judge(["X1", "Y2", "X", "overall"].randomElement(using: &chance) ?? "X1", "good", on: when)
      case 1 where !items.isEmpty:
        let item = items[Int.random(in: items.indices, using: &chance)]
        try months.add(EvidenceWithdrawn(evidence: item, because: "a mistake"), on: when)
      case 2 where !items.isEmpty:
        let item = items[Int.random(in: items.indices, using: &chance)]
        try months.add(Rechecked(evidence: item, outcome: .resolved, because: "it is well"), on: when)
      default:
        let kind = EvidenceKind.allCases.randomElement(using: &chance) ?? .audit
        items.append(try months.attach(statements.randomElement(using: &chance) ?? "X1.G1", kind: kind, on: when))
      }
    }
    return months
  }
}
