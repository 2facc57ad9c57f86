/// The lines of a CSV file as the scanner counts them (LF, CRLF and CR), to place a diagnostic on one.
struct CSVLines {
  /// The file's bytes as they are.
  let bytes: [UInt8]
  private let source: SourceText
  private let starts: [Int]

  init(_ source: SourceText) {
    bytes = source.bytes
    self.source = CSVLines.readable(source)
    starts = CSVLines.lineStarts(self.source.bytes)
  }

  func diagnostic(
    _ severity: Diagnostic.Severity, _ text: String, line: Int, help: String?
  ) -> Diagnostic {
    Diagnostic(severity, "\(text)", in: source, at: span(ofLine: line), help: help)
  }

  private func span(ofLine line: Int) -> SourceSpan {
    let index = min(max(line, 1), starts.count) - 1
    let lower = starts[index]
    var upper = lower
    while upper < source.bytes.count, source.bytes[upper] != lineFeed, source.bytes[upper] != carriageReturn {
      upper += 1
    }
    return SourceSpan(lower, upper)
  }

  /// The file as UTF-8 with LF for every line end, so that its excerpts can be shown and its lines counted alike.
  private static func readable(_ source: SourceText) -> SourceText {
    var text = source.bytes
    var transcoder = CSVTranscoder()
    if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) {
      text = transcoder.utf16(Array(text.dropFirst(2)), littleEndian: text[0] == 0xFF)
    } else if text.starts(with: [0xEF, 0xBB, 0xBF]) {
      text.removeFirst(3)
    } else if !isUTF8(text) {
      text = CSVTranscoder.windows1252(text)
    }
    return SourceText(name: source.name, bytes: withLineFeeds(text))
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return true }
      let verdict = UTF8Check.check(base, from: 0, to: buffer.count).verdict
      return verdict == .good || verdict == .zero
    }
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(carriageReturn) else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte != carriageReturn {
        text.append(byte)
      } else if index + 1 == bytes.count || bytes[index + 1] != lineFeed {
        text.append(lineFeed)
      }
    }
    return text
  }

  private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
    [0] + bytes.indices.filter { bytes[$0] == lineFeed }.map { $0 + 1 }
  }
}
