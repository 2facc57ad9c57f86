/// The disk of this machine.
package struct LiveFileSystem: FileSystem {
  /// The file by which writers take turns on disks without links. It stays, empty; readers pass over it.
  package static let lockName = ".muster.lock"

  package init() {}

  package func kind(of path: String) throws(SystemError) -> FileKind? { try FileReading.kind(of: path) }

  package func bytes(of path: String, limit: Int) throws(SystemError) -> [UInt8] {
    try FileReading.bytes(of: path, limit: limit, links: .refused)
  }

  package func makeFolder(_ path: String) throws(SystemError) -> Bool {
    do {
      try OperatingSystem.makeFolder(path)
      return true
    } catch {
      // A disk may also answer "read-only" or "denied" for a folder that is there.
      switch try kind(of: path) {
      case .folder: return false
      case .link: throw SystemError(.makeFolder, path, .isALink, code: error.number)
      case .file, .other, nil: throw SystemError(.makeFolder, path, error)
      }
    }
  }

  package func create(_ path: String) throws(SystemError) -> NewFile {
    let number = try SystemError.naming(.create, path) { () throws(SystemCode) in
      try OperatingSystem.open(path, .newFile)
    }
    return NewFile(path: path, descriptor: Descriptor(number))
  }

  package func append(_ bytes: UnsafeRawBufferPointer, to file: borrowing NewFile) throws(SystemError) {
    var rest = bytes
    while !rest.isEmpty {
      let written: Int
      do { written = try OperatingSystem.write(file.descriptor.number, rest) } catch {
        throw SystemError(.write, file.path, error)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
  }

  package func flush(_ file: borrowing NewFile) throws(SystemError) {
    do { try OperatingSystem.flush(file.descriptor.number) } catch { throw SystemError(.flush, file.path, error) }
  }

  package func link(_ path: String, as name: String) throws(SystemError) {
    do { try OperatingSystem.link(path, as: name) } catch { throw SystemError(.place, name, error) }
  }

  package func renameUnlessTaken(_ path: String, to name: String) throws(SystemError) -> Bool {
    let lockPath = Path.join(Path.parent(of: name), LiveFileSystem.lockName)
    return try SystemError.naming(.place, name) { () throws(SystemCode) in
      let lock = Descriptor(try OperatingSystem.open(lockPath, .lock))
      try OperatingSystem.lock(lock.number)
      do throws(SystemCode) {
        _ = try OperatingSystem.status(name)
        return false
      } catch {
        guard error.reason == .notFound else { throw error }
      }
      try OperatingSystem.rename(path, to: name)
      // The lock is given back when the descriptor closes, also when the process ends.
      return true
    }
  }

  package func remove(_ path: String) throws(SystemError) {
    do { try OperatingSystem.removeFile(path) } catch { throw SystemError(.remove, path, error) }
  }

  package func placeFolder(_ path: String, as name: String) throws(SystemError) {
    do { try OperatingSystem.rename(path, to: name) } catch {
      let isTaken = try kind(of: name) != nil
      throw SystemError(.place, name, isTaken ? .alreadyThere : error.reason, code: error.number)
    }
  }

  package func removeFolder(_ path: String) throws(SystemError) {
    do { try OperatingSystem.removeFolder(path) } catch { throw SystemError(.remove, path, error) }
  }

  package func flushFolder(_ path: String) throws(SystemError) {
    try SystemError.naming(.flushFolder, path) { () throws(SystemCode) in
      let folder = Descriptor(try OperatingSystem.open(path, .folder))
      try OperatingSystem.flush(folder.number)
    }
  }
}
