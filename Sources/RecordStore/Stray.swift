package import Platform

/// Something in the workspace's folders that is not read as a record or as evidence, and why.
package struct Stray: Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    /// A file whose writing did not end. It is not needed.
    case unfinished
    /// A copy that a sync program made, of a record that is known.
    case conflictCopy(of: String)
    /// A copy that a sync program made, of a record that is nowhere else: it is counted.
    case conflictCopyCounted
    /// The same record again, elsewhere.
    case duplicate(of: String)
    case link
    case folder
    /// A device, a pipe or a socket.
    case notAFile
    /// A name that Muster does not give.
    case unknownName
    /// A record's or an evidence file's content that is not what its name says: changed, damaged or cut short.
    case contentDiffers
    case tooLarge(limit: Int)
    case unreadable(SystemError)
  }

  /// From the workspace on.
  package let path: String
  package let cause: Cause

  package init(path: String, cause: Cause) { (self.path, self.cause) = (path, cause) }

  /// Whether something that was recorded may be lost or changed.
  package var isDamage: Bool {
    switch cause {
    case .contentDiffers, .tooLarge, .unreadable: true
    case .unfinished, .conflictCopy, .conflictCopyCounted, .duplicate, .link, .folder, .notAFile, .unknownName: false
    }
  }

  /// The record's file that it is another copy of, if it is one.
  var original: String? {
    switch cause {
    case .conflictCopy(let original), .duplicate(let original): original
    case .contentDiffers, .tooLarge, .unreadable, .unfinished, .conflictCopyCounted, .link, .folder, .notAFile,
      .unknownName:
      nil
    }
  }

  /// Whether it may be sound, and only the disk or a permission keeps it back.
  var isKeptBack: Bool { failure != nil }

  /// What keeps it back.
  var failure: StoreError? { if case .unreadable(let error) = cause { .system(error) } else { nil } }
}

extension Stray: CustomStringConvertible {
  /// One sentence, without capital and full stop.
  package var description: String {
    let path = "'\(Path.printable(path))'"
    return switch cause {
    case .unfinished: "\(path) is left from a write that did not finish; it is not needed and may be removed"
    case .conflictCopy(let record):
      "\(path) is a sync program's copy of '\(Path.printable(record))'; it is ignored and may be removed"
    case .conflictCopyCounted:
      "\(path) is a sync program's copy of a record that is nowhere else; it is counted"
    case .duplicate(let record): "\(path) is the same record as '\(Path.printable(record))' and counts once"
    case .link: "\(path) is a link; links are not followed"
    case .folder: "\(path) is a folder where none belongs; it is not looked into"
    case .notAFile: "\(path) is not a file; it is passed over"
    case .unknownName: "\(path) has a name that Muster does not give; it is passed over"
    case .contentDiffers: "\(path) does not hold what its name says: it was changed, damaged or cut short"
    case .tooLarge(let limit): "\(path) is larger than the \(limit >> 20) MiB that a record may have; it is not read"
    case .unreadable(let error): "\(path) cannot be read: \(error)"
    }
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
