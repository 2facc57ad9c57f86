import Digests
import Platform
import RecordStore
import TestSupport
import Testing

@Suite struct `The folder of records` {
  let workspace: RecordsOnDisk

  init() throws { workspace = try RecordsOnDisk() }

  @Test func `gives back what was written, in order`() throws {
    for number in [3, 1, 2] { try workspace.write(number) }
    let listing = try workspace.read()
    #expect(listing.records.map(\.bytes) == (try (1...3).map { try RecordsOnDisk.record($0).bytes }))
    #expect(listing.records.map(\.digest) == listing.records.map { SHA256.digest(of: $0.bytes) })
    #expect(listing.strays == [])
  }

  @Test func `keeps a record in the folder of its month, for its owner only`() throws {
    let path = try workspace.write(1)
    #expect(path.hasPrefix("evidence/records/2026-11/20261121T"))
    #expect(try workspace.folder.permissions(of: path) == 0o600)
    #expect(try workspace.folder.permissions(of: "evidence/records/2026-11") == 0o700)
  }

  @Test func `takes the same record twice and keeps it once`() throws {
    let path = try workspace.write(1)
    #expect(try workspace.write(1) == path)
    #expect(try workspace.read().records.count == 1)
  }

  @Test func `does not replace what stands under a record's name`() throws {
    let path = try workspace.write(1)
    try workspace.folder.write("changed", to: path)
    #expect(throws: StoreError.nameTaken(path: path)) { try workspace.write(1) }
    #expect(try workspace.folder.text(of: path) == "changed")
  }

  @Test func `refuses a name that is not of the bytes`() throws {
    let (first, second) = (try RecordsOnDisk.record(1), try RecordsOnDisk.record(2))
    #expect(throws: StoreError.self) { try RecordFolder(workspace.location).write(first.bytes, as: second.name) }
    #expect(try workspace.read().records.isEmpty)
  }

  @Test(arguments: ["changed", ""])
  func `does not give a record whose content is not what its name says`(text: String) throws {
    let path = try workspace.write(1)
    try workspace.write(2)
    try workspace.folder.write(text, to: path)
    let listing = try workspace.read()
    #expect(listing.records.count == 1)
    #expect(listing.strays == [Stray(path: path, cause: .contentDiffers)])
    #expect(listing.strays.map(\.isDamage) == [true])
  }

  @Test func `names what does not belong there and follows no link`() throws {
    let path = try workspace.write(1)
    let records = "evidence/records"
    let second = try RecordsOnDisk.record(2)
    try workspace.folder.write(second.bytes, to: "outside.yaml")
    try workspace.folder.link("\(records)/2026-11/\(second.name.text)", to: workspace.folder / "outside.yaml")
    try workspace.folder.link("\(records)/2026-12", to: "2026-11")
    try workspace.folder.write("x", to: "\(records)/2026-11/notes.txt")
    try workspace.folder.write("x", to: "\(records)/2026-11/.DS_Store")
    try workspace.folder.write("x", to: "\(records)/2026-11/.0123456789abcdefghjk.tmp")
    try workspace.folder.makeFolder("\(records)/2026-11/inner")
    try workspace.folder.makeFolder("\(records)/old")
    let listing = try workspace.read()
    #expect(listing.records.map(\.path) == [path])
    #expect(
      listing.strays == [
        Stray(path: "\(records)/2026-11/.0123456789abcdefghjk.tmp", cause: .unfinished),
        Stray(path: "\(records)/2026-11/\(second.name.text)", cause: .link),
        Stray(path: "\(records)/2026-11/inner", cause: .folder),
        Stray(path: "\(records)/2026-11/notes.txt", cause: .unknownName),
        Stray(path: "\(records)/2026-12", cause: .link),
        Stray(path: "\(records)/old", cause: .folder),
      ])
  }

  @Test func `counts a record that lies in two folders once`() throws {
    let path = try workspace.write(1)
    let copy = path.replacing("2026-11/", with: "2026-12/")
    try workspace.folder.write(try workspace.folder.bytes(of: path), to: copy)
    let listing = try workspace.read()
    #expect(listing.records.map(\.path) == [path])
    #expect(listing.strays == [Stray(path: copy, cause: .duplicate(of: path))])
  }

  @Test func `reads the others when one cannot be read`() throws {
    let path = try workspace.write(1)
    let second = try workspace.write(2)
    // Larger than any record, without taking the space.
    try workspace.folder.write([UInt8](repeating: 32, count: RecordFolder.recordLimit + 1), to: path)
    let listing = try workspace.read()
    #expect(listing.records.map(\.path) == [second])
    #expect(listing.strays == [Stray(path: path, cause: .tooLarge(limit: RecordFolder.recordLimit))])
  }

  @Test func `is not written through a link`() throws {
    let other = try TemporaryFolder()
    try FileSystemSurgery.replace("evidence/records", in: workspace.folder, byLinkTo: other.path)
    #expect(throws: StoreError.self) { try workspace.write(1) }
    #expect(throws: StoreError.self) { try workspace.read() }
    #expect(try other.names() == [])
  }
}

@Suite struct `A sync program's copy of a record` {
  let workspace: RecordsOnDisk

  init() throws { workspace = try RecordsOnDisk() }

  @Test(arguments: [
    "-LAPTOP", " (1)", " (conflicted copy 2026-11-21)", ".sync-conflict-20261121-103205-ABCDEFG", "-laptop-2", "~1",
  ])
  func `is ignored and named where the record is known`(ending: String) throws {
    let path = try workspace.write(1)
    let copy = path.replacing(".yaml", with: "\(ending).yaml")
    try workspace.folder.write(try workspace.folder.bytes(of: path), to: copy)
    let listing = try workspace.read()
    #expect(listing.records.map(\.path) == [path])
    #expect(listing.strays == [Stray(path: copy, cause: .conflictCopy(of: path))])
  }

  @Test func `is the record where there is no other`() throws {
    let record = try RecordsOnDisk.record(1)
    let copy = "evidence/records/2026-11/\(record.name.text.replacing(".yaml", with: "-LAPTOP.yaml"))"
    try workspace.folder.write(record.bytes, to: copy)
    let listing = try workspace.read()
    #expect(listing.records.map(\.name) == [record.name])
    #expect(listing.strays == [Stray(path: copy, cause: .conflictCopyCounted)])
  }

  @Test func `that holds something else is damage, and not read`() throws {
    let path = try workspace.write(1)
    let copy = path.replacing(".yaml", with: "-LAPTOP.yaml")
    try workspace.folder.write("something else", to: copy)
    let listing = try workspace.read()
    #expect(listing.records.map(\.path) == [path])
    #expect(listing.strays == [Stray(path: copy, cause: .contentDiffers)])
  }
}

@Suite struct `Several people at once` {
  @Test(arguments: [Set<FaultyFileSystem.Lack>(), [.links]])
  func `write different records and the same one, and all are there`(lacks: Set<FaultyFileSystem.Lack>) async throws {
    let workspace = try RecordsOnDisk()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          let folder = RecordFolder(workspace.location, WriteOnce(FaultyFileSystem(lacking: lacks)))
          for number in 0..<20 {
            let own = try RecordsOnDisk.record(1000 * task + number + 100)
            let shared = try RecordsOnDisk.record(number)
            try folder.write(own.bytes, as: own.name)
            try folder.write(shared.bytes, as: shared.name)
          }
        }
      }
      try await group.waitForAll()
    }
    let listing = try workspace.read()
    #expect(listing.records.count == 8 * 20 + 20)
    #expect(listing.strays == [])
  }
}
