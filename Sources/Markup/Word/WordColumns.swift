/// How wide the columns of a table are, by what stands in them: each at least as its longest word, as far as that goes, and what
/// is left to those that say most.
struct WordColumns {
  /// In twentieths of a point.
  let widths: [Int]

  /// What is beside the words of a cell.
  private static let margin = 190
  private static let longestWord = 1800
  private static let longestText = 8000
  /// What a pen needs.
  private static let room = 1300

  /// - Parameters:
  ///   - heads: How many of the rows are headings, which may take several lines.
  ///   - isToFill: Whether empty cells are there to be written in.
  init(_ rows: [[String]], heads: Int, isToFill: Bool) {
    let count = rows.map(\.count).max() ?? 0
    var (least, wanted) = ([Int](repeating: 0, count: count), [Int](repeating: 0, count: count))
    for (number, row) in rows.enumerated() {
      // A cell that stands alone in its row heads what follows, and is not as wide as it is long.
      for (column, text) in row.enumerated() where row.count > 1 || count == 1 {
        let isHead = number < heads
        let word = text.split { $0 == " " || $0 == "-" || $0 == "/" }.map(WordColumns.width).max()
        let pen = isToFill && text.isEmpty ? WordColumns.room : 0
        least[column] = max(least[column], min(word ?? 0, WordColumns.longestWord), pen)
        let whole = WordColumns.width(text[...]) / (isHead ? 2 : 1)
        wanted[column] = max(wanted[column], min(whole, WordColumns.longestText))
      }
    }
    least = least.map { max($0, 200) + WordColumns.margin }
    wanted = zip(least, wanted).map { max($0, $1 + WordColumns.margin) }
    widths = WordColumns.shared(least, wanted)
  }

  private static func shared(_ least: [Int], _ wanted: [Int]) -> [Int] {
    let (narrow, wide) = (least.reduce(0, +), wanted.reduce(0, +))
    if wide <= WordText.width { return wanted.map { $0 * WordText.width / max(1, wide) } }
    if narrow >= WordText.width { return least.map { $0 * WordText.width / max(1, narrow) } }
    return zip(least, wanted).map { $0 + ($1 - $0) * (WordText.width - narrow) / (wide - narrow) }
  }

  /// About how wide words of the size of cells are, which may be bold.
  private static func width(_ words: Substring) -> Int {
    words.utf8.reduce(0) { sum, letter in
      switch letter {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "m"), UInt8(ascii: "w"): sum + 138
      case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "."), UInt8(ascii: ","), 32: sum + 52
      case 0x80..<0xC0: sum
      default: sum + 106
      }
    }
  }
}
