import Assessments
import Calendar
import CaseAudit
import Digests
import Frameworks
import Testing

@Suite struct FollowUpTests {
  private func raise(_ book: inout AuditBook, _ subject: ActionRaised.Origin.Subject, after days: Int = 20) -> Digest {
    book.add(
      ActionRaised(
        title: "Referrers hear back", criterion: CriterionID("HP2"), band: nil, owner: "B. Lead", due: nil,
        measure: nil,
        origin: .init(sample: book.sample, subject: subject)), on: AuditBook.drawn.adding(days: days))
  }

  private func followUp(_ book: AuditBook) throws -> AuditFollowUp {
    let assessment = book.assessment()
    let action = try #require(assessment.actions.first)
    return try #require(AuditFollowUp(action, assessment: assessment, framework: book.framework))
  }

  @Test func `a case is re-audited by an audit that says so, and it stands beside the first`() throws {
    var book = try AuditBook()
    book.audit("R1", ["HP2.Q1": .no, "HP2.Q2": .yes])
    let action = raise(&book, .one("R1"))
    #expect(try !followUp(book).isReaudited)
    book.audit("R1", ["HP2.Q1": .yes, "HP2.Q2": .yes], after: 50, reaudit: action)
    let found = try followUp(book)
    guard case .answers(let first) = found.first, case .answers(let again) = found.again else {
      Issue.record("not a case's answers")
      return
    }
    #expect(first.map(\.answer) == [.no, .yes] && again.map(\.answer) == [.yes, .yes])
    #expect(found.movement == .better && found.stillShort.isEmpty)
  }

  @Test func `an audit from before the action, or of another action, is no re-audit`() throws {
    var book = try AuditBook()
    book.audit("R1", ["HP2.Q1": .no])
    let action = raise(&book, .one("R1"))
    book.audit("R1", ["HP2.Q1": .yes], after: 5, reaudit: action)
    book.audit("R1", by: "L. Moss", ["HP2.Q1": .yes], after: 30)
    book.audit("R1", ["HP2.Q1": .yes], after: 30, reaudit: book.sample)
    book.audit("R2", ["HP2.Q1": .yes], after: 30, reaudit: action)
    #expect(try !followUp(book).isReaudited)
  }

  @Test func `a re-audit that still says no is said to fall short`() throws {
    var book = try AuditBook()
    book.audit("R1", ["HP2.Q1": .no])
    let action = raise(&book, .one("R1"))
    book.audit("R1", ["HP2.Q1": .no], after: 50, reaudit: action)
    let found = try followUp(book)
    #expect(found.movement == .same && found.stillShort == [QuestionID("HP2.Q1")])
  }

  @Test func `a case is re-audited only when every answer that was not yes is given again, and one applies`() throws {
    var book = try AuditBook()
    book.audit("R1", ["HP2.Q1": .no, "HP2.Q2": .partly, "HP2.Q3": .yes])
    let action = raise(&book, .one("R1"))
    book.audit("R1", ["HP2.Q3": .yes], after: 50, reaudit: action)
    #expect(try followUp(book).unanswered == [QuestionID("HP2.Q1"), QuestionID("HP2.Q2")])
    book.audit("R1", ["HP2.Q1": .notApplicable], after: 51, reaudit: action)
    let partly = try followUp(book)
    #expect(!partly.isReaudited && partly.isBegunAgain && partly.unanswered == [QuestionID("HP2.Q2")])
    book.audit("R1", ["HP2.Q2": .yes], after: 52, reaudit: action)
    let found = try followUp(book)
    #expect(found.isReaudited && found.unanswered.isEmpty && found.movement == .better)
  }

  @Test func `a re-audit whose answers all do not apply says nothing`() throws {
    var book = try AuditBook()
    book.audit("R1", ["HP2.Q1": .no])
    let action = raise(&book, .one("R1"))
    book.audit("R1", ["HP2.Q1": .notApplicable], after: 50, reaudit: action)
    #expect(try !followUp(book).isReaudited && followUp(book).movement == nil)
  }

  @Test func `a theme is re-audited by a later sample, with cases enough`() throws {
    var book = try AuditBook()
    for number in 1...12 { book.audit("R\(number)", ["HP2.Q1": number < 4 ? .yes : .no]) }
    _ = raise(&book, .theme([QuestionID("HP2.Q1")]))
    let second = try book.draw("second", on: AuditBook.drawn.adding(days: 40), cases: "S")
    for number in 1...4 { book.audit("SR\(number)", ["HP2.Q1": .yes], after: 50, of: second) }
    #expect(try !followUp(book).isReaudited)
    for number in 5...12 { book.audit("SR\(number)", ["HP2.Q1": .yes], after: 50, of: second) }
    let found = try followUp(book)
    #expect(found.isReaudited && found.movement == .better && found.casesAgain == 12)
  }

  @Test func `a share that moved no further than chance may carry it is not called better`() throws {
    var book = try AuditBook()
    for number in 1...12 { book.audit("R\(number)", ["HP2.Q1": number < 7 ? .yes : .no]) }
    _ = raise(&book, .theme([QuestionID("HP2.Q1")]))
    let second = try book.draw("second", on: AuditBook.drawn.adding(days: 40), cases: "S")
    for number in 1...12 { book.audit("SR\(number)", ["HP2.Q1": number < 8 ? .yes : .no], after: 50, of: second) }
    #expect(try followUp(book).movement == .unclear)
  }

  @Test func `cases that the first audit read are no re-audit of a theme, however they were drawn again`() throws {
    var book = try AuditBook()
    for number in 1...12 { book.audit("R\(number)", ["HP2.Q1": .no]) }
    _ = raise(&book, .theme([QuestionID("HP2.Q1")]))
    let again = try book.draw("first", on: AuditBook.drawn.adding(days: 40))
    for number in 1...12 { book.audit("R\(number)", ["HP2.Q1": .yes], after: 50, of: again) }
    let found = try followUp(book)
    #expect(!found.isReaudited && found.casesAgain == 0 && found.movement == nil)
  }
}

@Suite struct ProgressTests {
  @Test func `cases begun and done are told apart by what is asked of their cohort`() throws {
    var book = try AuditBook()
    book.audit("R1", ["HP2.Q1": .yes])
    let asked = book.framework.criteria.flatMap(\.questions).filter {
      $0.cohorts.isEmpty || $0.cohorts.contains(book.referral)
    }
    book.audit("R2", Dictionary(uniqueKeysWithValues: asked.map { ($0.id.text, CaseAudited.Answer.yes) }))
    let progress = AuditProgress(try book.folded(), in: book.framework, on: AuditBook.drawn)
    #expect(progress.lines.map(\.begun) == [2, 0] && progress.lines.map(\.done) == [1, 0])
    #expect(progress.open.count == 18)
    #expect(progress.auditors.map(\.cases) == [2])
  }

  @Test func `cases are overdue on the day after those allowed`() throws {
    let book = try AuditBook()
    func isOverdue(after days: Int) throws -> Bool {
      AuditProgress(
        try book.folded(), in: book.framework, on: AuditBook.drawn.adding(days: days), allowedDays: 28
      ).isOverdue
    }
    #expect(try !isOverdue(after: 28))
    #expect(try isOverdue(after: 29))
  }

  @Test func `the rest could move a share between all no and all yes, weighted as the sample is drawn`() throws {
    var book = try AuditBook()
    for number in 1...9 { book.audit("R\(number)", ["HP2.Q1": .yes]) }
    let progress = AuditProgress(try book.folded(), in: book.framework, on: AuditBook.drawn)
    let prospect = try #require(progress.prospects.first)
    // HP2.Q1 is asked of referrals and of none of the plans: nine of twelve are answered.
    #expect(prospect.remaining == 3)
    #expect(abs(prospect.lowest - 0.75) < 1e-12 && prospect.now == 1 && prospect.highest == 1)
    #expect(!prospect.isSettled)
  }

  @Test func `what no remaining case can change is settled`() throws {
    var book = try AuditBook()
    for number in 1...10 { book.audit("R\(number)", ["HP2.Q1": .yes]) }
    let progress = AuditProgress(try book.folded(), in: book.framework, on: AuditBook.drawn)
    let prospect = try #require(progress.prospects.first)
    #expect(prospect.remaining == 2 && prospect.isSettled)
  }
}

@Suite struct ShareWordsTests {
  private func phrase(_ hits: Int, of answered: Int) throws -> String? {
    let book = try AuditBook()
    let estimate = StratifiedShare([
      .init(caseload: 1 << 40, cases: (0..<answered).map { [$0 < hits ? 1 : 0] })
    ]).estimate
    return ShareWords(book.framework).phrase(for: estimate, cases: answered)
  }

  @Test func `the inspectorate's word is said for the share and for what the interval leaves open`() throws {
    #expect(try phrase(300, of: 500) == "a majority")
    #expect(try phrase(310, of: 500) == "a majority, possibly a large majority")
    #expect(try phrase(265, of: 500) == "a majority, possibly only a minority")
    #expect(try phrase(12, of: 20) == "a majority, possibly anything from a minority to a large majority")
    #expect(try phrase(2000, of: 2000) == "the vast majority")
  }

  @Test func `below ten cases there is no word`() throws { #expect(try phrase(7, of: 9) == nil) }

  @Test func `too few cases prove nothing`() throws {
    var book = try AuditBook()
    for number in 1...4 { book.audit("R\(number)", ["HP2.Q1": .yes]) }
    let sample = try book.folded()
    #expect(SampleAudit.findings(of: sample, in: book.framework).map(\.showing) == [.countsOnly])
    #expect(SampleAudit.shares(of: sample, in: book.framework).allSatisfy { !$0.isEnough && $0.cases == 4 })
  }

  @Test func `shares are told by judgement, by cohort and by question within a cohort`() throws {
    var book = try AuditBook()
    for number in 1...6 { book.audit("R\(number)", ["HP2.Q1": .yes, "QP1.Q1": .no]) }
    for number in 1...8 { book.audit("P\(number)", ["QP1.Q1": .yes]) }
    let shares = SampleAudit.shares(of: try book.folded(), in: book.framework)
    func share(_ scope: ShareFinding.Scope, _ cohort: CohortID? = nil) -> Double? {
      shares.first { $0.scope == scope && $0.cohort == cohort }?.estimate?.share
    }
    #expect(share(.everything, book.referral) == 0.5 && share(.everything, book.plan) == 1)
    // 120 referrals with none favourable and 16 plans with all.
    let judgement = try #require(share(.judgement(JudgementID("QP"))))
    #expect(abs(judgement - 16.0 / 136) < 1e-12)
    #expect(share(.question(QuestionID("QP1.Q1")), book.plan) == 1)
  }
}
