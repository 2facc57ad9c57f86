/// Writes a tree as Markdown, block after block.
struct MarkdownWriter {
  private var blocks: [String] = []

  mutating func write(_ trees: [Tree]) {
    var running: [Tree] = []
    for tree in trees {
      if MarkdownInline.isInline(tree) {
        running.append(tree)
      } else {
        paragraph(running)
        running = []
        block(tree)
      }
    }
    paragraph(running)
  }

  func finished() -> String { blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n" }

  private mutating func add(_ block: String) { if !block.isEmpty { blocks.append(block) } }

  private mutating func paragraph(_ trees: [Tree]) { add(MarkdownInline.text(trees, startsLine: true)) }

  private mutating func block(_ tree: Tree) {
    guard case .element(let element) = tree, !element.isHiddenFromReaders else { return }
    switch element.name.description {
    case "h1": heading(1, element)
    case "h2": heading(2, element)
    case "h3": heading(3, element)
    case "h4": heading(4, element)
    case "p", "summary", "figcaption", "caption", "dt", "dd", "pre": paragraph(element.children)
    case "ul": list(element) { _ in "- " }
    case "ol": list(element) { "\($0). " }
    case "dl": definitions(element)
    case "table": table(element)
    case "svg": drawing(element)
    case "hr": add("---")
    // Contents without page numbers help nobody outside of a page.
    case "nav", "style", "script", "template", "defs": return
    default: write(element.children)
    }
  }

  private mutating func heading(_ level: Int, _ element: TreeElement) {
    let text = MarkdownInline.text(element.children, startsLine: false).replacing("  \n", with: " ")
    if !text.isEmpty { add(String(repeating: "#", count: level) + " " + text) }
  }

  private mutating func list(_ element: TreeElement, mark: (Int) -> String) {
    var lines: [String] = []
    for (index, item) in element.elements("li").enumerated() {
      let mark = mark(index + 1)
      var inner = MarkdownWriter()
      inner.write(item.children)
      let hanging = String(repeating: " ", count: mark.count)
      let text = inner.blocks.joined(separator: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      lines += text.enumerated().map { ($0.offset == 0 ? mark : $0.element.isEmpty ? "" : hanging) + $0.element }
    }
    add(lines.joined(separator: "\n"))
  }

  /// Terms with what they mean, as a list.
  private mutating func definitions(_ element: TreeElement) {
    var lines: [String] = []
    for part in element.flattened({ $0 == "dt" || $0 == "dd" }) {
      let text = MarkdownInline.text(part.children, startsLine: false).replacing("  \n", with: " ")
      if part.name.description == "dt" || lines.isEmpty {
        lines.append("- **\(text)**")
      } else {
        lines[lines.count - 1] += ": \(text)"
      }
    }
    add(lines.joined(separator: "\n"))
  }

  private mutating func table(_ element: TreeElement) {
    for caption in element.elements("caption") {
      add("**\(MarkdownInline.text(caption.children, startsLine: false))**")
    }
    let rows = element.flattened { $0 == "tr" }.map { row in
      row.children.compactMap { cell -> String? in
        guard case .element(let cell) = cell else { return nil }
        // A cell is one line; a line end inside it is a break that every dialect reads.
        return MarkdownInline.text(cell.children, startsLine: true).replacing("  \n", with: "<br>")
          .replacing("\n", with: "<br>")
      }
    }
    guard let head = rows.first else { return }
    let rule = element.flattened { $0 == "th" || $0 == "td" }.prefix(head.count).map {
      $0.hasClass("n") ? "---:" : "---"
    }
    let lines = [head, Array(rule)] + rows.dropFirst()
    add(lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
  }

  /// A drawing's title and description, which say in words what it shows. The same drawing in another layout, for a narrow
  /// screen, follows it on the page and says nothing new.
  private mutating func drawing(_ element: TreeElement) {
    let words = element.flattened { $0 == "title" || $0 == "desc" }.map {
      MarkdownInline.text($0.children, startsLine: false)
    }
    let said = "*\(words.joined(separator: ". "))*"
    if !words.isEmpty, blocks.last != said { add(said) }
  }
}
