import Assessments
import Testing

/// What identifies a person is found by its form and its check, and little else is taken for it.
@Suite struct IdentityTests {
  // Numbers of the example ranges, with the checks that hold.
  @Test(
    arguments: [
      ("NHS 943 476 5919, seen twice", Identity.nhsNumber), ("9434765919", .nhsNumber), ("943-476-5919", .nhsNumber),
      ("H801200001001", .pupilNumber), ("QQ 12 34 56 C", nil), ("AB 12 34 56 C", .nationalInsurance),
      ("ab123456c", .nationalInsurance), ("lives at SW1A 1AA", .postcode), ("m1 1ae", .postcode),
      ("write to a.lead@northvale.example.org", .email), ("ring 01632 960 983 first", .telephone),
      ("+44 7700 900123", .telephone), ("(01632) 960983", .telephone), ("born 3/4/2015", .birthDate),
      ("03/04/2015", .birthDate), ("DOB 2015-04-03", .birthDate),
    ] as [(String, Identity?)])
  func `is found`(_ text: String, _ kind: Identity?) {
    #expect(Identity.found(in: text) == Set([kind].compactMap(\.self)))
  }

  @Test(arguments: [
    "", "C117", "31 of 40 referrals", "Audit of 30/09/2026, second quarter", "2026-09-30", "9434765918", "HP2.G1",
    "HP10.G2",
    "SharePoint: Audits/2026/Q2", "A801200001001", "case 1111111111", "page 4 of 12", "0f3a9c0d4e5f6a7b", "@home",
    "a@b",
    "2026/27 plan", "QP2.G2 and QP4.G2",
  ])
  func `is not seen in what is none`(_ text: String) {
    #expect(Identity.found(in: text).isEmpty)
  }

  @Test(
    arguments: [
      (["Strategy meeting", "child, NHS 943 476 5919"], [.nhsNumber]), (["Ref", "DOB", "1"], [.birthDate]),
      (["Child's name:", ""], [.nameColumn]), (["born on 3 or 4", "she was born 3/4/2015"], [.birthDate]),
      (["SW1A 1AA", "M1 1AE", "B33 8TH"], [.postcode]),
    ] as [([String], Set<Identity>)])
  func `is found in a paper`(_ texts: [String], _ found: Set<Identity>) {
    #expect(Identity.found(inPaper: texts) == found)
  }

  @Test(arguments: [
    ["Northvale Council, SW1A 1AA", "To: the Board, M1 1AE", "ring 01632 960983", "a.lead@northvale.example.org"],
    ["30/09/2026", "2026-06-30", "Birth plans", "Name", "Unborn children", "Manager"], [],
  ])
  func `is not seen in what papers of an office have`(_ texts: [String]) {
    #expect(Identity.found(inPaper: texts).isEmpty)
  }
}
