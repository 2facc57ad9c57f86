import Calendar
package import Markup
import StructuredText

extension Table {
  /// The table for a screen of so many columns.
  package func terminal(width: Int) -> TerminalTable {
    let places = columns.indices.filter {
      switch columns[$0].showing {
      case .everywhere: true
      case .roomy: width >= Table.roomy
      case .wide: width >= Table.wide && !isEmpty(column: $0)
      case .files, .sheets: false
      }
    }
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

  private func isEmpty(column place: Int) -> Bool {
    rows.allSatisfy { place >= $0.count || $0[place].value == .nothing }
  }

  /// The most letters that a spreadsheet keeps in one cell are 32,767; a longer text would spill into others.
  static let longestCell = 32_000

  /// The table for a spreadsheet: UTF-8 with its mark, CRLF, days as `2026-11-21`, no cell a formula.
  package func csv() -> String {
    CSVWriter.write(
      [columns.map(\.name)] + rows.map { row in columns.indices.map { $0 < row.count ? row[$0].sheet : "" } },
      bom: true)
  }

  /// The table for a page. The first cell of a row heads it.
  ///
  /// - Parameter name: The class by which the style sheet knows it, where it is not the table's own.
  package func node(class name: String? = nil) -> HTML.Node {
    let places = columns.indices.filter {
      columns[$0].showing == .wide ? !isEmpty(column: $0) : columns[$0].showing != .sheets
    }
    return HTMLTable.node(
      title, class: name ?? style, places.map { (columns[$0].name, columns[$0].pageStyle) },
      rows: rows.map { row in places.map { $0 < row.count ? row[$0].nodes : [] } })
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
      return lines.enumerated().flatMap { ($0.offset == 0 ? [] : [HTML.br()]) + $0.element.nodes }
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
