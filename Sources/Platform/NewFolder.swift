/// A folder that is being written, and appears under its name whole or not at all.
///
/// Its files are written and flushed in a folder of a passing name beside it, which is given the name at the end. Where
/// that does not happen, ``discard()`` leaves nothing behind.
package final class NewFolder {
  private let writer: WriteOnce
  private let target: String
  private let temporary: String
  private var files: [String] = []
  private var folders: [String] = []

  /// Begins a folder at a path that is free, or an empty folder's.
  package init(_ path: String, _ writer: WriteOnce) throws(SystemError) {
    (self.writer, target) = (writer, path)
    temporary = Path.join(Path.parent(of: path), TemporaryName.random())
    _ = try writer.files.makeFolder(temporary)
    folders.append(temporary)
  }

  /// Adds a file; `/` parts the folders of its name, which are made as needed.
  package func add(_ name: String, _ bytes: [UInt8]) throws {
    try add(name) { append in try bytes.withUnsafeBytes { try append($0) } }
  }

  /// Adds a file whose bytes come in parts.
  package func add(_ name: String, _ write: (WriteOnce.Append) throws -> Void) throws {
    let path = Path.join(temporary, name)
    try makeFolder(Path.parent(of: path))
    let file = try writer.files.create(path)
    files.append(path)
    try write { (bytes) throws(SystemError) in try writer.files.append(bytes, to: file) }
    try writer.files.flush(file)
  }

  private func makeFolder(_ path: String) throws(SystemError) {
    guard !folders.contains(path) else { return }
    try makeFolder(Path.parent(of: path))
    _ = try writer.files.makeFolder(path)
    folders.append(path)
  }

  /// Gives the folder its name. A folder with anything in it, or a file, is never replaced.
  package func finish() throws(SystemError) {
    for folder in folders.reversed() { try writer.flushFolder(folder) }
    try writer.files.placeFolder(temporary, as: target)
    (files, folders) = ([], [])
    try writer.flushFolder(Path.parent(of: target))
  }

  /// Removes what was written. What cannot be removed is noted as left behind.
  package func discard() {
    do {
      for file in files { try writer.files.remove(file) }
      for folder in folders.reversed() { try writer.files.removeFolder(folder) }
    } catch {
      writer.notes.add(.leftBehind(path: temporary))
    }
    (files, folders) = ([], [])
  }
}
