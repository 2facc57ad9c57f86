import Assessments
import Frameworks
import Testing

/// How far a finding reaches is said so that everybody reads the same.
@Suite struct ExtentTests {
  private let words = ProportionWords(bands: [
    .init(words: ["almost all"], range: 97...100), .init(words: ["very large majority", "most"], range: 80...96),
    .init(words: ["majority"], range: 51...79), .init(words: ["minority"], range: 0...49),
  ])

  private func read(_ text: String) -> Extent? { try? Extent.read(text, words).get() }

  private func refusal(_ text: String) -> Extent.Unread? {
    if case .failure(let unread) = Extent.read(text, words) { unread } else { nil }
  }

  @Test(arguments: ["31 of 40", "31/40", "31 / 40", "31 out of 40", "31 OF 40"])
  func `so many of so many may be written as people write it`(text: String) {
    #expect(read(text) == .counted(31, of: 40))
  }

  @Test(arguments: ["31 of all 40", "31 out of all 40", "31/all 40"])
  func `a count of all that there are says so`(text: String) {
    #expect(read(text) == .census(31, of: 40) && Extent("31 of all 40") == read(text))
    #expect(read(text)?.description == "31 of all 40")
  }

  @Test(arguments: [
    ("most", 96), ("Most", 96), ("a majority", 79), ("the majority", 79), ("half", 50), ("all", 100),
    ("every", 100),
  ])
  func `a word of the inspectorate is taken with an article or none, and reaches to the end of its band`(
    text: String, reach: Int
  ) {
    #expect(read(text) == .worded(text) && read(text)?.reach(words) == reach)
  }

  @Test(arguments: [("a few", 20), ("A few", 20), ("few", 0), ("the few", 0)])
  func `a word that begins with an article is found by itself`(text: String, reach: Int) {
    let words = ProportionWords(bands: [.init(words: ["a few"], range: 1...20), .init(words: ["few"], range: 0...0)])
    #expect((try? Extent.read(text, words).get())?.reach(words) == reach)
  }

  @Test(arguments: ["sort of", "mostly", "nearly everybody", "ok", "31", "31 40", "-3 of 40", "+3 of 40", "of", "3 of"])
  func `any other word is refused with the words that there are`(text: String) {
    let unread = refusal(text)
    #expect(unread?.what == "'\(text)' is not an extent")
    #expect(
      unread?.help.contains("all, every, almost all, very large majority, most, majority, half, minority") ?? false)
  }

  @Test(arguments: ["0 of 40", "0/40", "none"]) func `that something holds for none says nothing for it`(text: String) {
    #expect(refusal(text)?.what == "'\(text)' says that it holds for none of them")
  }

  @Test(arguments: ["80%", "80 %", "79.6%", "80 per cent", "80 percent"])
  func `a share in per cent is refused for what it lacks, with the word for it`(text: String) {
    let unread = refusal(text)
    #expect(unread?.what.contains("does not say of how many") ?? false)
    #expect(unread?.help == "write the count, such as 31 of 40, or the word for it: very large majority")
  }

  @Test func `a part greater than the whole is said to be that, and turned round`() {
    #expect(refusal("21 of 20")?.what == "'21 of 20' says that the part is greater than the whole")
    #expect(refusal("21 of 20")?.help == "write the part first and the whole after it, such as 20 of 21")
    #expect(refusal("0 of 0")?.what.contains("counts nothing") ?? false)
  }

  @Test func `a framework without such words takes counts alone`() {
    let none = ProportionWords(bands: [])
    #expect(throws: Extent.Unread.self) { try Extent.read("most", none).get() }
    #expect(throws: Never.self) { try Extent.read("3 of 4", none).get() }
  }

  @Test func `what older records hold is read as it is, and reaches nobody knows how far`() {
    #expect(Extent("sort of") == .worded("sort of") && Extent("sort of")?.reach(words) == nil)
  }
}
