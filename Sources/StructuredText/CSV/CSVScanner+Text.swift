// From bytes as read to checked UTF-8 in the buffer.
extension CSVScanner {
  /// Checks or transcodes what has been read since the last time, and moves `usable` up to where text is good.
  mutating func settleText() {
    guard fault == nil else { return }
    if encoding == .undecided {
      guard end - usable >= 3 || ended else { return }
      decideEncoding()
    }
    switch encoding {
    case .undecided, .utf8: settleUTF8()
    case .utf16LittleEndian, .utf16BigEndian:
      let little = encoding == .utf16LittleEndian
      let text = transcoder.utf16(unsettledBytes(), littleEndian: little)
      replaceUnsettled(by: ended ? text + transcoder.finish() : text)
    case .windows1252:
      replaceUnsettled(by: CSVTranscoder.windows1252(unsettledBytes()))
    }
  }

  private mutating func decideEncoding() {
    let count = end - usable
    let mark = (0..<3).map { $0 < count ? base[usable + $0] : 0 }
    var skip = 0
    if mark == [0xEF, 0xBB, 0xBF] {
      (encoding, skip) = (.utf8, 3)
    } else if count >= 2, mark[0] == 0xFF, mark[1] == 0xFE {
      (encoding, skip) = (.utf16LittleEndian, 2)
    } else if count >= 2, mark[0] == 0xFE, mark[1] == 0xFF {
      (encoding, skip) = (.utf16BigEndian, 2)
    } else {
      encoding = .utf8
    }
    usable += skip
    (start, cursor) = (usable, usable)
  }

  private mutating func settleUTF8() {
    let (good, verdict, multibyte) = UTF8Check.check(base, from: usable, to: end)
    usable = good
    sawMultibyte = sawMultibyte || multibyte
    switch verdict {
    case .good: break
    case .incomplete where !ended: break
    case .zero: fault = .zeroByte
    case .malformed, .incomplete:
      // Where all before it was ASCII, the whole file is one encoding after all, and it is not UTF-8.
      if sawMultibyte {
        fault = .mixedEncoding
      } else {
        encoding = .windows1252
        replaceUnsettled(by: CSVTranscoder.windows1252(unsettledBytes()))
      }
    }
  }

  private func unsettledBytes() -> [UInt8] {
    Array(UnsafeBufferPointer(start: base + usable, count: end - usable))
  }

  private mutating func replaceUnsettled(by text: [UInt8]) {
    if usable + text.count > capacity { grow(to: usable + text.count + CSVScanner.chunk) }
    for (index, byte) in text.enumerated() { base[usable + index] = byte }
    end = usable + text.count
    usable = end
  }
}
