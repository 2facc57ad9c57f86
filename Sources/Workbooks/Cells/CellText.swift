/// What the letters of a text cell stand for where XML cannot hold them: `_x000D_` is a carriage return.
enum CellText {
  /// Decodes them in place, from an offset on.
  static func unescape(_ bytes: inout [UInt8], from start: Int) {
    guard let first = escape(in: bytes, from: start) else { return }
    // What stands before it may be all texts of a workbook.
    let tail = Array(bytes[first...])
    bytes.removeSubrange(first...)
    var index = 0
    while index < tail.count {
      if let scalar = scalar(in: tail, at: index), let encoded = UTF8.encode(scalar) {
        bytes.append(contentsOf: encoded)
        index += 7
      } else {
        bytes.append(tail[index])
        index += 1
      }
    }
  }

  private static func escape(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 7 <= bytes.count {
      if bytes[index] == UInt8(ascii: "_"), scalar(in: bytes, at: index) != nil { return index }
      index += 1
    }
    return nil
  }

  /// The letter of `_xHHHH_`; none for halves of letters and for zero, which no text has.
  private static func scalar(in bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
    guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      let small = byte | 0x20
      if Sign.isDigit(byte) {
        value = value << 4 | UInt32(byte &- 0x30)
      } else if (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(small) {
        value = value << 4 | UInt32(small &- 0x57)
      } else {
        return nil
      }
    }
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}

extension XMLReader {
  /// The text of an element that holds `t`, or runs of it; what tells how it is pronounced is passed over.
  mutating func appendRichText(to bytes: inout [UInt8]) throws(WorkbookFault) {
    let (outside, start) = (depth - 1, bytes.count)
    var isText = false
    while true {
      switch try next() {
      case .start:
        if isElement("t") {
          isText = true
        } else if !isElement("r") {
          try skip()
        }
      case .text: if isText { try appendText(to: &bytes, from: start) }
      case .end:
        isText = false
        guard depth == outside else { continue }
        CellText.unescape(&bytes, from: start)
        return
      case .done: return
      }
    }
  }
}
