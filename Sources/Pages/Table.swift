package import Calendar
package import Markup

/// A finding as rows and columns, laid out once: the same value is a table on the screen, a sheet in a spreadsheet, and a
/// table of a page or of a Markdown text.
package struct Table: Sendable {
  /// Where a column is shown.
  package enum Showing: Sendable {
    case everywhere
    /// On a screen unless it is narrow; in files always.
    case roomy
    /// On a screen only where it is wide, and there and on a page only where something stands in it; in spreadsheets always.
    case wide
    /// On a screen only where it is wide, and in spreadsheets always; a page says it elsewhere.
    case desks
    /// In files only: what a screen says in another way, such as the owner under whose name a row stands.
    case files
    /// In spreadsheets only, as long as it would be on a page.
    case sheets
  }

  /// How a screen sets the table.
  package enum OnScreen: Sendable {
    case rows
    /// With its title above it, which a page says in any case.
    case titled
    /// As sentences: of each row the first two cells as a heading, and under it what each other cell says.
    case stacked
  }

  /// How much of a page's width a column takes.
  package enum PageWidth: Sendable { case plain, slim, broad }

  /// A column: what it is called, and how a screen and a page set it.
  package struct Column: Sendable {
    package let name: String
    /// What people read, where that differs from what sheets and programs keep to; empty where a screen has no room for it.
    package let heading: String
    package let alignment: TerminalTable.Alignment
    package let minimum: Int
    package let maximum: Int?
    package let showing: Showing
    package let page: PageWidth
    /// What programs call it; nil where it is for people alone.
    package let key: String?

    package init(
      _ name: String, _ alignment: TerminalTable.Alignment = .left, heading: String? = nil, minimum: Int = 0,
      maximum: Int? = nil, showing: Showing = .everywhere, page: PageWidth = .plain, key: String? = nil
    ) {
      (self.name, self.heading, self.alignment, self.key) = (name, heading ?? name, alignment, key)
      (self.minimum, self.maximum, self.showing, self.page) = (minimum, maximum, showing, page)
    }

    /// The same for a table that was made of this column among others: on a page as well, where anything stands in it.
    package var shownOnPages: Column { showing == .sheets ? shown(.wide) : self }

    /// What a page calls it, which leaves no column without a name.
    package var onPages: String { heading.isEmpty ? name : heading }

    /// The same by another name, where a page says more of what is counted.
    package func called(_ name: String) -> Column {
      Column(name, alignment, minimum: minimum, maximum: maximum, showing: showing, page: page, key: key)
    }

    /// The same, shown elsewhere.
    package func shown(_ showing: Showing) -> Column {
      Column(
        name, alignment, heading: heading, minimum: minimum, maximum: maximum, showing: showing, page: page, key: key)
    }
  }

  /// What the table is called: its heading on a screen, its caption on a page.
  package let title: String
  /// What the sheet's file is called, without an ending.
  package let name: String
  package let columns: [Column]
  package var rows: [[Cell]]
  /// Names that stand above a row on a screen, by the row's place.
  package var groups: [Int: String] = [:]
  /// The class by which a page's style sheet knows it.
  package var style = ""
  package var onScreen = OnScreen.rows

  /// The same, known to a page's style sheet by a class.
  package func styled(_ style: String) -> Table {
    var table = self
    table.style = style
    return table
  }

  package init(_ title: String, name: String, _ columns: [Column], rows: [[Cell]] = []) {
    (self.title, self.name, self.columns, self.rows) = (title, name, columns, rows)
  }

  /// From so many columns on a screen is no longer narrow.
  package static let roomy = 72
  /// From so many columns on it is wide.
  package static let wide = 100

  /// What stands in one place.
  package struct Cell: Sendable {
    /// The value itself, as a spreadsheet keeps it.
    package enum Value: Sendable, Hashable {
      case text(String), number(Int), day(CivilDate), nothing
    }

    package let value: Value
    /// How a screen shows it, where that is not just the value.
    let shown: Phrase?
    /// What a spreadsheet keeps in its place: all of an id of which people see the beginning.
    let kept: String?

    /// What programs are told in its place.
    private let code: JSON?
    /// What a page says in its place, where a screen has no room for it in a table.
    let told: Phrase?

    /// A file beside the page that it leads to.
    let link: LinkTarget?
    /// What a page shows, one a line, where that is more than the value: parts that stand out, words that somebody typed.
    let lines: [Phrase]

    private init(
      _ value: Value, _ shown: Phrase?, kept: String? = nil, code: JSON? = nil, told: Phrase? = nil,
      link: LinkTarget? = nil, lines: [Phrase] = []
    ) {
      (self.value, self.shown, self.kept, self.code) = (value, shown, kept, code)
      (self.told, self.link, self.lines) = (told, link, lines)
    }

    package init(_ text: String, _ manner: Phrase.Manner = .plain) {
      self.init(.text(text), Phrase(text, manner))
    }

    /// A value that a screen shows in other words.
    package init(_ text: String?, shown: Phrase) { self.init(text.map { .text($0) } ?? .nothing, shown) }

    /// A value that a screen says in one way and a page in another.
    package init(_ text: String?, shown: Phrase, told: Phrase) {
      self.init(text.map { .text($0) } ?? .nothing, shown, told: told)
    }

    /// Words of which parts stand out, alike on a screen and on a page; a spreadsheet keeps the words alone.
    package init(_ phrase: Phrase) { self.init(.text(phrase.plain), phrase, lines: [phrase]) }

    /// Words of which a page shows more, one a line.
    package init(_ text: String, _ manner: Phrase.Manner = .plain, lines: [Phrase]) {
      self.init(.text(text), Phrase(text, manner), lines: lines)
    }

    /// Words of which a screen shows others and a page more, one a line.
    package init(_ text: String, shown: Phrase, lines: [Phrase]) { self.init(.text(text), shown, lines: lines) }

    /// Several such, one a line on a page and on a screen.
    package static func lines(_ lines: [Phrase]) -> Cell {
      let words = lines.map(\.plain).filter { !$0.isEmpty }.joined(separator: "; ")
      return words.isEmpty ? .nothing : Cell(.text(words), nil, lines: lines)
    }

    /// An id of which people see the beginning and a spreadsheet keeps the whole.
    package static func id(_ beginning: String, whole: String) -> Cell { Cell(.text(beginning), nil, kept: whole) }

    /// Words of which a spreadsheet keeps a part, so that the rest can stand in a column of its own.
    package static func text(_ words: String, kept: String, none: String = "–") -> Cell {
      words.isEmpty ? Cell(.nothing, Phrase(none, .quiet)) : Cell(.text(words), Phrase(words), kept: kept)
    }

    /// Words for people in the place of what programs are told; `inFull` is what a page says.
    package static func coded(
      _ words: String, as code: JSON, _ manner: Phrase.Manner = .plain, inFull: String? = nil
    ) -> Cell {
      Cell(.text(words), Phrase(words, manner), code: code, told: inFull.map { Phrase($0, manner) })
    }

    /// The same with what programs are told in its place.
    package func coded(_ code: JSON) -> Cell {
      Cell(value, shown, kept: kept, code: code, told: told, link: link, lines: lines)
    }

    package static func yesOrNo(_ isSo: Bool) -> Cell { .coded(isSo ? "yes" : "no", as: .bool(isSo)) }

    /// Several short texts in a row.
    package static func list(_ texts: [String]) -> Cell {
      let code = JSON.list(texts.map { .text($0) })
      let words = texts.joined(separator: ", ")
      return words.isEmpty ? Cell(.nothing, Phrase("–", .quiet), code: code) : .coded(words, as: code)
    }

    /// A file that lies with the page, by its path from there.
    package static func file(_ path: String) -> Cell { Cell(.text(path), nil, link: .file(path)) }

    /// A number that may be passed over where it is nothing.
    package static func number(_ number: Int, _ manner: Phrase.Manner = .plain, quietAtZero: Bool = false) -> Cell {
      Cell(.number(number), number == 0 && quietAtZero ? Phrase("–", .quiet) : Phrase("\(number)", manner))
    }

    package static func optional(_ number: Int?) -> Cell { number.map { .number($0) } ?? .nothing }

    /// A day, or what is said where there is none.
    package static func day(_ day: CivilDate?, none: String = "–") -> Cell {
      guard let day else { return Cell(.nothing, Phrase(none, .quiet)) }
      return Cell(.day(day), Phrase(day.short))
    }

    package static func optional(_ text: String?, none: String = "–") -> Cell {
      guard let text, !text.isEmpty else { return Cell(.nothing, Phrase(none, .quiet)) }
      return Cell(text)
    }

    /// Room to write in.
    package static let blank = Cell(.text(""), Phrase())

    package static let nothing = Cell(.nothing, Phrase("–", .quiet))

    /// The value for programs.
    package var json: JSON {
      if let code { return code }
      if let kept, case .text(let text) = value, kept.hasPrefix(text) { return .text(kept) }
      return switch value {
      case .text(let text): .text(text)
      case .number(let number): .integer(number)
      case .day(let day): .text(day.description)
      case .nothing: .null
      }
    }

    /// As a page about the thing alone shows it: ids whole, days in words.
    package var inFull: Phrase {
      if case .day(let day) = value { return Phrase(day.inWords) }
      if let kept, case .text(let text) = value, kept.hasPrefix(text) { return Phrase(kept) }
      return told ?? shown ?? Phrase(words)
    }

    /// As people read it in a sentence or a table of words.
    package var words: String {
      switch value {
      case .text(let text): text
      case .number(let number): "\(number)"
      case .day(let day): day.short
      case .nothing: "–"
      }
    }
  }
}
