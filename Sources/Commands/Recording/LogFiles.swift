import Assessments
import Digests
import Nouns
import Platform
import RecordStore

/// A file that a row of a log names.
struct LogFile {
  /// As the row names it.
  let named: String
  /// From the root.
  let path: String
  /// Below the log's folder.
  let parts: [String]
  let digest: Digest

  /// The name that its copy would have.
  var keptName: String { SafeFileName.make(from: parts.last ?? named) }

  /// Whether the paper of an item, which was known by other bytes, has changed.
  func isEdition(of item: Assessment.EvidenceItem) -> Bool {
    !item.content.digests.isEmpty && !item.content.digests.contains(digest)
  }
}

/// The files that a log may name: those in its own folder and below it, without following any link. A log comes from other people, and
/// must not fetch what only its reader may see.
struct LogFiles {
  /// The folder of the log, from the root.
  let folder: String

  /// The file that a row names.
  func find(_ named: String) throws -> LogFile {
    let path = Path.absolute(named, from: folder)
    let below = folder == "/" ? folder : "\(folder)/"
    guard path.hasPrefix(below) else {
      throw Problem(
        "'\(named)' is outside the folder of the log, and a log reaches only what lies beside it or below",
        "put the file there, attach it with 'muster attach', or use the reference column")
    }
    let parts = path.dropFirst(below.count).split(separator: "/").map(String.init)
    var (hash, isEmpty) = (SHA256(), true)
    do throws(SystemError) {
      try Folder.eachChunk(ofFile: parts, below: folder) { (bytes) throws(SystemError) in
        hash.update(bytes)
        isEmpty = false
        return true
      }
    } catch {
      throw problem(named, error)
    }
    guard !isEmpty else {
      throw Problem("'\(named)' is empty: there is not one byte in it", "copy the file again from where it came")
    }
    return LogFile(named: named, path: path, parts: parts, digest: hash.finish())
  }

  private func problem(_ named: String, _ error: SystemError) -> Problem {
    if error.reason == .notFound {
      return Problem("there is no file '\(named)'", "put it beside the log, or use the reference column")
    }
    if error.reason == .isALink {
      return Problem(
        "'\(named)' is a link or lies behind one, and links are not followed", "put the file itself beside the log")
    }
    return Problem("'\(named)' cannot be read: \(error)", "name a file that can be, or use the reference column")
  }
}
