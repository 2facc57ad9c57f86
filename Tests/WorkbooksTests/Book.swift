import Testing

@testable import Workbooks

/// A small workbook, made of texts: what a part must be is written out, and the rest is filled in.
struct Book {
  var sheets: [(name: String, state: String, rows: String, rest: String)]
  var shared: [String]?
  var formats: [String]?
  var is1904 = false
  /// Parts added, or put in the place of those that are made.
  var parts: [String: String] = [:]

  /// One sheet of rows, as XML.
  init(_ rows: String..., rest: String = "") { sheets = [("Cases", "visible", rows.joined(), rest)] }

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006"

  /// All parts, in order.
  var all: [(name: String, text: String)] {
    var all: [(String, String)] = [
      ("[Content_Types].xml", "<Types xmlns=\"\(Book.package)/content-types\"/>"),
      ("_rels/.rels", Book.relationships([("m", "officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", Book.relationships(leads)),
    ]
    for (index, sheet) in sheets.enumerated() {
      let text =
        "<worksheet xmlns=\"\(Book.main)\" xmlns:r=\"\(Book.office)\"><sheetData>\(sheet.rows)</sheetData>\(sheet.rest)</worksheet>"
      all.append(("xl/worksheets/sheet\(index + 1).xml", text))
    }
    if let shared {
      let items = shared.map { "<si>\($0)</si>" }.joined()
      all.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(Book.main)\">\(items)</sst>"))
    }
    if let formats { all.append(("xl/styles.xml", Book.styles(formats))) }
    all = all.map { ($0.0, parts[$0.0] ?? $0.1) }
    for (name, text) in parts.sorted(by: { $0.key < $1.key }) where !all.contains(where: { $0.0 == name }) {
      all.append((name, text))
    }
    return all.map { (name: $0.0, text: $0.1) }
  }

  private var leads: [(String, String, String)] {
    sheets.indices.map { ("s\($0)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
      + [("t", "sharedStrings", "sharedStrings.xml"), ("f", "styles", "styles.xml")]
  }

  private var workbook: String {
    let listed = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"s\(index)\"/>"
    }
    return
      "<workbook xmlns=\"\(Book.main)\" xmlns:r=\"\(Book.office)\"><workbookPr date1904=\"\(is1904 ? 1 : 0)\"/><sheets>\(listed.joined())</sheets></workbook>"
  }

  static func relationships(_ all: [(id: String, kind: String, target: String)]) -> String {
    let texts = all.map { "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.kind)\" Target=\"\($0.target)\"/>" }
    return "<Relationships xmlns=\"\(package)/relationships\">\(texts.joined())</Relationships>"
  }

  private static func styles(_ formats: [String]) -> String {
    let codes = formats.enumerated().map { "<numFmt numFmtId=\"\($0 + 164)\" formatCode=\"\($1)\"/>" }
    let cells = [0] + formats.indices.map { $0 + 164 }
    return
      "<styleSheet xmlns=\"\(main)\"><numFmts>\(codes.joined())</numFmts><cellXfs>\(cells.map { "<xf numFmtId=\"\($0)\"/>" }.joined())</cellXfs></styleSheet>"
  }

  // MARK: Reading it

  func bytes() -> [UInt8] { Zip(all.map { ($0.name, Array($0.text.utf8)) }).bytes() }

  func open() throws -> Workbook { try Workbook(bytes()) }

  /// The rows of a sheet: for each its number and its cells, a blank where there is none.
  func rows(_ sheet: Int = 0) throws -> [[String]] {
    let workbook = try open()
    return try Book.rows(of: workbook, workbook.sheets[sheet])
  }

  static func rows(of workbook: Workbook, _ sheet: Workbook.Sheet) throws -> [[String]] {
    var rows: [[String]] = []
    _ = try workbook.read(sheet) { (line) throws(WorkbookFault) in
      while rows.count < line.row { rows.append([]) }
      for cell in line.cells {
        while rows[line.row - 1].count < cell.column { rows[line.row - 1].append("") }
        rows[line.row - 1][cell.column - 1] = line.text(cell)
      }
    }
    return rows
  }

  /// Why a sheet is refused.
  func refusal() -> WorkbookFault? {
    do throws(WorkbookFault) {
      let workbook = try Workbook(bytes())
      for sheet in workbook.sheets { _ = try workbook.read(sheet) { (_) throws(WorkbookFault) in } }
      return nil
    } catch {
      return error
    }
  }
}

/// A zip archive made by hand, its entries stored as they are.
struct Zip {
  struct Entry {
    var name: String
    var bytes: [UInt8]
    /// What is written of it, where that is not so.
    var method = 0
    var packed: [UInt8]?
    var sum: UInt32?
    var size: Int?
    var flags = 0
  }

  var entries: [Entry]
  var before: [UInt8] = []
  var comment: [UInt8] = []

  init(_ entries: [(String, [UInt8])]) { self.entries = entries.map { Entry(name: $0.0, bytes: $0.1) } }

  func bytes() -> [UInt8] {
    var (all, directory): ([UInt8], [UInt8]) = ([], [])
    for entry in entries {
      var sum = Checksum()
      entry.bytes.withUnsafeBytes { sum.update($0) }
      let packed = entry.packed ?? entry.bytes
      let facts =
        number(entry.flags, 2) + number(entry.method, 2) + number(0, 4) + number(Int(entry.sum ?? sum.value), 4)
        + number(packed.count, 4) + number(entry.size ?? entry.bytes.count, 4) + number(entry.name.utf8.count, 2)
      let offset = all.count
      all += number(0x0403_4B50, 4) + number(20, 2) + facts + number(0, 2) + Array(entry.name.utf8) + packed
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + facts + number(0, 12) + number(offset, 4)
        + Array(entry.name.utf8)
    }
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
      + number(directory.count, 4) + number(all.count, 4) + number(comment.count, 2)
    return before + all + directory + end + comment
  }

  private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? value >> (8 * $0) : 0) }
  }
}
