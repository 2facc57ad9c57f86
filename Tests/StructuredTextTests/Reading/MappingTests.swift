import StructuredText
import Testing

@Suite struct MappingTests {
  @Test func `fields are read in the order of the file`() {
    #expect(value("id: HP1\ntitle: Early help\n") == ["id": "HP1", "title": "Early help"])
  }

  @Test func `fields indented below a key are its mapping`() {
    #expect(
      value("in-force:\n  from: 2012-05-01\n  to: 2013-10-31\nid: x") == [
        "in-force": ["from": "2012-05-01", "to": "2013-10-31"], "id": "x",
      ])
  }

  @Test func `a key with nothing after it has an empty text`() {
    #expect(value("note:\nid: HP1\nlast:") == ["note": "", "id": "HP1", "last": ""])
  }

  @Test func `words that other formats take for values are texts`() {
    #expect(
      value("a: no\nb: null\nc: ~\nd: 1.10\ne: 2026-02-30\n") == [
        "a": "no", "b": "null", "c": "~", "d": "1.10", "e": "2026-02-30",
      ])
  }

  @Test func `a key may be in quotes and stand away from its colon`() {
    #expect(value("\"a: b\" : 1\n'c' : 2\nd : 3\n") == ["a: b": "1", "c": "2", "d": "3"])
  }

  @Test func `a value may start on a line below its key`() {
    #expect(value("title:\n  Early help\nids:\n  [HP1]\n") == ["title": "Early help", "ids": ["HP1"]])
  }

  @Test func `blank lines and comments lie between fields`() {
    #expect(
      value("# first\nid: HP1 # its id\n\n    # deeper\ntitle: Early help\n") == ["id": "HP1", "title": "Early help"])
  }

  @Test func `a leading line of dashes, a byte order mark and carriage returns change nothing`() {
    #expect(value("\u{FEFF}# x\r\n---\r\nid: HP1\r\nnote: |\r\n  a\r\n  b\r\n") == ["id": "HP1", "note": "a\nb\n"])
  }

  @Test func `each field knows where its key and value stand`() throws {
    let source = SourceText(name: "x", "id: HP1\ncriteria:\n  - HP2\n")
    guard case .mapping(let mapping) = try #require(TextReader.read(source).root) else { return #expect(Bool(false)) }
    #expect(mapping.entries.map(\.key.span) == [SourceSpan(0, 2), SourceSpan(8, 16)])
    #expect(mapping.entries.map(\.value.span) == [SourceSpan(4, 7), SourceSpan(20, 25)])
    #expect(mapping.span == SourceSpan(0, 25))
  }

  @Test func `a key of 1024 characters is taken`() {
    let key = String(repeating: "é", count: 1024)
    #expect(value("\(key): a") == [key: "a"])
  }

  @Test func `the tenth and later keys are compared with all before`() {
    let fields = (1...12).map { "k\($0): x\n" }.joined()
    expectErrors(fields + "1️⃣k3: y\n2️⃣k12: y\n", "'k3' is given twice", "'k12' is given twice")
  }

  @Test func `keys that look the same are the same`() {
    expectErrors("café: 1\n1️⃣cafe\u{301}: 2\n", "'cafe\u{301}' is given twice")
  }
}
