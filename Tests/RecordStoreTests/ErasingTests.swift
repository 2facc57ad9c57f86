import Assessments
import Digests
import Platform
import RecordStore
import TestSupport
import Testing

@Suite struct `Erasing` {
  let copy: Copy
  let audit: Record

  init() throws {
    copy = try Copy.opened()
    audit = try copy.attach("an audit", as: "audit.pdf", at: "2026-11-02T10:00:00Z")
    try copy.append(Copy.note("why"), at: "2026-11-03T10:00:00Z")
  }

  private func file() throws -> StoredFile { try #require(audit.body.concerns.file) }

  private func erase(_ record: Record, in copy: Copy, on workspace: Workspace? = nil) throws {
    let workspace = workspace ?? copy.workspace
    try workspace.erase(
      [Copy.tombstone(of: record)], because: "it named a child", Copy.stamp(at: "2026-11-05T10:00:00Z"),
      in: copy.workspace.contents().history)
  }

  @Test func `removes the record and its file and leaves a tombstone that verifies as erased`() throws {
    try erase(audit, in: copy)
    let left = try copy.files()
    #expect(left["evidence/\(try file().path)"] == nil)
    #expect(left[copy.path(of: audit)] == nil)
    let result = try Verification(copy.workspace)
    #expect(result.findings == [])
    #expect(result.erased == 1)
    #expect((result.erasedRecords, result.erasedFiles) == (1, 1))
    #expect(try copy.assessment().evidence.isEmpty)
    #expect(try copy.assessment().completeness.missing == [])
  }

  @Test func `keeps a file that another item rests on`() throws {
    try copy.attach("an audit", as: "again.pdf", at: "2026-11-04T10:00:00Z")
    try erase(audit, in: copy)
    #expect(try copy.folder.text(of: "evidence/\(file().path)") == "an audit")
    let result = try Verification(copy.workspace)
    #expect(result.findings == [])
    #expect((result.erasedRecords, result.erasedFiles) == (1, 0))
  }

  @Test func `removes a sync program's copy of the record too`() throws {
    let path = copy.path(of: audit)
    let double = path.replacing(".yaml", with: "-LAPTOP.yaml")
    try copy.folder.write(try copy.folder.bytes(of: path), to: double)
    try erase(audit, in: copy)
    #expect(try copy.files()[double] == nil)
  }

  @Test func `removes the list that an erased sample was drawn from`() throws {
    let list = try copy.workspace.keepCaseList(Array("case\nC1\n".utf8))
    let sample = try copy.append(Copy.sample(keeping: list), at: "2026-11-04T10:00:00Z")[0]
    try erase(sample, in: copy)
    #expect(try copy.workspace.caseList(list) == nil)
    #expect(try Verification(copy.workspace).findings == [])
  }

  @Test func `in one copy is carried out in another by its next record, and not by reading`() throws {
    let other = try Copy()
    try other.takeIn(copy)
    try erase(audit, in: copy)
    try other.takeIn(copy)
    #expect(try other.assessment().evidence.isEmpty)
    let result = try Verification(other.workspace)
    #expect(result.isSound)
    #expect(result.findings.map(\.kind) == [.toErase, .toErase])
    #expect(try other.files()[other.path(of: audit)] != nil)
    try other.append(Copy.note("later"), at: "2026-11-06T10:00:00Z")
    #expect(try other.files()[other.path(of: audit)] == nil)
    #expect(try other.files()["evidence/\(file().path)"] == nil)
    #expect(try Verification(other.workspace).findings == [])
  }

  @Test func `does not take a file away that is attached anew in the same breath`() throws {
    let other = try Copy()
    try other.takeIn(copy)
    try erase(audit, in: copy)
    try other.takeIn(copy)
    let anew = try other.item("audit.pdf", "an audit")
    try other.append(anew, at: "2026-11-06T10:00:00Z")
    #expect(try other.folder.text(of: "evidence/\(file().path)") == "an audit")
    #expect(try Verification(other.workspace).findings == [])
  }

  @Test func `says so where an item that the erasure did not know of rests on the file`() throws {
    let other = try Copy()
    try other.takeIn(copy)
    try other.attach("an audit", as: "audit.pdf", at: "2026-11-04T10:00:00Z")
    try erase(audit, in: copy)
    try copy.takeIn(other) { $0.hasPrefix("evidence/files") || $0.contains(audit.digest.short) }
    let result = try Verification(copy.workspace)
    #expect(result.isSound)
    #expect(result.findings.map(\.kind) == [.erasedFile])
  }

  @Test func `leaves the heads as they were but for its own record`() throws {
    try erase(audit, in: copy)
    let history = try copy.workspace.contents().history
    #expect(history.heads == history.records.filter { $0.kind == .erased }.map(\.digest))
  }

  @Test func `does not erase an erasure`() throws {
    try erase(audit, in: copy)
    let erasure = try #require(try copy.workspace.contents().history.records.last { $0.kind == .erased })
    try erase(erasure, in: copy)
    #expect(try copy.workspace.contents().history.tombstones.keys.contains(audit.digest))
  }

  @Test(arguments: 0...14)
  func `that a power cut stops at any step is not begun, or ends with the next record`(step: Int) throws {
    let done = Result { try erase(audit, in: copy, on: copy.on(FaultyFileSystem(.powerCut(step: step)))) }
    #expect(try Verification(copy.workspace).isSound)
    let isErased = try copy.assessment().evidence.isEmpty
    if done.isSuccess { #expect(isErased) }
    try copy.append(Copy.note("later"), at: "2026-11-06T10:00:00Z")
    let left = try copy.files()
    #expect((left[copy.path(of: audit)] == nil) == isErased)
    #expect((left["evidence/\(try file().path)"] == nil) == isErased)
    #expect(try Verification(copy.workspace).isSound)
  }

  @Test func `removes nothing through a link`() throws {
    try copy.desk.write("an audit", to: "audit.pdf")
    let folder = Path.parent(of: try file().path)
    try FileSystemSurgery.replace("evidence/\(folder)", in: copy.folder, byLinkTo: copy.desk.path)
    #expect(throws: StoreError.self) { try erase(audit, in: copy) }
    #expect(try copy.desk.text(of: "audit.pdf") == "an audit")
  }
}
