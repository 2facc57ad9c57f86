/// Finds headings that stand below a title or a note, as in sheets that people lay out to be read.
package enum HeadingLine {
  /// So many lines are looked at, and so much of a file: titles are short.
  private static let looksAt = 40
  package static let bytes = 16 << 10

  /// How many lines stand above the first line that fits as headings; none where no line does.
  package static func linesAbove(_ start: [UInt8], fits: ([String]) -> Bool) -> Int {
    let start = start.prefix(bytes)
    let lines = start.count { $0 == lineFeed || $0 == carriageReturn }
    for above in 0..<min(looksAt, lines + 1) {
      // Empty lines before them are passed over with what is above.
      if let (texts, line) = header(below: above, in: Array(start)), fits(texts) { return above == 0 ? 0 : line - 1 }
    }
    return 0
  }

  /// The headings that fit, else those of the first line; nil where they cannot be read.
  package static func headings(_ start: [UInt8], fits: ([String]) -> Bool) -> [String]? {
    header(below: linesAbove(start, fits: fits), in: Array(start.prefix(bytes)))?.texts
  }

  /// Nil where the line cannot be read as headings: it is then a title, or what is wrong with it is said when the file is read.
  private static func header(below lines: Int, in start: [UInt8]) -> (texts: [String], line: Int)? {
    var scanner = CSVScanner(shortRows: .unchecked, linesAbove: lines)
    start.withUnsafeBytes { scanner.fill(whole: $0) }
    do throws(CSVFault) {
      if try !scanner.readHeader() {
        scanner.fill { _ in 0 }
        guard try scanner.readHeader() else { return nil }
      }
      let line = scanner.headerLine
      return scanner.header.map { ($0, line) }
    } catch {
      return nil
    }
  }
}
