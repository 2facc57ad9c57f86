package import Markup

extension Phrase {
  /// For a terminal, which makes it harmless.
  package var terminal: TerminalText {
    runs.reduce(into: TerminalText()) { $0 += TerminalText($1.words, $1.manner.style) }
  }
}

extension Phrase.Manner {
  fileprivate var style: TerminalStyle {
    switch self {
    case .plain: .plain
    case .strong: .bold
    case .quiet, .command: .dim
    case .good: .good
    case .caution: .caution
    case .bad: .bad
    case .accent: .accent
    }
  }
}

extension Page {
  /// The page for a terminal of so many columns.
  package func terminal(width: Int) -> TerminalPage {
    var page = TerminalPage(width: width)
    if let title { page.heading(title.terminal) }
    page.add(blocks)
    return page
  }
}

extension TerminalPage {
  /// Adds blocks. Whatever is not a sentence ends with an empty line; a heading begins with one, and so does a sentence
  /// after another.
  package mutating func add(_ blocks: [Block]) {
    var isAfterSentence = false
    for block in blocks {
      let isSentence = if case .sentence = block { true } else { false }
      if isSentence, isAfterSentence { blank() }
      add(block)
      isAfterSentence = isSentence
    }
  }

  package mutating func add(_ block: Block) {
    switch block {
    case .heading(let words, let level): heading(words.terminal, level: level + 1)
    case .sentence(let words): paragraph(words.terminal)
    case .line(let words): line(words.terminal)
    case .hint(let words): paragraph(words.terminal)
    case .steps(let steps):
      self.steps(steps.map(\.terminal))
      blank()
    case .fields(let fields), .facts(let fields):
      self.fields(fields.map { ($0.name.terminal, $0.value.terminal) })
      blank()
    case .table(let table):
      guard !table.rows.isEmpty else { return }
      if table.onScreen != .rows { heading(TerminalText(table.title), level: 2) }
      if table.onScreen == .stacked { stack(table) } else { self.table(table.terminal(width: width)) }
      blank()
    case .bullets(let items):
      bullets(items.map(\.terminal))
      blank()
    case .numbered(let items):
      numbered(items.map(\.terminal))
      blank()
    case .outline(let items):
      let digits = String(items.count).count
      for (index, item) in items.enumerated() {
        let number = TerminalText("\(index + 1). ")
        paragraph(.spaces(digits + 2 - number.width) + number + item.title.terminal, hanging: digits + 2)
        bullets(item.points.map(\.terminal), indent: digits + 2)
      }
      blank()
    case .part(let page):
      blank()
      if let title = page.title { heading(title.terminal) }
      add(page.blocks)
      blank()
    case .figure(let figure):
      if figure.lines.isEmpty {
        if let sentence = figure.sentence { paragraph(sentence.terminal) }
        if let numbers = figure.numbers { add(.table(numbers)) }
      } else {
        add(figure.lines)
      }
    }
  }
}
