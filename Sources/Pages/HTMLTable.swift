package import Calendar
package import Markup

/// A table of a page, with its heading repeated on every sheet of paper and no row cut by one. The first cell of a row heads it.
package enum HTMLTable {
  /// How wide and which way a column is set.
  package enum Style: String, Sendable { case plain, number = "n", slim = "s", wide = "w" }

  /// A table of no more rows than this is never parted.
  private static let shortest = 4

  /// A day that never breaks over two lines.
  package static func unbroken(_ day: CivilDate) -> String { day.short.replacing(" ", with: "\u{A0}") }

  package static func node(
    _ caption: String, class name: String = "", _ columns: [(title: String, style: Style)], rows: [[[HTML.Node]]]
  ) -> HTML.Node {
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
                HTML.th(.scope(.row), .class(column.style.rawValue)) { cell }
              } else {
                // On a phone's width, where rows stand one under the other, each cell says what it is.
                HTML.td(.class(column.style.rawValue), .data("label", column.title)) { cell }
              }
            }
          }
        }
      }
    }
  }
}
