import StructuredText
import TestSupport

extension Property {
  package static let ofWriting = [
    Property("what is written reads back equal", count: 20_000, few: 500) { number in
      var generator = ValueGenerator(seed: UInt64(number))
      let written = generator.value(depth: 4)
      let text = TextWriter.write(written)
      let reading = TextReader.read(SourceText(name: "x", text))
      let again = reading.root.map { TextWriter.write($0.value) }
      return .when(
        reading.root?.value == written && again == text, else: "\(text)\n\(reading.diagnostics.rendered())")
    }
  ]
}

/// Makes values whose texts are full of signs.
private struct ValueGenerator {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func value(depth: Int) -> TextValue {
    switch depth > 0 ? below(6) : 0 {
    case 0...2: return .scalar(text())
    case 3: return .sequence((0..<below(4)).map { _ in value(depth: depth - 1) })
    default:
      var keys: Set<String> = []
      var fields: [TextValue.Field] = []
      for _ in 0..<below(5) {
        let key = text()
        if keys.insert(key).inserted { fields.append(.init(key: key, value: value(depth: depth - 1))) }
      }
      return .mapping(fields)
    }
  }

  private static let pieces = [
    "a", "help", " ", "  ", "\n", "\n\n", "\t", "\r", ":", ": ", "#", " #", "-", "- ", "?", ",", "[", "]", "{", "}",
    "'", "\"", "\\", "|", ">",
    "&", "*", "!", "%", "@", "`", "---", "...", "<<", "=", "~", "é", "e\u{301}", "日本", "👩‍👧", "\0", "\u{1B}", "\u{7F}",
    "\u{85}", "\u{A0}",
    "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{202E}", "\u{10FFFF}",
  ]

  private mutating func text() -> String {
    (0..<below(7)).map { _ in Self.pieces[below(Self.pieces.count)] }.joined()
  }

  private mutating func below(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }
}
