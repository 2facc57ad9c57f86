import Testing

@testable import Workbooks

@Suite struct `Workbooks` {
  private let row = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>N1</v></c></row>"

  @Test func `have their sheets in the workbook's order, and say which are hidden`() throws {
    var book = Book(row)
    book.sheets.append(("Old &amp; closed", "hidden", row, ""))
    book.sheets.append(("Lists", "veryHidden", row, ""))
    let sheets = try book.open().sheets
    #expect(sheets.map(\.name) == ["Cases", "Old & closed", "Lists"])
    #expect(sheets.map(\.isHidden) == [false, true, true])
  }

  @Test func `need no cell to say where it stands`() throws {
    let book = Book("<row><c t=\"str\"><v>Case</v></c><c/><c><v>5</v></c></row><row><c><v>7</v></c></row>")
    #expect(try book.rows() == [["Case", "", "5"], ["7"]])
  }

  @Test func `are read by their rows, whatever the dimension says`() throws {
    var book = Book("<row r=\"3\"><c r=\"B3\"><v>1</v></c></row><row r=\"9\"><c r=\"XFD9\" s=\"4\"/></row>")
    book.parts["xl/worksheets/sheet1.xml"] = book.all[4].text.replacing(
      "<sheetData>", with: "<dimension ref=\"A1:XFD1048576\"/><sheetData>")
    #expect(try book.rows() == [[], [], ["", "1"]])
  }

  @Test func `pass over what other programs add, and what stands in extensions`() throws {
    let book = Book(
      "<row r=\"1\" x14ac:dyDescent=\"0.25\"><c r=\"A1\" t=\"str\"><x:v>9</x:v><v>N1</v><extLst><ext><v>8</v></ext></extLst></c></row>",
      rest: "<extLst><ext><row r=\"7\"/></ext></extLst>")
    #expect(try book.rows() == [["N1"]])
  }

  @Test func `are read whatever the prefix of their elements`() throws {
    var book = Book(row)
    book.parts["xl/worksheets/sheet1.xml"] =
      "<?xml version='1.0' encoding='utf-8'?><!-- made by hand --><x:worksheet xmlns:x=\"\(Book.main)\"><x:sheetData><x:row><x:c t=\"str\"><x:v>N2</x:v></x:c></x:row></x:sheetData></x:worksheet>\n"
    #expect(try book.rows() == [["N2"]])
  }

  @Test func `may be UTF-16, and nothing else but UTF-8`() throws {
    let book = Book(row)
    func reading(_ change: (String) -> [UInt8]) throws -> [[String]] {
      let zip = Zip(book.all.map { ($0.name, $0.name.contains("sheet1") ? change($0.text) : Array($0.text.utf8)) })
      let workbook = try Workbook(zip.bytes())
      return try Book.rows(of: workbook, workbook.sheets[0])
    }
    #expect(
      try reading {
        [0xFF, 0xFE] + $0.replacing("N1", with: "🧒").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      }
        == [["🧒"]])
    #expect(try reading { [0xEF, 0xBB, 0xBF] + Array($0.utf8) } == [["N1"]])
    #expect(throws: WorkbookFault.self) { try reading { $0.utf8.map { $0 == UInt8(ascii: "N") ? 0xE9 : $0 } } }
    do {
      _ = try reading { Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\($0)".utf8) }
      Issue.record("it was read")
    } catch let fault as WorkbookFault {
      #expect(fault.kind == .encoding)
    }
  }

  @Test func `say which cells are merged, how many rows are hidden, and which rows are totals`() throws {
    var book = Book(
      row, "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>2</v></c></row><row r=\"3\"><c r=\"A3\"><v>3</v></c></row>",
      rest: "<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells><tableParts><tablePart r:id=\"t1\"/></tableParts>")
    book.parts["xl/worksheets/_rels/sheet1.xml.rels"] = Book.relationships([("t1", "table", "../tables/table1.xml")])
    book.parts["xl/tables/table1.xml"] = "<table xmlns=\"\(Book.main)\" ref=\"A1:A3\" totalsRowCount=\"1\"/>"
    let workbook = try book.open()
    let facts = try workbook.read(workbook.sheets[0]) { (_) throws(WorkbookFault) in }
    #expect(facts.merged == [CellBlock("A1:C1")])
    #expect(facts.hiddenRows == 1)
    #expect(facts.totalRows == [3])
  }

  @Test(arguments: ["../../../etc/passwd", "worksheets/gone.xml"])
  func `are refused where a sheet is not in them`(_ target: String) {
    var book = Book(row)
    book.parts["xl/_rels/workbook.xml.rels"] = Book.relationships([("s0", "worksheet", target)])
    #expect(book.refusal()?.kind == .damaged)
  }

  @Test func `are refused with a document type, before anything in it is looked at`() {
    var book = Book(row)
    book.parts["xl/worksheets/sheet1.xml"] = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet/>"
    #expect(book.refusal()?.kind == .documentType)
  }

  @Test(arguments: [
    "<worksheet><sheetData><row>", "<worksheet></sheetData>", "<worksheet", "<worksheet/><worksheet/>", "text", "",
    "<worksheet a=b/>", "<worksheet>&#0;</worksheet>", "<worksheet><![CDATA[", "<worksheet><!-- ", "<>",
  ])
  func `are refused where the XML is not well formed`(_ text: String) {
    var book = Book(row)
    book.parts["xl/worksheets/sheet1.xml"] = text
    if text.contains("&#0;") { book.parts["xl/worksheets/sheet1.xml"] = "<worksheet a=\"&#0;\"><" }
    #expect(book.refusal()?.kind == .damaged)
  }

  @Test func `are refused where elements lie too deep in each other, whatever they are called`() {
    let deep = String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
    #expect(Book(deep).refusal()?.kind == .damaged)
  }

  @Test func `are refused where many cells share a text that is too long for all of them`() {
    var book = Book(
      (1...250).map { "<row r=\"\($0)\"><c t=\"s\"><v>0</v></c></row>" }.joined())
    book.shared = ["<t>\(String(repeating: "x", count: 1_000_000))</t>"]
    #expect(book.refusal()?.kind == .tooLarge)
  }

  @Test func `that are something else are called what they are`() {
    func kind(_ bytes: [UInt8]) -> WorkbookFault.Kind? { WorkbookFault(instead: bytes)?.kind }
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    func wide(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] } }
    #expect(kind([]) == .empty)
    #expect(kind(old + wide("Workbook")) == .oldOffice)
    #expect(kind(old + wide("EncryptedPackage")) == .password)
    #expect(kind(old + wide("WordDocument")) == .notAWorkbook)
    #expect(kind(Array("%PDF-1.7".utf8)) == .notAWorkbook)
    #expect(kind(Array("<html><table>".utf8)) == .notAWorkbook)
    #expect(kind(Array("<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">".utf8)) == .xml2003)
    #expect(
      kind(Zip([("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))]).bytes()) == .openDocument)
    #expect(kind(Book(row).bytes()) == nil)
    var word = Book(row)
    word.parts["[Content_Types].xml"] =
      "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
    #expect(word.refusal()?.kind == .notAWorkbook)
    #expect(Zip([("list.csv", [])]).refusal?.kind == .notAWorkbook)
  }
}

extension Zip {
  fileprivate var refusal: WorkbookFault? {
    do throws(WorkbookFault) {
      _ = try Workbook(bytes())
      return nil
    } catch {
      return error
    }
  }
}
