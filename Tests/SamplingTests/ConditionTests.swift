import Calendar
import Sampling
import Testing

@Suite struct ConditionTests {
  @Test(arguments: [
    ("blank", Condition.blank), ("not blank", .notBlank), ("yes", .yes), ("No", .no), ("at least 1", .atLeast(1)),
    ("at most 3", .atMost(3)), ("is Open assessment", .equals("Open assessment")), ("is not x", .differs("x")),
    ("contains plan", .contains("plan")), ("does not contain plan", .lacks("plan")),
    ("within 12 weeks", .within(TimeSpan(12, .weeks))), ("within 1 month", .within(TimeSpan(1, .months))),
    ("more than 18 months ago", .before(TimeSpan(18, .months))),
  ])
  func `a condition is read in the framework's words`(words: String, condition: Condition) {
    #expect(Condition(words) == condition)
  }

  @Test(arguments: ["", "maybe", "at least", "at least many", "within", "within 3 moons", "more than 3 months", "is"])
  func `words that say nothing known are no condition`(words: String) {
    #expect(Condition(words) == nil)
  }

  /// Whether a cell passes a condition: one row of a list, taken or left out.
  private func holds(_ words: String, _ cell: String) throws -> Bool {
    let condition = try #require(Condition(words))
    let plan = SamplingPlan(
      cohorts: [
        SampleCohort(
          id: "a", label: "A", recognisedBy: [RowRule(list: .childProtection, [.init("plan-end", condition)])])
      ], sampleSize: 1)
    let text = "case,plan-start,plan-end\n1,x,\"\(cell)\"\n"
    return try !Sampler.draw(plan, request(), from: [list(text)]).drawn.isEmpty
  }

  @Test(arguments: ["", " ", "-", "#N/A", "n/a", "N/A", "\u{A0}", " \u{A0} ", "#REF!"])
  func `everything that says nothing is blank`(cell: String) throws {
    #expect(try holds("blank", cell))
    #expect(try !holds("not blank", cell))
    for words in ["yes", "no", "at least 0", "is \(cell)x", "within 9000 weeks"] { #expect(try !holds(words, cell)) }
  }

  @Test(arguments: ["a) Yes", "Yes", "y", "YES ", "1", "\u{A0}b) yes", "true"])
  func `yes is known however it is coded`(cell: String) throws {
    #expect(try holds("yes", cell))
    #expect(try !holds("no", cell))
  }

  @Test(arguments: ["b) No", "no", "N", "0"])
  func `no is known however it is coded`(cell: String) throws {
    #expect(try holds("no", cell))
    #expect(try !holds("yes", cell))
  }

  @Test func `numbers are compared exactly`() throws {
    #expect(try holds("at least 2", "2"))
    #expect(try holds("at least 2", "2.0"))
    #expect(try !holds("at least 2", "1.999999"))
    #expect(try holds("at most 2", "2.000"))
    #expect(try !holds("at most 2", "2.1"))
    #expect(try !holds("at least 2", "two"))
  }

  @Test func `texts are compared without code letters, case and kinds of apostrophe`() throws {
    #expect(try holds("is Child in need plan", "c) child in  Need plan "))
    #expect(try holds("is Police", "q) 6: Police"))
    #expect(try holds("is child's plan", "Child\u{2019}s\u{A0}plan"))
    #expect(try !holds("is plan", "c) Child in need plan"))
    #expect(try holds("contains in need", "c) Child in need plan"))
    #expect(try !holds("does not contain PROTECTION", "b) Child protection plan"))
    #expect(try holds("is not Police", "q) 8: Other"))
  }

  @Test(arguments: [
    "28/08/2026", "2026-08-28", "2026-08-28T10:00:00", "28-Aug-26", "28 August 2026", "28.8.2026", "46262", "46262.5",
    "20260828", "28/08/2026 00:00", "28/08/26",
  ])
  func `a day is known however it is written`(cell: String) throws {
    // 28 August is twelve weeks and a day before the day of the lists.
    #expect(try holds("more than 12 weeks ago", cell))
    #expect(try !holds("within 12 weeks", cell))
    #expect(try holds("within 13 weeks", cell))
  }

  @Test(arguments: ["31/02/2026", "2026-13-01", "soon", "12/2026", "1", "99999999", "13/28/2026"])
  func `what is no day fits no rule about days`(cell: String) throws {
    #expect(try !holds("within 9000 weeks", cell))
    #expect(try !holds("more than 1 day ago", cell))
  }

  @Test func `the day of the list is within and the day after it is not`() throws {
    #expect(try holds("within 3 months", "21/11/2026"))
    #expect(try holds("within 3 months", "21/08/2026"))
    #expect(try !holds("within 3 months", "20/08/2026"))
    #expect(try !holds("within 3 months", "22/11/2026"))
    #expect(try holds("more than 3 months ago", "20/08/2026"))
  }

  @Test func `a cell that no rule could read is counted once, with its line`() throws {
    let text = "Child Unique ID,Child Protection Plan Start Date,Child Protection Plan End Date\n1,soon,\n2,,\n"
    let draw = try Sampler.draw(inspection, request(), from: [list(text)])
    #expect(
      draw.lists[0].notices == [
        "'Child Protection Plan Start Date': one cell could not be read as a day (line 2), and fits no rule"
      ])
  }
}
