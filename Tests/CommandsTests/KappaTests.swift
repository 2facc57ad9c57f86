import TestSupport
import Testing

/// How sure kappa is, is said only from as many cases as its error takes.
@Suite struct KappaTests {
  /// So many referrals read by two auditors, who differ on every fourth, and on its grade.
  private func read(_ count: Int) throws -> Stage {
    let stage = try Stage.opened()
    let cases = (10..<(10 + count)).map { "R\($0)" }
    try stage.folder.write("Case ref,Cohort\n" + cases.map { "\($0),referral\n" }.joined(), to: "cases.csv")
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--size", "\(count)")
    var rows = ""
    for (number, reference) in cases.enumerated() {
      let (first, second) = (
        number % 3 == 0 ? "no" : "yes", number % 4 == 0 ? "partly" : number % 3 == 0 ? "no" : "yes"
      )
      rows += "\(reference),HP2.Q1,\(first),\(number % 2 == 0 ? "good" : "adequate"),K. Lund\n"
      rows += "\(reference),HP2.Q1,\(second),\(number % 5 == 0 ? "inadequate" : "good"),L. Moss\n"
    }
    try stage.folder.write("case,question,answer,grade,auditor\n" + rows, to: "answers.csv")
    _ = stage.answer("audit", "import", "answers.csv")
    return stage
  }

  @Test func `from few cases kappa stands alone, on the screen, in the report and for programs`() throws {
    let stage = try read(17)
    let screen = flat(stage.answer("audit", "agreement"))
    #expect(screen.contains(#/Weighted kappa 0\.\d\d, too few to say how sure Gwet's AC2 0\.\d\d \(/#))
    #expect(screen.contains(#/Kappa, grades −?0\.\d\d, too few to say how sure/#))
    #expect(screen.contains("It takes 18 cases read twice to say how sure kappa is, and 32 for case grades."))
    #expect(stage.answer("report", "--annex").contains(", too few to say how sure"))
    let json = flat(stage.answer("audit", "agreement", "--json"))
    #expect(json.contains(#/"kappa": \{ "value": 0\.\d+, "lower": null, "upper": null \}, "fewestCasesForKappa": 18/#))
  }

  @Test func `from eighteen on the answers have an interval, and the grades wait for thirty-two`() throws {
    let stage = try read(18)
    let screen = flat(stage.answer("audit", "agreement"))
    #expect(screen.contains(#/Weighted kappa 0\.\d\d \(−?0\.\d\d to \d\.\d\d\)/#))
    #expect(screen.contains(#/Kappa, grades −?0\.\d\d, too few to say how sure/#))
    let many = try read(32)
    let whole = flat(many.answer("audit", "agreement"))
    #expect(!whole.contains("too few to say how sure") && !whole.contains("It takes"))
    #expect(!flat(many.answer("audit", "agreement", "--json")).contains("\"lower\": null, \"upper\": null"))
  }
}
