import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Testing

/// An invented authority part of the way through its self-assessment.
enum Northvale {
  /// What people might type into a free field, by accident or on purpose.
  static let hostile = #"<script>alert("x")</script> 'quoted' & <img src=http://example.invalid/a.png>"#
  static let rightToLeft = "\u{202E}desrever\u{202C} عربي"
  static let longNote = String(repeating: "A very long note that somebody pasted from a message. ", count: 56)
  /// References in the forms that case systems use.
  static let references = (1...24).map { "NV-\(4000 + $0 * 7)" }

  /// Half done: no judgement can be graded yet.
  static func started() throws -> Analysis { try half.get() }

  static func startedAgain() throws -> Analysis {
    var book = try RecordBook()
    try open(&book)
    try evidence(&book)
    try people(&book)
    try sample(&book)
    return Analysis(book.framework, try book.assessment())
  }

  /// Every criterion with evidence of two kinds, most of it at the target.
  static func judged() throws -> Analysis { try whole.get() }

  private static let half = Result { try startedAgain() }
  private static let whole = Result { try judgedAgain() }

  private static func judgedAgain() throws -> Analysis {
    var book = try RecordBook()
    try open(&book)
    for (position, criterion) in book.framework.criteria.enumerated() {
      let letter = position % 5 == 3 ? "A" : "G"
      let ids = criterion.aspects.compactMap { aspect in
        (aspect.statements.first { $0.grade.letter == Character(letter) } ?? aspect.statements.first)?.id.text
      }
      try book.attach("\(criterion.id) audit of practice", .audit, dated: "2026-08-31", shows: ids, extent: "34 of 40")
      try book.attach("\(criterion.id) quarterly minutes", .minutes, dated: "2026-09-15", shows: ids, extent: "most")
      if position % 3 == 0 { try book.judge(criterion.id.text, "good", because: "The audit says so") }
    }
    try evidence(&book)
    try people(&book)
    try sample(&book)
    try book.judge("HP", "good", because: "Agreed at the board")
    try book.judge("overall", "good", because: "Agreed at the board")
    return Analysis(book.framework, try book.assessment())
  }

  private static func open(_ book: inout RecordBook) throws {
    try book.add(
      AssessmentOpened(authority: "Northvale Council", target: GradeID("good")), on: "2026-03-02",
      by: "Coordinator C")
  }

  private static func evidence(_ book: inout RecordBook) throws {
    try book.attach(
      "Threshold audit, quarter 2", .audit, dated: "2026-09-30", shows: ["HP2.G1", "HP2.A2"], extent: "34 of 40",
      agency: "children’s social care")
    try book.attach("Front door performance, September", .performanceData, dated: "2026-09-30", shows: ["HP2.G1"])
    try book.attach(
      "Review of contacts by the police", .externalReview, dated: "2026-06-12", against: ["HP2.G2"], extent: "3 of 8",
      agency: "police")
    try book.attach("Early help strategy", .policy, dated: "2026-01-20", shows: ["HP1.G1", "HP1.G2"])
    try book.attach(
      "Families’ survey, early help", .feedbackFamilies, dated: "2026-07-08", shows: ["HP1.G2"], extent: "most")
    try book.attach("Supervision audit", .audit, dated: "2025-03-31", shows: ["QP1.G1"], extent: "12 of 30")
    try book.attach("Board minutes, May", .minutes, dated: "2026-05-14", shows: ["LG1.G1"])
    try book.attach("Practice week observations", .observation, dated: "2026-06-19", shows: ["HP3.A1", "QP1.G2"])
    try book.attach(
      "Children’s panel, spring", .feedbackChildren, dated: "2026-04-22", shows: ["QP1.O1"], extent: "few")
    try book.attach(
      "Enquiries that started late", .caseSample, dated: "2026-10-05", shows: ["HP3.I2"], extent: "2 of 12")
    try book.attach(
      "Case NV-4007 was escalated late", .caseSample, dated: "2026-09-01", shows: ["HP3.A2"], extent: "1 of 1")
    try book.attach(hostile, .other, dated: "2026-08-01", shows: ["LG3.G1"], agency: rightToLeft)
    try book.attach("Undated pack from a school", .minutes, dated: nil, shows: ["HP1.G3"])
    try book.attach("Unread letter", nil, dated: nil)
    let withdrawn = try book.attach("Audit of the wrong team", .audit, dated: "2026-07-01", shows: ["LG3.G2"])
    try book.add(EvidenceWithdrawn(evidence: withdrawn, because: hostile), on: "2026-10-09")
  }

  private static func people(_ book: inout RecordBook) throws {
    func owner(_ criterion: String, _ name: String, _ due: String) throws {
      try book.add(
        OwnerAssigned(criterion: CriterionID(criterion), owner: name, reviewer: "Reviewer R", due: CivilDate(due)),
        on: "2026-04-01")
    }
    try owner("HP1", "Lead A", "2026-12-01")
    try owner("HP2", "Lead B", "2026-10-31")
    try owner("HP3", "Lead \(rightToLeft)", "2026-10-15")
    try book.judge("HP2", "good", because: "Timely decisions in 34 of 40 referrals audited. " + longNote)
    try book.judge("QP1", "outstanding", because: "Children say so, NV-4014 above all")
    let action = try book.add(
      ActionRaised(
        title: "Every strategy discussion is held within a day, NV-4007 first", criterion: CriterionID("HP3"),
        band: "immediate",
        owner: "Lead B", due: CivilDate("2026-10-20"), measure: "Re-audit of 12 enquiries"), on: "2026-10-06")
    try book.add(
      ActionUpdated(action: action, status: .inProgress, due: nil, note: longNote), on: "2026-10-16")
    try book.add(
      ActionRaised(
        title: "Feedback to every referrer", criterion: CriterionID("HP2"), band: "three-months", owner: "Lead A",
        due: CivilDate("2026-12-18"), measure: nil), on: "2026-10-07")
    try book.add(ChecklistTicked(item: "LOG1", ready: true, note: "Deputies named"), on: "2026-11-02")
    try book.add(ChecklistTicked(item: "LOG2", ready: false, note: hostile), on: "2026-11-04")
  }

  private static func sample(_ book: inout RecordBook) throws {
    let drawn = references.prefix(20).enumerated().map { position, reference in
      SampleDrawn.DrawnCase(
        reference: reference,
        cohort: CohortID(position < 12 ? "referral" : position < 17 ? "child-protection-plan" : "step-down"),
        stratum: StratumID(position < 12 ? "referral-enquiries" : position < 17 ? "plan-new" : "step-recent"))
    }
    let reserves = references.suffix(4).map {
      SampleDrawn.DrawnCase(reference: $0, cohort: CohortID("referral"), stratum: StratumID("referral-enquiries"))
    }
    func stratum(_ cohort: String, _ id: String, _ all: Int, _ least: Int, _ drawn: Int)
      -> SampleDrawn.StratumCount
    {
      SampleDrawn.StratumCount(
        cohort: CohortID(cohort), stratum: StratumID(id), population: all, minimum: least, drawn: drawn)
    }
    let id = try book.add(
      SampleDrawn(
        seed: "a phrase said in public", algorithm: "muster-tickets-1", allocation: .targets,
        asAt: CivilDate(daysSinceEpoch: 20_700),
        size: 20,
        lists: [
          SampleDrawn.CaseList(name: "referrals.csv", cohort: "referral", digest: SHA256.digest(of: "a"), rows: 212),
          SampleDrawn.CaseList(name: "plans.csv", cohort: nil, digest: SHA256.digest(of: "b"), rows: 61),
        ],
        strata: [
          stratum("referral", "referral-enquiries", 180, 6, 12),
          stratum("child-protection-plan", "plan-new", 55, 0, 5), stratum("step-down", "step-recent", 3, 2, 3),
        ],
        cases: drawn, reserves: reserves,
        margins: [
          .init(attribute: "gender", value: "girls", caseload: 118, sample: 11),
          .init(attribute: "gender", value: "boys", caseload: 116, sample: 7),
          .init(attribute: "gender", value: "not recorded", caseload: 4, sample: 2),
        ],
        leftOut: [
          .init(.found("a case that is in two lists"), rows: 31), .init(.found("no reference"), rows: 4),
        ],
        remarks: ["The cohort step-down has 3 cases and was taken whole"], limits: [.init(3, per: "worker")], kept: nil
      ),
      on: "2026-10-12")
    let day = try #require(CivilDate("2026-10-20"))
    for (position, reference) in references.prefix(18).enumerated() {
      let answers: [CaseAudited.QuestionAnswered] = [
        .init(question: QuestionID("HP2.Q1"), answer: position < 16 ? .yes : .no, note: nil),
        .init(question: QuestionID("HP2.Q2"), answer: position % 3 == 0 ? .partly : .yes, note: hostile),
        .init(question: QuestionID("HP3.Q1"), answer: position < 3 ? .no : .notApplicable, note: nil),
      ]
      try book.add(
        CaseAudited(
          sample: id, reference: reference, auditor: "Auditor D", audited: day,
          answers: answers, grade: nil), on: "2026-10-21")
    }
  }
}
