import StructuredText
import TestSupport

extension Property {
  /// Whatever the bytes, reading ends in a value or in diagnostics.
  package static let ofReading: [Property] = broken.flatMap(\.ways) + [random]

  private static func outcome(_ bytes: [UInt8]) -> Outcome {
    let reading = TextReader.read(SourceText(name: "x", bytes: bytes))
    _ = reading.diagnostics.rendered()
    return .when(
      (reading.root == nil) != reading.diagnostics.isEmpty, else: "neither value nor diagnostics, or both: \(bytes)")
  }

  private static let random = Property(
    "signs put together at random end in a value or diagnostics", count: 40_000, few: 6000
  ) {
    var generator = SeededGenerator(seed: UInt64($0))
    let signs = Array(":-?,[]{}#&*!|>'\"%\\ \t\n\rab1\n  \n- : ".utf8) + [0xC3, 0xA9]
    return outcome((0..<Int(generator.next() % 40)).map { _ in signs[Int(generator.next() % UInt64(signs.count))] })
  }

  /// A text to be broken in every place.
  private struct Sample: Sendable {
    let name: String
    let bytes: [UInt8]

    init(_ name: String, _ text: String) { (self.name, bytes) = (name, Array(text.utf8)) }

    private static let signs = Array(":-?,[]{}#&*!|>'\"%@`\\ \t\n\rx0".utf8) + [0x00, 0x80, 0xC3, 0xFF]

    var ways: [Property] {
      [
        Property("every prefix of \(name) ends in a value or diagnostics", count: bytes.count + 1, few: 200) {
          outcome(Array(bytes.prefix($0)))
        },
        Property("every byte left out of \(name) ends in a value or diagnostics", count: bytes.count, few: 200) {
          outcome(Array(bytes[..<$0] + bytes[($0 + 1)...]))
        },
        Property(
          "every change of one byte of \(name) ends in a value or diagnostics", count: bytes.count * Sample.signs.count,
          few: 600
        ) {
          let (place, sign) = ($0 / Sample.signs.count, Sample.signs[$0 % Sample.signs.count])
          return outcome(bytes[..<place] + [sign] + bytes[(place + 1)...])
        },
        Property(
          "every byte put into \(name) ends in a value or diagnostics", count: bytes.count * Sample.signs.count,
          few: 600
        ) {
          let (place, sign) = ($0 / Sample.signs.count, Sample.signs[$0 % Sample.signs.count])
          return outcome(bytes[..<place] + [sign] + bytes[place...])
        },
      ]
    }
  }

  private static let broken = [
    Sample(
      "a framework",
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
      """),
    Sample("lists in brackets", "[a, {b: c, d: [e, 'f', \"g\"]},\n  h\n  i,\n]\n"),
    Sample("texts of several lines", "- |\n  a\n- >1\n  b\n c\n- \"d\n  e\"\n-\n  f: g\n"),
    Sample("lines as Windows ends them", "\u{FEFF}---\r\na: b\r\nc:\r\n- d\r\n"),
  ]
}
