package import Markup

extension Phrase {
  /// For a page. What somebody typed keeps its own direction.
  package var nodes: [HTML.Node] { runs.compactMap(\.node) }
}

extension Phrase.Run {
  fileprivate var node: HTML.Node? {
    let text = isTyped ? HTML.isolated(words) : HTML.Node.text(words)
    return switch manner {
    case .plain, .accent: text
    // On paper a colour alone says nothing.
    case .strong, .good, .caution, .bad: HTML.strong { text }
    case .quiet: HTML.span(.class("quiet")) { text }
    case .command: nil
    }
  }
}

extension Table {
  /// The numbers of a drawing, for those who want or need them.
  fileprivate var folded: HTML.Node {
    HTML.details(.class("data")) {
      HTML.summary { "The same as a table" }
      node()
    }
  }
}

extension Page {
  /// The page as a part of a web page, its headings from this level on. What is for the person at a keyboard is left out.
  package func nodes(level: Int = 3) -> [HTML.Node] {
    (title.map { words in [HTML.heading(level - 1) { words.nodes }] } ?? []) + blocks.nodes(level: level)
  }
}

extension Page {
  fileprivate var isPlain: Bool { title == nil && style.isEmpty && id.isEmpty }

  /// As a part of a page that is styled by itself, or found by a link.
  fileprivate func element(level: Int) -> HTML.Node {
    let attributes: [HTML.Attribute] = [.class(style)] + (id.isEmpty ? [] : [.id(id)])
    return title == nil
      ? HTML.div(attributes) { nodes(level: level) } : HTML.article(attributes) { nodes(level: level + 1) }
  }
}

extension [Block] {
  /// The blocks for a page, with headings from this level on.
  package func nodes(level: Int) -> [HTML.Node] { flatMap { $0.nodes(level: level) } }
}

extension Block {
  /// The block for a page, with headings from this level on.
  package func nodes(level top: Int) -> [HTML.Node] {
    switch self {
    case .heading(let words, let level): [HTML.heading(top + level - 1) { words.nodes }]
    case .sentence(let words), .line(let words): [HTML.p { words.nodes }]
    case .hint, .steps: []
    case .fields(let fields):
      [
        HTML.dl(.class("fields")) {
          for field in fields {
            HTML.dt { field.name.nodes }
            HTML.dd { field.value.nodes }
          }
        }
      ]
    case .facts(let fields):
      [
        HTML.p(.class("line")) {
          for (index, field) in fields.enumerated() {
            if index > 0 { " · " }
            field.name.nodes
            ": "
            field.value.nodes
          }
        }
      ]
    case .table(let table): table.rows.isEmpty ? [] : [table.node()]
    case .bullets(let items): items.isEmpty ? [] : [HTML.ul { for item in items { HTML.li { item.nodes } } }]
    case .numbered(let items): items.isEmpty ? [] : [HTML.ol { for item in items { HTML.li { item.nodes } } }]
    case .outline(let items):
      items.isEmpty
        ? []
        : [
          HTML.ol(.class("outline")) {
            for item in items {
              HTML.li {
                HTML.p { item.title.nodes }
                HTML.ul { for point in item.points { HTML.li { point.nodes } } }
              }
            }
          }
        ]
    case .part(let page): page.isPlain ? page.nodes(level: top) : [page.element(level: top)]
    case .figure(let figure):
      (figure.sentence.map { words in [HTML.p { words.nodes }] } ?? []) + [figure.drawing]
        + (figure.numbers.map { [$0.folded] } ?? [])
    }
  }
}
