import Assessments
import Testing

/// Who answers for something is asked by name, and people write one name in many ways.
@Suite struct PersonNameTests {
  @Test(arguments: [
    "a lead", "A Lead", "A.Lead", " A.  LEAD ", "Lead, A.", "Lead A", "A. L\u{2019}ead",
  ])
  func `one person is known by capitals, dots, spaces or the place of the initials, whatever they are`(written: String)
  {
    #expect(PersonName(written) == PersonName("A. Lead"))
  }

  @Test(arguments: [("J. P. Moss", "Moss, P.J."), ("JP Moss", "J. P. Moss"), ("Mary-Ann Moss", "mary ann moss")])
  func `initials are one however they stand together`(one: String, two: String) {
    #expect(PersonName(one) == PersonName(two))
  }

  @Test(arguments: ["B. Lead", "A. Leader", "A. B. Lead", "Lead", "Anna Lead"])
  func `another name is another person`(other: String) {
    #expect(PersonName(other) != PersonName("A. Lead"))
  }

  @Test func `that two are apart holds for every spelling that is known of them`() {
    var book = Book.opened()
    book.add(PersonNamed(name: "C Farrow", spellings: ["Mrs Lund"], isOne: true))
    book.add(PersonNamed(name: "C. Farrow", spellings: ["C Farrow"], isOne: false))
    let names = book.assessment().names
    #expect(!names.areOne("C Farrow", "C. Farrow") && !names.areOne("Mrs Lund", "C. Farrow"))
    #expect(names.areOne("Mrs Lund", "c farrow"))
  }

  @Test func `a name without a letter is what stands there`() {
    #expect(PersonName(" – ") == PersonName("–") && PersonName("–") != PersonName("?"))
  }
}
