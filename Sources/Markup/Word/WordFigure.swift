extension WordWriter {
  /// A drawing: as a picture that says in words what it shows, where it was drawn; else its title, and in words what it shows
  /// unless a table says that. The same drawing for a narrow screen follows it on the page and says nothing new.
  mutating func figure(_ element: TreeElement, _ place: inout Place) {
    guard let drawing = WordDrawing(element) else { return }
    isPictured = setting.pictures.contains(drawing)
    if let picture = setting.pictures.firstIndex(of: drawing) {
      drawings += 1
      return add(
        picture: WordXML.run([], [placed(drawing, picture)]), isSmall: drawing.width < WordText.pictureWidth / 2)
    }
    let words = place.isTabled ? "\(drawing.title)." : drawing.words
    add(paragraph(.normal, runs(WordInline([.text(words)])), keepsNext: place.isTabled))
  }

  private func placed(_ drawing: WordDrawing, _ picture: Int) -> Tree {
    let size: [TreeAttribute] = [.init("cx", "\(drawing.width)"), .init("cy", "\(drawing.height)")]
    let shape = WordXML.element(
      "pic:pic", [],
      [
        WordXML.element(
          "pic:nvPicPr", [],
          [
            WordXML.element("pic:cNvPr", [.init("id", "\(drawings)"), .init("name", "Drawing \(drawings)")]),
            WordXML.element("pic:cNvPicPr"),
          ]),
        WordXML.element(
          "pic:blipFill", [],
          [
            WordXML.element("a:blip", [.init("r:embed", WordText.pictureID(picture))]),
            WordXML.element("a:stretch", [], [WordXML.element("a:fillRect")]),
          ]),
        WordXML.element(
          "pic:spPr", [],
          [
            WordXML.element(
              "a:xfrm", [],
              [WordXML.element("a:off", [.init("x", "0"), .init("y", "0")]), WordXML.element("a:ext", size)]),
            WordXML.element("a:prstGeom", [.init("prst", "rect")], [WordXML.element("a:avLst")]),
          ]),
      ])
    return WordXML.element(
      "w:drawing", [],
      [
        WordXML.element(
          "wp:inline", [.init("distT", "0"), .init("distB", "0"), .init("distL", "0"), .init("distR", "0")],
          [
            WordXML.element("wp:extent", size),
            WordXML.element(
              "wp:docPr",
              [
                .init("id", "\(drawings)"), .init("name", "Drawing \(drawings)"), .init("descr", drawing.words),
                .init("title", drawing.title),
              ]),
            WordXML.element(
              "a:graphic", [],
              [
                WordXML.element(
                  "a:graphicData", [.init("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")], [shape])
              ]),
          ])
      ])
  }
}

/// A drawing of a page that a browser can make a picture of.
package struct WordDrawing: Sendable, Equatable {
  /// The drawing by itself (SVG).
  package let text: String
  let title: String
  /// What it shows, in words.
  let words: String
  /// How large it is where the widest is as wide as the text, in the units of pictures (EMU).
  let (width, height): (Int, Int)

  /// How wide drawings are on a page, in their own units.
  private static let widest = 700.0
  /// A picture ends where a page goes on: room for what reaches a little over the edge of a drawing, such as its last letter.
  private static let edge = 2.0

  /// Nil where it is for the eye alone, or for a narrow screen.
  init?(_ element: TreeElement) {
    guard !element.isHiddenFromReaders, !element.hasClass("narrow"),
      let width = element.value(of: "width").flatMap(Double.init),
      let height = element.value(of: "height").flatMap(Double.init), width > 0
    else { return nil }
    let said = ["title", "desc"].compactMap { name in
      element.elements(name).first.map { WordInline($0.children).plain }
    }
    (title, words) = (said.first ?? "", said.joined(separator: ". "))
    let scale = Double(WordText.pictureWidth) / (max(WordDrawing.widest, width) + WordDrawing.edge)
    (self.width, self.height) = (Int((width + WordDrawing.edge) * scale), Int(height * scale))
    var own = element
    own.attributes.removeAll { ["width", "viewBox"].contains($0.name.description) }
    own.attributes += [
      .init("width", SVG.number(width + WordDrawing.edge)),
      .init("viewBox", "0 0 \(SVG.number(width + WordDrawing.edge)) \(SVG.number(height))"),
    ]
    // What the page's style sheet says of all drawings.
    own.attributes += [
      .init("xmlns", "http://www.w3.org/2000/svg"),
      .init("font-family", "Arial, 'Liberation Sans', Helvetica, sans-serif"),
    ]
    var writer = TreeWriter()
    writer.write(.element(own))
    text = writer.text
  }

  /// What is below the foot of a page is not shown, and nobody is told.
  private var fitsOnPage: Bool { height <= WordText.pictureHeight }

  /// Every drawing of a page that fits on a sheet of paper, in its order.
  package static func all(in nodes: [HTML.Node]) -> [WordDrawing] {
    nodes.map(\.tree).flatMap { tree -> [WordDrawing] in
      guard case .element(let element) = tree else { return [] }
      if element.name.description == "svg" { return WordDrawing(element).map { [$0] } ?? [] }
      return element.flattened { $0 == "svg" }.compactMap(WordDrawing.init)
    }.filter(\.fitsOnPage)
  }
}
