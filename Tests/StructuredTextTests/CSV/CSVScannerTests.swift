import StructuredText
import TestSupport
import Testing

/// What a scanner made of some bytes, fed in chunks of a size.
struct Scanned {
  var header: [String] = []
  var rows: [[String]] = []
  var lines: [Int] = []
  var fault: CSVFault?
  var encoding = CSVEncoding.undecided
  var separator = ""
  var padded = 0

  init(
    _ bytes: [UInt8], chunk: Int = .max, limits: CSVLimits = .standard, shortRows: CSVShortRows = .padded
  ) {
    var scanner = CSVScanner(limits: limits, shortRows: shortRows)
    var (rows, lines): ([[String]], [Int]) = ([], [])
    do {
      let visit: CSVScanner.Visit = { record throws(CSVFault) in
        rows.append(record.texts)
        lines.append(record.line)
      }
      var lower = 0
      while lower < bytes.count {
        let upper = chunk > bytes.count - lower ? bytes.count : lower + chunk
        try scanner.feed(Array(bytes[lower..<upper]), visit)
        lower = upper
      }
      try scanner.finish(visit)
    } catch {
      fault = error
    }
    (self.rows, self.lines, header) = (rows, lines, scanner.header ?? [])
    (encoding, padded) = (scanner.encoding, scanner.paddedRows)
    separator = String(decoding: [scanner.separator], as: UTF8.self)
  }

  init(_ text: String, chunk: Int = .max, limits: CSVLimits = .standard, shortRows: CSVShortRows = .padded) {
    self.init(Array(text.utf8), chunk: chunk, limits: limits, shortRows: shortRows)
  }
}

@Suite struct CSVScannerTests {
  @Test func `the first line names the columns and the others are rows`() {
    let scanned = Scanned("case,team\n1,North\n2,South\n")
    #expect(scanned.header == ["case", "team"])
    #expect(scanned.rows == [["1", "North"], ["2", "South"]])
    #expect(scanned.lines == [2, 3])
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `the separator is found from the first line`(separator: String) {
    let scanned = Scanned("case\(separator)team\n1\(separator)\"a, b; c | d\"\n")
    #expect(scanned.separator == separator)
    #expect(scanned.rows == [["1", "a, b; c | d"]])
  }

  @Test func `separators inside a quoted heading are not counted`() {
    let scanned = Scanned("\"a, b, c\";d\n1;2\n")
    #expect(scanned.header == ["a, b, c", "d"])
  }

  @Test(arguments: ["sep=;", "\"sep=;\"", "SEP=;"])
  func `a spreadsheet's own note of the separator is obeyed, in quotes too`(note: String) {
    let scanned = Scanned("\(note)\ncase;a,b,c\n1;2\n")
    #expect(scanned.header == ["case", "a,b,c"])
    #expect(scanned.lines == [3])
  }

  @Test func `one column needs no separator`() {
    #expect(Scanned("case\n1\n2\n").rows == [["1"], ["2"]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every kind of line end is understood`(end: String) {
    let scanned = Scanned(["a,b", "1,2", "", "\"x\(end)y\",4", "5,6"].joined(separator: end))
    #expect(scanned.rows == [["1", "2"], ["x\(end)y", "4"], ["5", "6"]])
    #expect(scanned.lines == [2, 4, 6])
  }

  @Test func `doubled quotes become one and quoted separators stay`() {
    let scanned = Scanned("a,b\n\"he said \"\"no\"\", twice\",\"\"\"\"\n")
    #expect(scanned.rows == [["he said \"no\", twice", "\""]])
  }

  @Test func `a quote in the middle of a plain cell is a letter like any other`() {
    #expect(Scanned("a,b\n5\" pipe,x\"y\"\n").rows == [["5\" pipe", "x\"y\""]])
  }

  @Test func `white space after a closing quote is passed over`() {
    #expect(Scanned("a,b\n\"1\" ,\"2\"\t\n").rows == [["1", "2"]])
  }

  @Test func `text after a closing quote is refused with its line`() {
    let scanned = Scanned("a,b\n1,2\n\"3\"x,4\n")
    #expect(scanned.fault?.kind == .textAfterQuote)
    #expect(scanned.fault?.line == 3)
  }

  @Test func `a quote never closed is reported at the line where it opened`() {
    let scanned = Scanned("a,b\n1,2\n3,\"four\nfive\nsix\n")
    #expect(scanned.fault?.kind == .unclosedQuote)
    #expect(scanned.fault?.line == 3)
    #expect(scanned.rows == [["1", "2"]])
  }

  @Test func `the last row needs no line end and may end in an empty cell`() {
    #expect(Scanned("a,b\n1,2").rows == [["1", "2"]])
    #expect(Scanned("a,b\n1,").rows == [["1", ""]])
    #expect(Scanned("a,b\n1,\"2\"").rows == [["1", "2"]])
  }

  @Test func `a row with too many cells is refused with its line`() {
    let scanned = Scanned("a,b\n1,2\n1,2,3\n")
    #expect(scanned.fault?.kind == .tooManyCells)
    #expect(scanned.fault?.message == "the row has 3 cells, but there are 2 headings")
    #expect(scanned.fault?.line == 3)
  }

  @Test func `separators after the last cell say nothing and are let pass`() {
    let scanned = Scanned("a,b\n1,2,, \n")
    #expect(scanned.fault == nil)
    #expect(scanned.rows.map { Array($0.prefix(2)) } == [["1", "2"]])
  }

  @Test func `a short row is padded or refused as the caller chooses`() {
    let padded = Scanned("a,b,c\n1\n")
    #expect(padded.rows == [["1"]])
    #expect(padded.padded == 1)
    #expect(Scanned("a,b,c\n1\n", shortRows: .refused).fault?.kind == .tooFewCells)
  }

  @Test func `an empty file and one of empty lines are called empty`() {
    for text in ["", "\n\r\n\n", "\u{FEFF}"] { #expect(Scanned(text).fault?.kind == .empty) }
  }

  @Test func `a first line without a heading is refused`() {
    #expect(Scanned(",,\n1,2,3\n").fault?.kind == .noHeadings)
  }

  @Test func `empty lines before the headings are passed over and counted`() {
    let scanned = Scanned("\r\n\r\na,b\r\n1,2\r\n")
    #expect(scanned.header == ["a", "b"])
    #expect(scanned.lines == [4])
  }

  @Test func `headings lose the white space at their ends`() {
    #expect(Scanned("Date of Adoption Order ,\u{A0}b\u{A0}\n").header == ["Date of Adoption Order", "b"])
  }

  @Test func `where the chunks end changes nothing`() {
    let text =
      "\u{FEFF}case;note \u{00E9}\r\n1;\"a \"\"b\"\"\r\nc\"\r\n\r\n2;caf\u{00E9} \u{1F642}\r\n3;\"\"\r\n\"4\" ;x"
    let whole = Scanned(text)
    #expect(whole.rows == [["1", "a \"b\"\r\nc"], ["2", "caf\u{00E9} \u{1F642}"], ["3", ""], ["4", "x"]])
    for chunk in 1...text.utf8.count {
      let pieces = Scanned(text, chunk: chunk)
      #expect(pieces.rows == whole.rows && pieces.lines == whole.lines, "in chunks of \(chunk)")
      #expect(pieces.header == whole.header && pieces.fault == whole.fault, "in chunks of \(chunk)")
    }
  }
}
