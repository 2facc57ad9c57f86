extension Workbook {
  /// Lends out every row of a sheet that holds something, and says what else the sheet says. A row is to be kept to oneself until
  /// all are read.
  package func read(
    _ sheet: Sheet, _ visit: (SheetLine) throws(WorkbookFault) -> Void
  ) throws(WorkbookFault) -> SheetFacts {
    do {
      var reader = try SheetReader(self, sheet)
      try reader.read(visit)
      var facts = reader.facts
      if !facts.tables.isEmpty { facts.totalRows = try totalRows(of: facts.tables, on: sheet) }
      return facts
    } catch {
      throw error.on(sheet: sheet.name)
    }
  }

  /// The last rows of tables that say of themselves that they have totals there.
  private func totalRows(of tables: [String], on sheet: Sheet) throws(WorkbookFault) -> [Int] {
    let targets = try WorkbookPackage.relationships(archive, of: sheet.part.name)
    var rows: [Int] = []
    for id in tables.prefix(1000) {
      guard let part = targets[id]?.path.flatMap({ archive.entry($0) }) else { continue }
      var reader = try XMLReader(archive, part)
      while try reader.next() == .start {
        if reader.depth == 1, let count = reader.number("totalsRowCount"), count > 0,
          let block = try reader.value("ref").flatMap({ CellBlock($0) })
        {
          rows += Array(block.rows.suffix(min(count, 8)))
        }
        try reader.skip()
      }
    }
    return rows
  }
}
