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
  func listed(_ place: Place) -> [Tree] {
    guard let depth = place.depth else { return [] }
    if let mark = place.mark {
      return [
        WordXML.element("w:numPr", [], [WordXML.number("w:ilvl", min(depth, 2)), WordXML.number("w:numId", mark)])
      ]
    }
    return [
      WordXML.element("w:numPr", [], [WordXML.number("w:ilvl", 0), WordXML.number("w:numId", 0)]),
      WordXML.element("w:ind", [.init("w:left", "\(WordText.indent * (min(depth, 2) + 1))"), .init("w:hanging", "0")]),
    ]
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
