import Assessments
import CaseAudit
import Frameworks
import Testing

@Suite struct SecondReadingTests {
  @Test func `where two auditors differ the lower answer counts, until moderation agrees one`() throws {
    var book = try AuditBook()
    book.audit("R1", by: "K. Lund", ["HP2.Q1": .yes])
    book.audit("R1", by: "L. Moss", ["HP2.Q1": .no])
    #expect(CountingAnswers(try book.folded()).answers(to: .init("HP2.Q1")) == ["R1": .no])
    book.moderate("R1", "HP2.Q1", .partly)
    #expect(CountingAnswers(try book.folded()).answers(to: .init("HP2.Q1")) == ["R1": .partly])
  }

  @Test func `the original answers stand beside what was agreed`() throws {
    var book = try AuditBook()
    book.audit("R1", by: "K. Lund", ["HP2.Q1": .yes])
    book.audit("R1", by: "L. Moss", ["HP2.Q1": .no])
    book.moderate("R1", "HP2.Q1", .partly)
    let reading = try #require(SecondReading.all(of: try book.folded(), in: book.framework).first)
    #expect(reading.answers.map(\.answer) == [.yes, .no])
    #expect(reading.moderation?.answer == .partly && reading.isTwoApart)
  }

  @Test func `a moderation counts its days from the last audit, and is late after the days allowed`() throws {
    var book = try AuditBook()
    for reference in ["R1", "R2"] {
      book.audit(reference, by: "K. Lund", ["HP2.Q1": .yes], after: 3)
      book.audit(reference, by: "L. Moss", ["HP2.Q1": .no], after: 7)
    }
    book.moderate("R1", "HP2.Q1", .no, after: 21)
    book.moderate("R2", "HP2.Q1", .no, after: 22)
    let summary = ModerationSummary(SecondReading.all(of: try book.folded(), in: book.framework))
    #expect(summary.late.map(\.reference) == ["R2"])
    #expect(summary.belowTheKindest == 2 && summary.waiting.isEmpty)
  }

  @Test func `a moderation with the answers known, or by one of the auditors, says so`() throws {
    var book = try AuditBook()
    for reference in ["R1", "R2", "R3"] {
      book.audit(reference, by: "K. Lund", ["HP2.Q1": .yes])
      book.audit(reference, by: "L. Moss", ["HP2.Q1": .no])
    }
    book.moderate("R1", "HP2.Q1", .no, known: true)
    book.moderate("R2", "HP2.Q1", .yes, by: "k. lund")
    book.moderate("R3", "HP2.Q1", .no)
    let summary = ModerationSummary(SecondReading.all(of: try book.folded(), in: book.framework))
    #expect(summary.known.map(\.reference) == ["R1", "R2"])
  }

  @Test func `an auditor who is kinder in case after case is seen, and so is the harsher`() throws {
    var book = try AuditBook()
    for number in 1...7 {
      book.audit("R\(number)", by: "K. Lund", ["HP2.Q1": .yes, "HP2.Q2": .yes])
      book.audit("R\(number)", by: "L. Moss", ["HP2.Q1": .partly, "HP2.Q2": .yes])
    }
    let auditors = AuditorAgreement(try book.folded(), in: book.framework).auditors
    #expect(auditors.map(\.auditor) == ["K. Lund", "L. Moss"])
    #expect(auditors.map(\.kinderCases) == [7, 0] && auditors.map(\.harsherCases) == [0, 7])
    #expect(auditors.allSatisfy(\.hasDirection) && abs(auditors[0].chance - 0.015625) < 1e-12)
  }

  @Test func `a few differences are no direction`() throws {
    var book = try AuditBook()
    for number in 1...3 {
      book.audit("R\(number)", by: "K. Lund", ["HP2.Q1": .yes])
      book.audit("R\(number)", by: "L. Moss", ["HP2.Q1": .partly])
    }
    #expect(!AuditorAgreement(try book.folded(), in: book.framework).auditors.contains(where: \.hasDirection))
  }

  @Test func `cases graded two grades apart are found, and those one apart are not`() throws {
    var book = try AuditBook()
    book.audit("R1", by: "K. Lund", ["HP2.Q1": .yes], grade: "good")
    book.audit("R1", by: "L. Moss", ["HP2.Q1": .no], grade: "inadequate")
    book.audit("R2", by: "K. Lund", ["HP2.Q1": .yes], grade: "good")
    book.audit("R2", by: "L. Moss", ["HP2.Q1": .yes], grade: "adequate")
    let agreement = AuditorAgreement(try book.folded(), in: book.framework)
    #expect(agreement.caseGrades.map(\.apart) == [2, 1])
    #expect(agreement.readings.filter(\.isTwoApart).map(\.reference) == ["R1"])
  }

  @Test func `whether a question applies is counted apart from how it is answered`() throws {
    var book = try AuditBook()
    book.audit("R1", by: "K. Lund", ["HP2.Q1": .yes, "HP2.Q2": .notApplicable])
    book.audit("R1", by: "L. Moss", ["HP2.Q1": .yes, "HP2.Q2": .no])
    let agreement = AuditorAgreement(try book.folded(), in: book.framework)
    #expect(agreement.answers.units == 1 && agreement.unsettled.count == 1)
    #expect(agreement.readings.count(where: \.differsOnApplying) == 1)
  }

  @Test func `a later audit by the same auditor corrects the earlier one, and a re-audit does not`() throws {
    var book = try AuditBook()
    book.audit("R1", ["HP2.Q1": .no], after: 3)
    book.audit("R1", ["HP2.Q1": .partly], after: 4)
    book.audit("R1", ["HP2.Q1": .yes], after: 60, reaudit: book.sample)
    let sample = try book.folded()
    #expect(CountingAnswers(sample).answers(to: .init("HP2.Q1")) == ["R1": .partly])
    #expect(sample.everyAudit.count == 3)
  }

  /// One case that two auditors graded apart, and one that they graded alike.
  private func graded() throws -> AuditBook {
    var book = try AuditBook()
    book.audit("R1", by: "K. Lund", ["HP2.Q1": .yes], grade: "good", after: 3)
    book.audit("R1", by: "L. Moss", ["HP2.Q1": .yes], grade: "inadequate", after: 4)
    book.audit("R2", by: "K. Lund", ["HP2.Q1": .yes], grade: "good", after: 3)
    book.audit("R2", by: "L. Moss", ["HP2.Q1": .yes], grade: "good", after: 4)
    return book
  }

  @Test func `a case graded differently waits for an agreed grade, and one graded alike does not`() throws {
    let book = try graded()
    let agreement = AuditorAgreement(try book.folded(), in: book.framework)
    #expect(agreement.unsettledGrades.map(\.reference) == ["R1"])
    #expect(ModerationSummary(agreement).gradesWaiting.map(\.reference) == ["R1"])
  }

  @Test func `an agreed grade settles the case, and says when, by whom and how`() throws {
    var book = try graded()
    book.moderate("R1", grade: "adequate", by: "L. Moss", after: 30)
    let agreement = AuditorAgreement(try book.folded(), in: book.framework)
    let settled = try #require(agreement.caseGrades.first?.moderation)
    #expect(settled.agreed.id.text == "adequate" && settled.days == 26 && settled.isByAuditor)
    let summary = ModerationSummary(agreement)
    #expect(summary.gradesWaiting.isEmpty && summary.grades.count == 1)
    #expect(summary.lateCount == 1 && summary.knownCount == 1 && summary.belowTheKindest == 1)
    #expect(agreement.auditors.map(\.agreedLower) == [1, 0] && agreement.auditors.map(\.agreedHigher) == [0, 1])
  }
}
