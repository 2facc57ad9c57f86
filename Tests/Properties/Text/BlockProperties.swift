import CSVKernel
import StructuredText
import TestSupport

extension Property {
  /// What is read of a list in blocks, beside what the scanner reads that reads everything.
  package static let ofBlocks = [
    Property("what is read in a block is what the scanner reads, or nothing", count: 60_000, few: 6000) {
      var generator = SeededGenerator(seed: UInt64($0))
      let text = listText(&generator)
      guard let rows = inBlocks(text) else { return .saysNothing }
      return .when(rows == oneByOne(text), else: text)
    },
    Property(
      "a record ends where the scanner ends it, quoted line ends and stray quotes or not", count: 20_000, few: 600
    ) {
      var generator = SeededGenerator(seed: UInt64($0))
      let text = listText(&generator)
      guard let whole = oneByOne(text), let beginning = Array(text.utf8).withUnsafeBytes({ CSVBeginning($0) }) else {
        return .saysNothing
      }
      let body = Array(text.utf8.dropFirst(beginning.length))
      let cut = Int(generator.next() % UInt64(body.count + 1))
      let end = body[..<cut].withUnsafeBufferPointer { beginning.lastRecordEnd(in: $0) }
      let header = String(decoding: text.utf8.prefix(beginning.length), as: UTF8.self)
      let parts = [body[..<end], body[end...]].map { oneByOne(header + String(decoding: $0, as: UTF8.self)) }
      // Cut there, the two parts read as the whole does.
      return .when((parts[0] ?? []) + (parts[1] ?? []) == whole, else: "cut at \(cut): \(text)")
    },
    Property("the processor's wide instructions find what plain C finds", count: 20_000, few: 600) {
      var generator = SeededGenerator(seed: UInt64($0))
      let signs = [UInt8(ascii: ","), UInt8(ascii: "\""), 10, 13, 0, 0xC3, 65, 66]
      let bytes = (0..<(generator.next() % 400)).map { _ in signs[Int(generator.next() % 8)] }
      return .when(marks(bytes, muster_csv_marks) == marks(bytes, muster_csv_marks_portable), else: "\(bytes)")
    },
  ]

  /// Rows as the block scanner reads them; nil where it cannot.
  package static func inBlocks(_ text: String) -> [[String]]? {
    var bytes = Array(text.utf8)
    guard let beginning = bytes.withUnsafeBytes({ CSVBeginning($0) }) else { return nil }
    let scanner = CSVBlockScanner(beginning, capacity: bytes.count)
    var rows: [[String]] = []
    let isPlain = bytes[beginning.length...].withUnsafeMutableBufferPointer { block in
      scanner.scan(block) { rows.append($0.texts) }
    }
    return isPlain ? rows : nil
  }

  /// The same by the scanner that reads everything; nil where it finds fault.
  private static func oneByOne(_ text: String) -> [[String]]? {
    var scanner = CSVScanner()
    var rows: [[String]] = []
    do {
      let take: CSVScanner.Visit = { record throws(CSVFault) in rows.append(record.texts) }
      try scanner.feed(Array(text.utf8), take)
      try scanner.finish(take)
    } catch { return nil }
    return rows
  }

  private static func listText(_ generator: inout SeededGenerator) -> String {
    let pieces = [
      "a", "bc", ",", ",", "\"", "\"\"", "\n", "\r\n", "\"x\"", "\"y,\nz\"", " ", "é", "long words in a cell",
    ]
    return "one,two,three\n"
      + (0..<(generator.next() % 60)).map { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }.joined() + "\n"
  }

  private typealias Finder = (
    UnsafePointer<UInt8>?, Int, UInt8, UnsafeMutablePointer<UInt32>?, UnsafeMutablePointer<UInt32>?
  ) -> muster_csv_block

  private static func marks(_ bytes: [UInt8], _ find: Finder) -> [UInt32] {
    var marks = [UInt32](repeating: 0, count: bytes.count + 1)
    var ends = marks
    let block = find(bytes, bytes.count, UInt8(ascii: ","), &marks, &ends)
    let flags: [UInt32] = [block.is_regular, block.has_zero, block.has_multibyte].map { $0 ? 1 : 0 }
    return flags + marks[..<block.marks] + ends[..<block.rows]
  }
}
