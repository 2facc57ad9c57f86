/// What stands among the rows of a sheet and is none of them: databases count what they list, people add it up, and a line break
/// without quotes makes two lines of one.
package enum NoRow: Hashable, Sendable {
  /// `Total`, with what it comes to.
  case total
  /// `(2 rows affected)`, `Source: …`, `End of report`.
  case note
  /// The rest of the row above, or a row that breaks off.
  case cutShort

  package var words: String {
    switch self {
    case .total: "a total"
    case .note: "a note"
    case .cutShort: "cut short, or the rest of the line above"
    }
  }

  /// Where one was met.
  package struct Found: Hashable, Sendable {
    package let what: NoRow
    package let line: Int

    package init(what: NoRow, line: Int) { (self.what, self.line) = (what, line) }
  }

  /// What a record is, where it is no row.
  ///
  /// - Parameters:
  ///   - key: the column that every row has something to say in, by its own kind of word: a case reference.
  ///   - isWhole: whether empty cells at the end are written, so that a row with fewer cells than headings lacks some.
  package static func of(_ record: borrowing CSVRecord, headings: Int = 0, key: Int? = nil, isWhole: Bool = true)
    -> NoRow?
  {
    if let key, record.count >= headings || !isWhole, isWord(record[key]) { return nil }
    var (first, filled) = (-1, 0)
    for column in 0..<record.count where !isBlank(record[column]) {
      if first < 0 { first = column }
      filled += 1
    }
    guard filled > 0 else { return nil }
    let text = folded(record[key.map { isBlank(record[$0]) ? first : $0 } ?? first])
    if totals.contains(text) { return .total }
    if beginsAsTotal(text), filled == 1 || isSums(record, but: first) { return .total }
    if filled == 1, isNote(text) { return .note }
    guard let key else { return nil }
    let isReference = isReference(text)
    if isWhole, record.count < headings, record.count == 1 || !isReference { return .cutShort }
    return filled == 1 && headings > 1 && first == key && text.contains(" ") && !isReference ? .note : nil
  }

  private static let totals: Set<String> = [
    "total", "totals", "grand total", "subtotal", "sub total", "sub-total", "total:", "totals:", "grand total:",
  ]

  private static let sums: Set<String> = [
    "total", "totals", "subtotal", "subtotals", "sum", "sums", "count", "counts", "average", "averages", "mean",
  ]

  /// Whether the first word of a text is one for a sum; a name may begin with the letters of one.
  private static func beginsAsTotal(_ text: String) -> Bool {
    guard text.first?.isLetter ?? false else { return false }
    let words = text.split(maxSplits: 2) { !$0.isLetter }.map(String.init)
    if ["grand", "sub"].contains(words[0]) { return words.count > 1 && ["total", "totals"].contains(words[1]) }
    return sums.contains(words[0])
  }

  private static let noteBeginnings = [
    "note:", "notes:", "note ", "source:", "sources:", "source ", "end of ", "page ", "printed ", "produced ",
    "generated ", "run on ", "run by ", "run date", "report run", "report date", "extracted ", "data extracted",
    "data as at", "as at ", "filters:", "applied filters", "criteria:", "key:", "*", "©", "copyright", "official",
    "confidential", "(end",
  ]

  private static let counted: Set<String> = [
    "row", "rows", "record", "records", "case", "cases", "child", "children", "result", "results",
  ]

  private static let counting: Set<String> = ["affected", "returned", "selected", "found", "listed", "in", "all"]

  private static func isNote(_ text: String) -> Bool {
    if noteBeginnings.contains(where: text.hasPrefix) { return true }
    guard let first = text.utf8.first, first == UInt8(ascii: "(") || first &- 0x30 < 10 else { return false }
    let words = text.filter { !"().".contains($0) }.split(separator: " ")
    return (2...4).contains(words.count) && words[0].allSatisfy { $0.isNumber || $0 == "," }
      && counted.contains(String(words[1])) && words.dropFirst(2).allSatisfy { counting.contains(String($0)) }
  }

  /// A word with a figure in it, perhaps behind another: `C117`, `LCS 117`.
  private static func isReference(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count <= 2 && words.last?.utf8.contains { (0x30...0x39).contains($0) } ?? false
  }

  /// What nearly every reference is, found out without making a text of it: one word with a figure in it.
  private static func isWord(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasFigure = false
    for byte in cell {
      if byte <= 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "*") { return false }
      if byte &- 0x30 < 10 { hasFigure = true }
    }
    return hasFigure
  }

  private static func isBlank(_ cell: UnsafeBufferPointer<UInt8>) -> Bool { cell.allSatisfy { $0 <= 0x20 } }

  /// Whether whatever stands beside a column is a number, as sums and counts are.
  private static func isSums(_ record: borrowing CSVRecord, but first: Int) -> Bool {
    for column in 0..<record.count where column != first {
      for byte in record[column] where byte > 0x20 && !(byte &- 0x30 < 10 || isMark(byte)) { return false }
    }
    return true
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "-")
  }

  private static func folded(_ cell: UnsafeBufferPointer<UInt8>) -> String {
    Heading.trimmed(String(decoding: cell.prefix(200), as: UTF8.self)).lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension [NoRow.Found] {
  /// `a total (line 4)`, `a note (lines 5, 7 and 3 more)`: each kind once.
  package var told: [String] {
    var kinds: [NoRow] = []
    for found in self where !kinds.contains(found.what) { kinds.append(found.what) }
    return kinds.map { kind in
      let lines = filter { $0.what == kind }.map(\.line)
      return "\(kind.words) (\(NoRow.lines(lines, of: lines.count)))"
    }
  }
}

extension NoRow {
  /// `line 4`, `lines 5, 7, 9 and 3 more`.
  package static func lines(_ first: [Int], of count: Int) -> String {
    let shown = first.prefix(5)
    let more = count - shown.count
    return (count == 1 ? "line " : "lines ") + shown.map { "\($0)" }.joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "")
  }
}
