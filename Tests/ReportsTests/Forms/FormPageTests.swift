import Assessments
import Calendar
import Digests
import Frameworks
import Reports
import StructuredText
import TestSupport
import Testing

/// Forms as they go out.
struct FormDesk {
  let framework: Framework
  let assessment: Assessment
  let sample: Digest
  let made: CivilDate

  init(authority: String = "Northvale Council", references: [String] = ["C11", "C12"]) throws {
    var book = try RecordBook()
    try book.add(AssessmentOpened(authority: authority, target: nil), on: "2026-03-02")
    let day = try #require(CivilDate("2026-06-01"))
    sample = try book.add(
      SampleDrawn(
        seed: "seed", algorithm: "muster-tickets/1", allocation: .targets, asAt: day, size: references.count,
        lists: [], strata: [],
        cases: references.map { .init(reference: $0, cohort: CohortID("early-help"), stratum: nil) }, reserves: [],
        margins: [], leftOut: [], remarks: [], limits: [], kept: nil), on: "2026-06-01")
    (framework, assessment) = (book.framework, try book.assessment())
    made = try #require(CivilDate("2026-11-21"))
  }

  func owners(_ ids: String..., name: String? = "C. Farrow") throws -> ReturnForm {
    let criteria = try ids.map { try #require(framework.criterion(CriterionID($0))) }
    return ReturnForm(.owner, name: name, criteria: criteria, of: assessment, framework, made: made, sender: "A. Lead")
  }

  func auditors() throws -> ReturnForm {
    let drawn = try #require(assessment.samples.first).drawn.cases
    return ReturnForm(
      auditor: "K. Lund", cases: drawn, in: sample, of: assessment, framework, made: made, sender: nil)
  }
}

@Suite struct FormPageTests {
  @Test func `a lead's form about one criterion`() throws {
    try expectGolden(FormPage(try FormDesk().owners("HP7")).html(), "owner.html")
  }

  @Test func `an auditor's form about one case`() throws {
    let page = FormPage(try FormDesk(references: ["C11"]).auditors()).html()
    // The script and the style are those of the other form.
    let start = try #require(page.firstRange(of: "<body>"))
    let end = try #require(page.firstRange(of: "<script>"))
    try expectGolden(String(page[start.lowerBound..<end.lowerBound]), "audit-body.html")
  }

  @Test func `nothing is loaded, and only the page's own script and style may act`() throws {
    let page = FormPage(try FormDesk().owners("HP2", "HP3")).html()
    #expect(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-"))
    #expect(page.contains("script-src &#39;sha256-") && page.contains("form-action &#39;none&#39;"))
    #expect(!page.contains("unsafe-inline") && !page.contains("http://") && !page.contains("https://"))
    for start in [" src=", "<link", "<iframe", "<form", " onclick", " style=\""] {
      #expect(!page.contains(start), "\(start)")
    }
  }

  @Test func `only the criteria asked about are in it`() throws {
    let page = FormPage(try FormDesk().owners("HP2")).html()
    #expect(page.contains("HP2.G1") && !page.contains("HP3.G1") && !page.contains("data-criterion=\"HP3\""))
  }

  @Test func `every field has a label, and every label a field`() throws {
    let page = FormPage(try FormDesk().owners("HP2")).html() + FormPage(try FormDesk().auditors()).html()
    func all(_ start: String) -> [String] {
      page.split(separator: start, omittingEmptySubsequences: false).dropFirst().map {
        String($0.prefix { $0 != "\"" })
      }
    }
    let labelled = Set(all("<label for=\""))
    let fields = [
      "<input type=\"radio\" id=\"", "<input type=\"checkbox\" id=\"", "<input id=\"", "<textarea id=\"",
      "<select id=\"", "<input type=\"file\" id=\"",
    ]
    .flatMap(all)
    #expect(fields.count > 200)
    #expect(Set(fields) == labelled)
  }

  @Test func `text from the records never becomes markup`() throws {
    let hostile = "<script>alert(1)</script>\"' onx=\u{202E}\u{0}&amp;"
    let desk = try FormDesk(authority: hostile, references: [hostile, "=1+1"])
    for page in [FormPage(try desk.owners("HP2", name: hostile)).html(), FormPage(try desk.auditors()).html()] {
      #expect(!page.contains("<script>alert") && !page.contains("\u{202E}") && !page.contains("\u{0}"))
      #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; onx=\u{FFFD} &amp;amp;"))
    }
  }

  @Test func `the same form is the same page, and another is another form`() throws {
    let desk = try FormDesk()
    let form = try desk.owners("HP2")
    #expect(FormPage(form).html() == FormPage(try desk.owners("HP2")).html())
    #expect(form.id == (try desk.owners("HP2").id))
    let others = try [
      desk.owners("HP3"), desk.owners("HP2", name: "B. Osei"), desk.owners("HP2", "HP3"), desk.auditors(),
    ]
    #expect(Set(others.map(\.id) + [form.id]).count == 5)
    #expect(Set(others.map(\.questions) + [form.questions]).count == 4)
  }

  @Test(arguments: [
    ("C. Farrow", "evidence-c-farrow-"), ("../../etc/passwd", "evidence-etc-passwd-"), ("مريم", "evidence-"),
    (String(repeating: "x", count: 300), "evidence-xxx"),
  ])
  func `the file that it saves has a name that any system takes`(name: String, start: String) throws {
    let stem = try FormDesk().owners("HP2", name: name).fileStem
    #expect(stem.hasPrefix(start) && stem.utf8.count <= 48)
    #expect(stem.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
  }
}

@Suite struct FormSheetTests {
  @Test func `a lead's spreadsheet about one criterion`() throws {
    let text = FormSheet(try FormDesk().owners("HP7")).csv()
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    try expectGolden(String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())), "owner.csv")
  }

  @Test func `no cell of it can be a formula`() throws {
    let desk = try FormDesk(references: ["=1+1", "+C12"])
    let (table, problems) = CSVTable.read(SourceText(name: "audit.csv", FormSheet(try desk.auditors()).csv()))
    #expect(problems.isEmpty)
    let references = Set(try #require(table).rows.map { $0.cells[0] })
    #expect(references == ["'=1+1", "'+C12"])
  }
}

@Suite struct FormSealTests {
  private let text = "format: muster-answers/1\nname: \"Ann\"\n"

  @Test func `answers are whole as they were saved, with other line ends or a mark before them`() {
    let digest = SHA256.digest(of: text)
    for sent in [
      FormSeal.sealed(text), FormSeal.sealed(text).replacing("\n", with: "\r\n"), "\u{FEFF}" + FormSeal.sealed(text),
      FormSeal.sealed(text) + "\n\n",
    ] {
      #expect(FormSeal.look(at: SourceText(name: "a", sent)) == .whole(digest))
    }
  }

  @Test func `any other letter is seen`() {
    var generator = SeededGenerator(seed: 6)
    let sealed = Array(FormSeal.sealed(text).utf8)
    for _ in 0..<200 {
      var bytes = sealed
      let place = Int.random(in: 0..<(text.utf8.count - 1), using: &generator)
      bytes[place] = bytes[place] == UInt8(ascii: "x") ? UInt8(ascii: "y") : UInt8(ascii: "x")
      #expect(FormSeal.look(at: SourceText(name: "a", bytes: bytes)) == .altered, "byte \(place)")
    }
  }

  @Test func `what was cut off is said to be`() {
    let sealed = FormSeal.sealed(text)
    for kept in [0, 1, 20, text.count, sealed.count - 3] {
      #expect(FormSeal.look(at: SourceText(name: "a", String(sealed.prefix(kept)))) == .cutOff, "\(kept)")
    }
  }
}
