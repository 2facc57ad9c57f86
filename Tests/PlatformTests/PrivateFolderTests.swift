import Platform
import TestSupport
import Testing

@Suite struct `A private folder` {
  let place: TemporaryFolder

  init() throws { place = try TemporaryFolder() }

  private func made() throws -> PrivateFolder { try PrivateFolder(called: "work", environment: ["TMPDIR": place.path]) }

  @Test func `is new each time and only its owner may enter it`() throws {
    let (one, two) = (try made(), try made())
    #expect(one.path != two.path)
    #expect(Path.name(of: one.path).hasPrefix("work-"))
    #expect(try place.permissions(of: Path.name(of: one.path)) == 0o700)
  }

  @Test func `goes with all that it holds, and not with what its links point to`() throws {
    try place.write("kept", to: "kept/file")
    let folder = try made()
    let name = Path.name(of: folder.path)
    try place.write("x", to: "\(name)/deep/er/file")
    try place.link("\(name)/deep/link", to: place / "kept")
    try folder.remove()
    #expect(try place.names() == ["kept"])
    #expect(try place.text(of: "kept/file") == "kept")
  }

  @Test func `that is gone already is no trouble`() throws {
    let folder = try made()
    try folder.remove()
    try folder.remove()
    #expect(try place.names() == [])
  }

  @Test func `that an ended process left goes once another is made for the same use, and one in use does not`() throws {
    func later(_ name: String = "work") throws -> PrivateFolder {
      try PrivateFolder(called: name, environment: ["TMPDIR": place.path], leftFrom: -60)
    }
    let held = try made()
    // As an ended process does, nobody holds it.
    let left = try made().path
    try place.write("x", to: "\(Path.name(of: left))/deep/file")
    let (young, other) = (try made(), try later("other"))
    #expect(try place.names().contains(Path.name(of: left)), "it may be one that is just being made, or of another use")
    // Two that only look like one: a name with a letter that is never given, and a folder that others may enter.
    let (named, entered) = ("work-meeting-of-march-202", "work-" + String(repeating: "0", count: 20))
    for folder in [named, entered] { try place.write("mine", to: "\(folder)/notes") }
    try place.setPermissions(0o700, of: named)
    try place.setPermissions(0o755, of: entered)
    let next = try later()
    for folder in [named, entered] { #expect(try place.text(of: "\(folder)/notes") == "mine") }
    let rest = try place.names()
    #expect(!rest.contains(Path.name(of: left)))
    for one in [held, young, other, next] {
      #expect(rest.contains(Path.name(of: one.path)))
      try one.remove()
    }
  }

  @Test func `says which folder is missing where there is none for temporary files`() throws {
    let error = try #require(throws: SystemError.self) {
      try PrivateFolder(called: "work", environment: ["TMPDIR": place / "none"])
    }
    #expect(error.description.hasPrefix("there is no folder '\(place / "none")"))
  }
}
