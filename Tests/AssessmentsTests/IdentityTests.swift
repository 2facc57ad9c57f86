import Assessments
import Calendar
import Testing

/// What identifies a person is found by its form and its check, and little else is taken for it.
@Suite struct IdentityTests {
  private let today = CivilDate(daysSinceEpoch: 20_778)
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
      (["NHS number 943 476", "5919, seen"], [.nhsNumber]), (["NHS\u{A0}943\u{A0}476\u{A0}5919"], [.nhsNumber]),
      (["9434765919", "9434765870", "9434765862"], [.nhsNumber]), (["Child 1 DoB (dd/mm/yyyy)"], [.birthDate]),
      (["Child's name:", ""], [.nameColumn]), (["born on 3 or 4", "she was born 3/4/2015"], [.birthDate]),
      (["DOB: 12 March 2014"], [.birthDate]), (["born on 3rd May 2015"], [.birthDate]),
      (["D.O.B \u{2013} 12/3/14"], [.birthDate]),
      (["Legal Surname", "Birthday", "NHS ID"], [.birthDate, .nhsNumber, .nameColumn]),
      (["Smith, Jane 04/05/2015", "Brown, Tom 11/09/2012"], [.birthDate]),
      (["1. Jane Smith (04.05.15)", "seen", "2. SMITH-JONES, Tom \u{2013} 4 May 2012, class 3"], [.birthDate]),
      (["Smith, Jane", "2015-05-04", "O'Neil, Tom", "2012-09-11"], [.birthDate]),
      (["Ref", "NHS", "C1", "943 476 5919"], [.nhsNumber]), (["Ref", "NHS No."], [.nhsNumber]),
      (["Child's NHS number"], [.nhsNumber]), (["NHS", "4000000000", "4111111111", "4222222222"], [.nhsNumber]),
      (["UPN No"], [.pupilNumber]), (["NINO"], [.nationalInsurance]),
      (["National Insurance number"], [.nationalInsurance]),
      (["SW1A 1AA", "M1 1AE", "B33 8TN", "CR2 6XH", "DN55 1PT", "W1A 0AX"], [.postcode]),
    ] as [([String], Set<Identity>)])
  func `is found in a paper`(_ texts: [String], _ found: Set<Identity>) {
    #expect(Identity.found(inPaper: texts, today: today) == found)
  }

  @Test(arguments: [
    ["Northvale Council, SW1A 1AA", "To: the Board, M1 1AE", "ring 01632 960983", "a.lead@northvale.example.org"],
    [
      "Apologies: L. Osborne, from 12/03/2026", "the pre-birth protocol, approved 04/02/2026",
      "S47 1st, S47 2nd, S47 3rd",
    ],
    ["Surname", "Forename", "Trained on 12/03/2026"],
    ["Osborne, 12/03/2026", "Farrow, 12/03/2016", "Lund, 11/03/2014"],
    ["Osborne, Liam 12/03/2026", "Farrow, Cara 12/03/2025", "Lund, Kit 11/03/2024"], ["Smith, Jane 04/05/2015"],
    ["Working Together 01/12/2018", "Threshold Audit 04/05/2015", "Board minutes 11/09/2012"],
    ["04/05/2015", "11/09/2012", "Seen by Jane Smith on 04/05/2015", "Seen by Tom Brown on 11/09/2012"],
    ["NHS", "Police", "Schools", "01632 960983", "Call the NHS"], ["Nino", "Tom"],
    ["Invoice 4000000000", "1234567890 paid", "2000000000", "943 476 5919"],
    ["30/09/2026", "2026-06-30", "Birth plans", "Name", "Unborn children", "Manager"], [],
  ])
  func `is not seen in what papers of an office have`(_ texts: [String]) {
    #expect(Identity.found(inPaper: texts, today: today).isEmpty)
  }

  @Test func `is looked for in a time that grows with the text`() {
    // A line of a megabyte; what was squared in it took minutes.
    let line = String(repeating: "seen 12/03/2026 0 ", count: 60_000)
    #expect(Identity.found(inPaper: [line], today: today).isEmpty && Identity.found(in: line).isEmpty)
  }
}
