/// A zip archive to be written: its entries stored as they are, so that every program reads it and the same content gives the same bytes.
package struct NewArchive {
  private var content: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  package init() {}

  /// Adds a part that is XML.
  package mutating func add(_ name: String, _ text: String) {
    add(name, Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\(text)".utf8))
  }

  package mutating func add(_ name: String, _ bytes: [UInt8]) {
    var sum = Checksum()
    bytes.withUnsafeBytes { sum.update($0) }
    // 1 January 1980: when it was made is no part of what it says.
    let facts =
      number(0, 2) + number(0, 2) + number(0, 2) + number(0x21, 2) + number(Int(sum.value), 4) + number(bytes.count, 4)
      + number(bytes.count, 4) + number(name.utf8.count, 2) + number(0, 2)
    directory +=
      number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + facts + number(0, 10) + number(content.count, 4)
    directory += Array(name.utf8)
    content += number(0x0403_4B50, 4) + number(20, 2) + facts + Array(name.utf8) + bytes
    count += 1
  }

  package var bytes: [UInt8] {
    content + directory + number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
      + number(directory.count, 4) + number(content.count, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }
}
