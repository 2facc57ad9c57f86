import TestSupport
import Testing

/// What a draw says when it is made, so that nobody need look elsewhere for what became of a row.
@Suite struct DrawPageTests {
  /// Seven rows of four cases: two repeat a case, one case is of two cohorts, one row has no reference.
  private func stage() throws -> Stage {
    let stage = try Stage.opened()
    try stage.folder.write(
      "Case ref,Cohort\nR1,referral\nR2,referral\nE1,early-help\nE2,early-help\nE1,early-help\nR1,early-help\n,referral\n",
      to: "cases.csv")
    return stage
  }

  @Test(arguments: [[], ["--dry-run"]])
  func `repeated rows, cases of two cohorts and those left out are told, and what was drawn from exactly`(
    more: [String]
  ) throws {
    let stage = try stage()
    let said = flat(
      stage.answer(
        ["sample", "draw", "cases.csv", "--seed", "x", "--size", "2", "--exclude", "E2", "--because", "court"] + more))
    #expect(said.contains("A sample of 2 from 3 cases"))
    #expect(said.contains("cases.csv: 7 rows, 4 cases."))
    #expect(said.contains("1 row left out: no case reference."))
    #expect(said.contains("2 rows of a case that stands on the list already: each case counts once."))
    #expect(said.contains("1 case of both early-help and referral: counted once, in referral."))
    #expect(said.contains("1 case not to be drawn: court."))
  }

  @Test func `strata without a case are counted and not listed`() throws {
    let stage = try stage()
    let said = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--size", "2")
    #expect(flat(said).contains("more groups have no case on the lists."))
    let rows = said.split(whereSeparator: \.isNewline).count { $0.contains(#/ 0 +0 +0 *$/#) }
    #expect(rows == 0, "\(said)")
    #expect(stage.answer("sample", "show", "--format", "csv").contains(",0,0"))
  }

  @Test func `a case that is on two lists is told to count once`() throws {
    let stage = try stage()
    try stage.folder.write("Case ref,Cohort\nR1,referral\nR9,referral\n", to: "more.csv")
    let said = flat(stage.answer("sample", "draw", "cases.csv", "more.csv", "--seed", "x", "--size", "2", "-n"))
    #expect(
      said.contains("A sample of 2 from 5 cases") && said.contains("5 cases in all: one that is on several lists"))
  }

  @Test(arguments: [[], ["--dry-run"]])
  func `a list from which no case can be drawn is refused, dry run or not`(more: [String]) throws {
    let stage = try stage()
    try stage.folder.write("Case ref,Cohort\n", to: "empty.csv")
    try stage.folder.write("Case ref,Cohort\nA1,unheard of\n", to: "none.csv")
    #expect(stage.run(["sample", "draw", "empty.csv", "--seed", "x"] + more) == 2)
    #expect(stage.output == "" && stage.errors.contains("They hold no rows below their headings: choose others."))
    #expect(stage.run(["sample", "draw", "none.csv", "--seed", "x"] + more) == 2)
    #expect(stage.output == "" && stage.errors.contains("none.csv: 1 row left out: cohort 'unheard of' is not one"))
  }

  @Test func `a meaning that no row calls for is told, with the nearest values that rows have`() throws {
    let stage = try stage()
    try stage.folder.write(
      "Case ref,Cohort\nR1,Section 47 enquiry\nR2,referral\nE1,early help\nE2,CIN\nE3,CP\n", to: "words.csv")
    let meanings = ["--cohort", "Section 47=referral", "--cohort", "cin=child-in-need", "--cohort", "cp=none"]
    let said = flat(stage.answer(["sample", "draw", "words.csv", "--seed", "x", "--size", "3"] + meanings))
    #expect(
      said.contains(
        "--cohort \"Section 47=referral\" was not called for: no row is placed by that value; the nearest of 5 that rows have are 'Section 47 enquiry', "
      ))
    #expect(!said.contains("cin=") && !said.contains("cp=none"))
    #expect(flat(stage.answer("sample", "show")).contains("\"Section 47=referral\" was not called for"))
    let told = flat(
      stage.answer("sample", "draw", "--list", "referral=words.csv", "--seed", "x", "-n", "--cohort", "CP=none"))
    #expect(told.contains("--cohort CP=none was not called for: no list has a cohort column by which"))
  }

  @Test func `an example names a cohort of the framework at hand`() throws {
    let stage = try Stage()
    _ = stage.answer("init", ".", "--framework", "ofsted-ilacs-2026", "--authority", "Northvale Council")
    try stage.folder.write("Case ref,Cohort\nR1,referrals\n", to: "cases.csv")
    for (option, example) in [("--cohort", "--cohort \"VALUE=contacts\""), ("--list", "--list contacts=FILE")] {
      #expect(stage.run("sample", "draw", "cases.csv", option, "nothing") == 2)
      #expect(flat(stage.errors).contains(example))
    }
    #expect(
      flat(stage.answer("frameworks", "ofsted-ilacs-2026")).contains("cohorts: contacts, early-help, referrals, "))
  }
}
