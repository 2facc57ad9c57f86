import Platform
import TestSupport
import Testing

@Suite struct `An answer for Word` {
  let stage: Stage

  init() throws {
    stage = try Stage.opened()
    _ = try PretendBrowser(stage, "exit 7")
    #expect(stage.run("judge", "HP2", "good", "--because", "Timely decisions") == 0, "\(stage.errors)")
  }

  private func written(_ name: String) throws -> String {
    String(decoding: try FileReading.bytes(of: stage.folder / name, limit: 1 << 24), as: UTF8.self)
  }

  /// A picture of one white point, as a browser writes it into the page.
  private static let picture =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg=="

  @Test func `holds a report in words and tables where no browser makes pictures, and says so`() throws {
    #expect(stage.run("report", "--output", "readiness.docx") == 0, "\(stage.errors)")
    #expect(flat(stage.output).contains("made no pictures: tables and words stand in the place of its drawings."))
    let text = try written("readiness.docx")
    #expect(text.contains("Every criterion at a glance"))
    #expect(!text.contains("word/media"))
  }

  @Test func `holds the pictures that a browser makes of drawings`() throws {
    let each = "grep -o 'u003csvg' \"$last\" | while read one; do"
    _ = try PretendBrowser(stage, "\(each) echo 'data:image/png;base64,\(Self.picture)'; done")
    #expect(stage.run("report", "--output", "readiness.docx") == 0, "\(stage.errors)")
    let text = try written("readiness.docx")
    #expect(text.contains("word/media/picture1.png\u{FFFD}PNG"), "\(stage.output)")
    #expect(text.contains("descr=\""))
  }

  @Test func `holds any page, a committee's report and the pack`() throws {
    for command in [
      ["gap", "--output", "a.docx"], ["evidence", "--format", "docx", "--output", "b.docx"],
      ["report", "--audience", "committee", "--output", "c.docx"], ["pack", "--output", "d.docx"],
    ] {
      #expect(stage.run(command) == 0, "\(stage.errors)")
      #expect(try written(command[command.count - 1]).contains("word/document.xml"))
    }
  }

  @Test func `is written to a file and never to a terminal`() {
    #expect(stage.run("gap", "--format", "docx") == 2)
    #expect(stage.errors.contains("Name it: --output NAME.docx."))
  }

  @Test func `holds words and tables where the browser that is named is not there, and says so`() throws {
    stage.environment["MUSTER_BROWSER"] = "no-such-browser"
    #expect(stage.run("report", "--output", "readiness.docx") == 0, "\(stage.errors)")
    #expect(stage.errors.contains("MUSTER_BROWSER names 'no-such-browser'"))
    #expect(flat(stage.output).contains("No pictures were made: tables and words stand in the place of its drawings."))
    #expect(try !written("readiness.docx").contains("word/media"))
  }

  @Test func `is never written over its template, by whatever name that is called`() throws {
    let before = "the council's own"
    try stage.folder.write(before, to: "own.docx")
    try stage.folder.link("linked.docx", to: "own.docx")
    for name in ["own.docx", "linked.docx"] {
      #expect(stage.run("report", "--template", name, "--output", "own.docx") == 2)
      #expect(flat(stage.errors).contains("'own.docx' is the template itself, and would be written over. Nothing was"))
      #expect(try stage.folder.text(of: "own.docx") == before)
    }
  }

  @Test func `takes no template that is no Word document, nor one where nothing takes its styles`() throws {
    try stage.folder.write("plain words", to: "own.docx")
    #expect(stage.run("report", "--template", "own.docx", "--output", "readiness.docx") == 2)
    #expect(stage.errors.contains("'own.docx' is no Word document."))
    #expect(stage.run("report", "--template", "own.docx", "--output", "readiness.html") == 2)
    #expect(stage.errors.contains("--template gives a Word document its styles"))
  }
}
