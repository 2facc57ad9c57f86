/// Reads CSV as it comes: fed with chunks of bytes, it lends out one record at a time.
///
/// Memory is one chunk and the longest record, whatever the length of the file. The separator (comma, semicolon, tab or
/// bar) is found from the first line; quotes, doubled quotes and quoted line ends as in RFC 4180; LF, CRLF and CR;
/// a byte-order mark, UTF-16 with its mark, and Windows-1252. Empty lines are passed over.
///
///     var scanner = CSVScanner()
///     try scanner.feed(bytes) { record in … record[2] … }
///     try scanner.finish { record in … }
package struct CSVScanner: ~Copyable {
  package typealias Visit = (borrowing CSVRecord) throws(CSVFault) -> Void

  /// The headings, white space taken off their ends; nil until the first line is complete.
  package internal(set) var header: [String]?
  /// The line of the headings, from 1.
  package internal(set) var headerLine = 1
  /// What separates cells; a comma until the first line is complete.
  package internal(set) var separator = UInt8(ascii: ",")
  /// What the text turned out to be written in.
  package internal(set) var encoding = CSVEncoding.undecided
  /// How many rows were padded because they had fewer cells than headings.
  package internal(set) var paddedRows = 0

  let limits: CSVLimits
  let shortRows: CSVShortRows
  /// How many lines above the headings are still to be passed over.
  var linesAbove: Int

  // The buffer: [start, cursor) is the record being read, [cursor, usable) is checked text still to be read, and
  // [usable, end) are bytes whose last letter is not complete yet.
  var base: UnsafeMutablePointer<UInt8>
  var capacity: Int
  var start = 0
  var cursor = 0
  var usable = 0
  var end = 0
  var ended = false
  var fault: CSVFault.Kind?
  var transcoder = CSVTranscoder()
  var sawMultibyte = false
  var separatorIsStated = false

  // Where the reading of a record stands, so that it goes on after the next chunk.
  var cells: UnsafeMutablePointer<CSVCell>
  var cellCapacity = 64
  var place = CSVPlace()

  /// - Parameter linesAbove: how many lines stand above the headings and say nothing of them.
  package init(limits: CSVLimits = .standard, shortRows: CSVShortRows = .padded, linesAbove: Int = 0) {
    (self.limits, self.shortRows, self.linesAbove) = (limits, shortRows, linesAbove)
    capacity = CSVScanner.chunk
    base = .allocate(capacity: capacity)
    cells = .allocate(capacity: cellCapacity)
  }

  deinit {
    base.deallocate()
    cells.deallocate()
  }

  /// How many bytes a fill asks for at least.
  static let chunk = 256 << 10

  /// Lets `read` put the next bytes of the file into free space and say how many; 0 is the end of the file.
  ///
  /// Returns the same number. Call `scan` after every fill.
  @discardableResult
  package mutating func fill(
    _ read: (UnsafeMutableRawBufferPointer) throws -> Int
  ) rethrows -> Int {
    makeRoom()
    let free = UnsafeMutableRawBufferPointer(start: base + end, count: capacity - end)
    let count = try read(free)
    if count <= 0 { ended = true } else { end += min(count, free.count) }
    settleText()
    return max(0, count)
  }

  /// Takes in all bytes at once, so that offsets in the buffer are offsets in the file.
  mutating func fill(whole bytes: UnsafeRawBufferPointer) {
    if capacity < bytes.count { grow(to: bytes.count + CSVScanner.chunk) }
    UnsafeMutableRawBufferPointer(start: base, count: capacity).copyBytes(from: bytes)
    end = bytes.count
    settleText()
  }

  /// Takes in bytes and lends out every record that they complete.
  package mutating func feed(_ bytes: UnsafeRawBufferPointer, _ visit: Visit) throws(CSVFault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      fill { free in
        let part = rest.prefix(free.count)
        free.copyBytes(from: part)
        rest = rest.dropFirst(part.count)
        return part.count
      }
      try scan(visit)
    }
  }

  /// Takes in bytes and lends out every record that they complete.
  package mutating func feed(_ bytes: [UInt8], _ visit: Visit) throws(CSVFault) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(CSVFault) in try feed(UnsafeRawBufferPointer(buffer), visit) }
  }

  /// Says that the file has ended, and lends out the last record where no line end follows it.
  package mutating func finish(_ visit: Visit) throws(CSVFault) {
    if !ended { fill { _ in 0 } }
    try scan(visit)
    if header == nil { throw CSVFault.empty }
  }

  /// Moves the record being read to the front and makes sure of a chunk of free space behind it.
  private mutating func makeRoom() {
    if start > 0 {
      base.update(from: base + start, count: end - start)
      (cursor, usable, end) = (cursor - start, usable - start, end - start)
      start = 0
    }
    // The small reserve is for UTF-16 and Windows-1252, which grow when they become UTF-8.
    if capacity - end < CSVScanner.chunk / 2 { grow(to: max(capacity * 2, end + CSVScanner.chunk)) }
  }

  mutating func grow(to size: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    larger.update(from: base, count: end)
    base.deallocate()
    (base, capacity) = (larger, size)
  }
}

/// Where the reading of a record stands.
struct CSVPlace {
  enum State: UInt8 {
    /// At the first byte of a record, or of a cell.
    case recordStart, cellStart
    /// In a cell without quotes; in one with; just after a quote in it; after it, in white space.
    case plain, quoted, quote, afterQuote
  }

  var state = State.recordStart
  var line = 1
  var recordLine = 1
  var quoteLine = 1
  /// Whether the record before ended in CR, so that an LF now belongs to that line end.
  var afterCarriageReturn = false
  var count = 0
  /// Offsets from the record's start: of the cell being read, and of its closing quote.
  var lower = 0
  var upper = 0
  var hasDoubledQuotes = false
  /// Whether the record has had a quote at all: a lone `""` is a row, an empty line is not.
  var hasQuotes = false
}
