import Platform
import TestSupport
import Testing

/// A program that is called as a browser is, and prints what the test says.
struct PretendBrowser {
  let stage: Stage

  init(_ stage: Stage, _ script: String, named name: String = "chromium") throws {
    self.stage = stage
    let target = "for one; do case \"$one\" in --print-to-pdf=*) target=${one#*=};; esac; last=$one; done\n"
    try stage.folder.writeProgram("\(target)\(script)", to: "bin/\(name)")
    try stage.folder.makeFolder("temporary")
    stage.environment["PATH"] = stage.folder / "bin"
    stage.environment["TMPDIR"] = stage.folder / "temporary"
  }

  /// A small PDF in which the part `method` begins on the second of two pages.
  static let pdf: String = {
    let objects = [
      "<</Type /Catalog /Pages 2 0 R /Dests 5 0 R>>", "<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>>",
      "<</Type /Page /Parent 2 0 R>>", "<</Type /Page /Parent 2 0 R>>", "<</method [4 0 R /XYZ 46.7 77.1 0]>>",
    ]
    var (text, table) = ("%PDF-1.4\n", "xref\n0 6\n0000000000 65535 f \n")
    for (number, object) in objects.enumerated() {
      let digits = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
      text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
    }
    return text + table + "trailer\n<</Size 6 /Root 1 0 R>>\nstartxref\n\(text.utf8.count)\n%%EOF\n"
  }()

  static let printing = "cat > \"$target\" <<'END'\n\(pdf)END\n"
}

@Suite struct `The report as PDF` {
  let stage: Stage

  init() throws { stage = try Stage.opened() }

  private func report() -> Int32 { stage.run("report", "--format", "pdf", "--output", "readiness.pdf") }

  @Test func `is printed by the browser that is found, which leaves nothing behind`() throws {
    _ = try PretendBrowser(stage, PretendBrowser.printing)
    #expect(report() == 0, "\(stage.errors)")
    #expect(try stage.folder.text(of: "readiness.pdf") == PretendBrowser.pdf)
    #expect(try stage.folder.names(in: "temporary") == [])
  }

  @Test func `is printed again with the page numbers of the time before`() throws {
    let kept = "cp \"$last\" '\(stage.folder.path)'/page-$$.html\n"
    _ = try PretendBrowser(stage, kept + PretendBrowser.printing)
    #expect(report() == 0, "\(stage.errors)")
    let pages = try stage.folder.names().filter { $0.hasPrefix("page-") }.map { try stage.folder.text(of: $0) }
    #expect(pages.count == 2)
    #expect(pages.count { $0.contains("<span class=\"page\">2</span>") } == 1)
  }

  @Test func `starts the browser with a profile of its own and without a network`() throws {
    _ = try PretendBrowser(stage, "echo \"$@\" > '\(stage.folder.path)'/called\n" + PretendBrowser.printing)
    #expect(report() == 0, "\(stage.errors)")
    let called = try stage.folder.text(of: "called")
    #expect(called.contains("--user-data-dir=\(stage.folder / "temporary")/muster-print-"))
    #expect(called.contains("--host-resolver-rules=MAP * ~NOTFOUND"))
  }

  @Test func `is made by the browser that MUSTER_BROWSER names`() throws {
    _ = try PretendBrowser(stage, "exit 7")
    _ = try PretendBrowser(stage, PretendBrowser.printing, named: "edge-of-ours")
    stage.environment["MUSTER_BROWSER"] = stage.folder / "bin/edge-of-ours"
    #expect(report() == 0, "\(stage.errors)")
  }

  @Test func `is refused with how to print by hand where the browser that is named is not there`() throws {
    stage.environment["MUSTER_BROWSER"] = "no-such-browser"
    #expect(report() == 2)
    #expect(stage.errors.contains("MUSTER_BROWSER names 'no-such-browser'"))
    let said = stage.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("muster report --output readiness.html"))
  }

  @Test(arguments: ["exit 7", "kill -9 $$", "printf '%%PDF-1.4 cut' > \"$target\"", "echo hello > \"$target\"", ": "])
  func `is not written at all where the browser fails`(script: String) throws {
    _ = try PretendBrowser(stage, script)
    try stage.folder.write("what was there", to: "readiness.pdf")
    #expect(report() == 2)
    #expect(stage.errors.contains("printed nothing") || stage.errors.contains("not a whole PDF"))
    #expect(try stage.folder.text(of: "readiness.pdf") == "what was there")
    #expect(try stage.folder.names(in: "temporary") == [])
  }

  @Test func `has no page numbers in its contents where the PDF does not tell its pages`() throws {
    _ = try PretendBrowser(stage, "printf '%%PDF-1.7\\nstartxref\\n9\\n%%%%EOF\\n' > \"$target\"")
    #expect(report() == 0, "\(stage.errors)")
    #expect(stage.errors.contains("the contents have no page numbers"))
  }

  @Test func `needs a file to be written to`() {
    #expect(stage.run("report", "--format", "pdf") == 2)
    #expect(stage.errors.contains("--output NAME.pdf"))
  }

  @Test func `never takes the place of evidence`() throws {
    _ = try PretendBrowser(stage, "touch '\(stage.folder.path)'/started\n" + PretendBrowser.printing)
    #expect(stage.run("report", "--format", "pdf", "--output", "evidence/readiness.pdf") == 2)
    #expect(try !stage.folder.names().contains("started"))
  }

  @Test(arguments: ["inspectors", "committee"])
  func `says to programs what the spreadsheets of its audience say, and names no owner`(_ audience: String) {
    _ = stage.answer("assign", "HP2", "--owner", "C. Farrow")
    let answer = stage.answer("report", "--format", "json", "--audience", audience)
    #expect(answer.contains("\"readFirst\": [") && answer.contains("\"seal\": "))
    #expect(answer.contains("\"audience\": \"\(audience)\"") && answer.contains("HP2") && !answer.contains("Farrow"))
  }
}

@Suite struct `The demonstration` {
  @Test func `writes its report to a new folder that only this user may enter`() throws {
    let stage = try Stage.opened()
    try stage.folder.makeFolder("temporary")
    stage.environment["TMPDIR"] = stage.folder / "temporary"
    #expect(stage.run("demo") == 0, "\(stage.errors)")
    #expect(stage.run("demo") == 0, "\(stage.errors)")
    let folders = try stage.folder.names(in: "temporary")
    #expect(folders.count == 2)
    for folder in folders {
      #expect(try stage.folder.permissions(of: "temporary/\(folder)") == 0o700)
      #expect(try stage.folder.names(in: "temporary/\(folder)") == ["readiness.html"])
    }
  }
}
