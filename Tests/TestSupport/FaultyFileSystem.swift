package import Platform
import Synchronization

/// The disk of this machine, on which one step goes wrong.
package final class FaultyFileSystem: FileSystem {
  package enum Fault: Sendable {
    case none
    /// The step of this number (from 0) is refused; a write gets half of its bytes out first.
    case refuse(step: Int, SystemError.Reason)
    /// The step of this number is not done (a write gets half of its bytes out), nor is anything after it: the power went.
    case powerCut(step: Int)
  }

  /// What the disk cannot do at all.
  package enum Lack: Sendable {
    case links
    case folderFlush
  }

  private struct State {
    var steps: [String] = []
    var isOff = false
  }

  private let live = LiveFileSystem()
  private let fault: Fault
  private let lacks: Set<Lack>
  private let state = Mutex(State())

  package init(_ fault: Fault = .none, lacking lacks: Set<Lack> = []) { (self.fault, self.lacks) = (fault, lacks) }

  /// What was asked of the disk, in order; questions that change nothing are left out.
  package var steps: [String] { state.withLock { $0.steps } }

  /// Whether the power went.
  package var isOff: Bool { state.withLock { $0.isOff } }

  package func kind(of path: String) throws(SystemError) -> FileKind? {
    try requirePower(path)
    return try live.kind(of: path)
  }

  package func bytes(of path: String, limit: Int) throws(SystemError) -> [UInt8] {
    try requirePower(path)
    return try live.bytes(of: path, limit: limit)
  }

  package func makeFolder(_ path: String) throws(SystemError) -> Bool {
    try take("makeFolder", .makeFolder, path)
    return try live.makeFolder(path)
  }

  package func create(_ path: String) throws(SystemError) -> NewFile {
    try take("create", .create, path)
    return try live.create(path)
  }

  package func append(_ bytes: UnsafeRawBufferPointer, to file: borrowing NewFile) throws(SystemError) {
    do { try take("append", .write, file.path) } catch {
      if steps.last == "append" {
        try live.append(UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]), to: file)
      }
      throw error
    }
    try live.append(bytes, to: file)
  }

  package func flush(_ file: borrowing NewFile) throws(SystemError) {
    try take("flush", .flush, file.path)
    try live.flush(file)
  }

  package func link(_ path: String, as name: String) throws(SystemError) {
    try take("link", .place, name)
    if lacks.contains(.links) { throw SystemError(.place, name, .notPermitted) }
    try live.link(path, as: name)
  }

  package func renameUnlessTaken(_ path: String, to name: String) throws(SystemError) -> Bool {
    try take("rename", .place, name)
    return try live.renameUnlessTaken(path, to: name)
  }

  package func remove(_ path: String) throws(SystemError) {
    try take("remove", .remove, path)
    try live.remove(path)
  }

  package func placeFolder(_ path: String, as name: String) throws(SystemError) {
    try take("placeFolder", .place, name)
    try live.placeFolder(path, as: name)
  }

  package func removeFolder(_ path: String) throws(SystemError) {
    try take("removeFolder", .remove, path)
    try live.removeFolder(path)
  }

  package func flushFolder(_ path: String) throws(SystemError) {
    try take("flushFolder", .flushFolder, path)
    if lacks.contains(.folderFlush) { throw SystemError(.flushFolder, path, .notSupported) }
    try live.flushFolder(path)
  }

  private func take(_ step: String, _ operation: SystemError.Operation, _ path: String) throws(SystemError) {
    try requirePower(path)
    let refusal = state.withLock { state -> SystemError.Reason? in
      defer { state.steps.append(step) }
      switch fault {
      case .refuse(state.steps.count, let reason): return reason
      case .powerCut(state.steps.count):
        state.isOff = true
        return .hardware
      case .none, .refuse, .powerCut: return nil
      }
    }
    if let refusal { throw SystemError(operation, path, refusal) }
  }

  private func requirePower(_ path: String) throws(SystemError) {
    if isOff { throw SystemError(.inspect, path, .hardware) }
  }
}
