import Pages

/// About how high the blocks of page one stand in print, in millimetres, so that less is told before they run over it. Letters
/// are counted and not measured: rather too high than too low. A drawing's height is known to whoever draws it.
enum PrintedHeight {
  /// What the page has room for below its title.
  static let frontPage = 250.5
  /// How wide it is, in letters of a table's size.
  private static let letters = 132.0

  static func of(_ blocks: [Block]) -> Double { blocks.reduce(0) { $0 + of($1) } }

  static func lines(_ letters: Int, across width: Double) -> Double {
    (Double(letters) / max(4, width)).rounded(.up)
  }

  private static func of(_ block: Block) -> Double {
    switch block {
    case .heading: 6.3
    case .sentence(let phrase), .line(let phrase): text(phrase)
    case .fields(let fields), .facts(let fields): Double(fields.count) * 4.5
    case .bullets(let points), .numbered(let points): points.reduce(0) { $0 + text($1) }
    case .outline(let points): points.reduce(0) { $0 + $1.points.reduce(text($1.title)) { $0 + text($1) } }
    case .table(let table): of(table)
    // Set apart by its edges, and its first sentence larger.
    case .part(let page): (page.style == "coverage first" ? 9.5 : 4.5) + of(page.blocks)
    case .figure, .hint, .steps: 0
    }
  }

  private static func text(_ phrase: Phrase) -> Double {
    phrase.plain.isEmpty ? 0 : 0.4 + 3.8 * lines(phrase.plain.count, across: 118)
  }

  private static func of(_ table: Table) -> Double {
    let widths = widths(table)
    let rows = table.rows.map { row in
      0.9 + 3.44 * (zip(row, widths).map { lines($0.words.count, across: $1) }.max() ?? 1)
    }
    return 7 + rows.reduce(0, +)
  }

  /// What is left beside slim and broad columns is shared as a browser does it: by what stands in each.
  private static func widths(_ table: Table) -> [Double] {
    let fixed = table.columns.map { column -> Double? in
      switch column.page {
      case .slim: 0.11
      case .broad: 0.4
      case .plain: nil
      }
    }
    let longest = table.columns.indices.map { place in
      Double(max(6, table.rows.map { $0[place].words.count }.max() ?? 0))
    }
    let left = 1 - fixed.reduce(0) { $0 + ($1 ?? 0) }
    let sharing = zip(fixed, longest).reduce(0) { $0 + ($1.0 == nil ? $1.1 : 0) }
    return zip(fixed, longest).map { max(8, letters * ($0 ?? left * $1 / sharing) - 2) }
  }
}
