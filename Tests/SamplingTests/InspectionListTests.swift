import Assessments
import Frameworks
import Sampling
import StructuredText
import Testing

@Suite struct InspectionListTests {
  private let who = "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years)"
  private let person = "a) Male,a) WBRI,03/04/2016,10.581793"
  private let plans =
    "Child Protection Plan Start Date,Child Protection Plan End Date,Number of Previous Child Protection Plans"

  @Test(arguments: [
    ("Date of Contact,Contact Source", ListKind.contacts),
    ("Assessment start date,Assessment completion date,Organisation completing assessment", .earlyHelp),
    ("Date of Referral,Referral Source,Referral NFA?,Number of Referrals in Last 12 Months", .referrals),
    ("Continuous Assessment Start Date,Continuous Assessment Date of Authorisation", .assessments),
    (
      "Strategy discussion initiating Section 47 Enquiry Start Date,Date of Initial Child Protection Conference",
      .enquiries
    ),
    ("CIN Start Date,Primary Need Code,CIN Closure Date,Reason for Closure,Case Status", .childrenInNeed),
    ("Child Protection Plan Start Date,Child Protection Plan End Date", .childProtection),
    ("Date Started to be Looked After,Date Ceased to be Looked After ,Placement postcode", .childrenInCare),
    ("Eligibility Category,LA in Touch,Type of Accommodation", .careLeavers),
  ])
  func `a list is known by its headings`(headings: String, kind: ListKind) {
    let header = (who + "," + headings).split(separator: ",").map(String.init)
    #expect(ListKind.recognised(ColumnMatcher.caseList.match(header)) == kind)
  }

  @Test func `headings of no list and of two lists alike are not recognised`() {
    #expect(ListKind.recognised(ColumnMatcher.caseList.match(["case", "team"])) == nil)
    #expect(ListKind.recognised(ColumnMatcher.caseList.match(["case", "plan-start", "care-start"])) == nil)
  }

  @Test func `one list is sorted into cohorts and strata by the framework's rules`() throws {
    let text = """
      \(who),\(plans)
      1,\(person),01/10/2026,,0
      2,\(person),01/10/2026,#N/A,2
      3,\(person),01/01/2025,,0
      4,\(person),01/01/2026,\u{A0},0
      5,\(person),01/01/2026,01/10/2026,0
      """
    let draw = try Sampler.draw(inspection, request(), from: [list(text)])
    let strata = Dictionary(uniqueKeysWithValues: draw.drawn.map { ($0.reference, $0.stratum?.text ?? $0.cohort.text) })
    #expect(
      strata == [
        "1": "plan-new", "2": "plan-long-or-repeat", "3": "plan-long-or-repeat", "4": "child-protection-plan",
        "5": "step-down",
      ])
  }

  @Test func `the stratum is the framework's first over all of a case's rows`() throws {
    let text = "\(who),\(plans)\n1,\(person),01/10/2026,,0\n1,\(person),01/10/2026,,1\n1,\(person),01/10/2026,,0\n"
    let draw = try Sampler.draw(inspection, request(), from: [list(text)])
    #expect(draw.drawn.map(\.stratum?.text) == ["plan-long-or-repeat"])
  }

  @Test func `a list said to be of a cohort is still sifted by the framework's rule for it`() throws {
    let text = "\(who),\(plans)\n1,\(person),01/10/2026,,0\n2,\(person),01/10/2025,01/10/2026,0\n"
    let draw = try Sampler.draw(inspection, request(), from: [list(text, of: "child-protection-plan")])
    #expect(draw.references == ["1"])
    #expect(
      draw.lists[0].leftOut == [.init(reason: .notOfCohort("Child protection plan"), rows: 1)])
  }

  @Test func `a rule that could not be applied is said, and every row is taken`() throws {
    let draw = try Sampler.draw(
      inspection, request(), from: [list("Child ID,CP plan start date\n1,x\n", of: "child-protection-plan")])
    #expect(draw.references == ["1"])
    #expect(
      draw.lists[0].notices.first
        == "the framework's rule for 'Child protection plan' could not be applied (no column for plan-end): every row was taken"
    )
  }

  @Test func `a list that no cohort draws on is said so and left out`() throws {
    let text = "\(who),Date Started to be Looked After\n1,\(person),01/01/2026\n"
    let draw = try Sampler.draw(inspection, request(), from: [list(text)])
    #expect(draw.drawn.isEmpty)
    #expect(draw.lists[0].notices.first == "no cohort of the framework draws on a list of children in care")
    #expect(draw.lists[0].leftOut.map(\.rows) == [1])
  }

  @Test func `lists overlap by design and a child counts once`() throws {
    let need =
      "\(who),CIN Start Date,CIN Closure Date,Case Status\n"
      + "1,\(person),01/01/2026,,c) Child in need plan\n2,\(person),01/01/2026,,b) Child protection plan\n"
      + "3,\(person),01/01/2026,,d) Open assessment\n"
    let plan = "\(who),\(plans)\n1,\(person),01/10/2026,,0\n2,\(person),01/10/2026,,0\n"
    let referrals = "\(who),Date of Referral\n" + (1...9).map { "\($0),\(person),01/10/2026\n" }.joined()
    let draw = try Sampler.draw(
      inspection, request(),
      from: [list(referrals, name: "3"), list(need, name: "6"), list(plan, name: "7")])
    #expect(draw.cases == 9)
    #expect(draw.cohorts.map(\.belonging) == [0, 9, 2, 2, 0])
    // Two and two: the framework's first of them has case 1.
    #expect(draw.cohorts.map(\.cases) == [0, 6, 2, 1, 0])
    #expect(draw.lists[1].leftOut.map(\.rows) == [1])
  }

  @Test func `a stratum may be a list of its own`() throws {
    let enquiries = "\(who),Strategy discussion date\n1,\(person),01/10/2026\n"
    let draw = try Sampler.draw(
      inspection, request(),
      from: [list(enquiries, name: "5"), list("Child ID\n2\n", name: "urgent", of: "referral-urgent")])
    #expect(draw.drawn.map(\.stratum?.text) == ["referral-urgent", "referral-enquiries"])
  }

  @Test func `a day of an adoption that cannot be read is told, and fits no rule`() throws {
    let plan = SamplingPlan(
      cohorts: [
        SampleCohort(
          id: "adoption", label: "Adoption",
          recognisedBy: [RowRule(list: .adoption, [ColumnCondition("adoption-decision", .notBlank)])])
      ], sampleSize: 9)
    let text =
      "Child ID,Adoption decision date,Date of placement order\n1,01/02/2026,\n2,soon,\n3,31/12/9999,\n"
    let draw = try Sampler.draw(plan, request(), from: [list(text)])
    #expect(draw.references == ["1"])
    #expect(
      draw.lists[0].notices.contains { $0.hasPrefix("'Adoption decision date': one cell could not be read as a day") })
  }
}
