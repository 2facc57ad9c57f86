// What leads to the parts of a page.
extension WordWriter {
  /// The first list of contents is a field that Word brings up to date, its entries written in; others are links alone.
  mutating func contents(_ element: TreeElement) {
    let entries = contents(element, depth: 0)
    guard !entries.isEmpty else { return }
    if let label = element.value(of: "aria-label") {
      add(paragraph(.contentsHeading, runs(WordInline([.text(label)]))))
    }
    let isField = !hasContents
    hasContents = true
    for (index, entry) in entries.enumerated() {
      let start = isField && index == 0 ? WordXML.fieldStart("TOC \\o \"1-1\" \\h \\z \\u") : []
      let end = isField && index == entries.count - 1 ? [WordXML.fieldEnd] : []
      add(paragraph(entry.style, start + entry.runs + end))
    }
  }

  /// What leads to a place in the document; a list within another is of the second level.
  private mutating func contents(_ element: TreeElement, depth: Int) -> [(style: WordStyle, runs: [Tree])] {
    if element.name.description == "a" {
      guard element.value(of: "href")?.hasPrefix("#") ?? false else { return [] }
      return [(depth > 1 ? .contents2 : .contents1, runs(WordInline([.element(element)]), link: nil))]
    }
    let inner = element.name.description == "ul" ? depth + 1 : depth
    var entries: [(style: WordStyle, runs: [Tree])] = []
    for case .element(let child) in element.children { entries += contents(child, depth: inner) }
    return entries
  }
}
