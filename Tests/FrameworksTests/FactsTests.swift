import Frameworks
import Platform
import StructuredText
import Testing

/// Every fact of the five documents that built-in frameworks rest on, in `Facts`: a file a document, a line a fact, with its
/// place in the document and with what carries it. Whoever loses one, or says that one stands where it does not, fails here.
@Suite struct FactsTests {
  /// How many facts each document has, and as which source it is named.
  static let documents: [(name: String, source: String, facts: Int)] = [
    ("000-protecting-disabled-children.txt", "S000", 123),
    ("001-joint-inspections-scotland.txt", "S001", 100),
    ("002-inspection-of-child-protection.txt", "S002", 107),
    ("003-joint-chief-inspectors-2008.txt", "S003", 350),
    ("004-joint-inspection-of-neglect.txt", "S004", 68),
  ]

  private static let folder = Path.join(Path.parent(of: #filePath), "Facts")

  @Test func `every document has its list, and every list is of a document`() throws {
    #expect(try Folder(Self.folder).entries().map(\.name).sorted() == Self.documents.map(\.name))
  }

  @Test(arguments: documents.map(\.name))
  func `a list of facts is whole, and each stands where the list says`(name: String) throws {
    let facts = try Self.facts(name)
    #expect(facts.count == Self.documents.first { $0.name == name }?.facts)
    for fact in facts {
      #expect(
        try Carriers.of(fact.framework).carry(fact),
        "\(fact.place): \(fact.fact): \(fact.id) does not say \(fact.words.joined(separator: "; "))")
    }
  }

  @Test(arguments: documents.map(\.name))
  func `what a framework says that a document states is a fact of its list`(name: String) throws {
    let facts = try Self.facts(name)
    let source = try #require(Self.documents.first { $0.name == name }?.source)
    for framework in Set(facts.map(\.framework)) {
      let listed = Set(facts.filter { $0.framework == framework }.map(\.id))
      #expect(try Carriers.of(framework).resting(on: source).subtracting(listed).sorted() == [])
    }
  }

  @Test(arguments: documents.map(\.name))
  func `a fact whose carrier has lost its words is missed`(name: String) throws {
    for fact in try Self.facts(name) {
      let word = try #require(fact.words.first)
      #expect(!(try Carriers.of(fact.framework).carry(fact, without: word)), "\(fact.id) without \(word)")
    }
  }

  private static func facts(_ name: String) throws -> [ListedFact] {
    let bytes = try FileReading.bytes(of: Path.join(folder, name), limit: 1 << 20)
    return try String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: "|").map { Carriers.plain(String($0)) }
      try #require(parts.count == 5, "\(line)")
      let words = parts[4].split(separator: ";").map { Carriers.plain(String($0)) }
      try #require(!words.isEmpty && words.allSatisfy { !$0.isEmpty }, "\(line)")
      return ListedFact(place: parts[0], fact: parts[1], framework: parts[2], id: parts[3], words: words)
    }
  }
}

/// One line of a list, in small letters.
private struct ListedFact {
  let place: String
  let fact: String
  let framework: String
  /// The id of an entry or a statement, the day of the timetable, or the key of a field of the framework itself.
  let id: String
  let words: [String]
}

/// What stands in a framework's file under each id and field, in small letters.
private struct Carriers {
  private var texts: [String: [String]] = [:]
  /// By source, the ids of what it is said to state.
  private var stated: [String: Set<String>] = [:]
  /// Statements that a document is said to state. A framework's statements rest on one document, and name none.
  private var statedHere: Set<String> = []

  private static let all = Dictionary(
    uniqueKeysWithValues: BuiltInFrameworks.names.map {
      (
        $0,
        Carriers(
          TextReader.read(
            SourceText(name: $0, bytes: BuiltInFrameworks.bytes(of: $0))
          ).root)
      )
    })

  static func of(_ framework: String) throws -> Carriers { try #require(all["\(framework).yaml"]) }

  private init(_ root: Node?) {
    guard let root, case .mapping(let fields) = root else { return }
    for field in fields.entries { note(field.key.text, field.value) }
    walk(root)
  }

  /// Whether an entry of that id says it, with or without one of the words.
  func carry(_ fact: ListedFact, without lost: String = "") -> Bool {
    texts[fact.id, default: []].contains { text in
      let left = lost.isEmpty ? text : text.replacing(lost, with: "")
      return fact.words.allSatisfy { left.contains($0) }
    }
  }

  func resting(on source: String) -> Set<String> { stated[source.lowercased(), default: []].union(statedHere) }

  static func plain(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func walk(_ node: Node) {
    switch node {
    case .scalar: break
    case .sequence(let list): for item in list.items { walk(item) }
    case .mapping(let mapping):
      let fields = Dictionary(mapping.entries.map { ($0.key.text, $0.value) }, uniquingKeysWith: { first, _ in first })
      for key in ["id", "day"] { if case .scalar(let id)? = fields[key] { note(id.text, node) } }
      noteStated(fields)
      for entry in mapping.entries {
        if entry.key.text.contains(where: \.isNumber) { note(entry.key.text, entry.value) }
        walk(entry.value)
      }
    }
  }

  /// Facts, findings and figures name their source, and statements what they rest on. A pitfall is drawn from a document
  /// that another framework carries.
  private mutating func noteStated(_ fields: [String: Node]) {
    guard case .scalar(let id)? = fields["id"], fields["pitfall"] == nil else { return }
    if case .scalar(let source)? = fields["source"] {
      stated[source.text.lowercased(), default: []].insert(id.text.lowercased())
    } else if fields["favourable"] != nil, case .scalar(let basis)? = fields["basis"],
      ["stated", "extended", "inverted"].contains(basis.text)
    {
      statedHere.insert(id.text.lowercased())
    }
  }

  private mutating func note(_ id: String, _ node: Node) {
    texts[id.lowercased(), default: []].append(Carriers.plain(Carriers.own(node).joined(separator: " ")))
  }

  /// All text of an entry but that of entries in it that have an id of their own.
  private static func own(_ node: Node) -> [String] {
    switch node {
    case .scalar(let scalar): [scalar.text]
    case .sequence(let list): list.items.filter { !hasID($0) }.flatMap(own)
    case .mapping(let mapping): mapping.entries.flatMap { own($0.value) }
    }
  }

  private static func hasID(_ node: Node) -> Bool {
    guard case .mapping(let mapping) = node else { return false }
    return mapping.entries.contains { $0.key.text == "id" }
  }
}
