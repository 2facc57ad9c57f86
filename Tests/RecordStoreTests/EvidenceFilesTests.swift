import Assessments
import Digests
import Platform
import RecordStore
import TestSupport
import Testing

@Suite struct `The folder of evidence files` {
  let workspace: RecordsOnDisk
  let desk: TemporaryFolder
  var files: EvidenceFiles { EvidenceFiles(workspace.location) }

  init() throws {
    workspace = try RecordsOnDisk()
    desk = try TemporaryFolder()
    try desk.write("an audit", to: "audit q2.pdf")
  }

  @Test func `keeps a copy under the beginning of its digest and its own name`() throws {
    let (file, isNew) = try files.add(desk / "audit q2.pdf")
    let digest = SHA256.digest(of: "an audit")
    #expect(isNew)
    #expect(file == StoredFile(path: "files/\(digest.hex.prefix(16))/audit q2.pdf", digest: digest, bytes: 8))
    #expect(try workspace.folder.text(of: "evidence/\(file.path)") == "an audit")
    #expect(try workspace.folder.permissions(of: "evidence/\(file.path)") == 0o600)
    #expect(try desk.names() == ["audit q2.pdf"])
  }

  @Test func `keeps one copy of one content, whatever it is called`() throws {
    let first = try files.add(desk / "audit q2.pdf")
    try desk.write("an audit", to: "the same.pdf")
    let second = try files.add(desk / "the same.pdf")
    #expect(second.isNew == false)
    #expect(second.file == first.file)
    #expect(try files.list().paths == [first.file.path])
  }

  @Test func `leaves no temporary file behind`() throws {
    _ = try files.add(desk / "audit q2.pdf")
    _ = try files.add(desk / "audit q2.pdf")
    #expect(try workspace.folder.names(in: "evidence/files").count == 1)
  }

  @Test func `keeps its paths under 120 characters`() throws {
    try desk.write("x", to: String(repeating: "a long name ", count: 10) + ".pdf")
    let (file, _) = try files.add(desk / (String(repeating: "a long name ", count: 10) + ".pdf"))
    #expect("evidence/\(file.path)".count < 120)
    #expect(try files.condition(of: file) == .sound)
  }

  @Test func `takes a file of any size in parts`() throws {
    let bytes = (0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    try desk.write(bytes, to: "large.bin")
    let (file, _) = try files.add(desk / "large.bin")
    #expect(file.bytes == bytes.count)
    #expect(file.digest == SHA256.digest(of: bytes))
    #expect(try files.bytes(of: file) == bytes)
  }

  @Test func `refuses a file over the limit and leaves nothing of it`() throws {
    let error = try #require(throws: StoreError.self) { try files.add(desk / "audit q2.pdf", limit: 7) }
    #expect(error == .tooLarge(path: desk / "audit q2.pdf", limit: 7))
    #expect(try workspace.folder.names(in: "evidence/files") == [])
  }

  @Test(arguments: ["/dev/zero", "/tmp", "/no/such/file"])
  func `refuses what is not a file and leaves nothing of it`(path: String) throws {
    #expect(throws: StoreError.self) { try files.add(path) }
    #expect(try workspace.folder.names(in: "evidence/files") == [])
  }

  @Test func `tells a sound, a changed and a missing file apart`() throws {
    let (file, _) = try files.add(desk / "audit q2.pdf")
    #expect(try files.condition(of: file) == .sound)
    try workspace.folder.write("changed", to: "evidence/\(file.path)")
    #expect(try files.condition(of: file) == .differs(found: SHA256.digest(of: "changed")))
    #expect(throws: StoreError.contentDiffers(path: "evidence/\(file.path)")) { try files.bytes(of: file) }
    let gone = StoredFile(path: "files/0123456789abcdef/gone.pdf", digest: file.digest, bytes: 1)
    #expect(try files.condition(of: gone) == .missing)
  }

  @Test func `keeps a fresh copy beside one that was damaged`() throws {
    let (first, _) = try files.add(desk / "audit q2.pdf")
    try workspace.folder.write("damaged", to: "evidence/\(first.path)")
    let (second, isNew) = try files.add(desk / "audit q2.pdf")
    #expect(isNew)
    #expect(second.path != first.path)
    #expect(try files.condition(of: second) == .sound)
    #expect(try workspace.folder.text(of: "evidence/\(first.path)") == "damaged")
  }

  @Test(arguments: [
    "files/../records/x", "../evidence/files/0123456789abcdef/x", "/etc/passwd", "files/0123456789abcdef/../x",
    "files/0123456789abcdef/a/b", "files/0123456789abcdef/.", "files/0123456789abcdef/..", "records/2026-11/x",
    "files/0123456789abcdef/", "files/0123456789abcdef/a\\b", "files/xyz/a", "", "files",
    "files/0123456789abcdef/.x.tmp",
  ])
  func `reads no path but its own`(path: String) throws {
    let file = StoredFile(path: path, digest: SHA256.digest(of: ""), bytes: 0)
    #expect(throws: StoreError.outside(path: path)) { try files.condition(of: file) }
    #expect(throws: StoreError.outside(path: path)) { try files.bytes(of: file) }
  }

  @Test func `follows no link when reading`() throws {
    let (file, _) = try files.add(desk / "audit q2.pdf")
    try desk.write("secret", to: "secret")
    try FileSystemSurgery.replace("evidence/\(file.path)", in: workspace.folder, byLinkTo: desk / "secret")
    #expect(throws: StoreError.self) { try files.bytes(of: file) }
    #expect(throws: StoreError.self) { try files.condition(of: file) }
  }

  @Test func `follows no link when writing`() throws {
    try FileSystemSurgery.replace("evidence/files", in: workspace.folder, byLinkTo: desk.path)
    #expect(throws: StoreError.self) { try files.add(desk / "audit q2.pdf") }
    #expect(try desk.names() == ["audit q2.pdf"])
  }

  @Test func `takes a file that the user names by a link`() throws {
    try desk.link("link.pdf", to: "audit q2.pdf")
    #expect(try files.add(desk / "link.pdf").file.digest == SHA256.digest(of: "an audit"))
  }

  @Test func `lists what it keeps and names the rest`() throws {
    let (file, _) = try files.add(desk / "audit q2.pdf")
    try workspace.folder.write("x", to: "evidence/files/.0123456789abcdefghjk.tmp")
    try workspace.folder.write("x", to: "evidence/files/loose.pdf")
    let (paths, strays) = try files.list()
    #expect(paths == [file.path])
    #expect(strays.map(\.path) == ["evidence/files/.0123456789abcdefghjk.tmp", "evidence/files/loose.pdf"])
    #expect(strays.map(\.cause) == [.unfinished, .unknownName])
  }
}
