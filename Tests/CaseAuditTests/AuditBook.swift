import Assessments
import Calendar
import Digests
import Frameworks
import Testing

/// A sample of an invented caseload, and what was recorded of its audit, in order.
struct AuditBook {
  let framework: Framework
  private(set) var records: [Record] = []
  private(set) var sample: Digest
  static let drawn = CivilDate(daysSinceEpoch: 20_700)

  /// Twelve referrals of 120 and eight plans of 16, drawn on one day; cases `R1` to `R12` and `P1` to `P8`.
  init() throws {
    framework = try #require(BuiltInFrameworks.framework("ofsted-child-protection-2012.yaml"))
    sample = SHA256.digest(of: "none yet")
    sample = try draw("first", on: AuditBook.drawn)
  }

  @discardableResult
  mutating func draw(_ seed: String, on day: CivilDate, cases: String = "") throws -> Digest {
    let referrals = (1...12).map {
      SampleDrawn.DrawnCase(reference: "\(cases)R\($0)", cohort: referral, stratum: nil)
    }
    let plans = (1...8).map { SampleDrawn.DrawnCase(reference: "\(cases)P\($0)", cohort: plan, stratum: nil) }
    return add(
      SampleDrawn(
        seed: seed, algorithm: "muster-tickets/1", allocation: .targets, asAt: day, size: 20, lists: [],
        strata: [
          .init(cohort: referral, stratum: nil, population: 120, minimum: 0, drawn: 12),
          .init(cohort: plan, stratum: nil, population: 16, minimum: 0, drawn: 8),
        ], cases: referrals + plans, reserves: [], margins: [], leftOut: [], remarks: [], limits: [], kept: nil),
      on: day)
  }

  var referral: CohortID { CohortID("referral") }
  var plan: CohortID { CohortID("child-protection-plan") }

  @discardableResult
  mutating func add(_ body: any RecordContent, on day: CivilDate) -> Digest {
    let header = RecordHeader(
      assessment: "a", framework: framework.id, frameworkVersion: framework.version,
      at: Instant(seconds: Instant(startOf: day).seconds + records.count), by: Person(name: "A. Lead"),
      after: records.last.map { [$0.digest] } ?? [])
    let record = RecordText.make(header, body).record
    records.append(record)
    return record.digest
  }

  /// One auditor's answers for a case, so many days after the draw.
  mutating func audit(
    _ reference: String, by auditor: String = "K. Lund", _ answers: [String: CaseAudited.Answer], grade: String? = nil,
    after days: Int = 7, of other: Digest? = nil, reaudit: Digest? = nil
  ) {
    let day = AuditBook.drawn.adding(days: days)
    add(
      CaseAudited(
        sample: other ?? sample, reference: reference, auditor: auditor, audited: day,
        answers: answers.sorted { $0.key < $1.key }.map {
          .init(question: .init($0.key), answer: $0.value, note: nil)
        },
        grade: grade.map { GradeID($0) }, reaudit: reaudit), on: day)
  }

  mutating func moderate(
    _ reference: String, _ question: String, _ answer: CaseAudited.Answer, by moderator: String = "M. Chair",
    after days: Int = 10, known: Bool = false
  ) {
    let day = AuditBook.drawn.adding(days: days)
    add(
      AuditModerated(
        sample: sample, reference: reference, moderator: moderator, moderated: day, answersKnown: known,
        agreed: [.init(question: QuestionID(question), answer: answer, because: "the file says so", originals: [])]),
      on: day)
  }

  mutating func moderate(_ reference: String, grade: String, by moderator: String, after days: Int) {
    let day = AuditBook.drawn.adding(days: days)
    var moderation = AuditModerated(
      sample: sample, reference: reference, moderator: moderator, moderated: day, answersKnown: false, agreed: [])
    moderation.grade = .init(grade: GradeID(grade), because: "the file says so", originals: [])
    add(moderation, on: day)
  }

  func assessment(after days: Int = 400) -> Assessment {
    History(records).assessment(asAt: AuditBook.drawn.adding(days: days))
  }

  func folded() throws -> Assessment.Sample { try #require(assessment().samples.first) }
}
