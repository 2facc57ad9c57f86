/// A text with the name that diagnostics call it by; nothing is assumed about its bytes.
package struct SourceText: Sendable {
  /// What diagnostics call it: usually a path.
  package let name: String
  /// The text as it was found, byte order mark and all.
  package let bytes: [UInt8]

  /// A text as bytes, which need not be UTF-8: readers report what is not.
  package init(name: String, bytes: [UInt8]) {
    (self.name, self.bytes) = (name, bytes)
  }

  /// A text already held as a string.
  package init(name: String, _ text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}

extension SourceText {
  /// How many bytes of byte order mark the text starts with: 3 or none.
  var byteOrderMarkLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The line that an offset lies in: its number, from 1, and its bytes without the line break. Costs a pass up to it.
  package func line(at offset: Int) -> (number: Int, range: Range<Int>) {
    let offset = min(max(offset, 0), bytes.count)
    var number = 1
    var start = 0
    for index in 0..<offset where bytes[index] == Sign.lineFeed {
      number += 1
      start = index + 1
    }
    var end = bytes[offset...].firstIndex(of: Sign.lineFeed) ?? bytes.count
    if end > start, bytes[end - 1] == Sign.carriageReturn { end -= 1 }
    if number == 1 { start = min(byteOrderMarkLength, end) }
    return (number, start..<end)
  }
}
