import StructuredText
import TestSupport
import Testing

/// Whatever the bytes, reading ends in a value or in diagnostics.
@Suite struct RobustnessTests {
  private static let samples = [
    """
    # A framework, in short.
    format: muster-framework/1
    in-force: {from: 2012-05-01, "to":2013-10-31}
    inspectorates: [Ofsted, 'the ''other'' one', "x\\u00e9\\
      y"]
    notice: >-
      folded
      text

      # not a comment
    note: |2+
        kept
      lines

    judgements:
      - id: HP
        title: Help and protection
          of children
        criteria:
        - HP1
        - - a
          - b
    日本: 👩‍👧
    """,
    "[a, {b: c, d: [e, 'f', \"g\"]},\n  h\n  i,\n]\n",
    "- |\n  a\n- >1\n  b\n c\n- \"d\n  e\"\n-\n  f: g\n",
    "\u{FEFF}---\r\na: b\r\nc:\r\n- d\r\n",
  ].map { Array($0.utf8) }

  private func check(_ bytes: [UInt8], _ what: @autoclosure () -> String) {
    let reading = TextReader.read(SourceText(name: "x", bytes: bytes))
    if (reading.root == nil) == reading.diagnostics.isEmpty {
      Issue.record("neither value nor diagnostics, or both: \(what())")
    }
    _ = reading.diagnostics.rendered()
  }

  @Test(arguments: samples.indices)
  func `every prefix ends in a value or diagnostics`(_ index: Int) {
    let sample = Self.samples[index]
    for count in 0...sample.count { check(Array(sample.prefix(count)), "sample \(index), first \(count) bytes") }
  }

  @Test(arguments: samples.indices)
  func `every change of one byte ends in a value or diagnostics`(_ index: Int) {
    let signs = Array(":-?,[]{}#&*!|>'\"%@`\\ \t\n\rx0".utf8) + [0x00, 0x80, 0xC3, 0xFF]
    for place in Self.samples[index].indices {
      for sign in signs {
        var changed = Self.samples[index]
        changed[place] = sign
        check(changed, "sample \(index), byte \(place) made \(sign)")
        changed = Self.samples[index]
        changed.insert(sign, at: place)
        check(changed, "sample \(index), \(sign) put in at \(place)")
      }
    }
  }

  @Test(arguments: samples.indices)
  func `every byte left out ends in a value or diagnostics`(_ index: Int) {
    for place in Self.samples[index].indices {
      var changed = Self.samples[index]
      changed.remove(at: place)
      check(changed, "sample \(index) without byte \(place)")
    }
  }

  @Test func `signs put together at random end in a value or diagnostics`() {
    let seed: UInt64 = 20_261_121
    var generator = SeededGenerator(seed: seed)
    let signs = Array(":-?,[]{}#&*!|>'\"%\\ \t\n\rab1\n  \n- : ".utf8) + [0xC3, 0xA9]
    for round in 0..<4000 {
      let bytes = (0..<Int(generator.next() % 40)).map { _ in signs[Int(generator.next() % UInt64(signs.count))] }
      check(bytes, "seed \(seed), round \(round): \(bytes)")
    }
  }
}
