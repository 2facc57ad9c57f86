import Digests
import Platform

/// One pass over the folder of records: first the names, then the files, on all processors, then what the whole tells.
struct RecordScan {
  /// What a file in a month's folder turned out to be.
  private enum Finding: Sendable {
    case record(RecordFile)
    case conflictCopy(RecordFile)
    case stray(Stray)
  }

  /// Some names of one month.
  private struct Portion: Sendable {
    let month: String
    let entries: ArraySlice<Folder.Entry>
  }

  /// Enough files to outweigh handing them to another processor.
  private static let portionSize = 256
  private static let prefix = "evidence/records"

  private let location: WorkspaceLocation
  private var records: [RecordFile] = []
  private var strays: [Stray] = []
  private var paths: [Digest: String] = [:]

  init(_ location: WorkspaceLocation) { self.location = location }

  /// Looks through the folder.
  mutating func run() throws(SystemError) -> RecordListing {
    let location = location
    let found = try portions().concurrentMap { portion in RecordScan.findings(portion, location) }
    let findings = found.flatMap(\.self)
    paths.reserveCapacity(findings.count)
    var copies: [RecordFile] = []
    for finding in findings {
      switch finding {
      case .record(let record): keep(record)
      case .conflictCopy(let copy): copies.append(copy)
      case .stray(let stray): strays.append(stray)
      }
    }
    // Copies are judged last, when every record is known.
    for copy in copies { settle(copy) }
    return RecordListing(records: records, strays: strays.sorted { $0.path < $1.path })
  }

  private static func open(_ location: WorkspaceLocation) throws(SystemError) -> Folder {
    try Folder(location.root).folder("evidence").folder("records")
  }

  private mutating func portions() throws(SystemError) -> [Portion] {
    let folder = try RecordScan.open(location)
    var portions: [Portion] = []
    for entry in try folder.entries() {
      guard entry.kind == .folder, RecordScan.isMonth(entry.name) else {
        let path = "\(RecordScan.prefix)/\(entry.name)"
        if let cause = Stray.cause(of: entry) { strays.append(Stray(path: path, cause: cause)) }
        continue
      }
      var rest = try folder.folder(entry.name).entries()[...]
      while !rest.isEmpty {
        portions.append(Portion(month: entry.name, entries: rest.prefix(RecordScan.portionSize)))
        rest = rest.dropFirst(RecordScan.portionSize)
      }
    }
    return portions
  }

  private static func findings(_ portion: Portion, _ location: WorkspaceLocation) -> [Finding] {
    do {
      let month = try open(location).folder(portion.month)
      return portion.entries.compactMap { finding($0, month: portion.month, folder: month) }
    } catch {
      return [.stray(Stray(path: "\(prefix)/\(portion.month)", cause: .unreadable(error)))]
    }
  }

  private static func finding(_ entry: Folder.Entry, month: String, folder: borrowing Folder) -> Finding? {
    let path = "\(prefix)/\(month)/\(entry.name)"
    let reading = entry.kind == .file ? RecordName.read(entry.name) : .other
    do {
      switch reading {
      case .other:
        return Stray.cause(of: entry).map { .stray(Stray(path: path, cause: $0)) }
      case .conflictCopy(let name):
        return .conflictCopy(try file(name, fileName: entry.name, path: path, folder: folder))
      case .record(let name):
        let record = try file(name, fileName: entry.name, path: path, folder: folder)
        return record.agrees ? .record(record) : .stray(Stray(path: path, cause: .contentDiffers))
      }
    } catch {
      if case .tooLarge(let limit) = error.reason { return .stray(Stray(path: path, cause: .tooLarge(limit: limit))) }
      return .stray(Stray(path: path, cause: .unreadable(error)))
    }
  }

  private static func file(
    _ name: RecordName, fileName: String, path: String, folder: borrowing Folder
  ) throws(SystemError) -> RecordFile {
    let bytes = try folder.bytes(of: fileName, limit: RecordFolder.recordLimit)
    return RecordFile(name: name, path: path, bytes: bytes, digest: SHA256.digest(of: bytes))
  }

  private mutating func keep(_ record: RecordFile) {
    if let first = paths[record.digest] {
      strays.append(Stray(path: record.path, cause: .duplicate(of: first)))
    } else {
      paths[record.digest] = record.path
      records.append(record)
    }
  }

  private mutating func settle(_ copy: RecordFile) {
    if let original = paths[copy.digest] {
      strays.append(Stray(path: copy.path, cause: .conflictCopy(of: original)))
    } else if copy.agrees {
      // The only copy of a record, whatever it is called, is the record.
      keep(copy)
      strays.append(Stray(path: copy.path, cause: .conflictCopyCounted))
    } else {
      strays.append(Stray(path: copy.path, cause: .contentDiffers))
    }
  }

  private static func isMonth(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return bytes.count == 7 && bytes[4] == UInt8(ascii: "-")
      && (bytes[..<4] + bytes[5...]).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension RecordFile {
  /// Whether the content is what the name says.
  fileprivate var agrees: Bool { digest.shortened == name.digest }
}
