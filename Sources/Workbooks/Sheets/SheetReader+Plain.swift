import Calendar

// Cells as nearly all programs write them: `<c r="B2" s="1" t="s"><v>12</v></c>`, and with a text of their own. They are taken in
// without looking at each event of theirs; whatever is written in another way is left to `readCell`.
extension SheetReader {
  /// What a plain cell says: offsets in the window.
  private struct Plain {
    var column = 0
    var style = 0
    var written = Written.number
    var lower = 0
    var upper = 0
    var next = 0
  }

  /// Takes in plain cells from where the window stands, as many as there are.
  mutating func readPlainCells() {
    guard xml.inside == .markup, !xml.endsAtOnce, xml.rootPrefix.isEmpty else { return }
    while let cell = plainCell(), show(cell) { xml.cursor = cell.next }
  }

  /// Nil where what comes next is no plain cell of this row behind the last, or does not lie in the window as a whole.
  private func plainCell() -> Plain? {
    let (bytes, end) = (xml.base, xml.usable)
    var (index, cell) = (xml.cursor, Plain())
    // The shortest has 24 bytes: from here on what is fixed is there, and the rest is looked for.
    guard end - index > 24, PlainText.begins(bytes + index, "<c r=\"") else { return nil }
    index += 6
    while index < end, bytes[index] &- 0x41 < 26, cell.column < WorkbookLimits.columns {
      cell.column = cell.column * 26 + Int(bytes[index] &- 0x40)
      index += 1
    }
    var stated = 0
    while index < end, Sign.isDigit(bytes[index]), stated < WorkbookLimits.rows {
      stated = stated * 10 + Int(bytes[index] &- 0x30)
      index += 1
    }
    guard stated == row, cell.column > column, cell.column <= WorkbookLimits.columns, end - index > 32,
      bytes[index] == Sign.doubleQuote
    else { return nil }
    index += 1
    if PlainText.begins(bytes + index, " s=\"") {
      index += 4
      let first = index
      while index < end, Sign.isDigit(bytes[index]), index - first < 6 {
        cell.style = cell.style * 10 + Int(bytes[index] &- 0x30)
        index += 1
      }
      guard end - index > 24, index > first, bytes[index] == Sign.doubleQuote else { return nil }
      index += 1
    }
    if PlainText.begins(bytes + index, " t=\"s\"") {
      cell.written = .shared
      index += 6
    } else if PlainText.begins(bytes + index, " t=\"inlineStr\"") {
      return inline(cell, from: index + 14)
    }
    guard PlainText.begins(bytes + index, "><v>") else { return nil }
    cell.lower = index + 4
    cell.upper = cell.lower
    while cell.upper < end, Sign.isDigit(bytes[cell.upper]) { cell.upper += 1 }
    guard cell.upper > cell.lower, cell.upper - cell.lower <= 15, end - cell.upper >= 8,
      PlainText.begins(bytes + cell.upper, "</v></c>")
    else { return nil }
    cell.next = cell.upper + 8
    return cell
  }

  /// The same cell with a text of its own that stands there as it is.
  private func inline(_ cell: Plain, from start: Int) -> Plain? {
    let (bytes, end) = (xml.base, xml.usable)
    guard end - start > 24, PlainText.begins(bytes + start, "><is><t>") else { return nil }
    var cell = cell
    (cell.written, cell.lower) = (.inline, start + 8)
    cell.upper = cell.lower
    while cell.upper < end, bytes[cell.upper] != Sign.less {
      let byte = bytes[cell.upper]
      guard byte != Sign.ampersand, byte != Sign.carriageReturn, byte != UInt8(ascii: "_") else { return nil }
      cell.upper += 1
    }
    guard end - cell.upper >= 13, cell.upper - cell.lower <= WorkbookLimits.cellBytes,
      PlainText.begins(bytes + cell.upper, "</t></is></c>")
    else { return nil }
    cell.next = cell.upper + 13
    return cell
  }

  /// Puts what a plain cell shows into the line; false where more has to be known for that.
  private mutating func show(_ cell: Plain) -> Bool {
    let text = UnsafeBufferPointer(start: xml.base + cell.lower, count: cell.upper - cell.lower)
    let start = line.bytes.count
    var kind = SheetLine.Kind.number
    if cell.written == .inline {
      kind = .text
      line.bytes.append(contentsOf: text)
    } else if cell.written == .shared {
      guard let range = workbook.texts.range(PlainText.number(text)) else { return false }
      kind = .text
      workbook.texts.bytes.withUnsafeBufferPointer {
        line.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
      }
    } else {
      switch workbook.styles.format(cell.style) {
      case .general:
        guard text[0] != 0x30 || text.count == 1 else { return false }
        line.bytes.append(contentsOf: text)
      case .day:
        let serial = PlainText.number(text)
        guard !workbook.isFrom1904, (61...2_958_465).contains(serial) else { return false }
        kind = .day
        PlainText.append(CivilDate(daysSinceEpoch: serial - 25_569), to: &line.bytes)
      case .time, .duration, .pattern: return false
      }
    }
    guard line.bytes.count <= WorkbookLimits.rowBytes else { return false }
    column = cell.column
    line.end(column: column, kind, from: start)
    return true
  }
}

/// What is looked for and written byte by byte.
private enum PlainText {
  /// Whether bytes begin so; there are at least as many.
  @inline(__always)
  static func begins(_ bytes: UnsafePointer<UInt8>, _ text: StaticString) -> Bool {
    let wanted = text.utf8Start
    var index = 0
    while index < text.utf8CodeUnitCount {
      if bytes[index] != wanted[index] { return false }
      index += 1
    }
    return true
  }

  /// At most fifteen digits.
  @inline(__always)
  static func number(_ digits: UnsafeBufferPointer<UInt8>) -> Int {
    var number = 0
    for digit in digits { number = number &* 10 &+ Int(digit &- 0x30) }
    return number
  }

  /// `2026-11-02`
  static func append(_ day: CivilDate, to bytes: inout [UInt8]) {
    func digit(_ number: Int) -> UInt8 { UInt8(truncatingIfNeeded: 0x30 + number % 10) }
    let dash = UInt8(ascii: "-")
    let text: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (
      digit(day.year / 1000), digit(day.year / 100), digit(day.year / 10), digit(day.year), dash, digit(day.month / 10),
      digit(day.month), dash, digit(day.day / 10), digit(day.day)
    )
    withUnsafeBytes(of: text) { bytes.append(contentsOf: $0) }
  }
}
