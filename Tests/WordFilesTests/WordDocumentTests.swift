import Markup
import Testing
import WordFiles
import Workbooks

/// The text of a part of a file whose entries are stored as they are.
private func part(_ name: String, _ bytes: [UInt8]) -> String {
  let text = String(decoding: bytes, as: UTF8.self)
  guard let start = text.firstRange(of: name + "<?xml")?.upperBound else { return "" }
  return String(text[start...].prefix { $0 != "\u{3}" }.split(separator: "PK").first ?? "")
}

@Suite struct `A Word document` {
  private let document = WordDocument(
    "A page", header: "Northvale", footer: "as at 6 Nov 2026",
    [
      HTML.h1 { "A page" }, HTML.h2 { "First" }, HTML.ol { HTML.li { "one" } },
      SVG.drawing(width: 700, height: 70, title: "A dot") { SVG.circle(centre: .init(1, 1), radius: 1) },
    ])

  @Test func `is the same bytes whenever it is written`() {
    #expect(document.bytes() == document.bytes())
  }

  @Test func `says its language, its title and the number of each page`() {
    let bytes = document.bytes()
    #expect(part("word/styles.xml", bytes).contains("<w:lang w:val=\"en-GB\""))
    #expect(part("docProps/core.xml", bytes).contains("<dc:title>A page</dc:title>"))
    #expect(part("word/footer1.xml", bytes).contains(" NUMPAGES "))
    #expect(part("word/header1.xml", bytes).contains("Northvale"))
    let marked = document.marked("OFFICIAL").bytes()
    #expect(part("word/header1.xml", marked).contains("OFFICIAL · Northvale"))
    #expect(part("word/footer1.xml", marked).contains("OFFICIAL · as at 6 Nov 2026"))
  }

  @Test func `asks to be brought up to date only where it has contents`() {
    let contents = HTML.nav(.aria("label", "Contents")) { HTML.a(to: .fragment("a")) { "A" } }
    let listed = WordDocument("A", header: "", footer: "", [contents, HTML.h2 { "A" }])
    #expect(part("word/settings.xml", listed.bytes()).contains("w:updateFields"))
    #expect(!part("word/settings.xml", document.bytes()).contains("w:updateFields"))
  }

  @Test func `holds the pictures of its drawings`() throws {
    let bytes = document.bytes(pictures: [Array("a picture".utf8)])
    #expect(String(decoding: bytes, as: UTF8.self).contains("word/media/picture1.pnga picture"))
    #expect(part("word/_rels/document.xml.rels", bytes).contains("Target=\"media/picture1.png\""))
    // With room for what reaches over its edge.
    let drawing = try #require(document.drawings.first).text
    #expect(drawing.contains("width=\"702\"") && drawing.contains("viewBox=\"0 0 702 70\""))
  }
}

/// A Word document of a council's own, made of texts.
private struct Template {
  static let main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  var styles = """
    <w:styles \(main)><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>\
    <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>\
    <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>
    """
  var numbering = """
    <w:numbering \(main)><w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
    """
  var kind = "wordprocessingml.document"

  var bytes: [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func relationships(_ kinds: [(String, String)]) -> String {
      XMLName.relationships(kinds.map { .init($0.0, type: "\(office)/\($0.0)", target: $0.1) })
    }
    var archive = NewArchive()
    archive.add(
      "[Content_Types].xml",
      "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.\(kind).main+xml\"/></Types>"
    )
    archive.add("_rels/.rels", relationships([("officeDocument", "word/document.xml")]))
    archive.add("word/document.xml", "<w:document \(Template.main)>their own words</w:document>")
    archive.add(
      "word/_rels/document.xml.rels",
      relationships([("styles", "styles.xml"), ("numbering", "numbering.xml"), ("vbaProject", "vbaProject.bin")]))
    archive.add("word/styles.xml", styles)
    archive.add("word/numbering.xml", numbering)
    archive.add("word/vbaProject.bin", Array("a macro".utf8))
    return archive.bytes
  }
}

@Suite struct `A template` {
  private let document = WordDocument("A page", header: "", footer: "", [HTML.h2 { "First" }, HTML.p { "Words" }])

  @Test func `gives a document its styles, and gets those that it lacks`() throws {
    let bytes = document.bytes(template: try WordParts(Template().bytes))
    let text = part("word/document.xml", bytes)
    #expect(text.contains("<w:pStyle w:val=\"berschrift1\"/>"))
    #expect(text.contains("<w:pStyle w:val=\"Standard\"/>"))
    let styles = part("word/styles.xml", bytes)
    #expect(styles.ranges(of: "<w:name w:val=\"heading 1\"/>").count == 1)
    #expect(styles.contains("<w:name w:val=\"heading 2\"/><w:basedOn w:val=\"Standard\"/>"))
    #expect(styles.contains("w:styleId=\"MusterTable\""))
    #expect(styles.contains("<w:lang w:val=\"en-GB\"/>"))
  }

  @Test func `keeps its own lists, since its headings may be numbered`() throws {
    let numbering = part("word/numbering.xml", document.bytes(template: try WordParts(Template().bytes)))
    let order = numbering.matches(of: /<w:(abstractNum|num) w:\w+="(\d+)"/).map { "\($0.1) \($0.2)" }
    #expect(order == ["abstractNum 0", "abstractNum 9001", "abstractNum 9002", "num 1", "num 9001"])
  }

  @Test func `leaves the number of the page at the margin, whatever tab stops its footer has`() throws {
    var template = Template()
    template.styles.replace(
      "</w:styles>",
      with: """
        <w:style w:type="paragraph" w:styleId="Kopf"><w:name w:val="Base"/><w:basedOn w:val="Fuss"/><w:pPr><w:tabs>\
        <w:tab w:val="center" w:pos="4680"/></w:tabs></w:pPr></w:style>\
        <w:style w:type="paragraph" w:styleId="Fuss"><w:name w:val="footer"/><w:basedOn w:val="Kopf"/><w:pPr><w:tabs>\
        <w:tab w:val="right" w:pos="9360"/></w:tabs></w:pPr></w:style></w:styles>
        """)
    let footer = part("word/footer1.xml", document.bytes(template: try WordParts(template.bytes)))
    let stops = footer.matches(of: /<w:tab w:val="(\w+)" w:pos="(\d+)"/).map { "\($0.1) \($0.2)" }
    #expect(stops == ["clear 4680", "clear 9360", "right \(WordText.width)"])
  }

  @Test func `may be a document of this program's own, of which no list is there twice`() throws {
    let own = WordDocument("A", header: "", footer: "", [HTML.ol { HTML.li { "one" } }])
    let numbering = part("word/numbering.xml", own.bytes(template: try WordParts(own.bytes())))
    let ids = numbering.matches(of: /<w:(abstractNum|num) w:\w+="(\d+)"/).map { "\($0.1) \($0.2)" }
    #expect(Set(ids).count == ids.count && ids.contains("num 9001") && ids.contains("abstractNum 9002"))
  }

  @Test func `may hold the marks of a change that somebody tracked`() throws {
    var template = Template()
    template.styles.replace(
      "<w:name w:val=\"heading 1\"/>", with: "<w:name w:val=\"heading 1\"/><w:rPr><w:rPrChange w:id=\"3\"/></w:rPr>")
    #expect(try WordParts(template.bytes).named.map(\.id) == ["Standard", "berschrift1"])
  }

  @Test func `brings neither words nor macros`() throws {
    let bytes = String(decoding: document.bytes(template: try WordParts(Template().bytes)), as: UTF8.self)
    #expect(!bytes.contains("their own words"))
    #expect(!bytes.contains("macro"))
  }

  @Test func `is refused where it is a workbook`() {
    var template = Template()
    template.kind = "spreadsheetml.sheet"
    #expect(throws: WordParts.Fault.notWord) { try WordParts(template.bytes) }
    #expect(throws: WordParts.Fault.notWord) { try WordParts(Array("plain words".utf8)) }
  }

  @Test func `is refused where its styles have a document type`() {
    var template = Template()
    template.styles = "<!DOCTYPE w:styles [<!ENTITY a \"a\">]>" + template.styles
    #expect(throws: WordParts.Fault.damaged) { try WordParts(template.bytes) }
  }

  @Test func `is refused where it has no styles`() {
    var template = Template()
    template.styles = "<w:fonts \(Template.main)/>"
    #expect(throws: WordParts.Fault.withoutStyles) { try WordParts(template.bytes) }
  }
}
