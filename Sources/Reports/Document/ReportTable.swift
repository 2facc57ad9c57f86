import Calendar
import Markup

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
  static func unbroken(_ day: CivilDate) -> String { day.short.replacing(" ", with: "\u{A0}") }

  /// Each on a line of its own.
  static func lines(_ lines: [String]) -> Cell {
    Cell(nodes: lines.enumerated().flatMap { $0.offset == 0 ? [.text($0.element)] : [HTML.br(), .text($0.element)] })
  }
}

/// One column: its heading, and how wide and which way its cells are set.
struct Column: ExpressibleByStringLiteral {
  enum Style: String { case plain, number = "n", slim = "s", wide = "w" }

  let title: String
  let style: Style

  init(_ title: String, _ style: Style) { (self.title, self.style) = (title, style) }

  init(stringLiteral value: String) { self.init(value, .plain) }
}

/// A table with its heading repeated on every page and no row cut by one. The first cell of a row heads it.
enum ReportTable {
  /// A table of no more rows than this is never parted.
  private static let shortest = 4

  static func table(_ caption: String, _ columns: [Column], class name: String = "", rows: [[Cell]]) -> HTML.Node {
    HTML.table(.class([name, rows.count <= shortest ? "short" : ""].filter { !$0.isEmpty }.joined(separator: " "))) {
      HTML.caption { caption }
      HTML.thead {
        HTML.tr { for column in columns { HTML.th(.scope(.col), .class(column.style.rawValue)) { column.title } } }
      }
      HTML.tbody {
        for row in rows {
          HTML.tr {
            for (position, (column, cell)) in zip(columns, row).enumerated() {
              if position == 0 {
                HTML.th(.scope(.row), .class(column.style.rawValue)) { cell.nodes }
              } else {
                // On a phone's width, where rows stand one under the other, each cell says what it is.
                HTML.td(.class(column.style.rawValue), .data("label", column.title)) { cell.nodes }
              }
            }
          }
        }
      }
    }
  }
}
