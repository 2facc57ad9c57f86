import StructuredText
import Testing

/// Bytes are looked at eight at a time; what may not stand in a text must be found at every place of the eight.
@Suite struct CharacterTests {
  private static let places = 0..<19

  private func diagnostics(of bytes: [UInt8]) -> [Diagnostic] {
    TextReader.read(SourceText(name: "text.yaml", bytes: bytes)).diagnostics
  }

  /// A text of letters with some bytes put in, and more letters behind.
  private func text(_ bytes: [UInt8], at place: Int) -> [UInt8] {
    Array("a: z".utf8) + Array(repeating: UInt8(ascii: "x"), count: place) + bytes
      + Array("yyyyyyyyyyyyyyyyyyyy\n".utf8)
  }

  @Test(arguments: places)
  func `every character that may not stand in a text is found where it stands`(_ place: Int) {
    for byte in [0x01, 0x08, 0x0B, 0x1F, 0x7F] as [UInt8] {
      let found = diagnostics(of: text([byte], at: place))
      #expect(found.map(\.column) == [5 + place], "byte \(byte)")
    }
    #expect(diagnostics(of: text([0xC2, 0x9F], at: place)).map(\.column) == [5 + place])
    #expect(diagnostics(of: text([0xE2, 0x80, 0xA8], at: place)).map(\.column) == [5 + place])
  }

  @Test(arguments: places)
  func `every printable character may stand anywhere`(_ place: Int) {
    for byte in (0x30...0x7A) as ClosedRange<UInt8> { #expect(diagnostics(of: text([byte], at: place)).isEmpty) }
    #expect(diagnostics(of: text(Array("é – 日 👍".utf8), at: place)).isEmpty)
  }

  @Test(arguments: places)
  func `a byte that is not UTF-8 is found wherever it stands`(_ place: Int) {
    for bytes in [[0x80], [0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80]] as [[UInt8]] {
      #expect(diagnostics(of: text(bytes, at: place)).map(\.column) == [5 + place], "\(bytes)")
    }
  }

  @Test func `one character of each line is reported`() {
    let found = diagnostics(of: Array("a: x\u{1}y\u{2}z\nb: 1234567\u{3}\nc: fine\n".utf8))
    #expect(found.map(\.line) == [1, 2])
    #expect(found.map(\.column) == [5, 11])
  }
}
