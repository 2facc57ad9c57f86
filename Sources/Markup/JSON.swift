/// A JSON value, written so that it is safe in a file, in a terminal and, by ``HTML/dataIsland(id:_:)``, in a page.
package indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A finite number; what is not finite is written as null.
  case number(Double)
  case text(String)
  case list([JSON])
  /// Members in this order, which is kept; the caller sees to it that no name comes twice.
  case object([Member])

  /// A name and its value.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSON

    package init(_ name: String, _ value: JSON) { (self.name, self.value) = (name, value) }
  }

  /// A text, or null where there is none.
  package static func optional(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }

  package static func texts(_ texts: [String]) -> JSON { .list(texts.map { .text($0) }) }

  /// The value as text without a final newline; `pretty` gives each member and item a line, indented by two.
  package func rendered(pretty: Bool) -> String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: pretty ? 0 : nil)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value for a `script` element, which nothing in it can end. Outside of texts JSON has none of these letters.
  func renderedForScript() -> String {
    var text = ""
    for scalar in rendered(pretty: false).unicodeScalars {
      switch scalar {
      case "<": text += "\\u003c"
      case ">": text += "\\u003e"
      case "&": text += "\\u0026"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private func write(to bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let value): bytes += (value.isFinite ? value.description : "null").utf8
    case .text(let text): JSON.write(text, to: &bytes)
    case .list(let items):
      JSON.write(items, between: ("[", "]"), to: &bytes, indent) { $0.write(to: &$1, indent: $2) }
    case .object(let members):
      JSON.write(members, between: ("{", "}"), to: &bytes, indent) { member, bytes, indent in
        JSON.write(member.name, to: &bytes)
        bytes += (indent == nil ? ":" : ": ").utf8
        member.value.write(to: &bytes, indent: indent)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between brackets: (String, String), to bytes: inout [UInt8], _ indent: Int?,
    _ write: (Item, inout [UInt8], Int?) -> Void
  ) {
    func startLine(_ depth: Int) {
      bytes += [UInt8(ascii: "\n")] + Array(repeating: UInt8(ascii: " "), count: 2 * depth)
    }
    bytes += brackets.0.utf8
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if let indent { startLine(indent + 1) }
      write(item, &bytes, indent.map { $0 + 1 })
    }
    if let indent, !items.isEmpty { startLine(indent) }
    bytes += brackets.1.utf8
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\t": bytes += "\\t".utf8
      case "\r": bytes += "\\r".utf8
      case let scalar where mustEscape(scalar): writeEscape(scalar, to: &bytes)
      default: bytes += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Control characters, line separators, and what reorders a line.
  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0: true
    case 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Only scalars of the basic plane come here, so four digits are enough.
  private static func writeEscape(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let digits = String(scalar.value, radix: 16)
    bytes += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
  }
}

extension JSON: ExpressibleByDictionaryLiteral {
  /// An object with its members in the order in which they are written.
  package init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member($0, $1) })
  }
}
