package import Platform
import Synchronization

/// The disk of this machine, on which some files cannot be removed, as where one is open elsewhere, and on which something may happen
/// beside a removal.
package final class StubbornFileSystem: FileSystem {
  package enum Moment: Sendable { case before, after }

  private let live = LiveFileSystem()
  private let isKept: @Sendable (String) -> Bool
  private let beside: @Sendable (Moment, String) -> Void
  private let flushed: @Sendable (String) -> Void

  package init(
    keeping isKept: @escaping @Sendable (String) -> Bool = { _ in false },
    beside: @escaping @Sendable (Moment, String) -> Void = { _, _ in },
    flushed: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    (self.isKept, self.beside, self.flushed) = (isKept, beside, flushed)
  }

  package func kind(of path: String) throws(SystemError) -> FileKind? { try live.kind(of: path) }

  package func bytes(of path: String, limit: Int) throws(SystemError) -> [UInt8] {
    try live.bytes(of: path, limit: limit)
  }

  package func makeFolder(_ path: String) throws(SystemError) -> Bool { try live.makeFolder(path) }

  package func create(_ path: String) throws(SystemError) -> NewFile { try live.create(path) }

  package func append(_ bytes: UnsafeRawBufferPointer, to file: borrowing NewFile) throws(SystemError) {
    try live.append(bytes, to: file)
  }

  package func flush(_ file: borrowing NewFile) throws(SystemError) { try live.flush(file) }

  package func link(_ path: String, as name: String) throws(SystemError) { try live.link(path, as: name) }

  package func renameUnlessTaken(_ path: String, to name: String) throws(SystemError) -> Bool {
    try live.renameUnlessTaken(path, to: name)
  }

  package func remove(_ path: String) throws(SystemError) {
    if isKept(path) { throw SystemError(.remove, path, .denied) }
    beside(.before, path)
    try live.remove(path)
    beside(.after, path)
  }

  package func placeFolder(_ path: String, as name: String) throws(SystemError) {
    try live.placeFolder(path, as: name)
  }

  package func removeFolder(_ path: String) throws(SystemError) { try live.removeFolder(path) }

  package func flushFolder(_ path: String) throws(SystemError) {
    try live.flushFolder(path)
    flushed(path)
  }
}
