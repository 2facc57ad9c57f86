import StructuredText
import Testing

@Suite struct ColumnMatcherTests {
  @Test(arguments: [
    "Child Unique ID", "case_ref", "Case Ref.", "CASE REFERENCE", "caseRef", "child\u{A0}unique  id ",
    "Child\u{2019}s Unique ID",
  ])
  func `a heading is known by its meaning however it is written`(heading: String) {
    #expect(ColumnMatcher.caseList.match(["team", heading]).column("case") == 1)
  }

  @Test func `what stands in brackets does not matter`() {
    let match = ColumnMatcher.caseList.match(["Age of Child (Years)", "Disability (Y/N)"])
    #expect(match.column("age") == 0)
    #expect(match.column("disability") == 1)
  }

  @Test func `the headings of every list that an inspection asks for are understood`() {
    let headings: [(String, String)] = [
      ("Date of Contact", "contact-date"), ("Assessment start date", "early-help-start"),
      ("Assessment completion date", "early-help-end"), ("Organisation completing assessment", "organisation"),
      ("Date of Referral", "referral-date"), ("Referral NFA?", "referral-nfa"),
      ("Continuous Assessment Start Date", "assessment-start"),
      ("Continuous Assessment Date of Authorisation", "assessment-end"),
      ("Strategy discussion initiating Section 47 Enquiry Start Date", "strategy-date"),
      ("CIN Start Date", "need-start"), ("CIN Closure Date", "need-closed"), ("Reason for Closure", "closure-reason"),
      ("Case Status", "case-status"), ("Child Protection Plan Start Date", "plan-start"),
      ("Child Protection Plan End Date", "plan-end"), ("Number of Previous Child Protection Plans", "previous-plans"),
      ("Date Started to be Looked After", "care-start"), ("Date Ceased to be Looked After ", "care-end"),
      ("Does the Child have a Disability", "disability"), ("Allocated Team", "team"), ("Allocated Worker", "worker"),
      ("Eligibility Category", "leaver-category"), ("Child\u{2019}s Legal Status", "legal-status"),
    ]
    let match = ColumnMatcher.caseList.match(headings.map(\.0))
    #expect(match.ambiguous.isEmpty)
    for (index, heading) in headings.enumerated() { #expect(match.column(heading.1) == index, "\(heading)") }
  }

  @Test func `two headings for one meaning are an error that names both`() {
    let match = ColumnMatcher.caseList.match(["Case ID", "team", "Child ID"])
    #expect(match.column("case") == nil)
    #expect(
      match.ambiguous.map(\.message) == [
        "'Case ID' (column 1) and 'Child ID' (column 3) could both be the case reference"
      ])
  }

  @Test func `the user's own word settles it`() {
    let match = ColumnMatcher.caseList.match(["Case ID", "team", "Child ID"], chosen: ["case": "child id"])
    #expect(match.column("case") == 2)
    #expect(match.ambiguous.isEmpty)
  }

  @Test func `the match can be shown`() {
    let match = ColumnMatcher.evidenceLog.match(["Evidence title ", "Criterion", "colour"])
    #expect(
      match.matched.map { "\($0.meaning.id): \($0.heading)" } == ["title: Evidence title", "criterion: Criterion"])
    #expect(match.unmatched == ["colour"])
  }

  @Test func `the meanings of an evidence log and of audit answers are known by their own names`() {
    let log = [
      "title", "file", "reference", "dated", "kind", "agency", "criterion", "shows", "against", "extent", "note",
    ]
    #expect(ColumnMatcher.evidenceLog.match(log).matched.map(\.meaning.id) == log)
    let answers = ["case", "question", "answer", "grade", "note", "auditor", "date"]
    #expect(ColumnMatcher.auditAnswers.match(answers).matched.map(\.meaning.id) == answers)
  }

  @Test(arguments: [ColumnMatcher.caseList, .evidenceLog, .auditAnswers])
  func `no heading has two meanings`(matcher: ColumnMatcher) {
    for meaning in matcher.meanings {
      let match = matcher.match([meaning.id])
      #expect(match.matched.map(\.meaning.id) == [meaning.id])
    }
  }

  @Test(arguments: [
    ("Child Name", PersonalColumn.Kind.name), ("Surname", .name), ("firstName", .name), ("Date of Birth", .dateOfBirth),
    ("DOB", .dateOfBirth), ("Home address", .address), ("Placement postcode", .postcode), ("Post Code", .postcode),
    ("NHS Number", .nhsNumber), ("UPN", .pupilNumber), ("Unique Pupil Number", .pupilNumber),
    ("Allocated Worker", .worker), ("Mobile phone", .contactDetails),
  ])
  func `columns that identify a person are known by their heading`(heading: String, kind: PersonalColumn.Kind) {
    #expect(ColumnMatcher.caseList.match(["Child Unique ID", heading]).personal.map(\.kind) == [kind])
  }

  @Test(arguments: [
    "Child Unique ID", "Allocated Team", "Age of Child (Years)", "Case Status", "Placement Type", "Adobe", "Borne",
  ])
  func `other columns are not taken for personal ones`(heading: String) {
    #expect(ColumnMatcher.caseList.match([heading]).personal.isEmpty)
  }
}
