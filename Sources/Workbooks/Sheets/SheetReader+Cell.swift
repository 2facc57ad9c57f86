// One cell: where it stands, what it is said to hold, and what it shows.
extension SheetReader {
  /// What the type of a cell says of its value.
  enum Written { case number, shared, text, inline, boolean, error, day }

  mutating func readCell() throws(WorkbookFault) {
    try placeCell()
    let (written, style) = (try writtenAs(), xml.number("s") ?? 0)
    let start = line.bytes.count
    value.removeAll(keepingCapacity: true)
    var (hasFormula, isValue, isInline) = (false, false, false)
    let outside = xml.depth - 1
    reading: while true {
      switch try xml.next() {
      case .start:
        if xml.isElement("v") {
          isValue = true
        } else if xml.isElement("is"), written == .inline {
          isInline = true
          try appendRichText()
        } else {
          hasFormula = hasFormula || xml.isElement("f")
          try xml.skip()
        }
      case .text: if isValue { try appendValue() }
      case .end:
        isValue = false
        if xml.depth == outside { break reading }
      case .done: break reading
      }
    }
    if hasFormula, !isInline, value.isEmpty, written != .text {
      unworkedCount += 1
      if unworked.count < 5 { unworked.append(CellPlace(row: row, column: column)) }
    }
    if !isInline { try show(written, style) }
    line.end(column: column, SheetReader.kind(written, workbook.styles.format(style)), from: start)
    guard line.bytes.count <= WorkbookLimits.rowBytes else { throw longRow }
  }

  private mutating func appendRichText() throws(WorkbookFault) {
    do { try xml.appendRichText(to: &line.bytes) } catch { throw at(error) }
  }

  private mutating func appendValue() throws(WorkbookFault) {
    do { try xml.appendText(to: &value, from: 0) } catch { throw at(error) }
  }

  /// A fault, at the cell where it was met.
  private func at(_ fault: WorkbookFault) -> WorkbookFault {
    fault.place == nil ? fault.at("cell \(CellPlace(row: row, column: column))") : fault
  }

  private func damaged(_ what: String) -> WorkbookFault { at(.damaged(what)) }

  /// A cell says where it stands, or is the next one.
  private mutating func placeCell() throws(WorkbookFault) {
    for attribute in xml.attributes where !attribute.hasPrefix && xml.says(attribute.name, "r") {
      let bytes = UnsafeBufferPointer(start: xml.base + attribute.value.lowerBound, count: attribute.value.count)
      guard let place = CellPlace(bytes), place.row == row, place.column > column else {
        let text = String(decoding: bytes.prefix(20), as: UTF8.self)
        throw .damaged("a cell does not stand where it says, or two stand there", at: "cell \(text)")
      }
      column = place.column
      return
    }
    column += 1
    guard column <= WorkbookLimits.columns else { throw damaged("a row has too many cells") }
  }

  private func writtenAs() throws(WorkbookFault) -> Written {
    for attribute in xml.attributes where !attribute.hasPrefix && xml.says(attribute.name, "t") {
      let range = attribute.value
      if xml.says(range, "s") { return .shared }
      if xml.says(range, "n") { return .number }
      if xml.says(range, "str") { return .text }
      if xml.says(range, "inlineStr") { return .inline }
      if xml.says(range, "b") { return .boolean }
      if xml.says(range, "e") { return .error }
      if xml.says(range, "d") { return .day }
      throw damaged("a cell is of a kind that no workbook has")
    }
    return .number
  }

  private static func kind(_ written: Written, _ format: NumberFormat) -> SheetLine.Kind {
    switch written {
    case .number: format == .day || format == .time || format == .duration ? .day : .number
    case .shared, .text, .inline: .text
    case .boolean: .boolean
    case .error: .error
    case .day: .day
    }
  }

  /// Puts what a person sees of the value into the line.
  private mutating func show(_ written: Written, _ style: Int) throws(WorkbookFault) {
    guard !value.isEmpty || written == .text else { return }
    switch written {
    case .number: try showNumber(workbook.styles.format(style))
    case .shared:
      guard let number = SheetReader.whole(value), let range = workbook.texts.range(number) else {
        throw damaged("a cell shows a text that is not in the workbook")
      }
      workbook.texts.bytes.withUnsafeBufferPointer {
        line.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
      }
    case .text:
      CellText.unescape(&value, from: 0)
      line.bytes.append(contentsOf: value)
    case .inline: return
    case .boolean:
      let text = String(decoding: value, as: UTF8.self)
      guard ["0", "1", "false", "true"].contains(text) else { throw damaged("a cell is neither true nor false") }
      line.bytes.append(contentsOf: (text == "1" || text == "true" ? "TRUE" : "FALSE").utf8)
    case .error: line.bytes.append(contentsOf: value)
    case .day:
      let text = String(decoding: value, as: UTF8.self)
      guard let day = SerialDate.text(iso: text) else { throw damaged("a cell holds a day that is none") }
      line.bytes.append(contentsOf: day.utf8)
    }
  }

  private mutating func showNumber(_ format: NumberFormat) throws(WorkbookFault) {
    // Most numbers are whole, and shown as they are written.
    if format == .general, value.count <= 15, value[0] != UInt8(ascii: "0") || value.count == 1,
      value.allSatisfy(Sign.isDigit)
    {
      line.bytes.append(contentsOf: value)
      return
    }
    guard let number = DecimalNumber(value) else { throw damaged("a cell holds a number that is none") }
    line.bytes.append(contentsOf: format.shown(number, from1904: workbook.isFrom1904).utf8)
  }

  private static func whole(_ digits: [UInt8]) -> Int? {
    guard digits.count <= 9, digits.allSatisfy(Sign.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
