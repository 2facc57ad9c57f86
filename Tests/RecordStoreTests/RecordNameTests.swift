import Calendar
import Digests
import RecordStore
import Testing

private let digest = SHA256.digest(of: "a record").shortened
private let name = "20261121T103205Z-evidence-attached-\(digest).yaml"

@Suite struct `The name of a record` {
  @Test func `says when, of what kind and with which digest`() throws {
    let at = try #require(Instant("2026-11-21T10:32:05Z"))
    let made = try #require(RecordName(at: at, kind: "evidence-attached", digest: digest))
    #expect(made.text == name)
    #expect(made.folder == "2026-11")
  }

  @Test func `is read back`() throws {
    let read = try #require(RecordName(name))
    #expect(read.at.description == "2026-11-21T10:32:05Z")
    #expect(read.kind == "evidence-attached")
    #expect(read.digest == digest)
    #expect(read.text == name)
  }

  @Test func `stays under 120 characters from the workspace for every kind`() {
    #expect("evidence/records/2026-11/\(name)".count < 120)
  }

  @Test(arguments: ["", "-", "Evidence", "evidence_attached", "-a", "a-", "a1"])
  func `has a kind of lower-case words`(kind: String) {
    #expect(RecordName(at: Instant(seconds: 0), kind: kind, digest: digest) == nil)
  }

  @Test(arguments: [
    "", ".yaml", "README.md", "20261121T103205Z.yaml", "20261121T103205Z-evidence-attached.yaml",
    "20261131T103205Z-note-made-\(digest).yaml", "20261121T243205Z-note-made-\(digest).yaml",
    "20261121T103205Z--\(digest).yaml", "20261121T103205Z-note-made-\(digest).yml",
    "20261121T103205Z-note-made-\(digest)", "20261121T103205Z-note-made-\(digest)0.yaml",
    "20261121T103205Z-note-made-\(String(repeating: "u", count: 26)).yaml",
    " 20261121T103205Z-note-made-\(digest).yaml",
    "20261121T103205Z-note-made-\(digest)-LAPTOP.yaml", "20261121T103205Z-note-made-\(digest).yaml.bak",
  ])
  func `is not read from another text`(text: String) {
    #expect(RecordName(text) == nil)
  }
}
