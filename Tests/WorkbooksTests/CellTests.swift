import Testing

@testable import Workbooks

@Suite struct `Cells show` {
  private func cell(_ attributes: String, _ inner: String) -> String {
    "<row r=\"1\"><c r=\"A1\" \(attributes)>\(inner)</c></row>"
  }

  private func text(_ attributes: String, _ inner: String, shared: [String]? = nil) throws -> String {
    var book = Book(cell(attributes, inner))
    book.shared = shared
    return try book.rows().first?.first ?? ""
  }

  private func shown(_ number: String, _ format: String, is1904: Bool = false) throws -> String {
    var book = Book(cell("s=\"1\"", "<v>\(number)</v>"))
    (book.formats, book.is1904) = ([format], is1904)
    return try book.rows().first?.first ?? ""
  }

  @Test func `texts that cells share, runs joined, without how they are spoken`() throws {
    let shared = [
      "<t>one</t>", "<r><rPr><b/></rPr><t>N1</t></r><r><t xml:space=\"preserve\">00 2</t></r>",
      "<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh>",
    ]
    #expect(try text("t=\"s\"", "<v>1</v>", shared: shared) == "N100 2")
    #expect(try text("t=\"s\"", "<v>2</v>", shared: shared) == "東京")
  }

  @Test func `texts of their own, and what XML cannot hold`() throws {
    #expect(try text("t=\"inlineStr\"", "<is><t>00123</t></is>") == "00123")
    #expect(try text("t=\"inlineStr\"", "<is><t>A &amp; B &lt;&#x1F9D2;&#101;></t></is>") == "A & B <🧒e>")
    #expect(try text("t=\"inlineStr\"", "<is><t><![CDATA[a <b>]]> c</t></is>") == "a <b> c")
    #expect(try text("t=\"str\"", "<v>x_x000D_y _x005F_x000D_ _x00g1_</v>") == "x\ry _x000D_ _x00g1_")
    #expect(try text("t=\"str\"", "<v>one\r\ntwo</v>") == "one\ntwo")
  }

  @Test(arguments: [
    ("123", "123"), ("123.0", "123"), ("1.23E+11", "123000000000"), (" 7 ", "7"), ("-0", "0"),
    ("0.30000000000000004", "0.3"), ("6.138261464750171", "6.13826146475017"), ("1.0E-3", "0.001"),
    ("1234567890123456", "1234567890123460"), ("-12.5", "-12.5"), ("007", "7"),
  ])
  func `numbers as a person sees them`(_ number: String, _ text: String) throws {
    #expect(try self.text("", "<v>\(number)</v>") == text)
  }

  @Test(arguments: [
    ("123", "00000", "00123"), ("1565", "&quot;N&quot;0000", "N1565"), ("42", "&quot;CH-&quot;00000", "CH-00042"),
    ("9990000018", "000\\ 000\\ 0000", "999 000 0018"), ("1234567", "#,##0", "1,234,567"), ("0.775", "0%", "78%"),
    ("0.775", "0.00%", "77.50%"), ("1234.5", "[$£-809]#,##0.00", "£1,234.50"), ("-3", "0_);(0)", "(3)"),
    ("-3", "0", "-3"), ("0", "&quot;Yes&quot;;;&quot;No&quot;", "No"), ("1", "&quot;Yes&quot;;;&quot;No&quot;", "Yes"),
    ("12", "0 &quot;days&quot;", "12 days"), ("12", "0\\d", "12d"), ("9.995", "0.00", "10.00"), ("0.4", "#", ""),
    ("1234567", "0,,", "1"), ("5", "#,##0_);[Red](#,##0)", "5"), ("12.3", "0.0#", "12.3"), ("46328", "@", "46328"),
  ])
  func `numbers through their format`(_ number: String, _ format: String, _ text: String) throws {
    #expect(try shown(number, format) == text)
  }

  @Test(arguments: [("99", ";;;"), ("0.5", "# ?/?"), ("123456789012", "0.00E+00"), ("7", "[>9]0;00")])
  func `the number itself where a format would hide it or is not known`(_ number: String, _ format: String) throws {
    #expect(try shown(number, format.replacing(">", with: "&gt;")) == number)
  }

  @Test(arguments: [
    "dd/mm/yyyy", "d-mmm-yy", "[$-809]dddd\\ d\\ mmm\\ yyyy", "&quot;due &quot;dd/mm/yy", "mm/yyyy", "mmmm",
    "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;",
    "[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "[Blue]dd/mm/yyyy;@",
  ])
  func `days, however they are written`(_ format: String) throws {
    #expect(try shown("46328", format) == "2026-11-02")
  }

  @Test func `times with the day, alone, and as a length`() throws {
    #expect(try shown("46328.604166666664", "dd/mm/yyyy hh:mm") == "2026-11-02T14:30:00")
    #expect(try shown("46328.9999999999", "dd/mm/yyyy") == "2026-11-03")
    #expect(try shown("0.604166666666667", "h:mm AM/PM") == "14:30:00")
    #expect(try shown("1.25", "[h]:mm") == "30:00")
  }

  @Test func `days of old Macs four years and a day later`() throws {
    #expect(try shown("44866", "dd/mm/yyyy", is1904: true) == "2026-11-02")
    #expect(try shown("1", "dd/mm/yyyy", is1904: true) == "1904-01-02")
  }

  @Test func `the day that never was, and numbers that are no days, as no day`() throws {
    #expect(try shown("59", "dd/mm/yyyy") == "1900-02-28")
    #expect(try shown("60", "dd/mm/yyyy") == "29/02/1900")
    #expect(try shown("61", "dd/mm/yyyy") == "1900-03-01")
    #expect(try shown("0", "dd/mm/yyyy") == "0")
    #expect(try shown("-1", "dd/mm/yyyy") == "-1")
    #expect(try shown("2958465", "dd/mm/yyyy") == "9999-12-31")
    #expect(try shown("2958466", "dd/mm/yyyy") == "2958466")
  }

  @Test func `days that are written as days`() throws {
    #expect(try text("t=\"d\"", "<v>2026-11-02</v>") == "2026-11-02")
    #expect(try text("t=\"d\"", "<v>2026-11-02T00:00:00.000</v>") == "2026-11-02")
    #expect(try text("t=\"d\"", "<v>2026-11-02T14:30:00Z</v>") == "2026-11-02T14:30:00")
  }

  @Test func `true and false, and errors`() throws {
    #expect(try text("t=\"b\"", "<v>1</v>") == "TRUE")
    #expect(try text("t=\"b\"", "<v>false</v>") == "FALSE")
    #expect(try text("t=\"e\"", "<v>#N/A</v>") == "#N/A")
  }

  @Test func `what a formula came to, also where that is no text at all`() throws {
    #expect(try text("t=\"str\"", "<f>\"N\"&amp;1</f><v>N1</v>") == "N1")
    #expect(try text("t=\"str\"", "<f>\"\"</f><v></v>") == "")
  }
}

@Suite struct `Cells are refused, with their place,` {
  private func refusal(_ cell: String) -> WorkbookFault? { Book("<row r=\"3\">\(cell)</row>").refusal() }

  @Test func `where a formula was never worked out`() {
    let fault = refusal("<c r=\"B3\"><f>A1+1</f><v></v></c><c r=\"D3\"><f>A1+1</f></c>")
    #expect(fault?.kind == .formulaWithoutValue)
    #expect(fault?.place == "sheet “Cases”, cells B3, D3")
  }

  @Test(arguments: [
    "<c r=\"C3\" t=\"s\"><v>0</v></c>", "<c r=\"C3\"><v>abc</v></c>", "<c r=\"C3\" t=\"b\"><v>2</v></c>",
    "<c r=\"C3\" t=\"x\"><v>2</v></c>", "<c r=\"C3\" t=\"d\"><v>2026-02-30</v></c>",
    "<c r=\"C3\" t=\"str\"><v>&nbsp;</v></c>", "<c r=\"C3\"/><c r=\"C3\"/>", "<c r=\"D3\"/><c r=\"C3\"/>",
  ])
  func `where it cannot be said what they hold`(_ cell: String) {
    let fault = refusal(cell)
    #expect(fault?.kind == .damaged)
    #expect(fault?.place == "sheet “Cases”, cell C3")
  }

  @Test(arguments: ["XFE3", "A4", "A", "3", "", "A1048577"])
  func `where they stand nowhere, or in another row`(_ place: String) {
    #expect(refusal("<c r=\"\(place)\"><v>1</v></c>")?.kind == .damaged)
  }

  @Test func `where they are longer than any`() {
    let long = String(repeating: "x", count: WorkbookLimits.cellBytes + 1)
    let fault = refusal("<c r=\"A3\" t=\"str\"><v>\(long)</v></c>")
    #expect(fault?.kind == .tooLarge)
    #expect(fault?.place == "sheet “Cases”, cell A3")
  }
}
