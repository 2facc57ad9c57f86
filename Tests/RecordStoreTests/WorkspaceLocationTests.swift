import Platform
import RecordStore
import TestSupport
import Testing

@Suite struct `A workspace` {
  @Test func `is found from any folder in it`() throws {
    let workspace = try RecordsOnDisk()
    try workspace.folder.makeFolder("a/b/c")
    #expect(try WorkspaceLocation.find(from: workspace.folder / "a/b/c") == workspace.location)
    #expect(try WorkspaceLocation.find(from: workspace.folder.path) == workspace.location)
  }

  @Test func `is the nearest of two`() throws {
    let workspace = try RecordsOnDisk()
    try workspace.folder.makeFolder("inner/evidence/records")
    try workspace.folder.makeFolder("inner/deep")
    #expect(try WorkspaceLocation.find(from: workspace.folder / "inner/deep")?.root == workspace.folder / "inner")
  }

  @Test func `is not found where there is none`() throws {
    let folder = try TemporaryFolder()
    #expect(try WorkspaceLocation.find(from: folder.path) == nil)
  }

  @Test func `that was named must be one`() throws {
    let folder = try TemporaryFolder()
    let error = try #require(throws: StoreError.self) { try WorkspaceLocation.at(folder.path) }
    #expect(error.description == "'\(folder.path)' is not a workspace: it holds no folder evidence/records")
    let workspace = try RecordsOnDisk()
    #expect(try WorkspaceLocation.at(workspace.folder.path) == workspace.location)
  }

  @Test func `is made for its owner only, and made again without harm`() throws {
    let workspace = try RecordsOnDisk()
    try workspace.write(1)
    try workspace.location.make()
    #expect(try workspace.read().records.count == 1)
    #expect(try workspace.folder.permissions(of: "evidence") == 0o700)
  }

  @Test func `shows paths from itself on`() throws {
    let location = WorkspaceLocation(root: "/work/space")
    #expect(location.relative("/work/space/evidence/a") == "evidence/a")
    #expect(location.relative("/work/spaces/a") == "/work/spaces/a")
  }
}
