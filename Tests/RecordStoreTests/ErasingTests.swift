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

  @Test func `in one copy waits in another, where nothing of it is shown and recording goes on`() throws {
    let other = try Copy()
    try other.takeIn(copy)
    try erase(audit, in: copy)
    try other.takeIn(copy)
    #expect(try other.assessment().evidence.isEmpty)
    let result = try Verification(other.workspace)
    #expect(result.isSound && !result.isSettled)
    #expect(result.findings.map(\.kind) == [.toErase])
    try other.append(Copy.note("later"), at: "2026-11-06T10:00:00Z")
    #expect(try other.files()[other.path(of: audit)] != nil)
    let waiting = try other.workspace.contents().waiting
    #expect(waiting.map(\.records.count) == [1] && waiting[0].paths.count == 2)
    #expect(try other.workspace.carryOut(waiting).isEmpty)
    #expect(try other.files()[other.path(of: audit)] == nil)
    #expect(try other.files()["evidence/\(file().path)"] == nil)
    #expect(try Verification(other.workspace).findings == [])
  }

  @Test func `that names more than one record with what goes with it takes nothing`() throws {
    let more = try copy.attach("minutes", as: "minutes.pdf", at: "2026-11-04T10:00:00Z")
    let before = try copy.files()
    try copy.workspace.append(
      [Erased(records: [audit, more].map(Copy.tombstone(of:)), files: [try file().digest], because: "tidied")],
      Copy.stamp(at: "2026-11-05T10:00:00Z", by: "X. Stranger"), to: copy.workspace.contents())
    let contents = try copy.workspace.contents()
    #expect(contents.history.refusedErasures.count == 1 && contents.waiting.isEmpty)
    #expect(try copy.assessment().evidence.count == 2)
    #expect(try copy.files().merging(before) { $1 }.count == before.count + 1)
    let result = try Verification(copy.workspace)
    #expect(result.findings.map(\.kind) == [.refusedErasure] && result.isSound && !result.isSettled)
  }

  @Test(arguments: [true, false])
  func `that reaches too far, by its records or its files, hides no file that is gone`(_ isByFiles: Bool) throws {
    let more = try copy.attach("minutes", as: "minutes.pdf", at: "2026-11-04T10:00:00Z")
    let other = try #require(more.body.concerns.file)
    let stones = (isByFiles ? [audit] : [audit, more]).map(Copy.tombstone(of:))
    try copy.append(
      Erased(records: stones, files: [try file().digest, other.digest], because: "tidied"), at: "2026-11-05T10:00:00Z")
    try copy.remove("evidence/\(other.path)")
    #expect(try copy.assessment().evidence.count == 2)
    let result = try Verification(copy.workspace)
    #expect(result.findings.map(\.kind) == [.missingFile, .refusedErasure] && result.erasedFiles == 0)
  }

  @Test func `that names what never was beside a file that another item rests on hides no file that is gone`() throws {
    let more = try copy.attach("minutes", as: "minutes.pdf", at: "2026-11-04T10:00:00Z")
    let other = try #require(more.body.concerns.file)
    let madeUp = Erased.Tombstone(
      digest: SHA256.digest(of: "nothing"), kind: "evidence-attached", at: audit.header.at, after: [], batch: nil)
    try copy.append(Erased(records: [madeUp], files: [other.digest], because: "tidied"), at: "2026-11-05T10:00:00Z")
    try copy.remove("evidence/\(other.path)")
    #expect(try Verification(copy.workspace).findings.map(\.kind) == [.missingFile])
    #expect(try copy.assessment().evidence.count == 2)
  }

  @Test func `that says of a record what it is not takes nothing`() throws {
    let stone = Erased.Tombstone(
      digest: audit.digest, kind: "note-made", at: audit.header.at, after: audit.header.after, batch: nil)
    try copy.append(Erased(records: [stone], files: [], because: "tidied"), at: "2026-11-05T10:00:00Z")
    #expect(try copy.assessment().evidence.count == 1)
    #expect(try copy.workspace.contents().history.refusedErasures.count == 1)
  }

  @Test(arguments: ["/audit.pdf", ".yaml"])
  func `that cannot remove a file is told, stops nothing, and is ended later`(_ kept: String) throws {
    let stubborn = copy.on(StubbornFileSystem { $0.hasSuffix(kept) })
    let history = try copy.workspace.contents().history
    let done = try stubborn.erase(
      [Copy.tombstone(of: audit)], because: "it named a child", Copy.stamp(at: "2026-11-05T10:00:00Z"), in: history)
    #expect(done.unfinished?.because != nil)
    #expect(try copy.files()[copy.path(of: audit)] != nil)
    #expect(try copy.assessment().evidence.isEmpty)
    try stubborn.append(
      [Copy.note("a concern")], Copy.stamp(at: "2026-11-06T10:00:00Z"), to: stubborn.contents())
    #expect(try !Verification(copy.workspace).isSettled)
    #expect(try copy.workspace.carryOut(copy.workspace.contents().waiting).isEmpty)
    #expect(try Verification(copy.workspace).findings == [])
  }

  @Test func `is not said to be done where its own record cannot be read afterwards`() throws {
    let folder = copy.folder
    let hiding = copy.on(
      StubbornFileSystem(flushed: { path in
        guard path.hasSuffix("/2026-11") else { return }
        #expect(throws: Never.self) { try FileSystemSurgery.move("evidence/records/2026-11", to: "away", in: folder) }
      }))
    let history = try copy.workspace.contents().history
    let done = try hiding.erase(
      [Copy.tombstone(of: audit)], because: "it named a child", Copy.stamp(at: "2026-11-05T10:00:00Z"), in: history)
    #expect(done.unfinished?.waiting.records.count == 1)
  }

  @Test(arguments: 0..<24) func `is said to be done only where nothing of it is left`(step: Int) throws {
    let faulty = copy.on(FaultyFileSystem(.refuse(step: step, .hardware)))
    let history = try copy.workspace.contents().history
    let done = Result {
      try faulty.erase(
        [Copy.tombstone(of: audit)], because: "a name", Copy.stamp(at: "2026-11-05T10:00:00Z"), in: history)
    }
    let left = try copy.files()
    let isGone = try left[copy.path(of: audit)] == nil && left["evidence/\(file().path)"] == nil
    if case .success(let ending) = done, ending.unfinished == nil { #expect(isGone) }
    #expect(try copy.workspace.carryOut(copy.workspace.contents().waiting).isEmpty)
    #expect(try Verification(copy.workspace).isSound)
  }

  @Test(arguments: [StubbornFileSystem.Moment.before, .after])
  func `does not take a file away that a colleague attaches beside it`(_ moment: StubbornFileSystem.Moment) throws {
    // Kept already, and not yet recorded when the erasure looks.
    let anew = try copy.item("audit.pdf", "an audit")
    let copy = copy
    let erasing = copy.on(
      StubbornFileSystem(beside: { now, path in
        guard now == moment, path.hasSuffix("/audit.pdf") else { return }
        #expect(throws: Never.self) { try copy.append(anew, at: "2026-11-05T10:00:01Z") }
      }))
    try erase(audit, in: copy, on: erasing)
    #expect(try copy.folder.text(of: "evidence/\(file().path)") == "an audit")
    #expect(try copy.assessment().evidence.count == 1)
    #expect(try Verification(copy.workspace).isSettled)
  }

  @Test(arguments: [false, true])
  func `that ends between the keeping of the same file and its record loses nothing`(isBelow: Bool) throws {
    var anew = try copy.item("audit.pdf", "an audit")
    if isBelow {
      // As a log or a folder keeps it, in a process of its own.
      let other = copy.on(LiveFileSystem())
      anew.material = .copy(try other.keep(["audit.pdf"], below: copy.desk.path).file)
      try erase(audit, in: copy)
      try other.append([anew], Copy.stamp(at: "2026-11-06T10:00:00Z"), to: other.contents())
      #expect(try copy.folder.text(of: "evidence/\(file().path)") == "an audit")
      return
    }
    try erase(audit, in: copy)
    #expect(try copy.files()["evidence/\(file().path)"] == nil)
    try copy.append(anew, at: "2026-11-06T10:00:00Z")
    #expect(try copy.folder.text(of: "evidence/\(file().path)") == "an audit")
    #expect(try Verification(copy.workspace).isSettled)
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
  func `that a power cut stops at any step is not begun, or is ended by carrying it out`(step: Int) throws {
    let done = Result { try erase(audit, in: copy, on: copy.on(FaultyFileSystem(.powerCut(step: step)))) }
    #expect(try Verification(copy.workspace).isSound)
    let isErased = try copy.assessment().evidence.isEmpty
    if done.isSuccess { #expect(isErased) }
    #expect(try copy.workspace.carryOut(copy.workspace.contents().waiting).isEmpty)
    let left = try copy.files()
    #expect((left[copy.path(of: audit)] == nil) == isErased)
    #expect((left["evidence/\(try file().path)"] == nil) == isErased)
    #expect(try Verification(copy.workspace).isSound)
  }

  @Test func `removes nothing through a link`() throws {
    try copy.desk.write("an audit", to: "audit.pdf")
    let folder = Path.parent(of: try file().path)
    try FileSystemSurgery.replace("evidence/\(folder)", in: copy.folder, byLinkTo: copy.desk.path)
    try erase(audit, in: copy)
    #expect(try !copy.workspace.contents().waiting.isEmpty)
    #expect(try copy.desk.text(of: "audit.pdf") == "an audit")
  }
}
