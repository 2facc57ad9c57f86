import Markup
import TestSupport
import Testing

struct TerminalTextTests {
  @Test func `styles show in colour and not without`() {
    let line: TerminalText = "\("HP2", .bold) is \("good", .good), \("late", .caution.bold) \(3, .dim)"
    let coloured = "\u{1B}[1mHP2\u{1B}[0m is \u{1B}[32mgood\u{1B}[0m, \u{1B}[1;33mlate\u{1B}[0m \u{1B}[2m3\u{1B}[0m\n"
    #expect(Terminal.render([line], colour: true) == coloured)
    #expect(Terminal.render([line], colour: false) == "HP2 is good, late 3\n")
  }

  @Test func `control characters are shown as replacements, and line ends and tabs as spaces`() {
    #expect(TerminalText("a\u{1B}[31mb\u{7}\u{9B}c\u{7F}").plain == "a\u{FFFD}[31mb\u{FFFD}\u{FFFD}c\u{FFFD}")
    #expect(TerminalText("a\r\nb\rc\nd\te\u{2028}f\u{85}g").plain == "a b c d e f g")
  }

  @Test func `what reorders a line goes`() {
    #expect(TerminalText("a\u{202E}b\u{2066}c\u{2069}\u{200F}\u{61C}d\u{FEFF}").plain == "abcd")
  }

  @Test func `spans that look the same are one`() {
    #expect(TerminalText("a") + TerminalText("b") == TerminalText("ab"))
    #expect(TerminalText("a", .bold) + TerminalText("b") != TerminalText("ab"))
  }

  @Test func `nothing that a terminal obeys ever comes out but the styles`() {
    let seed: UInt64 = 11
    var generator = SeededGenerator(seed: seed)
    let styles: [TerminalStyle] = [.plain, .bold, .dim, .underlined, .good, .caution, .bad, .accent.bold]
    for _ in 0..<1000 {
      let text = (0..<3).reduce(into: TerminalText()) { text, index in
        text += TerminalText(Hostile.random(using: &generator), styles[Int.random(in: 0..<8, using: &generator)])
      }
      let width = Int.random(in: 1...40, using: &generator)
      let lines = text.wrapped(to: width)
      let plain = Terminal.render(lines, colour: false)
      let coloured = Terminal.render(lines, colour: true)
      #expect(strippedOfStyles(coloured) == plain, "seed \(seed): \(coloured.debugDescription)")
      for scalar in plain.unicodeScalars {
        let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        #expect(!isControl || scalar == "\n", "seed \(seed): \(plain.debugDescription)")
      }
      for line in lines where line.width > width { #expect(line.plain.count == 1, "seed \(seed)") }
    }
  }

  /// Takes out what this module writes, and nothing else: escape, `[`, digits and semicolons, `m`.
  private func strippedOfStyles(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}" else {
        result.append(scalar)
        continue
      }
      let end = rest.firstIndex { $0 == "m" } ?? rest.endIndex
      rest = rest[end...].dropFirst()
    }
    return String(result)
  }
}
