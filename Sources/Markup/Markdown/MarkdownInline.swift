/// Running text of a tree as Markdown.
enum MarkdownInline {
  static func isInline(_ tree: Tree) -> Bool {
    switch tree {
    case .text: true
    case .element(let element): element.form == .inline || element.form == .void && element.name.description != "hr"
    case .embedded: false
    }
  }

  /// The text on one or more lines, without blank space at its ends.
  static func text(_ trees: [Tree], startsLine: Bool) -> String {
    trimmed(running(trees, startsLine: startsLine))
  }

  private static func running(_ trees: [Tree], startsLine: Bool) -> String {
    var text = ""
    for tree in trees {
      let isAtStart = startsLine && text.allSatisfy(\.isWhitespace)
      switch tree {
      case .text(let words): text += Markdown.escaped(onOneLine(words), startsLine: isAtStart)
      case .embedded: continue
      case .element(let element):
        if !element.isHiddenFromReaders { add(element, to: &text, startsLine: isAtStart) }
      }
    }
    return text
  }

  private static func add(_ element: TreeElement, to text: inout String, startsLine: Bool) {
    let whole = running(element.children, startsLine: startsLine)
    let inner = trimmed(whole)
    // Marks of Markdown stand against the words; space inside an element goes outside of them.
    let (before, after) = (whole.first == " " ? " " : "", whole.last == " " && !inner.isEmpty ? " " : "")
    text += before
    switch element.name.description {
    case "br": text += "  \n"
    case "strong", "b": text += inner.isEmpty ? "" : "**\(inner)**"
    case "em", "i": text += inner.isEmpty ? "" : "*\(inner)*"
    case "a": text += link(element, inner)
    case "bdi":
      // Where letters run the other way, what stands around them keeps its order.
      text += VisibleText.hasRightToLeft(inner) ? "\u{2068}\(inner)\u{2069}" : inner
    default: text += inner
    }
    text += after
  }

  private static func link(_ element: TreeElement, _ inner: String) -> String {
    let target = element.attributes.first { $0.name.description == "href" }
    guard case .text(let address)? = target?.value, !address.hasPrefix("#") else { return inner }
    // Addresses are percent-encoded where they are made, so that only a bracket could still end one.
    return "[\(inner)](<\(address.replacing("<", with: "%3C").replacing(">", with: "%3E"))>)"
  }

  /// White space in a page's text is one space; what a person typed on several lines stays on one.
  private static func onOneLine(_ text: String) -> String {
    var result = ""
    for character in VisibleText.of(text) {
      let isSpace = character == " " || character == "\n"
      if isSpace, result.last == " " { continue }
      result.append(isSpace ? " " : character)
    }
    return result
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first == " " || first == "\n" { rest.removeFirst() }
    while let last = rest.last, last == " " || last == "\n" { rest.removeLast() }
    return String(rest)
  }
}
