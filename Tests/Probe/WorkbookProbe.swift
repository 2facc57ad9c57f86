import Workbooks

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the reader makes of each workbook, as a line of JSON: every sheet with its rows as a person sees them, or the refusal.
func runWorkbookProbe(_ paths: ArraySlice<String>) throws {
  for path in paths {
    do {
      print(try sheets(of: try Workbook([UInt8](try Data(contentsOf: URL(filePath: path))))))
    } catch let fault as WorkbookFault {
      print(refusal(fault))
    }
  }
}

private func refusal(_ fault: WorkbookFault) -> String {
  let place = fault.place.map(json) ?? "null"
  return
    "{\"outcome\":\"refuse\",\"kind\":\"\(fault.kind)\",\"place\":\(place),\"message\":\(json(fault.message)),"
    + "\"help\":\(json(fault.help))}"
}

private func sheets(of workbook: Workbook) throws -> String {
  // What is refused is to be refused before anything is made of it.
  for sheet in workbook.sheets { _ = try workbook.read(sheet) { (_) throws(WorkbookFault) in } }
  let sheets = try workbook.sheets.map { sheet in
    // What commands do with a sheet is to stand whatever it holds.
    _ = try SheetTable(workbook, sheet) { $0.contains("Child Unique ID") }?.table()
    var rows: [String] = []
    let facts = try workbook.read(sheet) { (line) throws(WorkbookFault) in
      let cells = line.cells.map { "[\($0.column),\(json("\($0.kind)")),\(json(line.text($0)))]" }
      rows.append("[\(line.row),[\(cells.joined(separator: ","))]]")
    }
    return
      "{\"name\":\(json(sheet.name)),\"hidden\":\(sheet.isHidden),\"hidden_rows\":\(facts.hiddenRows),"
      + "\"merged\":\(facts.merged.count),\"total_rows\":\(facts.totalRows),\"rows\":[\(rows.joined(separator: ","))]}"
  }
  return "{\"outcome\":\"read\",\"sheets\":[\(sheets.joined(separator: ","))]}"
}
