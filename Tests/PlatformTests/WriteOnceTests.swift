import Platform
import TestSupport
import Testing

private let content = Array("format: record/1\n".utf8)

@Suite struct `Writing a file once` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `puts the bytes under the name and leaves nothing else`() throws {
    #expect(try WriteOnce().write(content, to: folder / "a.yaml") == .written)
    #expect(try folder.bytes(of: "a.yaml") == content)
    #expect(try folder.names() == ["a.yaml"])
  }

  @Test func `goes by the steps whose order the promise rests on`() throws {
    let disk = FaultyFileSystem()
    _ = try WriteOnce(disk).write(content, to: folder / "a.yaml")
    #expect(disk.steps == ["create", "append", "flush", "link", "remove", "flushFolder"])
  }

  @Test func `lets only the owner read the file`() throws {
    _ = try WriteOnce().write(content, to: folder / "a.yaml")
    #expect(try folder.permissions(of: "a.yaml") == 0o600)
  }

  @Test func `makes sure of a folder that a process made and did not live to make sure of`() throws {
    _ = try LiveFileSystem().makeFolder(folder / "made")
    let disk = FaultyFileSystem()
    let writer = WriteOnce(disk)
    for _ in 0..<2 { try writer.makeFolder(folder / "made") }
    #expect(disk.steps == ["makeFolder", "flushFolder", "makeFolder"])
  }

  @Test func `lets only the owner enter a folder it makes`() throws {
    try WriteOnce().makeFolder(folder / "new")
    #expect(try folder.permissions(of: "new") == 0o700)
  }

  @Test func `finds the same bytes there already and says so`() throws {
    _ = try WriteOnce().write(content, to: folder / "a.yaml")
    #expect(try WriteOnce().write(content, to: folder / "a.yaml") == .alreadyThere(identical: true))
    #expect(try folder.names() == ["a.yaml"])
  }

  @Test(arguments: ["other", "", "format: record/2\n", "a longer text than the one to be written"])
  func `leaves other bytes as they are and says so`(text: String) throws {
    try folder.write(text, to: "a.yaml")
    #expect(try WriteOnce().write(content, to: folder / "a.yaml") == .alreadyThere(identical: false))
    #expect(try folder.text(of: "a.yaml") == text)
    #expect(try folder.names() == ["a.yaml"])
  }

  @Test func `makes sure of the folder before it says that the file was there`() throws {
    _ = try WriteOnce().write(content, to: folder / "a.yaml")
    let disk = FaultyFileSystem()
    _ = try WriteOnce(disk).write(content, to: folder / "a.yaml")
    #expect(disk.steps == ["flushFolder"])
  }

  @Test func `does not write through a link`() throws {
    try folder.write("elsewhere", to: "target")
    try folder.link("a.yaml", to: folder / "target")
    let error = try #require(throws: SystemError.self) { try WriteOnce().write(content, to: folder / "a.yaml") }
    #expect(error.reason == .isALink)
    #expect(try folder.text(of: "target") == "elsewhere")
  }

  @Test(arguments: 0..<5, [SystemError.Reason.diskFull, .readOnly, .hardware])
  func `that is refused at a step before the last leaves no part of the file`(
    step: Int, reason: SystemError.Reason
  ) throws {
    let disk = FaultyFileSystem(.refuse(step: step, reason))
    let writer = WriteOnce(disk)
    let outcome = Result { try writer.write(content, to: folder / "a.yaml") }
    if disk.steps[step] == "remove" {
      // The file is in place; the temporary name that stays is only named.
      #expect(try outcome.get() == .written)
      #expect(writer.notes.take().map(\.isLeftBehind) == [true])
    } else {
      #expect(throws: SystemError.self) { try outcome.get() }
      #expect(try folder.names() == [])
    }
    #expect(try WriteOnce().write(content, to: folder / "a.yaml") != .alreadyThere(identical: false))
    #expect(try folder.bytes(of: "a.yaml") == content)
  }

  @Test func `that is refused when the folder is flushed is not acknowledged, and may be done again`() throws {
    let disk = FaultyFileSystem(.refuse(step: 5, .hardware))
    #expect(throws: SystemError.self) { try WriteOnce(disk).write(content, to: folder / "a.yaml") }
    #expect(try WriteOnce().write(content, to: folder / "a.yaml") == .alreadyThere(identical: true))
  }

  @Test(arguments: 0..<6, [false, true])
  func `that stops at any step leaves the whole file or none of it`(step: Int, withoutLinks: Bool) throws {
    let disk = FaultyFileSystem(.powerCut(step: step), lacking: withoutLinks ? [.links] : [])
    #expect(throws: SystemError.self) { try WriteOnce(disk).write(content, to: folder / "a.yaml") }
    let names = try folder.names()
    #expect(names.allSatisfy { $0 == "a.yaml" || TemporaryName.matches($0) || $0 == LiveFileSystem.lockName })
    if names.contains("a.yaml") { #expect(try folder.bytes(of: "a.yaml") == content) }
    #expect(try WriteOnce().write(content, to: folder / "a.yaml") != .alreadyThere(identical: false))
  }
}

@Suite struct `A disk that cannot do everything` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `without links still takes each name once, and says so once`() throws {
    let writer = WriteOnce(FaultyFileSystem(lacking: [.links]))
    #expect(try writer.write(content, to: folder / "a.yaml") == .written)
    #expect(try writer.write(content, to: folder / "a.yaml") == .alreadyThere(identical: true))
    #expect(try writer.write(content, to: folder / "b.yaml") == .written)
    #expect(writer.notes.take() == [.noLinks(folder: folder.path)])
    #expect(writer.notes.take() == [])
    #expect(try folder.names() == [LiveFileSystem.lockName, "a.yaml", "b.yaml"])
  }

  @Test func `without links does not replace a name that was taken while the file was written`() throws {
    try folder.write("first", to: "a.yaml")
    let disk = LiveFileSystem()
    try folder.write("second", to: "temporary")
    #expect(try disk.renameUnlessTaken(folder / "temporary", to: folder / "a.yaml") == false)
    #expect(try folder.text(of: "a.yaml") == "first")
  }

  @Test func `that cannot flush a folder is named once, and the file is written`() throws {
    let writer = WriteOnce(FaultyFileSystem(lacking: [.folderFlush]))
    #expect(try writer.write(content, to: folder / "a.yaml") == .written)
    #expect(try writer.write(content, to: folder / "b.yaml") == .written)
    #expect(writer.notes.take() == [.noFolderFlush(folder: folder.path)])
  }
}

@Suite struct `Writers at the same time` {
  @Test(arguments: [Set<FaultyFileSystem.Lack>(), [.links]])
  func `under one name, with different bytes, one wins and the others are told`(lacks: Set<FaultyFileSystem.Lack>)
    async throws
  {
    let folder = try TemporaryFolder()
    let path = folder / "a.yaml"
    let outcomes = try await withThrowingTaskGroup(of: (Int, WriteOnce.Outcome).self) { group in
      for number in 0..<16 {
        group.addTask {
          (number, try WriteOnce(FaultyFileSystem(lacking: lacks)).write(Array("writer \(number)".utf8), to: path))
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let winners = outcomes.filter { $0.1 == .written }.map(\.0)
    #expect(winners.count == 1)
    #expect(try folder.text(of: "a.yaml") == "writer \(winners.first ?? -1)")
    #expect(outcomes.filter { $0.1 == .alreadyThere(identical: false) }.count == 15)
    #expect(try folder.names().filter { TemporaryName.matches($0) } == [])
  }
}

extension Capability {
  fileprivate var isLeftBehind: Bool { if case .leftBehind = self { true } else { false } }
}
