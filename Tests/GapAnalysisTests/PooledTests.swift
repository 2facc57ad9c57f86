import Assessments
import Calendar
import CaseAudit
import Digests
import Frameworks
import GapAnalysis
import Properties
import Testing

/// A question is one source however many samples asked it, and speaks by its interval.
@Suite struct PooledTests {
  /// Two papers of two kinds carry good, and then audits speak.
  private static func papers() throws -> Ground {
    var ground = try Ground(Ground.audited)
    ground.attach("X1.G1", kind: .minutes)
    ground.attach("X1.G1", kind: .observation)
    return ground
  }

  private func pooled(_ ground: Ground) throws -> QuestionFinding {
    try #require(ground.analysis.evidence.pooled.first { $0.question.id.text == "X1.Q1" })
  }

  // MARK: One source

  @Test func `a question is one source however many samples asked it`() throws {
    var ground = try Ground(Ground.audited)
    for month in 1...6 { try ground.audit("month \(month)", yes: 8, no: 0, daysAgo: 30 * month) }
    let aspect = try ground.aspect("X1.a")
    #expect(aspect.evidence.map(\.origin) == [.sample("X1.Q1")])
    let found = try pooled(ground)
    #expect(found.applicable == 48 && found.samples.count == 6)
  }

  @Test func `monthly eights do not confirm the worst grade, as two bad months did`() throws {
    var ground = try Ground(Ground.audited)
    // At a true 75% the months are 6 of 8 on average, and some are 4.
    for (month, yes) in [6, 4, 7, 6, 8, 4, 6, 7, 5, 7, 6, 6].enumerated() {
      try ground.audit("month \(month)", yes: yes, no: 8 - yes, daysAgo: 350 - 28 * month, second: 2)
    }
    let aspect = try ground.aspect("X1.a")
    #expect(!aspect.isWorstConfirmed && !aspect.hasLoneWorst)
    #expect(try pooled(ground).showing == .grade(ground.framework.scale.secondWorst))
  }

  @Test func `each month weighs by its own caseload`() throws {
    var ground = try Ground(Ground.audited)
    try ground.audit("small", yes: 8, no: 2, of: 100, daysAgo: 60)
    try ground.audit("large", yes: 5, no: 5, of: 300, daysAgo: 30)
    let share = try #require(try pooled(ground).estimate).share
    #expect(abs(share - (100 * 0.8 + 300 * 0.5) / 400) < 1e-12)
  }

  @Test func `what an earlier sample read and who was chosen by somebody say nothing of the others`() throws {
    var ground = try Ground(Ground.audited)
    try ground.audit("first", yes: 0, no: 20, daysAgo: 60)
    let again = (0..<20).map { "first-\($0)" }
    try ground.audit("second", yes: 20, no: 0, daysAgo: 30, cases: again)
    let found = try pooled(ground)
    #expect(found.applicable == 20 && found.estimate?.share == 0 && found.leftOut.readBefore == 20)

    var other = try Ground(Ground.audited)
    let id = try other.audit("only", yes: 10, no: 0) { drawn in
      drawn = SampleDrawn(
        seed: "only", algorithm: drawn.algorithm, allocation: .targets, asAt: drawn.asAt, size: 10, lists: [],
        strata: drawn.strata, cases: drawn.cases,
        reserves: ["r1", "r2"].map { .init(reference: $0, cohort: CohortID("open"), stratum: nil) })
    }
    other.bodies.append(CaseReplaced(sample: id, reference: "only-0", reserve: "r2", because: "moved"))
    other.bodies.append(
      CaseAudited(
        sample: id, reference: "r2", auditor: "K. Lund", audited: other.today,
        answers: [.init(question: QuestionID("X1.Q1"), answer: .yes, note: nil)], grade: nil))
    let left = try pooled(other)
    #expect(left.applicable == 9 && left.leftOut.chosen == 1)
  }

  @Test func `what is out of date is no source beside what asked again, and lapses not`() throws {
    var ground = try Ground(Ground.audited)
    try ground.audit("old", yes: 0, no: 20, daysAgo: 500, second: 5)
    let alone = try ground.aspect("X1.a")
    #expect(alone.evidence.first?.isOld ?? false, "nobody asked again")
    try ground.audit("new", yes: 17, no: 3, daysAgo: 30)
    let aspect = try ground.aspect("X1.a")
    #expect(aspect.evidence.count == 1 && !aspect.evidence[0].isOld)
    #expect(aspect.passedOver.contains { $0.why == .stale })
    // Too few to say anything leave the old one standing.
    var few = try Ground(Ground.audited)
    try few.audit("old", yes: 0, no: 20, daysAgo: 500, second: 5)
    try few.audit("new", yes: 4, no: 0, daysAgo: 30)
    #expect(try few.aspect("X1.a").evidence.contains { $0.isOld })
  }

  @Test func `a claim is held against what the samples show together, as a criterion is`() throws {
    var ground = try Ground(Ground.audited)
    for (month, yes) in [9, 9, 5].enumerated() {
      try ground.audit("month \(month)", yes: yes, no: 10 - yes, daysAgo: 90 - 30 * month)
    }
    ground.bodies.append(JudgementMade(subject: "X1", grade: GradeID("good"), because: "seen", part: .owner))
    let review = ClaimReview(ground.framework, History(ground.records), asAt: ground.today)
    let sample = try #require(review.standing.first?.sample)
    #expect(sample.grade.letter == "A" && sample.count == 1 && sample.isSample)
    let analysis = ground.analysis
    #expect(sample.grade == analysis.sampled(try #require(analysis.criterion("X1".criterion))))
  }

  @Test func `of a judgement and of the whole the samples say no grade: the rules would give none`() throws {
    var ground = try Ground(Ground.audited)
    try ground.audit("month", yes: 9, no: 1, daysAgo: 90)
    for subject in ["X1", "X"] {
      ground.bodies.append(JudgementMade(subject: subject, grade: GradeID("good"), because: "seen", part: .owner))
    }
    let standing = ClaimReview(ground.framework, History(ground.records), asAt: ground.today).standing
    #expect(standing.map(\.subject.isCriterion) == [false, true])
    #expect(standing.map { $0.sample == nil } == [true, false])
  }

  // MARK: A change

  @Test func `where months differ by more than chance the latest stretch speaks, and the change is told`() throws {
    var ground = try Ground(Ground.audited)
    for month in 0..<4 { try ground.audit("before \(month)", yes: 22, no: 2, daysAgo: 300 - 30 * month) }
    for month in 0..<3 { try ground.audit("since \(month)", yes: 10, no: 14, daysAgo: 150 - 30 * month) }
    let found = try pooled(ground)
    #expect(found.samples.count == 3 && found.applicable == 72)
    let change = try #require(found.change)
    #expect(!change.rose && change.casesBefore == 96 && change.chance < 0.001)
    #expect(change.on == ground.today.adding(days: -150))
    #expect(try ground.readings("X1.a") == "- A A")
    // The fall is a finding of its own.
    let fell = try #require(ground.analysis.gaps.first { $0.kind == .fell })
    #expect(fell.reason.closing == .change)
    guard case .fell(_, let before, let now, let day) = fell.reason else {
      Issue.record("\(fell.reason)")
      return
    }
    #expect(before.counts == AnswerCounts(yes: 88, partly: 0, all: 96) && before.percent == 92 && day == change.on)
    #expect(now.counts == AnswerCounts(yes: 30, partly: 0, all: 72) && now.percent == 42)
    #expect(fell.rank == 1)
  }

  @Test func `a change for the better is told and is no gap`() throws {
    var ground = try Ground(Ground.audited)
    for month in 0..<2 { try ground.audit("before \(month)", yes: 8, no: 16, daysAgo: 200 - 30 * month) }
    for month in 0..<2 { try ground.audit("since \(month)", yes: 23, no: 1, daysAgo: 100 - 30 * month) }
    #expect(try pooled(ground).change?.rose ?? false)
    #expect(!ground.analysis.gaps.contains { $0.kind == .fell })
  }

  @Test func `months that differ by no more than chance speak together`() throws {
    var ground = try Ground(Ground.audited)
    for (month, yes) in [6, 8, 5, 7].enumerated() {
      try ground.audit("month \(month)", yes: yes, no: 8 - yes, daysAgo: 200 - 30 * month)
    }
    let found = try pooled(ground)
    #expect(found.change == nil && found.applicable == 32)
  }

  // MARK: By its interval

  @Test(arguments: [(12, "G G G"), (11, "- G G")])
  func `wholly above the boundary it carries good by itself, if one case in five was read twice`(
    second: Int, expected: String
  ) throws {
    var ground = try Ground(Ground.audited)
    try ground.audit("sample", yes: 57, no: 3, second: second)
    #expect(try ground.readings("X1.a") == expected)
  }

  @Test(arguments: [
    (10, "X1.A1", "A G G"), (10, "X1 adequate", "A G G"), (60, "X1.A1", "G G G"), (60, "X1 adequate", "G G G"),
  ])
  func `and if no outside review of its time says otherwise`(daysAgo: Int, shows: String, expected: String) throws {
    var ground = try Ground(Ground.audited)
    try ground.audit("sample", yes: 57, no: 3, second: 12)
    // One more of the same kind carries nothing beside it.
    ground.attach("X1.G1", kind: .caseSample)
    ground.attach(shows, kind: .externalReview, daysAgo: daysAgo)
    #expect(try ground.readings("X1.a") == expected)
    let reviews = try ground.aspect("X1.a").disagreeing.values.flatMap(\.self)
    #expect(reviews == (daysAgo == 10 ? [.item(try ground.item())] : []), "which one says otherwise")
  }

  @Test func `of two reviews that say the same, the one of its time alone holds it back`() throws {
    var ground = try Ground(Ground.audited)
    for criterion in ["X1", "X2", "Y1", "Y2"] {
      for statement in ["G1", "G2", "G3"] where "\(criterion).\(statement)" != "X1.G1" {
        ground.evidence("\(criterion).\(statement)")
      }
    }
    try ground.audit("sample", yes: 57, no: 3, second: 12)
    ground.attach("X1.G1", kind: .caseSample)
    for daysAgo in [60, 10] { ground.attach("X1.A1", kind: .externalReview, daysAgo: daysAgo) }
    let lift = try #require(ground.analysis.outlook.lift)
    let cleared = (lift.moves + lift.others).compactMap { move -> Contribution.Origin? in
      if case .cleared(let origin) = move { origin } else { nil }
    }
    #expect(cleared == [.item(try ground.item())])
  }

  @Test(arguments: [("X1.G1", "A G"), ("X1.O1", "not O O")])
  func `the ends of its interval show what its own statement can`(tests: String, shown: String) throws {
    var ground = try Ground(Ground.audited.replacing("tests: X1.G1", with: "tests: \(tests)"))
    try ground.audit("sample", yes: 16, no: 4)
    let ends = try #require(try pooled(ground).ends)
    let letters = [ends.lower, ends.upper].map { end in
      switch end {
      case .grade(let grade): "\(grade.letter)"
      case .against(let grade): "not \(grade.letter)"
      case .met, .partlyMet, .notMet, .countsOnly: "\(end)"
      }
    }
    #expect(letters.joined(separator: " ") == shown)
  }

  @Test func `outstanding it never carries`() throws {
    let text = Ground.audited.replacing("tests: X1.G1", with: "tests: X1.O1")
    var ground = try Ground(text)
    try ground.audit("sample", yes: 60, no: 0, second: 20)
    #expect(try ground.readings("X1.a") == "G O O")
  }

  @Test func `wholly below the boundary it rules out what papers say`() throws {
    var ground = try Self.papers()
    #expect(try ground.readings("X1.a") == "G G G")
    try ground.audit("sample", yes: 24, no: 24)
    #expect(try ground.readings("X1.a") == "A G G")
    #expect(try ground.aspect("X1.a").hold == nil)
  }

  @Test func `in doubt below it holds supported one grade under what papers say, until so many more are read`() throws {
    var ground = try Self.papers()
    try ground.audit("sample", yes: 18, no: 6)
    #expect(try ground.readings("X1.a") == "A G G")
    let hold = try #require(try ground.aspect("X1.a").hold)
    let id = try pooled(ground).id
    #expect(hold.doubted.letter == "G" && hold.origin == .sample(id))
    #expect(try ground.aspect("X1.a").lacking.contains(.cases))
    // So many more of that share settle it, and one fewer do not.
    let more = try #require(hold.more)
    func upper(_ more: Int) -> Int {
      let count = Double(24 + more)
      return Estimate.percent(ProportionInterval.around(0.75, cases: count / (1 - count / 4000)).upper)
    }
    #expect(upper(more) < 80 && upper(more - 1) >= 80)
  }

  @Test func `it never holds at the worst grade`() throws {
    var ground = try Ground(Ground.audited)
    for kind in [EvidenceKind.minutes, .observation] { ground.attach("X1.A1", kind: kind) }
    try ground.audit("sample", yes: 11, no: 13)
    #expect(try ground.readings("X1.a") == "A A A")
  }

  @Test func `in doubt above it is one ordinary source of practice`() throws {
    var ground = try Ground(Ground.audited)
    try ground.audit("sample", yes: 20, no: 4)
    #expect(try ground.readings("X1.a") == "- G G")
    ground.attach("X1.G1", kind: .minutes)
    #expect(try ground.readings("X1.a") == "G G G")
  }

  @Test(arguments: [(2, 38, 2, "I I I"), (2, 38, 0, "- A A"), (0, 8, 8, "- A A"), (0, 10, 1, "I I I")])
  func `the worst grade by a share needs ten cases and two auditors or moderation`(
    yes: Int, no: Int, second: Int, expected: String
  ) throws {
    var ground = try Ground(Ground.audited)
    try ground.audit("sample", yes: yes, no: no, second: second)
    #expect(try ground.readings("X1.a") == expected)
  }

  @Test func `a share wholly in the band of the worst carries nothing while nobody read it again`() throws {
    var ground = try Ground(Ground.audited)
    try ground.audit("sample", yes: 1, no: 23)
    ground.attach("X1.A1", kind: .minutes)
    #expect(try ground.readings("X1.a") == "- A A")
  }

  @Test func `a whole caseload that was read is no sample`() throws {
    var ground = try Ground(Ground.audited)
    try ground.audit("all", yes: 3, no: 5, of: 8)
    #expect(try ground.readings("X1.a") == "I I I")
  }

  // MARK: Looked at again

  @Test func `what is looked at again is the last sample, and newer answers need it anew`() throws {
    var ground = try Ground(Ground.audited)
    let first = try ground.audit("first", yes: 2, no: 38, daysAgo: 60, second: 8)
    ground.say(Rechecked(.question(QuestionID("X1.Q1"), sample: first), .notSo, because: "misread"), by: "R. Lund")
    #expect(try ground.readings("X1.a") == "- - -")
    try ground.audit("second", yes: 2, no: 38, daysAgo: 30, second: 8)
    #expect(try ground.readings("X1.a") == "I I I")
  }

  @Test func `what a re-check finds to be so for some and no more stays below good, and off the worst`() throws {
    var ground = try Self.papers()
    let id = try ground.audit("sample", yes: 2, no: 38, second: 8)
    #expect(try ground.readings("X1.a") == "I G G")
    ground.say(
      Rechecked(.question(QuestionID("X1.Q1"), sample: id), .so, extent: .counted(3, of: 40), because: "read again"),
      by: "R. Lund")
    #expect(try ground.readings("X1.a") == "A G G")
  }
}
