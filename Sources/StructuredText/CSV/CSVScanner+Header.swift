// The first line: what separates cells, and what the columns are called.
extension CSVScanner {
  /// Finds the separator once the first line is complete; false while more bytes are needed.
  mutating func findSeparator() throws(CSVFault) -> Bool {
    guard skipLinesAbove() else {
      if ended { throw CSVFault.empty }
      return false
    }
    skipEmptyLines()
    var counts = [0, 0, 0, 0]
    var quoted = false
    var index = cursor
    while index < usable {
      let byte = base[index]
      if byte == quote {
        quoted.toggle()
      } else if !quoted {
        if byte == lineFeed || byte == carriageReturn { break }
        if let candidate = CSVScanner.separators.firstIndex(of: byte) { counts[candidate] += 1 }
      }
      index += 1
    }
    guard index < usable || (ended && usable > cursor) || fault != nil else {
      if ended { throw CSVFault.empty }
      if usable - cursor > limits.maximumRecordBytes {
        throw quoted
          ? .unclosedQuote(openedAt: place.line, within: limits.maximumRecordBytes)
          : .recordTooLong(line: place.line, limit: limits.maximumRecordBytes)
      }
      return false
    }
    if takeStatedSeparator(upTo: index) { return try findSeparator() }
    if !separatorIsStated, let most = counts.max(), most > 0, let first = counts.firstIndex(of: most) {
      separator = CSVScanner.separators[first]
    }
    headerLine = place.line
    return true
  }

  /// Candidates, in the order in which a tie is decided.
  private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]

  /// `sep=;` alone on the first line, perhaps in quotes, is a spreadsheet's own note of the separator; the headings follow it.
  private mutating func takeStatedSeparator(upTo index: Int) -> Bool {
    var note = UnsafeBufferPointer(start: base + cursor, count: index - cursor)[...]
    if note.count == 7, note.first == quote, note.last == quote { note = note.dropFirst().dropLast() }
    guard index < usable, note.count == 5, let stated = note.last, CSVScanner.separators.contains(stated),
      zip(note, "sep=".utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
    else { return false }
    (separator, separatorIsStated) = (stated, true)
    (cursor, start) = (index, index)
    return true
  }

  /// Passes over what stands above the headings; false while more bytes are needed.
  private mutating func skipLinesAbove() -> Bool {
    while linesAbove > 0, cursor < usable {
      let byte = base[cursor]
      let isSecondHalf = byte == lineFeed && place.afterCarriageReturn
      place.afterCarriageReturn = byte == carriageReturn
      if byte == carriageReturn || (byte == lineFeed && !isSecondHalf) {
        linesAbove -= 1
        place.line += 1
      }
      cursor += 1
    }
    start = cursor
    return linesAbove == 0
  }

  private mutating func skipEmptyLines() {
    while cursor < usable, base[cursor] == lineFeed || base[cursor] == carriageReturn {
      if base[cursor] == carriageReturn || !place.afterCarriageReturn { place.line += 1 }
      place.afterCarriageReturn = base[cursor] == carriageReturn
      cursor += 1
    }
    if cursor > start, cursor < usable { place.afterCarriageReturn = false }
    start = cursor
  }

  /// Takes a record as the headings.
  mutating func takeHeader(_ record: borrowing CSVRecord) throws(CSVFault) {
    guard !record.isBlank() else { throw .noHeadings(line: record.line) }
    header = record.texts.map { Heading.trimmed($0) }
    headerLine = record.line
  }
}

let quote = UInt8(ascii: "\"")
let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
