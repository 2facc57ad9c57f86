import Assessments
import Sampling
import Testing

@Suite struct MarginTests {
  private func margin(_ attribute: Attribute, _ text: String) throws -> [String] {
    let draw = try Sampler.draw(plain, request(), from: [list(text)])
    return try #require(draw.margins.first { $0.attribute == attribute }).categories
      .map { "\($0.value): \($0.caseload) \($0.sample)" }
  }

  @Test func `ages are counted in bands, whatever their form`() throws {
    let text =
      "case,cohort,age\n1,referral,0\n2,referral,0.580424\n3,referral,4\n4,referral,11.882272\n"
      + "5,referral,17\n6,referral,23\n7,referral,\n8,referral,#N/A\n"
    #expect(
      try margin(.age, text) == [
        "under 1: 2 2", "1 to 4: 1 1", "10 to 15: 1 1", "16 to 17: 1 1", "18 and over: 1 1", "not recorded: 2 2",
      ])
  }

  @Test func `code letters do not make two values of one`() throws {
    let text =
      "case,cohort,gender\n1,referral,a) Male\n2,referral,b) male\n3,referral,Female\n4,referral, Male \n5,referral,\n"
    #expect(try margin(.gender, text) == ["Male: 3 3", "Female: 1 1", "not recorded: 1 1"])
  }

  @Test func `a disability in any row is a disability`() throws {
    let text =
      "case,cohort,disability\n1,referral,b) No\n1,referral,a) Yes\n1,referral,\n2,referral,N\n3,referral,unclear\n"
    #expect(try margin(.disability, text) == ["yes: 1 1", "no: 1 1", "other: 1 1"])
  }

  @Test func `an attribute that no list has a column for is not shown`() throws {
    let draw = try Sampler.draw(plain, request(), from: [list("case,cohort,team\n1,referral,North\n")])
    #expect(draw.margins.map(\.attribute) == [.team])
  }

  @Test func `a column with too many different values is no attribute, and that is said`() throws {
    let rows = (0..<600).map { "\($0),referral,note \($0)\n" }.joined()
    let draw = try Sampler.draw(plain, request(), from: [list("case,cohort,team\n" + rows)])
    #expect(draw.margins.isEmpty)
    #expect(draw.notices == ["'team' has too many different values to be compared"])
  }

  @Test func `grown-ups in the lists are pointed out`() throws {
    let draw = try Sampler.draw(plain, request(), from: [list("case,cohort,age\n1,referral,19\n2,referral,3\n")])
    #expect(draw.notices.contains("1 case aged 18 and over: check whether they belong in the lists"))
  }

  @Test func `wishes are reported against and never forced`() throws {
    let plan = SamplingPlan(
      cohorts: plain.cohorts, sampleSize: 2,
      wishes: [
        PlannedWish(id: "W1", wish: "disabled", attribute: .disability, values: [.yes], atLeast: 2),
        PlannedWish(id: "W2", wish: "minority", attribute: .ethnicity, values: [.differs("WBRI")], atLeast: 1),
        PlannedWish(
          id: "W3", wish: "unborn or under one", attribute: .age, values: [.equals("unborn"), .equals("under 1")],
          atLeast: 0),
        PlannedWish(id: "W4", wish: "missing episodes", attribute: nil, values: [], atLeast: 3),
      ])
    let text = "case,cohort,disability,age\n" + (1...20).map { "\($0),referral,\($0 == 1 ? "Y" : "N"),0\n" }.joined()
    let draw = try Sampler.draw(plan, request(), from: [list(text)])
    #expect(draw.wishes.map(\.counts?.caseload) == [1, nil, 20, nil])
    #expect(draw.wishes.map(\.isMet) == [false, nil, true, nil])
  }
}
