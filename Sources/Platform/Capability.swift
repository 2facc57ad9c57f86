import Synchronization

/// Something a disk cannot do, or that was left on it, which the user should hear once.
package enum Capability: Hashable, Sendable {
  /// The folder's disk has no links; names were taken in turn under a lock instead.
  case noLinks(folder: String)
  /// The folder's disk cannot be told to write its names out at once.
  case noFolderFlush(folder: String)
  /// A temporary file could not be removed. It is not needed and not referred to.
  case leftBehind(path: String)
  /// What a record names was erased beside it, and could not be kept again.
  case erasedMeanwhile(path: String)
}

extension Capability: CustomStringConvertible {
  /// One sentence, without capital and full stop.
  package var description: String {
    switch self {
    case .noLinks(let folder):
      "the disk of '\(Path.printable(folder))' has no links, so files there are put in place by renaming, one at a time"
    case .noFolderFlush(let folder):
      "the disk of '\(Path.printable(folder))' cannot be made to write its list of files at once, so a power cut in the next "
        + "seconds could undo what was just recorded"
    case .leftBehind(let path):
      "the temporary file '\(Path.printable(path))' could not be removed; it is not needed"
    case .erasedMeanwhile(let path):
      "'\(Path.printable(path))' was erased by a colleague in the same moment, and could not be kept again; attach the file once more"
    }
  }
}

/// Gathers what disks cannot do while they are used; each thing is told once.
package final class CapabilityNotes: Sendable {
  private struct State {
    var known: Set<Capability> = []
    var untold: [Capability] = []
    var folders: Set<String> = []
  }

  private let state = Mutex(State())

  package init() {}

  /// Notes a capability, unless it is known.
  package func add(_ capability: Capability) {
    state.withLock { state in
      if state.known.insert(capability).inserted { state.untold.append(capability) }
    }
  }

  /// Whether nobody has yet made sure, through this, that a folder's own name is on the disk.
  func isFirstUse(of folder: String) -> Bool { state.withLock { !$0.folders.contains(folder) } }

  func use(_ folder: String) { state.withLock { _ = $0.folders.insert(folder) } }

  /// What was noted since the last time this was asked, in order.
  package func take() -> [Capability] {
    state.withLock { state in
      defer { state.untold = [] }
      return state.untold
    }
  }
}
