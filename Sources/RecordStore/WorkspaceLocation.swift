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

  /// The nearest folder, itself or above, in which a workspace's folders lie under other capitals, and what they are called there.
  package static func renamed(from folder: String) throws(SystemError) -> (folder: String, name: String)? {
    var folder = folder
    while true {
      if try FileReading.kind(of: folder) == .folder {
        for evidence in try folders(in: folder, called: "evidence") {
          if let records = try folders(in: Path.join(folder, evidence), called: "records").first {
            return (folder, "\(evidence)/\(records)")
          }
        }
      }
      let parent = Path.parent(of: folder)
      if parent == folder || parent == "." { return nil }
      folder = parent
    }
  }

  /// The folders of a name, in whatever capitals; none where they cannot be listed.
  private static func folders(in folder: String, called name: String) throws(SystemError) -> [String] {
    do {
      return try Folder(folder).entries().filter { $0.kind == .folder && $0.name.lowercased() == name }.map(\.name)
    } catch {
      // A folder above may be closed to this person, and says nothing of theirs.
      guard error.reason == .denied || error.reason == .notPermitted else { throw error }
      return []
    }
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
