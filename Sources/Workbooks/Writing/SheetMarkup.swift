import Calendar

/// One sheet as its part writes it, its elements in the order that the schema asks for.
struct SheetMarkup {
  private let sheet: NewWorkbook.Sheet
  private let isFirst: Bool
  private let marking: String?
  /// As many rows more as somebody may fill in where something is to be chosen.
  private static let roomBelow = 1000
  /// What a program takes as one list of choices.
  private static let longestChoices = 255

  /// - Parameter marking: What stands above and below every printed page.
  init(_ sheet: NewWorkbook.Sheet, isFirst: Bool, marking: String?) {
    (self.sheet, self.isFirst, self.marking) = (sheet, isFirst, marking)
  }

  var text: String {
    let last = "\(CellPlace(row: sheet.rows.count + 1, column: max(1, sheet.columns.count)))"
    let selected = isFirst ? " tabSelected=\"1\"" : ""
    return
      "<worksheet xmlns=\"\(XMLName.main)\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:\(last)\"/><sheetViews><sheetView\(selected) workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
      + columns + "<sheetData>" + rows.joined() + "</sheetData><autoFilter ref=\"A1:\(last)\"/>" + choices
      + "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>\(headerFooter)<ignoredErrors><ignoredError sqref=\"A1:\(last)\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>"
  }

  /// In the middle; `&` begins a code there.
  private var headerFooter: String {
    guard let marking else { return "" }
    let text = "&amp;C" + XMLName.escaped(marking.replacing("&", with: "&&"))
    return "<headerFooter><oddHeader>\(text)</oddHeader><oddFooter>\(text)</oddFooter></headerFooter>"
  }

  /// The headings and all rows, as a name of them is written.
  static func absolute(_ sheet: NewWorkbook.Sheet) -> String {
    "$A$1:$\(CellPlace.letters(max(1, sheet.columns.count)))$\(sheet.rows.count + 1)"
  }

  private var columns: String {
    let texts = sheet.columns.indices.map { place in
      "<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(width(place))\" customWidth=\"1\"/>"
    }
    return texts.isEmpty ? "" : "<cols>\(texts.joined())</cols>"
  }

  /// As wide as most of what stands there; longer texts are wrapped.
  private func width(_ index: Int) -> Int {
    let cells = sheet.rows.prefix(1000).map { $0.indices.contains(index) ? SheetMarkup.length($0[index]) : 0 }
    let longest = max(min(sheet.columns[index].heading.count, 24), cells.max() ?? 0)
    return min(max(longest + 3, 9), 60)
  }

  private static func length(_ value: NewWorkbook.Value) -> Int {
    switch value {
    case .text(let text): text.split(separator: "\n").map(\.count).max() ?? 0
    case .number(let number): "\(number)".count
    case .day: 10
    case .nothing: 0
    }
  }

  private var rows: [String] {
    [row(1, sheet.columns.map { .text($0.heading) }, style: NewStyle.heading)]
      + sheet.rows.enumerated().map { row($0.offset + 2, $0.element, style: NewStyle.text) }
  }

  private func row(_ number: Int, _ cells: [NewWorkbook.Value], style: Int) -> String {
    let texts = cells.enumerated().map {
      cell("\(CellPlace(row: number, column: $0.offset + 1))", $0.element, style: style)
    }
    return "<row r=\"\(number)\">\(texts.joined())</row>"
  }

  private func cell(_ place: String, _ value: NewWorkbook.Value, style: Int) -> String {
    switch value {
    case .nothing: return "<c r=\"\(place)\" s=\"\(style)\"/>"
    // More digits than fifteen would be rounded.
    case .number(let number) where abs(number) < 1_000_000_000_000_000:
      return "<c r=\"\(place)\" s=\"\(NewStyle.number)\"><v>\(number)</v></c>"
    // Spreadsheets count days from 1900, rightly from March on.
    case .day(let day) where day.daysSinceEpoch + 25_569 > 60:
      return "<c r=\"\(place)\" s=\"\(NewStyle.day)\"><v>\(day.daysSinceEpoch + 25_569)</v></c>"
    case .number(let number): return textCell(place, text: "\(number)", style: style)
    case .day(let day): return textCell(place, text: "\(day)", style: style)
    case .text(let text): return textCell(place, text: text, style: style)
    }
  }

  private func textCell(_ place: String, text: String, style: Int) -> String {
    guard !text.isEmpty else { return "<c r=\"\(place)\" s=\"\(style)\"/>" }
    return
      "<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(XMLName.cell(text))</t></is></c>"
  }

  /// Lists to choose from. They may be written over: what is taken in is checked there.
  private var choices: String {
    let lists = sheet.columns.enumerated().compactMap { index, column -> String? in
      let joined = column.choices.joined(separator: ",")
      guard !column.choices.isEmpty, joined.utf16.count <= SheetMarkup.longestChoices,
        column.choices.allSatisfy({ !$0.contains(",") && !$0.contains("\"") })
      else { return nil }
      let letters = CellPlace.letters(index + 1)
      let cells = "\(letters)2:\(letters)\(sheet.rows.count + SheetMarkup.roomBelow)"
      return
        "<dataValidation type=\"list\" errorStyle=\"warning\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"\(cells)\"><formula1>\"\(XMLName.escaped(joined))\"</formula1></dataValidation>"
    }
    return lists.isEmpty ? "" : "<dataValidations count=\"\(lists.count)\">\(lists.joined())</dataValidations>"
  }
}
