// The reading of records from checked text. One pass over the bytes; it stops and goes on wherever a chunk ends.
extension CSVScanner {
  /// Reads the headings and stops; false while the first line is not complete. For those who must know the columns
  /// before they look at the first row; otherwise `scan` does it.
  package mutating func readHeader() throws(CSVFault) -> Bool {
    guard header == nil else { return true }
    if place.state == .recordStart, place.count == 0 {
      guard try findSeparator() else { return false }
    }
    try readRecords(headerOnly: true) { _ in }
    if header == nil, ended, cursor == usable, fault == nil { try endFile { _ in } }
    if header == nil { try refuseWhatIsPending() }
    return header != nil
  }

  /// Lends out every record that is complete in the buffer, the headings excepted.
  package mutating func scan(_ visit: Visit) throws(CSVFault) {
    guard try readHeader() else { return }
    try readRecords(headerOnly: false, visit)
    if ended, cursor == usable, fault == nil { try endFile(visit) }
    try refuseWhatIsPending()
  }

  private mutating func readRecords(headerOnly: Bool, _ visit: Visit) throws(CSVFault) {
    while cursor < usable, !headerOnly || header == nil {
      switch place.state {
      case .recordStart: beginRecord()
      case .cellStart: beginCell()
      case .plain: try readPlain(visit)
      case .quoted: readQuoted()
      case .quote: try readAfterQuote(visit)
      case .afterQuote: try readSpaceAfterQuote(visit)
      }
    }
  }

  private mutating func beginRecord() {
    if place.afterCarriageReturn {
      place.afterCarriageReturn = false
      if base[cursor] == lineFeed { cursor += 1 }
    }
    start = cursor
    (place.count, place.recordLine, place.hasQuotes) = (0, place.line, false)
    place.state = .cellStart
  }

  private mutating func beginCell() {
    place.hasDoubledQuotes = false
    if base[cursor] == quote {
      cursor += 1
      (place.state, place.quoteLine, place.hasQuotes) = (.quoted, place.line, true)
    } else {
      place.state = .plain
    }
    place.lower = cursor - start
  }

  private mutating func readPlain(_ visit: Visit) throws(CSVFault) {
    let (bytes, limit, separator) = (base, usable, separator)
    var index = cursor
    while index < limit {
      let byte = bytes[index]
      if byte == separator || byte == lineFeed || byte == carriageReturn { break }
      index += 1
    }
    cursor = index
    if index < limit { try endCell(at: index - start, visit) }
  }

  private mutating func readQuoted() {
    let (bytes, limit) = (base, usable)
    var index = cursor
    while index < limit, bytes[index] != quote {
      if bytes[index] == lineFeed {
        if bytes[index - 1] != carriageReturn { place.line += 1 }
      } else if bytes[index] == carriageReturn {
        place.line += 1
      }
      index += 1
    }
    if index < limit {
      place.upper = index - start
      place.state = .quote
      index += 1
    }
    cursor = index
  }

  private mutating func readAfterQuote(_ visit: Visit) throws(CSVFault) {
    if base[cursor] == quote {
      cursor += 1
      place.hasDoubledQuotes = true
      place.state = .quoted
    } else {
      place.state = .afterQuote
    }
  }

  private mutating func readSpaceAfterQuote(_ visit: Visit) throws(CSVFault) {
    let byte = base[cursor]
    if byte == separator || byte == lineFeed || byte == carriageReturn {
      if place.hasDoubledQuotes { undoubleQuotes() }
      try endCell(at: place.upper, visit)
    } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
      cursor += 1
    } else {
      throw .textAfterQuote(line: place.line)
    }
  }

  /// Closes up the gaps that doubled quotes leave, in place.
  mutating func undoubleQuotes() {
    var (from, to) = (start + place.lower, start + place.lower)
    let upper = start + place.upper
    while from < upper {
      base[to] = base[from]
      from += base[from] == quote ? 2 : 1
      to += 1
    }
    place.upper = to - start
  }

  /// Ends a cell at an offset from the record's start; `cursor` is at the separator or the line end.
  private mutating func endCell(at upper: Int, _ visit: Visit) throws(CSVFault) {
    try addCell(upper)
    let byte = base[cursor]
    cursor += 1
    if byte == separator {
      place.state = .cellStart
      return
    }
    place.afterCarriageReturn = byte == carriageReturn
    try endRecord(visit)
    place.line += 1
  }

  mutating func addCell(_ upper: Int) throws(CSVFault) {
    guard upper - place.lower <= limits.maximumCellBytes else {
      throw .cellTooLong(line: place.recordLine, limit: limits.maximumCellBytes)
    }
    if place.count == cellCapacity {
      guard place.count < limits.maximumColumns else {
        throw .tooManyColumns(line: place.recordLine, limit: limits.maximumColumns)
      }
      let size = min(cellCapacity * 2, max(limits.maximumColumns, cellCapacity + 1))
      let larger = UnsafeMutablePointer<CSVCell>.allocate(capacity: size)
      larger.update(from: cells, count: cellCapacity)
      cells.deallocate()
      (cells, cellCapacity) = (larger, size)
    }
    cells[place.count] = CSVCell(
      lower: UInt32(truncatingIfNeeded: place.lower), upper: UInt32(truncatingIfNeeded: upper))
    place.count += 1
  }

  mutating func endRecord(_ visit: Visit) throws(CSVFault) {
    let lower = start
    place.state = .recordStart
    start = cursor
    if place.count == 1, cells[0].lower == cells[0].upper, !place.hasQuotes { return }
    guard place.count <= limits.maximumColumns else {
      throw .tooManyColumns(line: place.recordLine, limit: limits.maximumColumns)
    }
    let record = CSVRecord(base: base + lower, cells: cells, count: place.count, line: place.recordLine)
    guard let headings = header?.count else {
      try takeHeader(record)
      return
    }
    if record.count != headings { try checkWidth(record, headings) }
    try visit(record)
  }
}
