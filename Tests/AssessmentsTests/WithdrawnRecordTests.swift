import Assessments
import Calendar
import Digests
import Frameworks
import Testing

/// What takes a record back, and what does not, however the records came here.
@Suite struct WithdrawnRecordTests {
  private static func drawn(_ reference: String) -> SampleDrawn.DrawnCase {
    .init(reference: reference, cohort: CohortID("referral"), stratum: nil)
  }

  private static func sampled() -> (book: Book, sample: Digest) {
    var book = Book.opened()
    let sample = SampleDrawn(
      seed: "s", algorithm: "muster-tickets/1", allocation: .targets, asAt: book.day, size: 2, lists: [], strata: [],
      cases: [drawn("C1")], reserves: [drawn("C2")])
    let digest = book.add(sample, by: "D. Drawer").digest
    return (book, digest)
  }

  private static func audit(
    _ sample: Digest, _ question: String, _ answer: CaseAudited.Answer, of reference: String = "C1"
  )
    -> any RecordContent
  {
    CaseAudited(
      sample: sample, reference: reference, auditor: "A. Lead", audited: CivilDate(daysSinceEpoch: 20_000),
      answers: [.init(question: QuestionID(question), answer: answer, note: nil)], grade: nil)
  }

  private static func mistaken(_ record: Record) -> any RecordContent {
    Withdrawn(record: record.digest, because: "by mistake")
  }

  @Test func `a sample that was audited in another copy stays, whoever had not seen that`() throws {
    var (book, sample) = Self.sampled()
    let heads = History(book.records).heads
    book.add(Self.audit(sample, "HP2.Q1", .no), after: heads)
    book.add(Withdrawn(record: sample, because: "the wrong list"), after: heads, by: "D. Drawer")
    let assessment = book.assessment()
    #expect(assessment.samples.first?.audits.count == 1)
    #expect(assessment.withdrawals.isEmpty)
  }

  @Test func `a sample goes with audits that were taken back`() {
    var (book, sample) = Self.sampled()
    let audit = book.add(Self.audit(sample, "HP2.Q1", .no))
    book.add(Self.mistaken(audit))
    book.add(Withdrawn(record: sample, because: "the wrong list"))
    #expect(book.assessment().samples.isEmpty)
    #expect(book.assessment().withdrawals.count == 2)
  }

  @Test func `a replacement stays where its reserve was audited`() {
    var (book, sample) = Self.sampled()
    let replaced = book.add(CaseReplaced(sample: sample, reference: "C1", reserve: "C2", because: "with the court"))
    book.add(Self.audit(sample, "HP2.Q1", .no, of: "C2"))
    book.add(Self.mistaken(replaced))
    #expect(book.assessment().samples.first?.audited == ["C2"])
  }

  @Test func `it stays where the audit was erased since, and only its answers are left`() throws {
    var (book, sample) = Self.sampled()
    let replaced = book.add(CaseReplaced(sample: sample, reference: "C1", reserve: "C2", because: "with the court"))
    let audit = book.add(Self.audit(sample, "HP2.Q1", .no, of: "C2"))
    book.add(Self.mistaken(replaced))
    let stone = Erased.Tombstone(
      digest: audit.digest, kind: audit.kind.rawValue, at: audit.header.at, after: audit.header.after, batch: nil,
      left: Self.audit(sample, "HP2.Q1", .no, of: "erased case 2"))
    book.add(Erased(records: [stone], files: [], because: "it named a child"))
    #expect(History(book.records).assessment(asAt: book.day).samples.first?.audited == ["C2"])
  }

  @Test func `a judgement is taken back by whoever made it, and another's word is not told as if it had`() {
    var book = Book.opened()
    let judged = book.add(Book.judged("good"))
    book.add(Self.mistaken(judged), by: "X. Stranger")
    #expect(book.assessment().claim("HP2") != nil && book.assessment().withdrawals.isEmpty)
    book.add(Self.mistaken(judged))
    #expect(book.assessment().claim("HP2") == nil && book.assessment().withdrawals.count == 1)
  }

  @Test(arguments: [
    ("HP2.Q1", CaseAudited.Answer.no, true), ("HP2.Q1", .partly, true), ("HP2.Q1", .yes, false), ("HP3.Q1", .no, false),
    ("HP21.Q1", .no, false),
  ])
  func `what an auditor found against their own criterion stays`(
    _ question: String, _ answer: CaseAudited.Answer, _ stays: Bool
  ) {
    var (book, sample) = Self.sampled()
    book.add(OwnerAssigned(criterion: CriterionID("HP2"), owner: "A. Lead", reviewer: nil, due: nil))
    let audit = book.add(Self.audit(sample, question, answer))
    book.add(Self.mistaken(audit))
    #expect(book.assessment().samples.first?.audits.isEmpty == !stays)
  }

  @Test(arguments: [("A. Lead", 0), ("X. Stranger", 1)])
  func `erasing an audit leaves its withdrawal as good as it was`(_ name: String, _ audits: Int) throws {
    var (book, sample) = Self.sampled()
    let audit = book.add(Self.audit(sample, "HP2.Q1", .no))
    book.add(Self.mistaken(audit), by: name)
    #expect(book.assessment().samples.first?.audits.count == audits)
    let framework = try #require(BuiltInFrameworks.framework("ofsted-child-protection-2012.yaml"))
    let doomed = History(book.records).repeating(audit.digest)
    let stones = Erasing.tombstones(of: doomed, framework, book.assessment())
    book.add(Erased(records: stones, files: [], because: "it named a child"))
    #expect(book.assessment().samples.first?.audits.count == audits)
  }

  @Test func `nobody takes back what was erased by calling themselves erased`() throws {
    var (book, sample) = Self.sampled()
    let audit = book.add(Self.audit(sample, "HP2.Q1", .no))
    let framework = try #require(BuiltInFrameworks.framework("ofsted-child-protection-2012.yaml"))
    let stones = Erasing.tombstones(of: [audit], framework, book.assessment())
    book.add(Erased(records: stones, files: [], because: "it named a child"))
    book.add(Self.mistaken(audit), by: Erasing.word)
    #expect(book.assessment().samples.first?.audits.count == 1)
  }
}
