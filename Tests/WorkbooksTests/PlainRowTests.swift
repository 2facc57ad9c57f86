import Calendar
import SheetKernel
import Testing

@testable import Workbooks

/// Rows as nearly all programs write them, which the kernel reads, beside the same rows event by event.
@Suite struct `Plain rows` {
  private let shared = [
    "<t>N1001</t>", "<t></t>", "<t xml:space=\"preserve\"> b) Female </t>", "<t>a longer text than sixteen</t>",
  ]

  /// What is read of a sheet: each cell with its kind, the rows told apart.
  private func read(_ rows: [String], sharing shared: [String]? = nil) throws -> [String] {
    // The kernel leaves what stands at the very end to others.
    let rest = (1...8).map { "<row r=\"\(rows.count + $0)\"><c r=\"A\(rows.count + $0)\"><v>1</v></c></row>" }
    var book = Book((rows + rest).joined())
    (book.shared, book.formats) = (shared ?? self.shared, ["dd/mm/yyyy", "00000"])
    let workbook = try book.open()
    var lines: [String] = []
    _ = try workbook.read(workbook.sheets[0]) { (line) throws(WorkbookFault) in
      let cells = line.cells.map { "\($0.column) \($0.kind) \(line.text($0))" }
      lines.append("\(line.row)\(line.isHidden ? " hidden" : ""): \(cells.joined(separator: "|"))")
    }
    return lines
  }

  /// The same in other words: no kernel looks for single quotes.
  private func otherwise(_ row: String) -> String { row.replacing("\"", with: "'") }

  @Test(arguments: [
    "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" s=\"1\" t=\"s\"><v>2</v></c>",
    "<c r=\"A1\" t=\"s\"><v>3</v></c><c r=\"XFD1\" t=\"s\"><v>0</v></c>",
    "<c r=\"A1\" t=\"inlineStr\"><is><t>00123</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t></t></is></c>",
    "<c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> café_1 ’s 🧒 and more letters than eight </t></is></c>",
    "<c r=\"A1\" t=\"inlineStr\"><is><t>x_x000D_y</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>a &amp; b</t></is></c>",
    "<c r=\"A1\"><v>7</v></c><c r=\"B1\" t=\"n\"><v>0</v></c><c r=\"C1\"><v>12.5</v></c><c r=\"D1\"><v>0.25</v></c>",
    "<c r=\"A1\"><v>007</v></c><c r=\"B1\"><v>1.50</v></c><c r=\"C1\"><v>-3</v></c><c r=\"D1\"><v>1E3</v></c>",
    "<c r=\"A1\"><v>123456789012345</v></c><c r=\"B1\"><v>1234567890123456</v></c><c r=\"C1\"><v>0.3000000000000001</v></c>",
    "<c r=\"A1\" s=\"1\"><v>46328</v></c><c r=\"B1\" s=\"1\" t=\"n\"><v>60</v></c><c r=\"C1\" s=\"1\"><v>46328.5</v></c>",
    "<c r=\"A1\" s=\"2\"><v>123</v></c><c r=\"B1\" s=\"9\"><v>123</v></c><c r=\"C1\" s=\"2\"/><c r=\"D1\"/>",
    "<c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c><c r=\"C1\" t=\"e\"><v>#N/A</v></c>",
    "<c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"str\"><f>1</f><v>two</v></c><c r=\"C1\"><v>3</v></c>",
  ])
  func `say what the same rows say event by event`(_ cells: String) throws {
    for row in [
      "<row r=\"1\">\(cells)</row>", "<row r=\"1\" spans=\"1:3\" x14ac:dyDescent=\"0.25\">\(cells)</row>",
      "<row r=\"1\" hidden=\"1\">\(cells)</row>",
    ] {
      #expect(try read([row]) == read([otherwise(row)]))
    }
  }

  @Test(arguments: [
    "<c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>", "<c r=\"A2\"><v>1</v></c>", "<c r=\"A1\" t=\"s\"><v>4</v></c>",
    "<c r=\"A1\" t=\"b\"><v>2</v></c>",
  ])
  func `are refused where the same rows are`(_ cells: String) {
    func refusal(_ row: String) -> WorkbookFault? {
      var book = Book(row + otherwise(String(repeating: " ", count: 200)))
      book.shared = shared
      return book.refusal()
    }
    let row = "<row r=\"1\">\(cells)</row>"
    #expect(refusal(row) != nil && refusal(row) == refusal(otherwise(row)))
  }

  @Test func `share the texts that they share event by event`() throws {
    let texts = [
      "", "N1", " b) Female ", "seven l", "eight le", "café ’s 🧒", "x_x000D_y", "a_b_", "_", "a &amp; b", "two\nlines",
    ]
    let all = (0..<60).map { texts[$0 % texts.count] + String(repeating: "m", count: $0 * $0 % 23) }
    let rows = all.indices.map { "<row r=\"\($0 + 1)\"><c r=\"A\($0 + 1)\" t=\"s\"><v>\($0)</v></c></row>" }
    func said(_ tag: String) throws -> [String] { try read(rows, sharing: all.map { "<\(tag)>\($0)</t>" }) }
    let plain = try said("t")
    #expect(try plain == said("t xml:space='preserve'") && plain == said("t xml:space=\"preserve\""))
    #expect(plain.contains { $0.contains("x\ry") } && plain.contains { $0.contains("a & b") })
  }

  @Test func `show every day as the calendar does`() throws {
    let serials = Array(stride(from: 61, to: 2_958_465, by: 1361)) + [2_958_465]
    let rows = serials.enumerated().map { "<row r=\"\($0 + 1)\"><c r=\"A\($0 + 1)\" s=\"1\"><v>\($1)</v></c></row>" }
    let days = serials.enumerated().map { "\($0 + 1): 1 day \(CivilDate(daysSinceEpoch: $1 - 25_569))" }
    #expect(Array(try read(rows).prefix(days.count)) == days)
  }
}

/// What is larger than is unpacked at once.
@Suite struct `A large part` {
  private static let rows = 60_000
  private static let book: Book = {
    let rows = (1...Self.rows).map {
      "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"inlineStr\"><is><t>N\($0)</t></is></c></row>"
    }
    return Book(rows.joined())
  }()

  @Test func `is read whole, ahead of whoever reads it`() throws {
    let workbook = try Self.book.open()
    var count = 0
    _ = try workbook.read(workbook.sheets[0]) { (line) throws(WorkbookFault) in
      count += 1
      if line.row != count || line.text(line.cells[0]) != "N\(count)" { throw .damaged("row \(count)") }
    }
    #expect(count == Self.rows)
  }

  @Test func `is left alone where whoever reads it wants no more`() throws {
    let workbook = try Self.book.open()
    #expect(throws: WorkbookFault.password.on(sheet: "Cases")) {
      _ = try workbook.read(workbook.sheets[0]) { (_) throws(WorkbookFault) in throw .password }
    }
  }

  @Test func `is refused at its end where its check sum is wrong`() throws {
    var zip = Zip(Self.book.all.map { ($0.name, Array($0.text.utf8)) })
    let place = try #require(zip.entries.firstIndex { $0.name.hasSuffix("sheet1.xml") })
    zip.entries[place].sum = 1
    let workbook = try Workbook(zip.bytes())
    #expect(throws: WorkbookFault.self) {
      _ = try workbook.read(workbook.sheets[0]) { (_) throws(WorkbookFault) in }
    }
  }
}

@Suite struct `Check sums` {
  @Test func `are the same with the processor's own instructions and without`() {
    let bytes = (0..<700).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 7) }
    for (start, count) in [(0, 0), (0, 63), (0, 64), (1, 65), (3, 127), (0, 128), (5, 300), (0, 700)] {
      bytes[start..<min(start + count, 700)].withUnsafeBufferPointer { part in
        guard let base = part.baseAddress else { return }
        #expect(muster_crc32(0xFFFF_FFFF, base, part.count) == muster_crc32_portable(0xFFFF_FFFF, base, part.count))
      }
    }
  }
}
