import StructuredText
import Testing

@testable import Workbooks

/// A sheet as people keep it, read as a list.
@Suite struct `Sheets as lists` {
  private func row(_ number: Int, _ cells: String..., more: String = "") -> String {
    let texts = cells.enumerated().map { index, text in
      text.isEmpty
        ? "" : "<c r=\"\(CellPlace.letters(index + 1))\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(number)\"\(more)>\(texts.joined())</row>"
  }

  private func table(_ rows: [String], rest: String = "") throws -> SheetTable {
    let workbook = try Book(rows.joined(), rest: rest).open()
    return try #require(
      try SheetTable(workbook, workbook.sheets[0]) { $0.contains("Case") || $0.contains("Plan Note") })
  }

  private func merged(_ blocks: String...) -> String {
    "<mergeCells>" + blocks.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>"
  }

  private func text(_ table: SheetTable) -> String { String(decoding: table.bytes, as: UTF8.self) }

  @Test func `begin at their headings, whatever stands above and to the left`() throws {
    let table = try table([row(1, "Northvale"), row(4, "", "Case", "Team"), row(6, "", "N1", "East, upper")])
    #expect(text(table) == ",Case,Team\n,N1,\"East, upper\"\n")
    #expect(table.headingRow == 4 && table.isFitting)
    #expect(try #require(table.table().0).rows.map(\.line) == [6])
    #expect(table.remarks == ["the headings stand in row 4; what is above was passed over"])
  }

  @Test func `have their headings in two rows where the upper is merged over groups`() throws {
    let table = try table(
      [row(1, "Case", "Threshold", "", "Plan"), row(2, "", "Answer", "Note", "Answer", "Note"), row(3, "N1", "yes")],
      rest: merged("A1:A2", "B1:C1", "D1:E1"))
    #expect(table.header == ["Case", "Threshold Answer", "Threshold Note", "Plan Answer", "Plan Note"])
    #expect(table.remarks == ["the headings in rows 1 and 2 were read together"])
  }

  @Test func `say in each row what stands in cells merged over them`() throws {
    let table = try table(
      [row(1, "Team", "Case"), row(2, "MASH", "N1"), row(3, "", "N2"), row(4, "East", "N3"), row(5, "", "N4")],
      rest: merged("A2:A3"))
    #expect(text(table) == "Team,Case\nMASH,N1\nMASH,N2\nEast,N3\n,N4\n")
    #expect(table.remarks == ["what stands in merged cells was read for each of their rows (A2:A3)"])
  }

  @Test func `leave out notes in merged cells and what no heading stands above`() throws {
    let table = try table(
      [row(1, "Case", "Team"), row(2, "N1", "East", "", "see file"), row(4, "Source: the system")],
      rest: merged("A4:B4"))
    #expect(text(table) == "Case,Team\nN1,East\n")
    #expect(
      table.remarks == [
        "passed over as a note in merged cells: row 4", "passed over, since no heading stands above: D2",
      ])
  }

  @Test func `have errors as blanks, and rows of nothing else are rows`() throws {
    let error = "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#REF!</v></c></row>"
    let table = try table([row(1, "Case"), error, row(3, "N1", more: " hidden=\"1\"")])
    #expect(text(table) == "Case\n\"\"\nN1\n")
    #expect(try #require(table.table().0).rows.map(\.cells) == [["N1"]])
    #expect(
      table.remarks == [
        "one row is hidden, by a filter or by hand, and was read like the others",
        "read as blank, since the cell holds an error such as #N/A: A2",
      ])
  }

  @Test func `without the headings looked for begin at their first row of several cells`() throws {
    let table = try table([row(1, "A title"), row(2, "Id", "Team"), row(3, "N1", "East")])
    #expect(!table.isFitting && table.header == ["Id", "Team"])
  }

  @Test func `are read in parts of any length`() throws {
    let table = try table([row(1, "Case", "Team"), row(2, "N1", "East")])
    for size in 1...20 {
      var (bytes, offset): ([UInt8], Int) = ([], 0)
      while true {
        let part = [UInt8](unsafeUninitializedCapacity: size) { space, count in
          count = table.read(into: UnsafeMutableRawBufferPointer(space), at: offset)
        }
        if part.isEmpty { break }
        bytes += part
        offset += part.count
      }
      #expect(bytes == table.bytes && bytes.count == table.count)
    }
  }
}
