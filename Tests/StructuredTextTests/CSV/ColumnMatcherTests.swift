import StructuredText
import Testing

@Suite struct ColumnMatcherTests {
  private let matcher = ColumnMatcher([
    ColumnMeaning(
      "case", "the case reference",
      also: ["case ref", "case reference", "child unique id", "childs unique id", "case id", "child id"],
      orElse: ["child"]),
    ColumnMeaning("age", "the age", also: ["age of child"]),
    ColumnMeaning("disability", "the disability"),
    ColumnMeaning("title", "the title", also: ["evidence title"]),
  ])

  @Test(arguments: [
    "Child Unique ID", "case_ref", "Case Ref.", "CASE REFERENCE", "caseRef", "child\u{A0}unique  id ",
    "Child\u{2019}s Unique ID",
  ])
  func `a heading is known by its meaning however it is written`(heading: String) {
    #expect(matcher.match(["team", heading]).column("case") == 1)
  }

  @Test func `what stands in brackets does not matter`() {
    let match = matcher.match(["Age of Child (Years)", "Disability (Y/N)"])
    #expect(match.column("age") == 0)
    #expect(match.column("disability") == 1)
  }

  @Test func `two headings for one meaning are an error that names both`() {
    let match = matcher.match(["Case ID", "team", "Child ID"])
    #expect(match.column("case") == nil)
    #expect(
      match.ambiguous.map(\.message) == [
        "'Case ID' (column 1) and 'Child ID' (column 3) could both be the case reference"
      ])
  }

  @Test func `a heading of last resort counts only where no other does`() {
    #expect(matcher.match(["age", "CHILD"]).column("case") == 1)
    #expect(matcher.match(["CHILD", "Case ID"]).column("case") == 1)
  }

  @Test func `the match can be shown`() {
    let match = matcher.match(["Evidence title ", "Age", "colour"])
    #expect(
      match.matched.map { "\($0.meaning.id): \($0.heading)" } == ["age: Age", "title: Evidence title"])
    #expect(match.unmatched == ["colour"])
  }

  @Test(arguments: [
    ("Child Name", PersonalColumn.Kind.name), ("Surname", .name), ("firstName", .name), ("Date of Birth", .dateOfBirth),
    ("DOB", .dateOfBirth), ("Home address", .address), ("Placement postcode", .postcode), ("Post Code", .postcode),
    ("NHS Number", .nhsNumber), ("UPN", .pupilNumber), ("Unique Pupil Number", .pupilNumber),
    ("Allocated Worker", .worker), ("Mobile phone", .contactDetails),
  ])
  func `columns that identify a person are known by their heading`(heading: String, kind: PersonalColumn.Kind) {
    #expect(matcher.match(["Child Unique ID", heading]).personal.map(\.kind) == [kind])
  }

  @Test(arguments: [
    "Child Unique ID", "Allocated Team", "Age of Child (Years)", "Case Status", "Placement Type", "Adobe", "Borne",
  ])
  func `other columns are not taken for personal ones`(heading: String) {
    #expect(matcher.match([heading]).personal.isEmpty)
  }
}
