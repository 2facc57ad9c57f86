import StructuredText
import Testing

/// An answer of the program as single facts, each with the place at which it stands, so that two programs' answers can be
/// compared whatever either adds.
///
/// `criteria[HP2].owner` is `"C. Farrow"`. An entry of a list is named by what it calls itself, else by its number; a list
/// says its entries in their order, as `criteria[]`.
struct KeptFacts {
  private(set) var facts: [String: String] = [:]
  private(set) var places: [String] = []

  /// An answer in JSON.
  init(json: String) throws {
    var reader = JSONText(json)
    add(try reader.value(), at: "")
    try #require(reader.isAtEnd, "there is more than one value in the answer")
  }

  /// A table; a row is known by its number, and one of a ranking, whose order is of its day, by its place among what it is about.
  ///
  /// - Parameter renamed: What its headings are called now.
  init(csv: String, _ name: String, renamed: [String: String] = [:]) throws {
    let (read, diagnostics) = CSVTable.read(SourceText(name: name, bytes: Array(csv.utf8)))
    let table = try #require(read, "\(diagnostics)")
    note("\(table.rows.count)", at: "rows")
    var rows = table.rows
    if table.header.first == "Rank" {
      let about = table.header.indices.filter { ["Criterion", "Aspect", "Statement"].contains(table.header[$0]) }
      func key(_ row: Int) -> [String] { about.map { rows[row].cells[$0] } }
      let ordered = rows.indices.sorted { key($0) == key($1) ? $0 < $1 : key($0).lexicographicallyPrecedes(key($1)) }
      rows = ordered.map { rows[$0] }
    }
    for (number, row) in rows.enumerated() {
      for (heading, cell) in zip(table.header, row.cells) {
        note(cell, at: "\(renamed[heading] ?? heading)[\(number + 1)]")
      }
    }
  }

  private mutating func note(_ fact: String, at place: String) {
    if facts.updateValue(fact, forKey: place) == nil { places.append(place) }
  }

  private mutating func add(_ value: JSONText.Value, at place: String) {
    switch value {
    case .literal(let text): note(text, at: place)
    case .object(let members):
      for (key, member) in members { add(member, at: place.isEmpty ? key : "\(place).\(key)") }
    case .array(let entries):
      let names = KeptFacts.names(of: entries)
      note(names.joined(separator: " "), at: "\(place)[]")
      for (name, entry) in zip(names, entries) { add(entry, at: "\(place)[\(name)]") }
    }
  }

  /// What the entries call themselves, where they all do so and no two alike.
  private static func names(of entries: [JSONText.Value]) -> [String] {
    for key in ["id", "record", "subject", "question", "link", "name"] {
      let names = entries.compactMap { $0.text(key) }
      if names.count == entries.count, Set(names).count == names.count { return names }
    }
    return entries.indices.map { "\($0 + 1)" }
  }
}

/// The little of JSON that an answer uses, read in order.
struct JSONText {
  enum Value {
    case object([(key: String, value: Value)])
    case array([Value])
    /// A text with its quotes, a number, or a word, as it stands.
    case literal(String)

    func text(_ key: String) -> String? {
      guard case .object(let members) = self, case .literal(let text)? = members.first(where: { $0.key == key })?.value,
        text.hasPrefix("\"")
      else { return nil }
      return String(text.dropFirst().dropLast())
    }
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { bytes[index...].allSatisfy(JSONText.isSpace) }

  mutating func value() throws -> Value {
    switch try peek() {
    case UInt8(ascii: "{"):
      var members: [(String, Value)] = []
      try list(until: UInt8(ascii: "}")) { reader in
        let key = try reader.literal()
        try reader.take(UInt8(ascii: ":"))
        members.append((String(key.dropFirst().dropLast()), try reader.value()))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var entries: [Value] = []
      try list(until: UInt8(ascii: "]")) { reader in entries.append(try reader.value()) }
      return .array(entries)
    default: return .literal(try literal())
    }
  }

  private mutating func list(until end: UInt8, _ entry: (inout JSONText) throws -> Void) throws {
    index += 1
    if try peek() != end {
      try entry(&self)
      while try peek() == UInt8(ascii: ",") {
        index += 1
        try entry(&self)
      }
    }
    try take(end)
  }

  private mutating func literal() throws -> String {
    let start = try peek() == UInt8(ascii: "\"") ? index : nil
    let first = index
    if start != nil {
      index += 1
      while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      index += 1
    } else {
      while index < bytes.count, !JSONText.isSpace(bytes[index]), !Array(",]}".utf8).contains(bytes[index]) {
        index += 1
      }
    }
    try #require(index <= bytes.count && first < index, "the answer ends in the middle")
    return String(decoding: bytes[first..<index], as: UTF8.self)
  }

  private mutating func take(_ byte: UInt8) throws {
    try #require(try peek() == byte, "'\(Character(UnicodeScalar(byte)))' is missing at byte \(index)")
    index += 1
  }

  private mutating func peek() throws -> UInt8 {
    while index < bytes.count, JSONText.isSpace(bytes[index]) { index += 1 }
    try #require(index < bytes.count, "the answer ends in the middle")
    return bytes[index]
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
