import TestSupport
import Testing

/// A case weighs by the cohort in which it counts, so that it is asked the questions of that cohort and no others.
@Suite struct AuditCohortTests {
  /// A sample that has C110 as a referral, C610 as a step-down case, and B1 of both early help and referral.
  private func drawn() throws -> Stage {
    let stage = try Stage.opened()
    let few = "C110,referral\nC111,referral\nC610,step-down\nB1,referral\nB1,early-help\n"
    let many = (10..<20).map { "C0\($0),early-help\n" }.joined()
    try stage.folder.write("Case ref,Cohort\n" + few + many, to: "cases.csv")
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--size", "14")
    return stage
  }

  @Test func `a question of another cohort than the case's is refused, and both are named`() throws {
    let stage = try drawn()
    let before = try stage.contents()
    #expect(stage.run("audit", "C110", "--answer", "HP2.Q1=yes", "--answer", "HP7.Q1=yes") == 2)
    #expect(flat(stage.errors).contains("HP7.Q1 is asked of step-down, and case 'C110' counts in referral."))
    #expect(try stage.contents() == before)
    #expect(stage.answer("audit", "C610", "--answer", "HP7.Q1=yes").contains("Recorded one answer"))
  }

  @Test func `in an import every such cell is named by its row and column, and no row is taken in`() throws {
    let stage = try drawn()
    try stage.folder.write(
      "Case,Page,Question number,Answer\nC110,,HP2.Q1,yes\nC110,,HP7.Q1,yes\nC610,,HP2.Q1,no\n", to: "answers.csv")
    let before = try stage.contents()
    #expect(stage.run("audit", "import", "answers.csv") == 2)
    let said = flat(stage.errors)
    #expect(said.contains("answers.csv:3: in column 'Question number', HP7.Q1 is asked of step-down"))
    #expect(said.contains("answers.csv:4: in column 'Question number', HP2.Q1 is asked of referral"))
    #expect(said.contains("2 things are wrong") && said.contains("No answer was taken in"))
    #expect(try stage.contents() == before)
  }

  @Test func `a case of two cohorts is asked the questions of the rarer, in which it counts`() throws {
    let stage = try drawn()
    #expect(stage.answer("audit", "B1", "--answer", "HP2.Q1=yes").contains("Recorded one answer"))
    #expect(stage.run("audit", "B1", "--answer", "HP1.Q1=yes") == 2)
    #expect(
      flat(stage.errors).contains("a case of several cohorts is asked the questions of the one in which it counts"))
  }

  @Test func `a question that the framework asks of every case is asked of any`() throws {
    let stage = try Stage()
    _ = stage.answer("init", ".", "--framework", "care-inspectorate-joint-2009", "--authority", "Glen Council")
    try stage.folder.write("Case ref,Cohort\nG1,on-register\n", to: "cases.csv")
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--size", "1")
    #expect(stage.answer("audit", "G1", "--answer", "CI8.Q1=yes").contains("Recorded one answer"))
  }
}
