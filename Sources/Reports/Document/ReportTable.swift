import Calendar
import Markup
import Pages

/// What stands in one place of a table.
struct Cell: ExpressibleByStringInterpolation {
  let nodes: [HTML.Node]

  init(_ nodes: HTML.Node...) { self.nodes = nodes }

  init(nodes: [HTML.Node]) { self.nodes = nodes }

  init(_ text: String) { nodes = [.text(text)] }

  init(stringLiteral value: String) { self.init(value) }

  /// A day that never breaks over two lines; a dash where there is none.
  static func day(_ day: CivilDate?, _ none: String = "–") -> Cell { Cell(day.map(unbroken) ?? none) }

  /// The day with spaces that do not break.
  static func unbroken(_ day: CivilDate) -> String { HTMLTable.unbroken(day) }

  /// Each on a line of its own.
  static func lines(_ lines: [String]) -> Cell {
    Cell(nodes: lines.enumerated().flatMap { $0.offset == 0 ? [.text($0.element)] : [HTML.br(), .text($0.element)] })
  }
}

/// One column: its heading, and how wide and which way its cells are set.
struct Column: ExpressibleByStringLiteral {
  let title: String
  let style: HTMLTable.Style

  init(_ title: String, _ style: HTMLTable.Style) { (self.title, self.style) = (title, style) }

  init(stringLiteral value: String) { self.init(value, .plain) }
}

/// A table of the report.
enum ReportTable {
  static func table(_ caption: String, _ columns: [Column], class name: String = "", rows: [[Cell]]) -> HTML.Node {
    HTMLTable.node(caption, class: name, columns.map { ($0.title, $0.style) }, rows: rows.map { $0.map(\.nodes) })
  }
}
