import Platform
import TestSupport
import Testing

@Suite struct `Reading a file` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [0, 1, 4096, 100_000])
  func `gives all its bytes`(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try folder.write(bytes, to: "a")
    #expect(try FileReading.bytes(of: folder / "a", limit: size) == bytes)
  }

  @Test func `stops at the limit, saying what it is`() throws {
    try folder.write("12345", to: "a")
    let error = try #require(throws: SystemError.self) { try FileReading.bytes(of: folder / "a", limit: 4) }
    #expect(error.description == "'\(folder / "a")' is larger than the 4 bytes that are taken")
  }

  @Test func `that is not there says so`() throws {
    let error = try #require(throws: SystemError.self) { try FileReading.bytes(of: folder / "x", limit: 4) }
    #expect(error.description == "there is no file '\(folder / "x")'")
    #expect(error.code != nil)
  }

  @Test func `follows a link only where it is told to`() throws {
    try folder.write("text", to: "target")
    try folder.link("link", to: "target")
    #expect(try FileReading.bytes(of: folder / "link", limit: 10).count == 4)
    let error = try #require(throws: SystemError.self) {
      try FileReading.bytes(of: folder / "link", limit: 10, links: .refused)
    }
    #expect(error.reason == .isALink)
  }

  @Test(arguments: ["/dev/zero", "/tmp"])
  func `refuses what is not a file`(path: String) throws {
    let error = try #require(throws: SystemError.self) { try FileReading.bytes(of: path, limit: 10) }
    #expect(error.reason == .notAFile)
  }

  @Test(arguments: [1, 7, 4096])
  func `in parts gives the same bytes`(size: Int) throws {
    let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try folder.write(bytes, to: "a")
    var read: [UInt8] = []
    try FileReading.eachChunk(of: folder / "a", size: size) { part in
      read += part
      return true
    }
    #expect(read == bytes)
  }

  @Test func `in parts ends when it is told to`() throws {
    try folder.write("123456", to: "a")
    var parts = 0
    try FileReading.eachChunk(of: folder / "a", size: 2) { _ in
      parts += 1
      return parts < 2
    }
    #expect(parts == 2)
  }
}

@Suite struct `An open folder` {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("text", to: "b/file")
    try folder.write("secret", to: "outside")
    try folder.makeFolder("b/inner")
    try folder.link("b/link", to: "../outside")
    try folder.link("b/away", to: "..")
  }

  @Test func `lists names and kinds in order`() throws {
    let entries = try Folder(folder / "b").entries()
    #expect(entries.map(\.name) == ["away", "file", "inner", "link"])
    #expect(entries.map(\.kind) == [.link, .file, .folder, .link])
  }

  @Test func `lists the same twice`() throws {
    let opened = try Folder(folder / "b")
    #expect(try opened.entries().map(\.name) == opened.entries().map(\.name))
  }

  @Test func `reads a file in it`() throws {
    #expect(try Folder(folder / "b").bytes(of: "file", limit: 10) == Array("text".utf8))
  }

  @Test func `follows no link, to a file or to a folder`() throws {
    let opened = try Folder(folder / "b")
    let file = try #require(throws: SystemError.self) { try opened.bytes(of: "link", limit: 10) }
    #expect(file.reason == .isALink)
    let inner = try #require(throws: SystemError.self) { _ = try opened.folder("away") }
    #expect(inner.reason == .isALink)
  }

  @Test(arguments: ["../outside", "..", ".", "", "/etc/passwd", "inner/../../outside"])
  func `gives nothing that is not directly in it`(name: String) throws {
    #expect(throws: SystemError.self) { try Folder(folder / "b").bytes(of: name, limit: 10) }
    #expect(throws: SystemError.self) { _ = try Folder(folder / "b").folder(name) }
  }

  @Test func `that is not there says so`() throws {
    let error = try #require(throws: SystemError.self) { _ = try Folder(folder / "x") }
    #expect(error.description == "there is no folder '\(folder / "x")'")
  }
}
