/// What a block of text (`|` or `>`) says, line by line (YAML 1.2.2, 8.1).
struct BlockText {
  /// What happens to the line breaks at the end.
  enum Ending {
    /// `-`: none is kept.
    case strip
    /// No sign: one is kept.
    case clip
    /// `+`: all are kept.
    case keep
  }

  var isFolded = false
  var ending = Ending.clip
  private(set) var text: [UInt8] = []
  private(set) var hasLines = false
  private var blankLines = 0
  private var lastIsSpaced = false

  /// Adds a line that holds nothing.
  mutating func addBlankLine() { blankLines += 1 }

  /// Whether a line comes after a blank line that libfyaml 0.7 drops: in folded text, between a line at the left and
  /// one that starts with blank space.
  func isUnclear(before line: ArraySlice<UInt8>) -> Bool {
    isFolded && hasLines && !lastIsSpaced && blankLines > 0 && (line.first == Sign.space || line.first == Sign.tab)
  }

  /// Adds a line, without its indentation. In folded text one that starts with blank space keeps the breaks around it.
  mutating func add(_ line: ArraySlice<UInt8>) {
    let isSpaced = line.first == Sign.space || line.first == Sign.tab
    var breaks = blankLines
    if hasLines {
      if isFolded, !isSpaced, !lastIsSpaced {
        if blankLines == 0 { text.append(Sign.space) }
      } else {
        breaks += 1
      }
    }
    text.append(contentsOf: repeatElement(Sign.lineFeed, count: breaks))
    text += line
    (blankLines, hasLines, lastIsSpaced) = (0, true, isSpaced)
  }

  /// Everything, with the line breaks at the end that are kept.
  var whole: [UInt8] {
    switch ending {
    case .strip: text
    case .clip: text + (hasLines ? [Sign.lineFeed] : [])
    case .keep: text + [UInt8](repeating: Sign.lineFeed, count: blankLines + (hasLines ? 1 : 0))
    }
  }
}
