/// A workbook of texts, as bytes: each cell a text of its own, so that `00123` stays what it is.
package struct SmallWorkbook {
  package let bytes: [UInt8]

  /// - Parameter rest: what stands behind the rows of every sheet, as XML.
  package init(_ sheets: [(name: String, rows: [[String]])], hidden: Set<String> = [], rest: String = "") {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func relationships(_ all: [(String, String, String)]) -> String {
      "<Relationships>"
        + all.map { "<Relationship Id=\"\($0.0)\" Type=\"\(office)/\($0.1)\" Target=\"\($0.2)\"/>" }.joined()
        + "</Relationships>"
    }
    let numbered = Array(sheets.enumerated())
    let listed = numbered.map { index, sheet in
      "<sheet name=\"\(sheet.name)\" state=\"\(hidden.contains(sheet.name) ? "hidden" : "visible")\" r:id=\"s\(index)\"/>"
    }
    var parts = [
      ("[Content_Types].xml", "<Types/>"),
      ("_rels/.rels", relationships([("w", "officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", "<workbook><sheets>\(listed.joined())</sheets></workbook>"),
      (
        "xl/_rels/workbook.xml.rels",
        relationships(numbered.map { ("s\($0.offset)", "worksheet", "sheet\($0.offset).xml") })
      ),
    ]
    for (index, sheet) in numbered {
      let rows = sheet.rows.map { row in
        "<row>" + row.map { "<c t=\"inlineStr\"><is><t>\(SmallWorkbook.escaped($0))</t></is></c>" }.joined() + "</row>"
      }
      parts.append(
        ("xl/sheet\(index).xml", "<worksheet><sheetData>\(rows.joined())</sheetData>\(rest)</worksheet>"))
    }
    bytes = SmallWorkbook.archive(parts)
  }

  private static func escaped(_ text: String) -> String {
    text.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : String($0) }.joined()
  }

  /// A zip archive with its entries stored as they are.
  package static func archive(_ parts: [(name: String, text: String)]) -> [UInt8] {
    var (all, directory): ([UInt8], [UInt8]) = ([], [])
    for (name, text) in parts {
      let (name, content, offset) = (Array(name.utf8), Array(text.utf8), all.count)
      let facts =
        number(0, 8) + number(Int(sum(content)), 4) + number(content.count, 4) + number(content.count, 4)
        + number(name.count, 2)
      all += number(0x0403_4B50, 4) + number(20, 2) + facts + number(0, 2) + name + content
      directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + facts + number(0, 12)
      directory += number(offset, 4) + name
    }
    return all + directory + number(0x0605_4B50, 4) + number(0, 4) + number(parts.count, 2) + number(parts.count, 2)
      + number(directory.count, 4) + number(all.count, 4) + number(0, 2)
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static func sum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~sum
  }
}
