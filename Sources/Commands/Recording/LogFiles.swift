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
  let digest: Digest

  /// The name that its copy would have.
  var keptName: String { SafeFileName.make(from: path) }
}

/// The files that a log may name.
struct LogFiles {
  /// The folder of the log.
  let folder: String
  let call: Call

  /// The file that a row names.
  func find(_ named: String) throws -> LogFile {
    let path = Path.absolute(named, from: folder)
    guard try FileReading.kind(of: path) == .file else {
      throw Problem("there is no file '\(named)'", "put it beside the log, or use the reference column")
    }
    guard try !FileReading.isEmpty(path) else {
      throw Problem("'\(named)' is empty: there is not one byte in it", "copy the file again from where it came")
    }
    return LogFile(named: named, path: path, digest: try call.digest(of: path))
  }
}
