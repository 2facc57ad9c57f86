import StructuredText
import Testing

@Suite struct CSVEncodingTests {
  @Test func `a byte-order mark is not part of the first heading`() {
    #expect(Scanned("\u{FEFF}case,b\n1,2\n").header == ["case", "b"])
  }

  @Test(arguments: [true, false], [1, 2, 3, 5, .max])
  func `sixteen-bit text with its mark is read as such`(littleEndian: Bool, chunk: Int) {
    let text = "\u{FEFF}case,note\r\n1,caf\u{00E9} \u{1F642}\r\n"
    let bytes = text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return littleEndian ? [low, high] : [high, low]
    }
    let scanned = Scanned(bytes, chunk: chunk)
    #expect(scanned.header == ["case", "note"])
    #expect(scanned.rows == [["1", "caf\u{00E9} \u{1F642}"]])
    #expect(scanned.encoding.notice != nil)
  }

  @Test(arguments: [1, 7, .max])
  func `Latin-1 is read as Windows-1252 with a word about it`(chunk: Int) {
    let scanned = Scanned(Array("case,note\n1,caf".utf8) + [0xE9, 0x20, 0x92, 0xA0] + Array("\n".utf8), chunk: chunk)
    #expect(scanned.rows == [["1", "caf\u{00E9} \u{2019}\u{A0}"]])
    #expect(scanned.encoding == .windows1252)
    #expect(scanned.encoding.notice?.contains("Windows-1252") == true)
  }

  @Test func `text that stops being UTF-8 half way is refused at that line`() {
    let scanned = Scanned(Array("case,note\n1,caf\u{00E9}\n2,x\n3,".utf8) + [0xE9] + Array("\n".utf8))
    #expect(scanned.fault?.kind == .mixedEncoding)
    #expect(scanned.fault?.line == 4)
    #expect(scanned.rows.count == 2)
  }

  @Test func `a zero byte is refused with its line`() {
    let scanned = Scanned(Array("case,note\n1,2\n3,".utf8) + [0] + Array("4\n".utf8))
    #expect(scanned.fault?.kind == .zeroByte)
    #expect(scanned.fault?.line == 3)
  }

  @Test func `sixteen-bit text without its mark is refused with advice`() {
    let scanned = Scanned("case,b\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(scanned.fault?.kind == .zeroByte)
    #expect(scanned.fault?.help.contains("CSV UTF-8") == true)
  }

  @Test(arguments: [[0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8], [0x80]])
  func `what only looks like UTF-8 is not taken for it`(bytes: [UInt8]) {
    #expect(Scanned(Array("a\n".utf8) + bytes + Array("\n".utf8)).encoding == .windows1252)
  }
}
