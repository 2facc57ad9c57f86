/// A text with places marked in it as `1️⃣`, `2️⃣`…, so that a test shows where something must land.
///
///     let marked = MarkedText("name: 1️⃣\"Ann")
///     marked.text          // name: "Ann
///     marked.offset(1)     // 6
package struct MarkedText {
  /// The text without its marks.
  package let text: String
  private let offsets: [Int: Int]

  package init(_ marked: String) {
    let mark: [UInt8] = [0xEF, 0xB8, 0x8F, 0xE2, 0x83, 0xA3]
    let source = Array(marked.utf8)
    var bytes: [UInt8] = []
    var offsets: [Int: Int] = [:]
    var index = 0
    while index < source.count {
      if (0x31...0x39).contains(source[index]), source[(index + 1)...].starts(with: mark) {
        offsets[Int(source[index] - 0x30)] = bytes.count
        index += 1 + mark.count
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.offsets = offsets
  }

  /// How many places are marked.
  package var count: Int { offsets.count }

  /// Where a mark stood, in bytes of the text.
  package func offset(_ number: Int) -> Int? { offsets[number] }

  /// The line, from 1, and the column, in characters from 1, where a mark stood.
  package func place(_ number: Int) -> (line: Int, column: Int)? {
    guard let offset = offsets[number] else { return nil }
    let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.count, (lines.last?.count ?? 0) + 1)
  }
}
