import Digests
import Platform

/// One pass over the folder of records.
struct RecordScan {
  private struct Copy {
    let name: RecordName
    let path: String
    let bytes: [UInt8]
    let digest: Digest
  }

  private let prefix: String
  private var records: [RecordFile] = []
  private var strays: [Stray] = []
  private var copies: [Copy] = []
  private var paths: [Digest: String] = [:]

  init(prefix: String) { self.prefix = prefix }

  /// Takes a name directly in the folder of records.
  mutating func take(_ entry: Folder.Entry, of records: borrowing Folder) throws(SystemError) {
    let path = "\(prefix)/\(entry.name)"
    guard entry.kind == .folder, isMonth(entry.name) else { return refuse(entry, path) }
    let month = try records.folder(entry.name)
    for entry in try month.entries() { take(entry, path: "\(path)/\(entry.name)", of: month) }
  }

  /// What was found. Copies are judged last, when every record is known.
  consuming func listing() -> RecordListing {
    for copy in copies { settle(copy) }
    return RecordListing(records: records, strays: strays)
  }

  private mutating func take(_ entry: Folder.Entry, path: String, of month: borrowing Folder) {
    guard entry.kind == .file else { return refuse(entry, path) }
    switch RecordName.read(entry.name) {
    case .other: refuse(entry, path)
    case .conflictCopy(let name):
      guard let bytes = bytes(entry.name, path, of: month) else { return }
      copies.append(Copy(name: name, path: path, bytes: bytes, digest: SHA256.digest(of: bytes)))
    case .record(let name):
      guard let bytes = bytes(entry.name, path, of: month) else { return }
      let digest = SHA256.digest(of: bytes)
      guard digest.shortened == name.digest else { return note(path, .contentDiffers) }
      if let first = paths.updateValue(path, forKey: digest) {
        paths[digest] = first
        return note(path, .duplicate(of: first))
      }
      records.append(RecordFile(name: name, path: path, bytes: bytes, digest: digest))
    }
  }

  private mutating func settle(_ copy: Copy) {
    if let original = paths[copy.digest] { return note(copy.path, .conflictCopy(of: original)) }
    guard copy.digest.shortened == copy.name.digest else { return note(copy.path, .contentDiffers) }
    // The only copy of a record, whatever it is called, is the record.
    paths[copy.digest] = copy.path
    records.append(RecordFile(name: copy.name, path: copy.path, bytes: copy.bytes, digest: copy.digest))
    note(copy.path, .conflictCopyCounted)
  }

  private mutating func bytes(_ name: String, _ path: String, of month: borrowing Folder) -> [UInt8]? {
    do {
      return try month.bytes(of: name, limit: RecordFolder.recordLimit)
    } catch {
      if case .tooLarge(let limit) = error.reason {
        note(path, .tooLarge(limit: limit))
      } else {
        note(path, .unreadable(error))
      }
      return nil
    }
  }

  private mutating func refuse(_ entry: Folder.Entry, _ path: String) {
    if let cause = Stray.cause(of: entry) { note(path, cause) }
  }

  private mutating func note(_ path: String, _ cause: Stray.Cause) { strays.append(Stray(path: path, cause: cause)) }

  private func isMonth(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return bytes.count == 7 && bytes[4] == UInt8(ascii: "-")
      && (bytes[..<4] + bytes[5...]).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension Stray {
  /// Why a name is none that belongs here, or nil for what systems leave in folders, which needs no word.
  static func cause(of entry: Folder.Entry) -> Cause? {
    switch entry.kind {
    case .link: return .link
    case .folder: return .folder
    case .other: return .notAFile
    case .file: break
    }
    if TemporaryName.matches(entry.name) { return .unfinished }
    let leftBySystems = [LiveFileSystem.lockName, ".gitkeep", ".gitignore", ".DS_Store", "Thumbs.db", "desktop.ini"]
    return leftBySystems.contains(entry.name) ? nil : .unknownName
  }
}
