/// What a command printed as JSON, read with the order of its keys kept. Only as much of a reader as these tests need;
/// what is not JSON is an error.
indirect enum JSONText: Equatable {
  case object([Member])
  case array([JSONText])
  case string(String)
  case number(Double)
  case bool(Bool)
  case null

  struct Member: Equatable {
    let key: String
    let value: JSONText
  }

  struct NotJSON: Error { let offset: Int }

  init(_ text: String) throws {
    var reader = Reader(bytes: Array(text.utf8))
    self = try reader.value()
    reader.skipSpace()
    guard reader.index == reader.bytes.count else { throw NotJSON(offset: reader.index) }
  }

  subscript(_ key: String) -> JSONText? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var keys: [String] { if case .object(let members) = self { members.map(\.key) } else { [] } }
  var list: [JSONText]? { if case .array(let items) = self { items } else { nil } }
  var text: String? { if case .string(let text) = self { text } else { nil } }
  var whole: Int? { if case .number(let number) = self { Int(exactly: number) } else { nil } }
  var isTextOrNull: Bool { self == .null || text != nil }

  private struct Reader {
    let bytes: [UInt8]
    var index = 0

    var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func skipSpace() { while let byte = next, byte <= 32 { index += 1 } }

    mutating func take(_ text: String) throws {
      guard bytes[index...].starts(with: text.utf8) else { throw NotJSON(offset: index) }
      index += text.utf8.count
    }

    mutating func value() throws -> JSONText {
      skipSpace()
      switch next {
      case UInt8(ascii: "{"):
        return .object(
          try items("{", "}") { reader in
            let key = try reader.string()
            reader.skipSpace()
            try reader.take(":")
            return Member(key: key, value: try reader.value())
          })
      case UInt8(ascii: "["): return .array(try items("[", "]") { try $0.value() })
      case UInt8(ascii: "\""): return .string(try string())
      case UInt8(ascii: "t"): return try word("true", .bool(true))
      case UInt8(ascii: "f"): return try word("false", .bool(false))
      case UInt8(ascii: "n"): return try word("null", .null)
      default: return try number()
      }
    }

    private mutating func word(_ text: String, _ value: JSONText) throws -> JSONText {
      try take(text)
      return value
    }

    private mutating func items<Item>(
      _ opening: String, _ closing: String, _ item: (inout Reader) throws -> Item
    ) throws -> [Item] {
      try take(opening)
      skipSpace()
      var found: [Item] = []
      while next != closing.utf8.first {
        if !found.isEmpty { try take(",") }
        skipSpace()
        found.append(try item(&self))
        skipSpace()
      }
      try take(closing)
      return found
    }

    private mutating func string() throws -> String {
      try take("\"")
      var text: [UInt8] = []
      while let byte = next, byte != UInt8(ascii: "\"") {
        guard byte >= 32 else { throw NotJSON(offset: index) }
        index += 1
        if byte == UInt8(ascii: "\\") { text += try escape() } else { text.append(byte) }
      }
      try take("\"")
      return String(decoding: text, as: UTF8.self)
    }

    private mutating func escape() throws -> [UInt8] {
      guard let byte = next else { throw NotJSON(offset: index) }
      index += 1
      switch byte {
      case UInt8(ascii: "n"): return [10]
      case UInt8(ascii: "t"): return [9]
      case UInt8(ascii: "r"): return [13]
      case UInt8(ascii: "u"):
        let digits = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self)
        guard let number = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(number) else {
          throw NotJSON(offset: index)
        }
        index += 4
        return Array(String(Character(scalar)).utf8)
      default: return [byte]
      }
    }

    private mutating func number() throws -> JSONText {
      let start = index
      while let byte = next, "+-.eE0123456789".utf8.contains(byte) { index += 1 }
      guard let number = Double(String(decoding: bytes[start..<index], as: UTF8.self)) else {
        throw NotJSON(offset: start)
      }
      return .number(number)
    }
  }
}
