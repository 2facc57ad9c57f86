package import Platform

/// Where a workspace is: a folder that holds `evidence/records`.
package struct WorkspaceLocation: Hashable, Sendable {
  /// From the root.
  package let root: String

  /// A folder that is, or is to become, a workspace.
  package init(root: String) { self.root = root }

  /// The folder that holds all that is recorded.
  package var evidence: String { Path.join(root, "evidence") }
  /// The folder of records.
  package var records: String { Path.join(evidence, "records") }
  /// The folder of evidence files.
  package var files: String { Path.join(evidence, "files") }

  /// The workspace that a folder lies in: itself or the nearest above it. Nil where there is none. `folder` starts from the root.
  package static func find(from folder: String) throws(SystemError) -> WorkspaceLocation? {
    var folder = folder
    while true {
      let location = WorkspaceLocation(root: folder)
      if try location.isWorkspace() { return location }
      let parent = Path.parent(of: folder)
      if parent == folder || parent == "." { return nil }
      folder = parent
    }
  }

  /// The workspace that a folder is. `folder` starts from the root.
  package static func at(_ folder: String) throws(StoreError) -> WorkspaceLocation {
    let location = WorkspaceLocation(root: folder)
    guard try StoreError.wrapping({ () throws(SystemError) in try location.isWorkspace() }) else {
      throw .notAWorkspace(folder: folder)
    }
    return location
  }

  /// Makes the folders of a workspace in a folder that is there; those that are there stay.
  package func make(_ writer: WriteOnce = WriteOnce()) throws(StoreError) {
    try StoreError.wrapping { () throws(SystemError) in
      for folder in [evidence, records, files] { try writer.makeFolder(folder) }
    }
  }

  /// A path as people are shown it: from the workspace on.
  package func relative(_ path: String) -> String {
    let prefix = Path.join(root, "")
    guard path.hasPrefix("\(prefix)/") else { return path }
    return String(path.dropFirst(prefix.count + 1))
  }

  private func isWorkspace() throws(SystemError) -> Bool {
    guard try FileReading.kind(of: evidence) == .folder else { return false }
    return try FileReading.kind(of: records) == .folder
  }
}
