// Lists of a page, and names with what belongs to them.
extension WordWriter {
  mutating func list(_ element: TreeElement, isNumbered: Bool, _ place: Place) {
    if isNumbered { numberedLists += 1 }
    let number = isNumbered ? WordText.firstList + numberedLists : WordText.firstList
    for item in element.elements("li") {
      var own = place
      own.style = isNumbered ? .number : .bullet
      (own.depth, own.mark) = ((place.depth ?? -1) + 1, number)
      write(item.children, own)
    }
  }

  /// Which mark of which list a paragraph bears; one that goes on without a mark stands as far in.
  func listed(_ place: Place) -> (mark: [Tree], indent: [Tree]) {
    guard let depth = place.depth else { return ([], []) }
    let level = min(depth, 2)
    func numbered(_ level: Int, _ list: Int) -> [Tree] {
      [WordXML.element("w:numPr", [], [WordXML.number("w:ilvl", level), WordXML.number("w:numId", list)])]
    }
    if let mark = place.mark { return (numbered(level, mark), []) }
    let left = "\(WordText.indent * (level + 1))"
    return (numbered(0, 0), [WordXML.element("w:ind", [.init("w:left", left), .init("w:hanging", "0")])])
  }

  /// Names, each with what belongs to it in one paragraph.
  mutating func definitions(_ element: TreeElement, _ place: Place) {
    var name: [Tree] = []
    for part in element.flattened({ $0 == "dt" || $0 == "dd" }) {
      if part.name.description == "dt" {
        name = runs(WordInline(part.children, style: .strong)) + [WordXML.run([], [WordXML.text(": ")])]
      } else {
        add(paragraph(place.style == .normal ? .field : place.style, name + runs(WordInline(part.children))))
        name = []
      }
    }
  }
}
