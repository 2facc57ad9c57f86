import TestSupport
import Testing

/// What a draw may be asked: how the size is shared out, how many of one worker, and whom not to draw.
@Suite struct DrawOptionTests {
  /// The references of the last sample, in drawn order.
  private func cases(_ stage: Stage) -> [String] {
    stage.answer("sample", "show", "--json").split(separator: "\"reserves\"")[0].split(separator: "\"case\": \"")
      .dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  /// How many were drawn of the last stratum of a cohort that has any, by the table that a draw prints.
  private func drawn(_ cohort: String, _ output: String) -> String? {
    output.split(separator: "\n").last { $0.hasPrefix(cohort) && !$0.hasSuffix(" 0") }?.split(separator: " ").last.map(
      String.init)
  }

  @Test func `shares are equal or in proportion as asked`() throws {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv")
    func draw(_ how: String) -> String {
      stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--size", "50", "--allocate", how, "-n")
    }
    // Referrals have 36 of 84 cases, and a minimum of 18.
    let (equal, proportional) = (draw("equal"), draw("proportional"))
    #expect(drawn("step-down", equal) == "8" && drawn("child-in-need", equal) == "8")
    #expect(equal.contains("Step-down: an equal part of 50: 10"))
    #expect(drawn("step-down", proportional) != "8")
    #expect(proportional.contains("Early help: a part of 50 by its number of cases"))
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--size", "25", "--allocate", "equal")
    #expect(stage.answer("sample", "verify", "cases.csv").contains("The same sample."))
  }

  @Test func `a case is left out with its reason, which is counted, kept and used again`() throws {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv")
    let all = stage.answer(
      "sample", "draw", "cases.csv", "--seed", "x", "--exclude", "C010", "--exclude", "C110", "--because",
      "the auditor's own case")
    #expect(all.contains("2 cases not to be drawn: the auditor's own case"))
    #expect(stage.answer("sample", "show").contains("not to be drawn: the auditor's own case (2)"))
    #expect(stage.answer("sample", "verify", "cases.csv").contains("The same sample."))
    #expect(stage.answer("sample", "verify").contains("The same sample."))
    #expect(!cases(stage).contains("C010"))
  }

  @Test func `cases are left out by a sheet, and one that is in no list is said`() throws {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv")
    try stage.folder.write(
      "Reason,Child Unique ID\nin court this week,C010\nin court this week,Z9\nmoved away,C011\n", to: "out.csv")
    let drawn = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--exclude-from", "out.csv")
    #expect(drawn.contains("1 case not to be drawn: in court this week"))
    #expect(drawn.contains("1 case not to be drawn: moved away"))
    #expect(drawn.contains("of the 2 cases not to be drawn (in court this week), 1 is in the lists"))
    #expect(stage.answer("sample", "verify", "cases.csv").contains("The same sample."))
  }

  @Test func `a reason that reads like a draw before keeps its warning of a case that is in no list`() throws {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv")
    let drawn = stage.answer(
      "sample", "draw", "cases.csv", "--seed", "x", "--exclude", "C010", "--exclude", "Z9", "--because",
      "drawn before the move")
    #expect(drawn.contains("of the 2 cases not to be drawn (drawn before the move), 1 is in the lists"))
    #expect(stage.answer("sample", "verify", "cases.csv").contains("The same sample."))
  }

  @Test func `a file of cases is not taken for the reference of one`() throws {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv")
    #expect(stage.run("sample", "draw", "cases.csv", "--exclude", "known/ex.csv", "--because", "known") == 2)
    #expect(stage.errors.contains("--exclude-from known/ex.csv"))
  }

  @Test func `each case left out may have a reason of its own`() throws {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv")
    let drawn = stage.answer(
      "sample", "draw", "cases.csv", "--seed", "x", "-n", "--exclude", "C010", "--because", "one reason", "--exclude",
      "C011", "--because", "another")
    #expect(drawn.contains("1 case not to be drawn: one reason") && drawn.contains("not to be drawn: another"))
  }

  @Test func `a year of months never draws a child twice, nor a worker twice in a month`() throws {
    let stage = try Stage.opened()
    let cohorts = ["early-help", "referral", "child-protection-plan", "child-in-need", "step-down"]
    let rows = (100..<300).map { "C\($0),\(cohorts[$0 % 5]),W\($0 % 23)" }
    try stage.folder.write((["Case ref,Cohort,Worker"] + rows).joined(separator: "\n") + "\n", to: "cases.csv")
    var all: [String] = []
    for month in 1...12 {
      let drawn = stage.answer(
        "sample", "draw", "cases.csv", "--seed", "month \(month)", "--size", "8", "--after", "all", "--at-most", "1",
        "--per", "worker")
      #expect(drawn.contains("drawn before, in sample") == (month > 1))
      let cases = cases(stage)
      #expect(Set(cases.map { (Int($0.dropFirst()) ?? 0) % 23 }).count == 8)
      #expect(stage.answer("sample", "verify", "cases.csv").contains("The same sample."))
      #expect(stage.answer("sample", "verify").contains("The same sample."))
      all += cases
    }
    #expect(all.count == 96 && Set(all).count == 96)
  }

  @Test func `one sample before may be named by the beginning of its id`() throws {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv")
    let first = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--size", "20")
    let id = String(try #require(first.split(separator: "Recorded as ").last).prefix { $0 != "." })
    let before = Set(cases(stage))
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--size", "20", "--after", id)
    #expect(before.isDisjoint(with: cases(stage)))
  }

  /// 240 cases of 40 workers in eight teams; one in ten has a disability.
  private func stageWithTeams() throws -> Stage {
    let stage = try Stage.opened()
    let cohorts = ["early-help", "referral", "child-protection-plan", "child-in-need", "step-down"]
    let rows = (100..<340).map {
      "C\($0),\(cohorts[$0 % 5]),W\($0 % 40),T\($0 % 8),\($0 % 10 == 0 ? "yes" : "no")"
    }
    try stage.folder.write(
      (["Case ref,Cohort,Worker,Team,Disability"] + rows).joined(separator: "\n") + "\n", to: "cases.csv")
    return stage
  }

  @Test func `several limits hold together, are recorded, and hold when the sample is drawn again`() throws {
    let stage = try stageWithTeams()
    _ = stage.answer(
      "sample", "draw", "cases.csv", "--seed", "x", "--size", "20", "--at-most", "1", "--per", "worker", "--at-most",
      "3", "--per", "team")
    let numbers = cases(stage).map { Int($0.dropFirst()) ?? 0 }
    #expect(numbers.count == 20 && Set(numbers.map { $0 % 40 }).count == 20)
    #expect(Dictionary(grouping: numbers) { $0 % 8 }.values.allSatisfy { $0.count <= 3 })
    #expect(stage.answer("sample", "verify", "cases.csv").contains("The same sample."))
    #expect(stage.answer("sample", "verify").contains("The same sample."))
  }

  @Test func `a wish is recorded and reported against, with the size that would meet it on average`() throws {
    let stage = try stageWithTeams()
    let drawn = stage.answer(
      "sample", "draw", "cases.csv", "--seed", "x", "--size", "20", "--wish", "disability=yes:12")
    #expect(drawn.contains("wish not met: at least 12 disabled children"))
    let shown = stage.answer("sample", "show", "--representative")
    #expect(shown.contains("at least 12 disabled children") && shown.contains("would have so many on average"))
    #expect(stage.answer("sample", "show", "--json").contains("\"id\": \"disability=yes:12\""))
  }

  @Test func `a balanced draw is balanced by what is wished for too`() throws {
    let stage = try stageWithTeams()
    _ = stage.answer(
      "sample", "draw", "cases.csv", "--seed", "x", "--size", "20", "--wish", "disability=yes:1", "--balance", "team")
    #expect(stage.answer("sample", "show").contains("Balance   by team and disability"))
    #expect(stage.answer("sample", "show", "--representative").contains("Wish met: at least 1 disabled child"))
    #expect(stage.answer("sample", "verify", "cases.csv").contains("The same sample."))
  }

  @Test func `of a folder every list is read, and a folder without one is said`() throws {
    let stage = try stageWithTeams()
    let rows = "Child Unique ID,Cohort,Worker\nC900,referral,W1\n"
    try stage.folder.write(rows, to: "lists/b.CSV")
    try stage.folder.write("Child Unique ID,Cohort,Worker\nC901,referral,W2\n", to: "lists/a.csv")
    try stage.folder.write("not a list", to: "lists/read-me.txt")
    let drawn = stage.answer("sample", "draw", "lists", "--seed", "x", "--size", "2")
    #expect(drawn.contains("a.csv: 1 row,") && drawn.contains("b.CSV: 1 row,") && !drawn.contains("read-me"))
    #expect(stage.answer("sample", "verify", "lists").contains("The same sample."))
    #expect(stage.run("sample", "draw", "evidence/records", "--seed", "x") == 2)
    #expect(stage.errors.contains("holds no CSV file"))
  }

  @Test func `what the framework wishes for already is not told twice`() throws {
    let stage = try stageWithTeams()
    let drawn = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "-n", "--wish", "disability=yes:5")
    #expect(drawn.contains("five disabled children") && !drawn.contains("at least 5 disabled children"))
  }
}
