package import Platform

/// Why the workspace could not do what was asked. Whatever it says, nothing that was recorded before is touched.
package enum StoreError: Error, Hashable, Sendable {
  case system(SystemError)
  /// The folder holds no `evidence/records`.
  case notAWorkspace(folder: String)
  /// A path that would lead out of the workspace, or through a link.
  case outside(path: String)
  /// Something else stands under the name that belongs to a record.
  case nameTaken(path: String)
  /// The workspace's copy is not what it was when it was attached.
  case contentDiffers(path: String)
  /// A file that is larger than evidence may be.
  case tooLarge(path: String, limit: Int)

  /// The result of steps on the disk, whose failures are told as the store's.
  static func wrapping<Result: ~Copyable>(
    _ steps: () throws(SystemError) -> Result
  ) throws(StoreError) -> Result {
    do { return try steps() } catch { throw .system(error) }
  }
}

extension StoreError: CustomStringConvertible {
  /// One sentence, without capital and full stop.
  package var description: String {
    switch self {
    case .system(let error): error.description
    case .notAWorkspace(let folder):
      "'\(Path.printable(folder))' is not a workspace: it holds no folder evidence/records"
    case .outside(let path): "'\(Path.printable(path))' leads out of the workspace's evidence"
    case .nameTaken(let path):
      "'\(Path.printable(path))' is there already, with other content than its name says; run 'muster verify'"
    case .contentDiffers(let path):
      "'\(Path.printable(path))' is not what was attached: its content has changed since"
    case .tooLarge(let path, let limit):
      "'\(Path.printable(path))' is larger than the \(limit >> 20) MiB that a piece of evidence may have; "
        + "attach it by reference instead"
    }
  }
}
