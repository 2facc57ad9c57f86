/// Writes files that are complete or not there, survive a power cut once reported, and never replace one another.
///
/// The steps: a temporary file in the folder, its bytes, flushed; a link under the final name, which fails where that name is
/// taken; the temporary name removed; the folder flushed. Whatever stops it before the link leaves at most the temporary
/// file; whatever stops it after, a complete file.
package struct WriteOnce: Sendable {
  package enum Outcome: Hashable, Sendable {
    case written
    /// The name was taken; nothing was changed. `identical` says whether by the same bytes.
    case alreadyThere(identical: Bool)
  }

  /// Adds bytes to the file that is being written.
  package typealias Append = (UnsafeRawBufferPointer) throws(SystemError) -> Void

  /// Puts the written file under a path; false, and nothing done, where the path is taken.
  package typealias Place = (String) throws(SystemError) -> Bool

  package let files: any FileSystem
  package let notes: CapabilityNotes

  package init(_ files: any FileSystem = LiveFileSystem(), notes: CapabilityNotes = CapabilityNotes()) {
    (self.files, self.notes) = (files, notes)
  }

  /// Writes a file, in a folder that is there.
  ///
  /// After `written`, and after `alreadyThere`, the file under the name survives a power cut. After an error it is there whole
  /// or not at all, and the same call may be made again.
  package func write(_ bytes: [UInt8], to path: String) throws(SystemError) -> Outcome {
    if let outcome = try compare(bytes, with: path) { return outcome }
    return try fill(in: Path.parent(of: path), called: Path.name(of: path)) { (append: Append) throws(SystemError) in
      try appendAll(bytes, append)
    } placing: { (_: Void, place: Place) throws(SystemError) in
      if try place(path) { return .written }
      return try compare(bytes, with: path) ?? .alreadyThere(identical: false)
    }
  }

  /// Makes a folder in one that is there, so that it survives a power cut. One that is there may have been made by a process
  /// that ended before it made sure of it; so each process does so once.
  package func makeFolder(_ path: String) throws(SystemError) {
    let isNew = try files.makeFolder(path)
    guard notes.isFirstUse(of: path) || isNew else { return }
    do { try flushFolder(Path.parent(of: path)) } catch {
      // Nothing lies in it yet.
      throw SystemError(.makeFolder, path, error.reason, code: error.code)
    }
    notes.use(path)
  }

  /// The same steps for bytes that come in parts and for a name that depends on them: `write` adds the parts to a temporary file
  /// in `folder`, `placing` then chooses where it goes, on the same disk. Not placing it leaves nothing. Errors speak of the
  /// file by the name that it is called by.
  package func fill<Summary, Result>(
    in folder: String, called name: String, _ write: (Append) throws(SystemError) -> Summary,
    placing: (Summary, Place) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    let temporary = Path.join(folder, TemporaryName.random())
    let summary: Summary
    do {
      summary = try written(temporary, write)
    } catch {
      guard error.path == temporary else { throw error }
      throw SystemError(error.operation, Path.join(folder, name), error.reason, code: error.code)
    }
    var isThere = true
    do throws(SystemError) {
      let result = try placing(summary) { (path) throws(SystemError) in try place(temporary, at: path, &isThere) }
      if isThere { discard(temporary) }
      return result
    } catch {
      if isThere { discard(temporary) }
      throw error
    }
  }

  /// The temporary file, whole, flushed and closed; or none.
  private func written<Summary>(
    _ temporary: String, _ write: (Append) throws(SystemError) -> Summary
  ) throws(SystemError) -> Summary {
    let file = try files.create(temporary)
    do throws(SystemError) {
      let summary = try write { (bytes) throws(SystemError) in try files.append(bytes, to: file) }
      try files.flush(file)
      return summary
    } catch {
      discard(temporary)
      throw error
    }
  }

  private func place(_ temporary: String, at path: String, _ isThere: inout Bool) throws(SystemError) -> Bool {
    let folder = Path.parent(of: path)
    do {
      try files.link(temporary, as: path)
    } catch {
      switch error.reason {
      case .alreadyThere:
        return false
      case .notPermitted, .notSupported, .otherDisk, .tooManyLinks:
        guard try files.renameUnlessTaken(temporary, to: path) else { return false }
        notes.add(.noLinks(folder: folder))
        isThere = false
      default:
        throw error
      }
    }
    if isThere {
      discard(temporary)
      isThere = false
    }
    try flushFolder(folder)
    return true
  }

  /// Nil where nothing has the name. What has it was flushed by whoever wrote it, but its folder perhaps not.
  private func compare(_ bytes: [UInt8], with path: String) throws(SystemError) -> Outcome? {
    switch try files.kind(of: path) {
    case nil: return nil
    case .link: throw SystemError(.place, path, .isALink)
    case .folder, .other: return .alreadyThere(identical: false)
    case .file: break
    }
    let found: [UInt8]
    do {
      found = try files.bytes(of: path, limit: bytes.count)
    } catch {
      if case .tooLarge = error.reason { return .alreadyThere(identical: false) }
      throw error
    }
    try flushFolder(Path.parent(of: path))
    return .alreadyThere(identical: found == bytes)
  }

  private func appendAll(_ bytes: [UInt8], _ append: Append) throws(SystemError) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(SystemError) in try append(UnsafeRawBufferPointer(buffer)) }
  }

  /// Returns once the names in a folder survive a power cut; a disk that cannot promise it is noted.
  package func flushFolder(_ folder: String) throws(SystemError) {
    do {
      try files.flushFolder(folder)
    } catch {
      switch error.reason {
      case .notSupported, .notPermitted, .denied, .notAFile: notes.add(.noFolderFlush(folder: folder))
      default: throw error
      }
    }
  }

  /// A temporary file that cannot be removed is a blemish, not a failure.
  private func discard(_ temporary: String) {
    do { try files.remove(temporary) } catch { notes.add(.leftBehind(path: temporary)) }
  }
}
