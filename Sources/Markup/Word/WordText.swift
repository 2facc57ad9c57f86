/// A page as the text of a Word document, in its words and its order. It is written from the same nodes as the page, and in
/// styles alone, so that a template gives it another look.
package struct WordText: Sendable {
  /// What a document brings with it.
  package struct Setting: Sendable {
    /// What a template calls a style, where that is another name.
    package var styles: [WordStyle: String] = [:]
    /// The drawings of which there are pictures.
    package var pictures: [WordDrawing] = []
    /// Words that are shaded in a tone where a cell says them and nothing else: the names of grades.
    package var tones: [String: Int] = [:]
    /// The tab stops of a template's footer, for which the number of the page has no use.
    package var footerTabs: [Int] = []
    /// Whether its first page is a cover, which bears no running head.
    package var hasCover = false

    package init() {}
  }

  /// The main part.
  package let document: String
  /// The addresses that it leads to, in the order of `linkID`.
  package let links: [String]
  /// The lists that begin with one.
  package let numberedLists: Int
  /// Whether it has a list of contents, whose page numbers only a word processor knows.
  package let hasContents: Bool

  package init(_ nodes: [HTML.Node], _ setting: Setting) {
    let trees = nodes.map(\.tree)
    let ids = trees.flatMap(WordText.ids)
    let anchors = Dictionary(ids.enumerated().map { ($0.element, "part\($0.offset + 1)") }) { first, _ in first }
    var writer = WordWriter(setting, anchors: anchors)
    writer.write(trees)
    // A document ends with a paragraph.
    if writer.endsInTable { writer.add(WordXML.closing) }
    document = WordXML.part(
      "w:document", [WordXML.element("w:body", [], writer.blocks + [WordText.section(setting)])])
    (links, numberedLists, hasContents) = (writer.links, writer.numberedLists, writer.hasContents)
  }

  private static func ids(_ tree: Tree) -> [String] {
    guard case .element(let element) = tree, element.name.description != "svg" else { return [] }
    return (element.value(of: "id").map { [$0] } ?? []) + element.children.flatMap(ids)
  }

  // MARK: The sheet of paper

  /// The width of the text on A4, in twentieths of a point, and the margins beside it.
  package static let width = 10_092
  private static let margin = 907
  private static let (height, edge) = (16_838, 850)
  /// The same for pictures, in their units (EMU).
  static let pictureWidth = width * 635
  /// How high a picture may be, with room for a heading above it.
  static let pictureHeight = (height - 2 * edge) * 635 * 9 / 10

  private static func section(_ setting: Setting) -> Tree {
    func reference(_ name: StaticString, _ id: String) -> Tree {
      WordXML.element(name, [.init("w:type", "default"), .init("r:id", id)])
    }
    return WordXML.element(
      "w:sectPr", [],
      [
        reference("w:headerReference", "head"), reference("w:footerReference", "foot"),
        WordXML.element("w:pgSz", [.init("w:w", "11906"), .init("w:h", "\(height)")]),
        WordXML.element(
          "w:pgMar",
          [
            .init("w:top", "\(edge)"), .init("w:right", "\(margin)"), .init("w:bottom", "\(edge)"),
            .init("w:left", "\(margin)"), .init("w:header", "567"), .init("w:footer", "567"), .init("w:gutter", "0"),
          ]),
      ] + (setting.hasCover ? [WordXML.element("w:titlePg")] : []))
  }

  /// What stands above every page.
  package static func header(_ words: String, _ setting: Setting) -> String {
    var writer = WordWriter(setting, anchors: [:])
    let runs = writer.runs(WordInline([.text(words)]))
    return WordXML.part("w:hdr", [writer.paragraph(.header, runs)])
  }

  /// What stands below every page, with its number, which no line end parts.
  package static func footer(_ words: String, _ setting: Setting) -> String {
    var writer = WordWriter(setting, anchors: [:])
    func number(_ field: String) -> [Tree] { WordXML.field(field, [WordXML.run([], [WordXML.text("1")])]) }
    let tabs = Set(setting.footerTabs + [width]).sorted().map { place in
      WordXML.element("w:tab", [.init("w:val", place == width ? "right" : "clear"), .init("w:pos", "\(place)")])
    }
    let runs = writer.runs(WordInline([.text(words)]))
    return WordXML.part(
      "w:ftr",
      [
        writer.paragraph(
          .footer,
          runs + [WordXML.run([], [WordXML.element("w:tab")])] + number("PAGE")
            + [WordXML.run([], [WordXML.text("\u{A0}of\u{A0}")])] + number("NUMPAGES"),
          more: [WordXML.element("w:tabs", [], tabs)])
      ])
  }

  // MARK: Names that the parts of a document share

  package static func linkID(_ index: Int) -> String { "link\(index + 1)" }
  package static func pictureID(_ index: Int) -> String { "picture\(index + 1)" }

  /// The list of bullets; the numbered lists have the numbers after it. A template's own lists have smaller ones.
  package static let firstList = 9001
  /// How far each level of a list stands in.
  package static let indent = 360

  /// What a cell is shaded in; white is no shade.
  static func fill(_ tone: WordStyle) -> String? {
    GradeTone.fills.indices.dropLast().first { WordStyle.tone($0) == tone }.map(GradeTone.digits)
  }

  /// The ground of rows that stand for all rows below them.
  package static let ground = "E7E8EA"
}
