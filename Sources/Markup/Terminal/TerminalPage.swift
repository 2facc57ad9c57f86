/// Lines put together from the top down, with the space between parts seen to.
package struct TerminalPage: Sendable {
  /// The columns there are.
  package let width: Int
  private var written: [TerminalText] = []

  /// All lines; what ends a part with an empty line leaves none at the foot of the page.
  package var lines: [TerminalText] { written.reversed().drop { $0.isEmpty }.reversed() }

  package init(width: Int) { self.width = max(20, width) }

  /// A heading after an empty line.
  package mutating func heading(_ text: TerminalText, level: Int = 1) {
    blank()
    written += Terminal.heading(text, level: level, width: width)
  }

  /// A paragraph, wrapped.
  package mutating func paragraph(_ text: TerminalText, indent: Int = 0, hanging: Int? = nil) {
    written += text.wrapped(to: width, indent: indent, hanging: hanging)
  }

  /// One line as it is, however wide.
  package mutating func line(_ text: TerminalText) { written.append(text) }

  package mutating func bullets(_ items: [TerminalText], indent: Int = 0) {
    written += Terminal.bullets(items, width: width, indent: indent)
  }

  package mutating func numbered(_ items: [TerminalText], indent: Int = 0) {
    written += Terminal.numbered(items, width: width, indent: indent)
  }

  package mutating func fields(
    _ pairs: [(name: TerminalText, value: TerminalText)], indent: Int = 0, nameWidth: Int? = nil
  ) {
    written += Terminal.fields(pairs, width: width, indent: indent, nameWidth: nameWidth)
  }

  /// A table, or nothing where it has no row: headings over nothing tell nobody anything.
  package mutating func table(_ table: TerminalTable, indent: Int = 0) {
    guard !table.rows.isEmpty else { return }
    written += table.lines(width: width, indent: indent)
  }

  /// Another page below this one.
  package mutating func append(_ page: TerminalPage) {
    blank()
    written += page.lines
  }

  package mutating func rule() { written.append(Terminal.rule(width: width)) }

  /// Lines close below what is written, one to an item.
  package mutating func steps(_ items: [TerminalText]) {
    if written.last?.isEmpty ?? false { written.removeLast() }
    for item in items { paragraph(item, indent: 2, hanging: 6) }
  }

  /// An empty line, but never two and never at the top.
  package mutating func blank() {
    if let last = written.last, !last.isEmpty { written.append(TerminalText()) }
  }
}
