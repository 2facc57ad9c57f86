import Assessments
import Digests
import Platform
import RecordStore
import TestSupport
import Testing

/// How many steps it takes to attach a file: nine for the evidence, seven for the record. One more is none.
private let stepsOfAttaching = 16

@Suite struct `Attaching a file` {
  let workspace: RecordsOnDisk
  let desk: TemporaryFolder

  init() throws {
    workspace = try RecordsOnDisk()
    desk = try TemporaryFolder()
    try desk.write("an audit", to: "audit.pdf")
    try workspace.write(1)
  }

  @Test func `puts the evidence in place first and the record last`() throws {
    let disk = FaultyFileSystem()
    try attach(on: disk)
    #expect(
      disk.steps == [
        "makeFolder", "flushFolder", "create", "append", "flush", "makeFolder", "flushFolder", "link", "remove",
        "flushFolder", "makeFolder", "flushFolder", "create", "append", "flush", "link", "remove", "flushFolder",
      ])
  }

  @Test(arguments: 0...stepsOfAttaching, [[FaultyFileSystem.Lack](), [.links], [.folderFlush]])
  func `that a power cut stops at any step leaves every record whole, with its evidence`(
    step: Int, lacks: [FaultyFileSystem.Lack]
  ) throws {
    let disk = FaultyFileSystem(.powerCut(step: step), lacking: Set(lacks))
    let acknowledged = Result { try attach(on: disk) }
    try expectSound(acknowledged: acknowledged.isSuccess)
    try attach(on: LiveFileSystem())
    try expectSound(acknowledged: true)
  }

  @Test(arguments: 0...stepsOfAttaching, [SystemError.Reason.diskFull, .readOnly, .denied, .hardware])
  func `that is refused at any step leaves every record whole, with its evidence`(
    step: Int, reason: SystemError.Reason
  ) throws {
    let disk = FaultyFileSystem(.refuse(step: step, reason))
    let acknowledged = Result { try attach(on: disk) }
    try expectSound(acknowledged: acknowledged.isSuccess)
    try attach(on: LiveFileSystem())
    try expectSound(acknowledged: true)
  }

  @Test func `on a full disk says that it is full`() throws {
    let disk = FaultyFileSystem(.refuse(step: 3, .diskFull))
    let error = try #require(throws: StoreError.self) { try attach(on: disk) }
    #expect(
      error.description
        == "'\(workspace.folder / "evidence/files/audit.pdf")' could not be written: the disk is full")
    #expect(try workspace.folder.names(in: "evidence/files") == [])
  }

  /// What a command will do: the evidence, then the record that names it.
  private func attach(on disk: any FileSystem) throws {
    let writer = WriteOnce(disk)
    let (file, _) = try EvidenceFiles(workspace.location, writer).add(desk / "audit.pdf")
    let bytes = Array("file: \(file.path)\n".utf8)
    let name = try #require(
      RecordName(
        at: RecordsOnDisk.record(2).name.at, kind: "evidence-attached", digest: SHA256.digest(of: bytes).shortened))
    try RecordFolder(workspace.location, writer).write(bytes, as: name)
  }

  private func expectSound(acknowledged: Bool) throws {
    let listing = try workspace.read()
    #expect(listing.records.contains { $0.name.kind == "note-made" })
    #expect(listing.strays.allSatisfy { $0.cause == .unfinished })
    let attached = listing.records.filter { $0.name.kind == "evidence-attached" }
    if acknowledged { #expect(attached.count == 1) }
    for record in attached {
      let path = String(decoding: record.bytes.dropFirst(6).dropLast(), as: UTF8.self)
      let file = StoredFile(path: path, digest: SHA256.digest(of: "an audit"), bytes: 8)
      #expect(try EvidenceFiles(workspace.location).condition(of: file) == .sound)
    }
    #expect(try EvidenceFiles(workspace.location).list().strays.allSatisfy { $0.cause == .unfinished })
  }
}

extension Result {
  var isSuccess: Bool { if case .success = self { true } else { false } }
}
