import Assessments
import Calendar
import Digests
import Frameworks
import Platform
import RecordStore
import TestSupport
import Testing

@Suite struct `Verifying a workspace` {
  let copy: Copy
  let audit: Record

  init() throws {
    copy = try Copy.opened()
    audit = try copy.attach("an audit", as: "audit.pdf", at: "2026-11-02T10:00:00Z")
    try copy.append(Copy.note("why"), at: "2026-11-03T10:00:00Z")
  }

  private func verified() throws -> Verification { try Verification(copy.workspace) }

  private func evidencePath() throws -> String { "evidence/\(try #require(audit.body.concerns.file).path)" }

  @Test func `counts what it read and finds nothing in a sound one`() throws {
    let result = try verified()
    #expect(result.isSound)
    #expect(result.records == 3)
    #expect(result.files == 1)
    #expect(result.findings == [])
  }

  @Test func `changes nothing`() throws {
    try copy.folder.write("x", to: "evidence/files/loose.pdf")
    let before = try copy.files()
    _ = try verified()
    #expect(try copy.files() == before)
  }

  @Test func `finds a record that was changed by hand, and does not also call it missing`() throws {
    let path = copy.path(of: audit)
    try copy.folder.write(try copy.folder.text(of: path).replacing("audit.pdf", with: "other.pdf"), to: path)
    let result = try verified()
    #expect(!result.isSound)
    #expect(result.findings.map(\.kind) == [.changedRecord, .unreferencedFile])
    #expect(result.findings[0].sentence.hasPrefix("'\(path)' does not hold what its name says"))
    #expect(result.findings[0].sentence.hasSuffix("such as git, the share or a backup."))
  }

  @Test func `says that a record which others follow was removed or has not yet arrived`() throws {
    try copy.remove(copy.path(of: audit))
    let result = try verified()
    #expect(!result.isSound)
    #expect(result.findings.map(\.kind) == [.missingRecord, .unreferencedFile])
    #expect(
      result.findings[0].sentence.contains("\(audit.digest.short), which the record of 2026-11-03T10:00:00Z by A. Lead")
    )
    #expect(result.findings[0].sentence.contains("it was removed, or has not yet arrived from another copy"))
  }

  @Test func `says that an evidence file is missing`() throws {
    try copy.remove(evidencePath())
    let result = try verified()
    #expect(result.findings.map(\.kind) == [.missingFile])
    #expect(!result.isSound)
  }

  @Test func `says that an evidence file has another content`() throws {
    try copy.folder.write("changed", to: evidencePath())
    #expect(try verified().findings.map(\.kind) == [.changedFile])
  }

  @Test func `says that an evidence file is a link, and goes on`() throws {
    try copy.desk.write("an audit", to: "elsewhere")
    try FileSystemSurgery.replace(evidencePath(), in: copy.folder, byLinkTo: copy.desk / "elsewhere")
    #expect(try verified().findings.map(\.kind) == [.unreadableFile, .stray])
  }

  @Test func `says that a file is named by no record`() throws {
    _ = try copy.item("orphan.pdf", "an orphan")
    let result = try verified()
    #expect(result.isSound)
    #expect(result.findings.map(\.kind) == [.unreferencedFile])
  }

  @Test func `says where a text that is no record stands, with the line`() throws {
    let bytes = Array("record: note-made\nformat: muster-record/9\n".utf8)
    let at = try #require(Instant("2026-11-04T10:00:00Z"))
    let name = try #require(
      RecordName(at: at, kind: "note-made", digest: SHA256.digest(of: bytes).shortened))
    try RecordFolder(copy.workspace.location).write(bytes, as: name)
    let result = try verified()
    #expect(result.findings.map(\.kind) == [.unreadableRecord])
    #expect(result.findings[0].sentence.contains("(line 2: "))
  }

  @Test func `notices a record whose name was given another time`() throws {
    let path = copy.path(of: audit)
    let other = path.replacing("20261102T", with: "20261001T")
    try copy.folder.write(try copy.folder.bytes(of: path), to: other)
    try copy.remove(path)
    let result = try verified()
    #expect(result.isSound)
    #expect(result.findings.map(\.kind) == [.misplacedRecord])
    #expect(result.findings[0].sentence.contains("Name it '\(path)' again."))
  }

  @Test func `notices a record of another assessment`() throws {
    let stamp = RecordHeader(
      assessment: "another", framework: FrameworkID("f"), frameworkVersion: "1",
      at: try #require(Instant("2026-11-04T10:00:00Z")), by: Person(name: "A. Lead"), clockStated: true)
    try copy.workspace.append([Copy.note("why")], stamp, to: copy.workspace.contents())
    let result = try verified()
    #expect(result.findings.map(\.kind) == [.foreignRecord])
    #expect(result.statedClocks == 1)
  }

  @Test func `checks the lists that samples were drawn from`() throws {
    let digest = try copy.workspace.keepCaseList(Array("case\nC1\n".utf8))
    #expect(try copy.workspace.caseList(digest) == Array("case\nC1\n".utf8))
    try copy.append(Copy.sample(keeping: digest), at: "2026-11-04T10:00:00Z")
    #expect(try verified().findings == [])
    try copy.folder.write("case\nC2\n", to: "evidence/lists/\(digest.short).csv")
    #expect(try verified().findings.map(\.kind) == [.changedFile])
    try copy.remove("evidence/lists/\(digest.short).csv")
    #expect(try verified().findings.map(\.kind) == [.missingFile])
  }

  @Test func `says all of it at once, damage first`() throws {
    try copy.folder.write("x", to: "evidence/records/2026-11/notes.txt")
    try copy.remove(evidencePath())
    let findings = try verified().findings
    #expect(findings.map(\.isDamage) == [true, false])
    #expect(findings.allSatisfy { $0.sentence.hasSuffix(".") })
  }
}

extension Copy {
  /// A sample of nothing, drawn from a list that was kept.
  static func sample(keeping list: Digest) throws -> any RecordContent {
    SampleDrawn(
      seed: "s", algorithm: "a", allocation: .proportional, asAt: try #require(CivilDate("2026-11-04")), size: 0,
      lists: [], strata: [], cases: [], reserves: [], margins: [], leftOut: [], remarks: [], limits: [], kept: list)
  }
}
