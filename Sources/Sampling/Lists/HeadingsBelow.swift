import StructuredText

/// Headings that stand below the first line: above them is a title or a note, as in lists saved from a workbook.
enum HeadingsBelow {
  /// So much of a list is looked at for them: titles are short.
  private static let looksAt = 16 << 10

  /// The fault of a list without a case reference, with the line that looks like its headings where there is one.
  static func told(_ fault: SamplingFault, of lists: [CaseList]) throws -> SamplingFault {
    for list in lists where fault == ListColumns.noReference(list) {
      guard let line = try line(in: list) else { continue }
      return SamplingFault(
        list: list.name, line: 1, fault.message,
        help: "line \(line) looks like the headings: delete the lines above it, and save the list again")
    }
    return fault
  }

  private static func line(in list: CaseList) throws -> Int? {
    guard let source = list.source as? any RandomAccessSource else { return nil }
    let start = try [UInt8](unsafeUninitializedCapacity: looksAt) { space, count in
      count = try source.read(into: UnsafeMutableRawBufferPointer(space), at: 0)
    }
    var scanner = CSVScanner(shortRows: .unchecked)
    var found: Int?
    do throws(CSVFault) {
      try scanner.feed(start) { (record) throws(CSVFault) in
        let match = ColumnMatcher.caseList.match(record.texts)
        if found == nil, match.column("case") != nil, match.matched.count > 1 { found = record.line }
      }
    } catch {
      // What else is wrong with the list is said when the headings stand where they belong.
      return found
    }
    return found
  }
}
