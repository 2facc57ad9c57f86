private import StructuredText

extension TerminalText {
  /// The text on as many lines as it needs, none wider than `width`, broken at spaces only.
  ///
  /// A word is cut only where it is wider than a whole line.
  /// - Parameters:
  ///   - indent: Columns left free before the first line.
  ///   - hanging: Columns left free before the others; as before the first, if nothing is said.
  package func wrapped(to width: Int, indent: Int = 0, hanging: Int? = nil) -> [TerminalText] {
    if indent >= 0, indent + self.width <= width, spans.last?.text.utf8.last != UInt8(ascii: " ") {
      return [isEmpty ? self : .spaces(indent) + self]
    }
    var filler = LineFiller(width: Swift.max(1, width), indent: indent, hanging: hanging ?? indent)
    for word in words() { filler.add(word) }
    return filler.finished()
  }

  /// The columns of the widest word.
  var widestWord: Int { words().map(\.width).max() ?? 0 }

  /// A run of letters without a space, and the spaces before it.
  struct Word {
    var gap = 0
    var gapStyle = TerminalStyle.plain
    var text = TerminalText()
    var width = 0
  }

  func words() -> [Word] {
    var words: [Word] = []
    var word = Word()
    for span in spans {
      var rest = span.text.utf8[...]
      while !rest.isEmpty {
        let run = Substring(rest.prefix { $0 != UInt8(ascii: " ") })
        if !run.isEmpty {
          word.text.append(Span(text: String(run), style: span.style))
          word.width += DisplayWidth.of(run)
        }
        let gap = rest[run.endIndex...].prefix { $0 == UInt8(ascii: " ") }
        if !gap.isEmpty {
          if !word.text.isEmpty {
            words.append(word)
            word = Word()
          }
          word.gap += gap.count
          word.gapStyle = span.style
        }
        rest = rest[gap.endIndex...]
      }
    }
    return word.text.isEmpty ? words : words + [word]
  }
}

/// Fills lines with words.
private struct LineFiller {
  let width: Int
  let hanging: Int
  private var lines: [TerminalText] = []
  private var line: TerminalText
  private var used: Int
  private var holdsWord = false

  init(width: Int, indent: Int, hanging: Int) {
    // At least one column must be left, or nothing would ever fit.
    (self.width, self.hanging) = (width, Swift.max(0, Swift.min(hanging, width - 1)))
    used = Swift.max(0, Swift.min(indent, width - 1))
    line = .spaces(used)
  }

  mutating func add(_ word: TerminalText.Word) {
    let gap = holdsWord || lines.isEmpty ? word.gap : 0
    if used + gap + word.width <= width {
      line.append(.init(text: String(repeating: " ", count: gap), style: word.gapStyle))
      line += word.text
      used += gap + word.width
      holdsWord = true
    } else {
      if holdsWord { startLine() }
      if used + word.width <= width { add(word.text, word.width) } else { cut(word) }
    }
  }

  mutating func finished() -> [TerminalText] {
    holdsWord || lines.isEmpty ? lines + [holdsWord ? line : TerminalText()] : lines
  }

  private mutating func add(_ text: TerminalText, _ width: Int) {
    line += text
    used += width
    holdsWord = true
  }

  private mutating func startLine() {
    lines.append(line)
    (line, used, holdsWord) = (.spaces(hanging), hanging, false)
  }

  /// Puts as many letters on each line as there is room for, and at least one.
  private mutating func cut(_ word: TerminalText.Word) {
    for span in word.text.spans {
      for character in span.text {
        let columns = DisplayWidth.of(String(character))
        if used + columns > width, holdsWord { startLine() }
        line.append(.init(text: String(character), style: span.style))
        used += columns
        holdsWord = true
      }
    }
  }
}
