import Calendar
package import Markup
import StructuredText

extension Table {
  /// The table for a screen of so many columns.
  package func terminal(width: Int) -> TerminalTable {
    let places = places(width: width)
    var table = TerminalTable(
      places.map { place in
        let column = columns[place]
        return .init(
          TerminalText(column.heading), column.alignment, minimum: column.minimum, maximum: column.maximum)
      })
    for (number, row) in rows.enumerated() {
      table.groups[table.rows.count] = groups[number].map { TerminalText($0, .bold) }
      let cells = places.map { $0 < row.count ? row[$0].terminal : [] }
      for line in 0..<max(1, cells.map(\.count).max() ?? 1) {
        table.rows.append(cells.map { line < $0.count ? $0[line] : "" })
      }
    }
    return table
  }

  /// The columns that a screen so wide shows.
  fileprivate func places(width: Int) -> [Int] {
    columns.indices.filter {
      switch columns[$0].showing {
      case .everywhere: true
      case .roomy: width >= Table.roomy
      case .wide, .desks: width >= Table.wide && !isEmpty(column: $0)
      case .files, .sheets: false
      }
    }
  }

  private func isEmpty(column index: Int) -> Bool {
    rows.allSatisfy { index >= $0.count || $0[index].value == .nothing }
  }

  /// The most letters that a spreadsheet keeps in one cell are 32,767; a longer text would spill into others.
  static let longestCell = 32_000

  /// The table for a spreadsheet: UTF-8 with its mark, CRLF, days as `2026-11-21`, no cell a formula.
  package func csv() -> String {
    CSVWriter.write(
      [columns.map(\.name)] + rows.map { row in columns.indices.map { $0 < row.count ? row[$0].sheet : "" } },
      bom: true)
  }

  /// The rows for programs: of each the cells whose columns they have a name for.
  package var json: JSON {
    .list(
      rows.map { row in
        .object(zip(columns, row).compactMap { column, cell in column.key.map { .init($0, cell.json) } })
      })
  }

  /// The same as a spreadsheet says, row by row under its headings.
  package var sheetJSON: JSON {
    .list(
      rows.map { row in
        .object(columns.indices.map { .init(columns[$0].name, .text($0 < row.count ? row[$0].sheet : "")) })
      })
  }

  /// The table for a page. The first cell of a row heads it.
  ///
  /// - Parameter name: The class by which the style sheet knows it, where it is not the table's own.
  package func node(class name: String? = nil) -> HTML.Node {
    let places = columns.indices.filter {
      switch columns[$0].showing {
      case .everywhere, .roomy, .files: true
      case .wide: !isEmpty(column: $0)
      case .desks, .sheets: false
      }
    }
    return HTMLTable.node(
      title, class: name ?? style, places.map { (columns[$0].onPages, columns[$0].pageStyle) },
      rows: rows.map { row in places.map { $0 < row.count ? row[$0].nodes : [] } })
  }
}

extension TerminalPage {
  /// A table whose cells are sentences, row by row. What a cell says line by line stands further in.
  mutating func stack(_ table: Table) {
    let places = table.places(width: width)
    for row in table.rows {
      let cells = places.compactMap { $0 < row.count ? row[$0] : nil }
      let head = cells.prefix(2).flatMap(\.terminal).filter { !$0.isEmpty }
      paragraph(head.reduce(TerminalText()) { $0.isEmpty ? $1 : $0 + " " + $1 }.styled(.bold))
      for cell in cells.dropFirst(2) where cell.value != .nothing {
        let isList = cell.shown == nil && !cell.lines.isEmpty
        for line in cell.terminal where !line.isEmpty {
          paragraph(line, indent: isList ? 4 : 2, hanging: isList ? 6 : nil)
        }
      }
      blank()
    }
  }
}

extension Table.Column {
  fileprivate var pageStyle: HTMLTable.Style {
    if alignment == .right { return .number }
    return switch page {
    case .plain: .plain
    case .slim: .slim
    case .broad: .wide
    }
  }
}

extension Table.Cell {
  /// The most letters of a text that a page shows in one cell.
  private static let longestOnPage = 600

  /// Line by line.
  fileprivate var terminal: [TerminalText] {
    shown.map { [$0.terminal] } ?? (lines.isEmpty ? [Phrase(words)] : lines).map(\.terminal)
  }

  fileprivate var nodes: [HTML.Node] {
    if !lines.isEmpty {
      let said = lines.map(\.nodes).filter { !$0.isEmpty }
      return said.enumerated().flatMap { ($0.offset == 0 ? [] : [HTML.br()]) + $0.element }
    }
    if let told { return told.nodes }
    switch value {
    case .day(let day): return [.text(HTMLTable.unbroken(day))]
    case .number, .nothing: return [.text(words)]
    case .text(let text):
      if text.isEmpty { return [] }
      let words = HTML.isolated(CountWords.clipped(text, to: Self.longestOnPage))
      return [link.map { target in HTML.a(to: target) { words } } ?? words]
    }
  }

  /// As a spreadsheet keeps it, before it is guarded and quoted.
  package var sheet: String {
    if let kept { return kept }
    return switch value {
    case .text(let text): CountWords.clipped(VisibleText.of(text), to: Table.longestCell)
    case .number(let number): "\(number)"
    case .day(let day): day.description
    case .nothing: ""
    }
  }
}
