import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Nouns
import Reports
import Testing

/// What a report says of auditors who read the same cases, and to whom.
@Suite struct AgreementPageTests {
  private static let references = (1...14).map { "NV-\(5000 + $0 * 3)" }

  /// Fourteen referrals read by two auditors, the first kinder in eight; one difference moderated, by the second auditor;
  /// an action from one case, audited again.
  private func analysis() throws -> Analysis {
    var book = try RecordBook()
    try book.add(
      AssessmentOpened(authority: "Northvale Council", target: GradeID("good")), on: "2026-03-02")
    let referral = CohortID("referral")
    let sample = try book.add(
      SampleDrawn(
        seed: "a phrase", algorithm: "muster-tickets/1", allocation: .targets,
        asAt: CivilDate(daysSinceEpoch: 20_700),
        size: 14, lists: [],
        strata: [.init(cohort: referral, stratum: nil, population: 180, minimum: 0, drawn: 14)],
        cases: Self.references.map { .init(reference: $0, cohort: referral, stratum: nil) }, reserves: [],
        margins: [], leftOut: [], remarks: [], limits: [], kept: nil), on: "2026-10-01")
    func audit(
      _ book: inout RecordBook, _ reference: String, _ auditor: String, _ answer: CaseAudited.Answer, _ grade: String,
      on day: String = "2026-10-10", reaudit: Digest? = nil
    ) throws {
      try book.add(
        CaseAudited(
          sample: sample, reference: reference, auditor: auditor, audited: try #require(CivilDate(day)),
          answers: [.init(question: QuestionID("HP2.Q1"), answer: answer, note: nil)], grade: GradeID(grade),
          reaudit: reaudit), on: day)
    }
    for (position, reference) in Self.references.enumerated() {
      let second: CaseAudited.Answer = position < 7 ? .partly : position == 7 ? .no : .yes
      try audit(&book, reference, "Auditor Dove", .yes, "good")
      try audit(&book, reference, "Auditor Hawk", second, position == 7 ? "inadequate" : "good")
    }
    try book.add(
      AuditModerated(
        sample: sample, reference: Self.references[0], moderator: "Auditor Hawk",
        moderated: try #require(CivilDate("2026-11-05")), answersKnown: false,
        agreed: [.init(question: QuestionID("HP2.Q1"), answer: .partly, because: "late", originals: [])]),
      on: "2026-11-05")
    let action = try book.add(
      ActionRaised(
        title: "Decisions within a day", criterion: CriterionID("HP2"), band: nil, owner: "Lead B", due: nil,
        measure: nil, origin: .init(sample: sample, subject: .one(Self.references[7]))), on: "2026-11-06")
    try audit(&book, Self.references[7], "Auditor Dove", .yes, "good", on: "2026-11-20", reaudit: action)
    return Analysis(book.framework, try book.assessment())
  }

  @Test func `the picture of each question tells how many say in part`() throws {
    #expect(try page(.leaders).contains(">6 yes, 7 partly of 14</text>"))
  }

  private func page(_ audience: Audience) throws -> String {
    ReadinessReport(try analysis(), audience: audience, annex: true).html()
  }

  @Test func `leaders see who leans which way, gently, and which cases are two apart`() throws {
    let page = try page(.leaders)
    #expect(page.contains("14 of 14 audited cases; one in five is a good measure"))
    #expect(page.contains("Auditor Dove read more kindly than a second reader in 8 cases, in none the other way"))
    #expect(page.contains("NV-5024: Auditor Dove good, Auditor Hawk inadequate"))
    #expect(page.contains("1 was agreed more than 14 days after the second reading"))
    #expect(page.contains("1 was agreed by somebody who knew an answer already"))
    #expect(page.contains("7 differences wait for moderation"))
  }

  @Test func `leaders see what the re-audit shows beside the first audit`() throws {
    let page = try page(.leaders)
    #expect(
      page.contains(
        "From the audit of case NV-5024. First audit: HP2.Q1 no. Re-audit: HP2.Q1 yes; better than the first audit."))
  }

  @Test func `inspectors are told the same without a name`() throws {
    let page = try page(.inspectors)
    #expect(page.contains("One auditor read more kindly"))
    #expect(!page.contains("Dove") && !page.contains("Hawk"))
  }

  @Test func `a committee is told how far auditors agree in words, and neither count nor case`() throws {
    let page = try page(.committee)
    #expect(page.contains("the two gave the same answer in "))
    #expect(!Self.references.contains { page.contains($0) })
    #expect(!page.contains("differences wait") && !page.contains("more kindly") && !page.contains("Dove"))
    #expect(page.contains("Audited again: better than the first audit"))
  }
}
