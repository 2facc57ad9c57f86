// Where a record or the file ends: its width, what is left open, what is pending.
extension CSVScanner {
  /// Holds a row against the number of headings.
  mutating func checkWidth(_ record: borrowing CSVRecord, _ headings: Int) throws(CSVFault) {
    switch shortRows {
    case .unchecked: return
    case _ where record.count > headings:
      // Trailing separators say nothing, so nothing is lost.
      if !record.isBlank(from: headings) {
        throw .tooManyCells(line: record.line, cells: record.count, headings: headings)
      }
    case .refused: throw .tooFewCells(line: record.line, cells: record.count, headings: headings)
    case .padded: paddedRows += 1
    }
  }

  /// Ends the record that no line end follows.
  mutating func endFile(_ visit: Visit) throws(CSVFault) {
    switch place.state {
    case .recordStart: return
    case .quoted: throw .unclosedQuote(openedAt: place.quoteLine)
    case .cellStart:
      place.lower = cursor - start
      try addCell(place.lower)
    case .plain: try addCell(cursor - start)
    case .quote, .afterQuote:
      if place.hasDoubledQuotes { undoubleQuotes() }
      try addCell(place.upper)
    }
    try endRecord(visit)
  }

  /// What stops the reading although no byte of it was wrong so far.
  func refuseWhatIsPending() throws(CSVFault) {
    if cursor == usable {
      if fault == .zeroByte { throw .zeroByte(line: place.line) }
      if fault == .mixedEncoding { throw .mixedEncoding(line: place.line) }
    }
    guard cursor - start > limits.maximumRecordBytes, place.state != .recordStart else { return }
    if place.state == .quoted { throw .unclosedQuote(openedAt: place.quoteLine, within: limits.maximumRecordBytes) }
    throw .recordTooLong(line: place.recordLine, limit: limits.maximumRecordBytes)
  }
}
