package import Markup
package import Workbooks

/// A page as a Word document (.docx): all that it says as text that can be edited, in styles that a template can replace. The same
/// page, pictures and template give the same bytes.
package struct WordDocument: Sendable {
  private let title: String
  private let nodes: [HTML.Node]
  /// What stands above and below every page.
  private var (header, footer): (String, String)
  private let hasCover: Bool
  private let tones: [String: Int]

  /// - Parameter tones: The names of grades, each with the tone of a cell that says it and nothing else.
  package init(
    _ title: String, header: String, footer: String, tones: [String: Int] = [:], hasCover: Bool = false,
    _ nodes: [HTML.Node]
  ) {
    (self.title, self.header, self.footer, self.tones) = (title, header, footer, tones)
    (self.hasCover, self.nodes) = (hasCover, nodes)
  }

  /// The same with a protective marking above and below every page.
  package func marked(_ marking: String?) -> WordDocument {
    guard let marking else { return self }
    var document = self
    document.header = header.isEmpty ? marking : "\(marking) · \(header)"
    document.footer = footer.isEmpty ? marking : "\(marking) · \(footer)"
    return document
  }

  /// The drawings of which pictures can be made, each of which fits on a page.
  package var drawings: [WordDrawing] { WordDrawing.all(in: nodes) }

  /// The bytes of the file.
  ///
  /// - Parameter pictures: Those of `drawings` (PNG), all of them; tables and words stand in the place of other drawings.
  package func bytes(pictures: [[UInt8]] = [], template: WordParts? = nil) -> [UInt8] {
    let styles = StyleSheet(template)
    var setting = WordText.Setting()
    (setting.styles, setting.footerTabs) = (styles.ids, styles.footerTabs)
    (setting.tones, setting.hasCover) = (tones, hasCover)
    let pictured = Array(zip(drawings, pictures))
    setting.pictures = pictured.map(\.0)
    let text = WordText(nodes, setting)
    let links = text.links.enumerated().map { index, address in
      WordName.relationship(WordText.linkID(index), "hyperlink", to: XMLName.escaped(address), isExternal: true)
    }
    let images = pictured.indices.map { place in
      WordName.relationship(WordText.pictureID(place), "image", to: "media/picture\(place + 1).png")
    }
    let theme = template?.theme
    let parts: [(name: String, kind: String, text: String)] =
      [
        ("styles", "styles", styles.text), ("numbering", "numbering", NumberingPart(template, text.numberedLists).text),
        ("settings", "settings", WordName.settings(updatesFields: text.hasContents)),
        ("header1", "header", WordText.header(header, setting)),
        ("footer1", "footer", WordText.footer(footer, setting)),
      ] + (theme.map { [("theme", "theme", $0)] } ?? [])
    var archive = NewArchive()
    archive.add("[Content_Types].xml", WordName.contentTypes(parts.map { ($0.name, $0.kind) }))
    archive.add(
      "_rels/.rels",
      XMLName.relationships([
        .init("r1", type: "\(XMLName.office)/officeDocument", target: "word/document.xml"),
        .init(
          "r2", type: "\(XMLName.package)/relationships/metadata/core-properties", target: "docProps/core.xml"),
      ]))
    archive.add("docProps/core.xml", XMLName.properties(title: title))
    archive.add("word/document.xml", text.document)
    archive.add(
      "word/_rels/document.xml.rels",
      XMLName.relationships(
        parts.map { WordName.relationship(WordName.id($0.name), $0.kind, to: "\($0.name).xml") } + links + images))
    for part in parts {
      // What a template wrote begins with its own first line.
      if part.text.hasPrefix("<?xml") || part.text.hasPrefix("\u{FEFF}") {
        archive.add("word/\(part.name).xml", Array(part.text.utf8))
      } else {
        archive.add("word/\(part.name).xml", part.text)
      }
    }
    for (index, picture) in pictured.enumerated() { archive.add("word/media/picture\(index + 1).png", picture.1) }
    return archive.bytes
  }
}
