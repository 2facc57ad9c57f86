import TestSupport
import Testing

/// One is one: a case is, cases are.
@Suite struct SingularTests {
  @Test func `a sample of one case is spoken of as one`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("Case ref,Cohort\nR1,referral\n", to: "cases.csv")
    let drawn = flat(stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--wish", "disability=yes:1"))
    #expect(drawn.contains("A sample of 1 from 1 case") && drawn.contains("cases.csv: 1 row, 1 case."))
    #expect(drawn.contains("asked for 50, but only 1 case can be drawn: it is taken"))
    #expect(drawn.contains("the lists do not show whether the sample has: at least five disabled children;"))
    #expect(flat(stage.answer("sample", "verify", "cases.csv")).contains("1 case and no reserves agree"))
    #expect(stage.answer("audit", "R1", "--answer", "HP2.Q1=yes").contains("1 of 1 case is audited."))
    let shown = flat(stage.answer("sample", "show"))
    #expect(shown.contains(": 1 case, 1 audited") && shown.contains("cases.csv (1 row, SHA-256"))
    #expect(stage.answer("audit", "progress").contains("1 of 1 case audited, 0 answered in full"))
    #expect(flat(stage.answer("audit", "agreement")).contains("The one audited case was not read by a second auditor."))
    #expect(flat(stage.answer("report")).contains("1 of the 1 case has been audited"))
    _ = stage.answer("audit", "R1", "--auditor", "L. Moss", "--answer", "HP2.Q1=no")
    let agreement = flat(stage.answer("audit", "agreement"))
    #expect(agreement.contains("1 of 1 audited case; one in five") && agreement.contains("of 1 answer "))
  }
}
