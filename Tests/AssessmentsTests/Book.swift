import Assessments
import Calendar
import Digests
import Frameworks

/// Records made one after the other, as commands make them.
struct Book {
  private(set) var records: [Record] = []
  var day = CivilDate(daysSinceEpoch: 20_000)
  private var seconds = 0

  /// Adds a record after all heads, or after what is said.
  @discardableResult
  mutating func add(
    _ body: any RecordContent, after: [Digest]? = nil, batch: Batch? = nil, at: Instant? = nil,
    by name: String = "A. Lead"
  ) -> Record {
    seconds += 1
    let header = RecordHeader(
      assessment: "a", framework: FrameworkID("f"), frameworkVersion: "1",
      at: at ?? Instant(seconds: Instant(startOf: day).seconds + seconds), by: Person(name: name),
      after: after ?? History(records).heads, batch: batch)
    let record = RecordText.make(header, body).record
    records.append(record)
    return record
  }

  static func opened() -> Book {
    var book = Book()
    book.add(AssessmentOpened(authority: "Northvale Council", target: GradeID("good")))
    return book
  }

  /// An item with a title and nothing else of note.
  static func item(_ title: String) -> any RecordContent {
    var content = EvidenceContent(title: title, material: .reference("shelf"))
    content.criteria = [CriterionID("HP2")]
    return content
  }

  static func judged(_ grade: String) -> any RecordContent {
    JudgementMade(subject: "HP2", grade: GradeID(grade), because: "why", part: .owner)
  }

  func assessment(asAt day: CivilDate? = nil) -> Assessment { History(records).assessment(asAt: day ?? self.day) }
}
