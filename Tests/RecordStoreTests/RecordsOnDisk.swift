import Calendar
import Digests
import Platform
import RecordStore
import TestSupport

/// A workspace of its own for each test.
struct RecordsOnDisk {
  let folder: TemporaryFolder
  let location: WorkspaceLocation

  init() throws {
    folder = try TemporaryFolder()
    location = WorkspaceLocation(root: folder.path)
    try location.make()
  }

  /// A record of one line, its bytes and its name.
  static func record(_ number: Int, kind: String = "note-made") throws -> (bytes: [UInt8], name: RecordName) {
    let bytes = Array("format: record/1\nnote: number \(number)\n".utf8)
    let at = Instant(seconds: 1_795_256_000 + number)
    guard let name = RecordName(at: at, kind: kind, digest: SHA256.digest(of: bytes).shortened) else { throw NoName() }
    return (bytes, name)
  }

  /// Writes a record and returns where it is.
  @discardableResult
  func write(_ number: Int) throws -> String {
    let record = try RecordsOnDisk.record(number)
    return try RecordFolder(location).write(record.bytes, as: record.name)
  }

  func read() throws -> RecordListing { try RecordFolder(location).read() }

  private struct NoName: Error {}
}
