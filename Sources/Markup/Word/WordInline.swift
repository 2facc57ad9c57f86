/// Running text of a tree as runs of a Word document.
struct WordInline {
  /// What words look like and lead to.
  struct Look: Equatable {
    var style: WordStyle?
    var link: String?
  }

  /// Words of one look, or the end of a line.
  enum Piece {
    case words(String, Look)
    case lineEnd
    /// The letter of a grade, with room on both sides.
    case tile(String, WordStyle)
  }

  private(set) var pieces: [Piece] = []
  private var endsInSpace = true

  init(_ trees: [Tree], style: WordStyle? = nil) {
    add(trees, Look(style: style))
    // What was a space between two words is none at the end.
    while case .words(let words, let look)? = pieces.last, words.last == " " {
      pieces.removeLast()
      if words.count > 1 { pieces.append(.words(String(words.dropLast()), look)) }
    }
  }

  /// The words alone.
  var plain: String {
    pieces.map { piece in
      switch piece {
      case .words(let words, _), .tile(let words, _): words
      case .lineEnd: " "
      }
    }.joined()
  }

  /// Whether the letter of a grade stands in it.
  var hasTile: Bool { pieces.contains { if case .tile = $0 { true } else { false } } }

  private mutating func add(_ trees: [Tree], _ look: Look) {
    for tree in trees {
      switch tree {
      case .text(let words): add(words, look)
      case .embedded: continue
      case .element(let element) where element.isHiddenFromReaders: continue
      case .element(let element) where element.name.description == "br":
        pieces.append(.lineEnd)
        endsInSpace = true
      case .element(let element):
        // In a cell that is shaded itself, a tile is its letter.
        if let tone = element.tone, !(look.style?.isTone ?? false) {
          pieces.append(.tile(WordInline(element.children).plain, tone))
          endsInSpace = false
        } else {
          add(element.children, WordInline.look(of: element, in: look))
        }
      }
    }
  }

  private static func look(of element: TreeElement, in outer: Look) -> Look {
    var look = outer
    switch element.name.description {
    case "strong", "b": look.style = outer.style ?? .strong
    case "em", "i": look.style = outer.style ?? .emphasis
    case "a":
      look.link = element.value(of: "href")
    default: if element.hasClass("quiet") { look.style = outer.style ?? .quiet }
    }
    return look
  }

  /// White space in a page's text is one space, and none at the start of a line.
  private mutating func add(_ text: String, _ look: Look) {
    var words = ""
    for letter in VisibleText.of(text) {
      let isSpace = letter == " " || letter == "\n"
      if isSpace, endsInSpace { continue }
      words.append(isSpace ? " " : letter)
      endsInSpace = isSpace
    }
    guard !words.isEmpty else { return }
    if case .words(let before, look)? = pieces.last {
      pieces[pieces.count - 1] = .words(before + words, look)
    } else {
      pieces.append(.words(words, look))
    }
  }
}

extension TreeElement {
  func value(of attribute: String) -> String? {
    for one in attributes where one.prefix.description + one.name.description == attribute {
      if case .text(let value) = one.value { return value }
    }
    return nil
  }

  /// The tone of a tile, which stands for a grade or for that there is none.
  var tone: WordStyle? {
    guard hasClass("g") else { return nil }
    return GradeTone.fills.indices.first { hasClass("g\($0)") }.map(WordStyle.tone) ?? .noTone
  }
}

extension WordWriter {
  /// The runs of pieces; a link leads to a place in the document or to a page of the web, and is else words alone.
  ///
  /// - Parameter link: How links look that have no look of their own.
  mutating func runs(_ inline: WordInline, link: WordStyle? = .link) -> [Tree] {
    inline.pieces.flatMap { piece -> [Tree] in
      switch piece {
      case .lineEnd: return [WordXML.run([], [WordXML.element("w:br")])]
      case .tile(let letter, let tone): return runs("\u{A0}\(letter)\u{A0}", tone)
      case .words(let words, let look):
        guard let target = look.link.flatMap({ linked($0) }) else { return runs(words, look.style) }
        return [WordXML.element("w:hyperlink", [target], runs(words, look.style ?? link))]
      }
    }
  }

  private mutating func linked(_ address: String) -> TreeAttribute? {
    if address.hasPrefix("#") { return anchors[String(address.dropFirst())].map { .init("w:anchor", $0) } }
    guard address.hasPrefix("https://") || address.hasPrefix("http://") || address.hasPrefix("mailto:") else {
      return nil
    }
    let index = links.firstIndex(of: address) ?? links.count
    if index == links.count { links.append(address) }
    return .init("r:id", WordText.linkID(index))
  }

  /// Letters that run from right to left are runs of their own, so that what stands around them keeps its order.
  private func runs(_ words: String, _ style: WordStyle?) -> [Tree] {
    WordWriter.parts(words).map { part in
      WordXML.run(
        (style.map { [WordXML.value("w:rStyle", id($0))] } ?? []) + (part.isBackward ? [WordXML.element("w:rtl")] : []),
        [WordXML.text(part.words)])
    }
  }

  private static func parts(_ words: String) -> [(words: String, isBackward: Bool)] {
    guard VisibleText.hasRightToLeft(words) else { return [(words, false)] }
    var parts: [(words: String, isBackward: Bool)] = []
    for letter in words {
      let isBackward = VisibleText.hasRightToLeft(String(letter))
      // A space between two such words belongs to them; one after the last does not, which the next letter tells.
      if let last = parts.last, last.isBackward == isBackward {
        parts[parts.count - 1].words.append(letter)
      } else if isBackward, parts.count > 1, parts[parts.count - 1].words.allSatisfy({ $0 == " " }) {
        let space = parts.removeLast().words
        parts[parts.count - 1].words += space + String(letter)
      } else {
        parts.append((String(letter), isBackward))
      }
    }
    return parts
  }
}
