import CSVKernel
import StructuredText
import TestSupport
import Testing

@Suite struct CSVBlockTests {
  /// Rows as the block scanner reads them; nil where it cannot.
  private func inBlocks(_ text: String) -> [[String]]? {
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
  private func oneByOne(_ text: String) -> [[String]]? {
    var scanner = CSVScanner()
    var rows: [[String]] = []
    do {
      let take: CSVScanner.Visit = { record throws(CSVFault) in rows.append(record.texts) }
      try scanner.feed(Array(text.utf8), take)
      try scanner.finish(take)
    } catch { return nil }
    return rows
  }

  private func text(_ generator: inout SeededGenerator) -> String {
    let pieces = [
      "a", "bc", ",", ",", "\"", "\"\"", "\n", "\r\n", "\"x\"", "\"y,\nz\"", " ", "é", "long words in a cell",
    ]
    return "one,two,three\n"
      + (0..<(generator.next() % 60)).map { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }.joined() + "\n"
  }

  @Test func `what is read in a block is what the scanner reads, or nothing`() {
    var read = 0
    for seed in 0..<20_000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let text = text(&generator)
      guard let rows = inBlocks(text) else { continue }
      read += 1
      #expect(rows == oneByOne(text), "seed \(seed): \(text)")
    }
    #expect(read > 1000)
  }

  @Test func `quotes, doubled quotes and quoted line ends are plain enough`() {
    #expect(
      inBlocks("a,b\n\"1,2\",\"say \"\"no\"\"\"\r\n\"two\nlines\",\"\"\n\n3,4\r5\n") == [
        ["1,2", "say \"no\""], ["two\nlines", ""], ["3", "4"], ["5"],
      ])
  }

  @Test(arguments: ["a,b\n5\" tall,x\n", "a,b\n\"x\" ,y\n", "a,b\n\"x,y\n", "a,b\n1,2,3\n", "a,b\n1,\u{0}\n"])
  func `what is not plain is left to the scanner`(text: String) { #expect(inBlocks(text) == nil) }

  @Test func `a record ends where the scanner ends it, quoted line ends and stray quotes or not`() {
    for seed in 0..<5000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let text = text(&generator)
      guard oneByOne(text) != nil, let beginning = Array(text.utf8).withUnsafeBytes({ CSVBeginning($0) }) else {
        continue
      }
      let body = Array(text.utf8.dropFirst(beginning.length))
      let cut = Int(generator.next() % UInt64(body.count + 1))
      let end = body[..<cut].withUnsafeBufferPointer { beginning.lastRecordEnd(in: $0) }
      let header = String(decoding: text.utf8.prefix(beginning.length), as: UTF8.self)
      let parts = [body[..<end], body[end...]].map { oneByOne(header + String(decoding: $0, as: UTF8.self)) }
      // Cut there, the two parts read as the whole does.
      #expect((parts[0] ?? []) + (parts[1] ?? []) == oneByOne(text), "seed \(seed)")
    }
  }

  @Test func `the processor's wide instructions find what plain C finds`() {
    for seed in 0..<2000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let bytes = (0..<(generator.next() % 400)).map { _ in
        [UInt8(ascii: ","), UInt8(ascii: "\""), 10, 13, 0, 0xC3, 65, 66][Int(generator.next() % 8)]
      }
      typealias Finder = (
        UnsafePointer<UInt8>?, Int, UInt8, UnsafeMutablePointer<UInt32>?, UnsafeMutablePointer<UInt32>?
      ) -> muster_csv_block
      func found(_ find: Finder) -> [UInt32] {
        var marks = [UInt32](repeating: 0, count: bytes.count + 1)
        var ends = marks
        let block = find(bytes, bytes.count, UInt8(ascii: ","), &marks, &ends)
        let flags: [UInt32] = [block.is_regular, block.has_zero, block.has_multibyte].map { $0 ? 1 : 0 }
        return flags + marks[..<block.marks] + ends[..<block.rows]
      }
      #expect(found(muster_csv_marks) == found(muster_csv_marks_portable), "seed \(seed)")
    }
  }
}
