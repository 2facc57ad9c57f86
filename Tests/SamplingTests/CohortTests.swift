import Sampling
import Testing

@Suite struct CohortTests {
  @Test(arguments: ["early-help", "Early help", "EARLY_HELP", "a) Early Help", "\u{A0}early help "])
  func `a value of the cohort column is known by id or label`(value: String) throws {
    let draw = try Sampler.draw(plain, request(), from: [list("case,cohort\n1,\(value)\n")])
    #expect(draw.references("early-help") == ["1"])
  }

  @Test func `a value is what the user says it is`() throws {
    let draw = try Sampler.draw(
      plain, request { $0.cohortNames = ["Section 47": "referral", "Closed": "none"] },
      from: [list("case,cohort\n1,section 47\n2,Closed\n3,Referred\n")])
    #expect(Set(draw.references("referral")) == ["1", "3"])
    #expect(draw.lists[0].leftOut.map(\.reason.words) == ["cohort 'Closed': left out as asked"])
  }

  @Test func `a value cannot be said to be a cohort that there is not`() {
    #expect(throws: SamplingFault.self) {
      try Sampler.draw(plain, request { $0.cohortNames = ["x": "referal"] }, from: [list("case,cohort\n1,x\n")])
    }
  }

  @Test func `rows are left out with their reason and counted`() throws {
    let text = "case,cohort\n1,referral\n,referral\n#N/A,referral\n2,\n3,moon\n4,moon\ncase,cohort\n,\n"
    let draw = try Sampler.draw(plain, request(), from: [list(text)])
    #expect(
      draw.lists[0].leftOut == [
        .init(reason: .unknownCohort("moon"), rows: 2),
        .init(reason: .noReference, rows: 2),
        .init(reason: .emptyRow, rows: 1), .init(reason: .noCohort, rows: 1),
        .init(reason: .headingsAgain, rows: 1),
      ])
    #expect(draw.lists[0].rows == 8)
    #expect(draw.lists[0].cases == 1)
  }

  @Test func `repeats in a list are counted and count once`() throws {
    let draw = try Sampler.draw(
      plain, request(), from: [list("case,cohort\n1,referral\n 1 ,referral\n2,referral\n1,referral\n")])
    #expect(draw.lists[0].repeats == 2)
    #expect(draw.cases == 2)
    #expect(Set(draw.references) == ["1", "2"])
  }

  @Test func `a case in two cohorts counts once, in the rarer`() throws {
    let draw = try Sampler.draw(
      plain, request(),
      from: [
        list("case\n1\n2\n3\n4\n", name: "help", of: "early-help"),
        list("case\n4\n5\n6\n", name: "ref", of: "referral"),
      ])
    #expect(Set(draw.references("referral")) == ["4", "5", "6"])
    #expect(draw.cohort("early-help").belonging == 4)
    #expect(draw.cohort("early-help").cases == 3)
    #expect(draw.overlaps == [Overlap(from: "early-help", to: "referral", cases: 1)])
  }

  @Test func `a tie between cohorts goes to the framework's first`() throws {
    let draw = try Sampler.draw(
      plain, request(),
      from: [list("case\n1\n2\n", name: "r", of: "referral"), list("case\n2\n3\n", name: "e", of: "early-help")])
    #expect(Set(draw.references("early-help")) == ["2", "3"])
  }

  @Test func `several lists may belong to one cohort`() throws {
    let draw = try Sampler.draw(
      plain, request(),
      from: [list("case\n1\n2\n", name: "a", of: "referral"), list("case;x\n2;\n3;\n", name: "b", of: "referral")])
    #expect(Set(draw.references("referral")) == ["1", "2", "3"])
    #expect(draw.lists.map(\.repeats) == [0, 0])
  }

  @Test func `a list said to belong to no known cohort is refused`() {
    #expect(throws: SamplingFault.self) { try Sampler.draw(plain, request(), from: [list("case\n1\n", of: "moon")]) }
  }

  @Test func `a list without any sign of its cohort is refused with advice`() {
    #expect {
      try Sampler.draw(plain, request(), from: [list("case,colour\n1,red\n")])
    } throws: { error in
      (error as? SamplingFault)?.help.contains("--list COHORT=FILE") == true
    }
  }

  @Test func `a list without case references is refused`() {
    #expect {
      try Sampler.draw(plain, request(), from: [list("name,cohort\nx,referral\n")])
    } throws: { error in
      (error as? SamplingFault)?.message.contains("no column is headed as a case reference") == true
    }
  }

  @Test func `two columns that could be the reference are an error that names both`() {
    #expect {
      try Sampler.draw(plain, request(), from: [list("Case ID,Child ID,cohort\n1,2,referral\n")])
    } throws: { error in
      (error as? SamplingFault)?.message
        == "'Case ID' (column 1) and 'Child ID' (column 2) could both be the case reference"
    }
  }

  @Test(arguments: [
    "Annex A list 7,,\n\nChild Unique ID,cohort,team\n1,referral,A\n",
    "Children in need\r\nCase ID,cohort\r\n1,referral\r\n",
  ]) func `headings that stand below a title are found, and the line is told`(text: String) throws {
    let draw = try Sampler.draw(plain, request(), from: [list(text)])
    #expect(draw.references == ["1"])
    let line = text.hasPrefix("Annex") ? 3 : 2
    #expect(draw.lists[0].notices == ["the headings stand on line \(line); what is above was passed over"])
  }

  @Test(arguments: ["LAchildID", "CHILD"]) func `the headings of the yearly returns are known`(heading: String) throws {
    let draw = try Sampler.draw(plain, request(), from: [list("\(heading),cohort\n1,referral\n")])
    #expect(draw.references == ["1"])
  }

  @Test func `a column headed 'child' is not the reference where another is`() throws {
    let draw = try Sampler.draw(plain, request(), from: [list("Child,Case ID,cohort\nx,1,referral\n")])
    #expect(draw.references == ["1"])
  }

  @Test func `a fault of the file is reported with list and line`() {
    #expect {
      try Sampler.draw(plain, request(), from: [list("case,cohort\n1,referral\n2,\"referral\n")])
    } throws: { error in
      (error as? SamplingFault)?.list == "cases.csv" && (error as? SamplingFault)?.line == 3
    }
  }
}
