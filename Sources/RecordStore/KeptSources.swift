import Assessments
import Synchronization

/// Where the files came from that this process keeps copies of, until their records are written: an erasure of the same bytes beside
/// it may take a copy away again before any record names it.
final class KeptSources: Sendable {
  private let sources = Mutex<[String: String]>([:])

  func note(_ file: StoredFile, from source: String) { sources.withLock { $0[file.path] = source } }

  func source(of file: StoredFile) -> String? { sources.withLock { $0[file.path] } }
}
