import Markup
import Testing

@Suite struct `The margins of printed pages` {
  private func page(_ text: String) -> String {
    let sheet = HTML.Stylesheet("p{margin:0}\n").adding([
      .init(kind: 3, [(.topLeft, [.text(text)]), (.bottomRight, [.pageNumber, " of ", .pageCount])])
    ])
    return HTML.Document(title: "x", stylesheet: sheet) { HTML.section(.printed(on: 3)) { "in" } }.rendered()
  }

  @Test func `hold texts and page numbers`() {
    let page = page("Northvale 2026")
    #expect(page.contains("@top-left{content:\"Northvale 2026\"}"))
    #expect(page.contains("@bottom-right{content:counter(page) \" of \" counter(pages)}"))
    #expect(page.contains(".on-page-3{page:kind-3}"))
    #expect(page.contains("<section class=\"on-page-3\">"))
  }

  @Test(arguments: ["</style><script>", "\"}*{x:y", "\\", "*/", "é—漢👩", "a\nb\u{0}"])
  func `take a text that can only be text`(text: String) throws {
    let page = page(text)
    let start = try #require(page.firstRange(of: "content:\"")).upperBound
    let end = try #require(page.firstRange(of: "\"}@bottom")).lowerBound
    #expect(page[start..<end].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == " " || $0 == "\\") })
    #expect(page.components(of: "</style>") == 2)
  }

  @Test func `keep nothing that reorders a line`() {
    #expect(page("a\u{202E}b\u{2067}c").contains("content:\"abc\""))
  }
}

extension String {
  /// How many parts a mark parts it into.
  fileprivate func components(of mark: String) -> Int { ranges(of: mark).count + 1 }
}
