package import Assessments
package import Digests
package import Platform
package import StructuredText

/// A workspace: the records of one assessment, its evidence files, and the way to add to them.
package struct Workspace: Sendable {
  package let location: WorkspaceLocation
  let writer: WriteOnce
  let records: RecordFolder
  let evidenceFiles: EvidenceFiles
  let sources = KeptSources()

  package init(_ location: WorkspaceLocation, _ writer: WriteOnce = WriteOnce()) {
    (self.location, self.writer) = (location, writer)
    records = RecordFolder(location, writer)
    evidenceFiles = EvidenceFiles(location, writer)
  }

  /// All that is recorded, and all that could not be read.
  package struct Contents: Sendable {
    /// Without the records that were erased.
    package let history: History
    /// Records that could not be read, with the reason for each.
    package let damaged: [Damage]
    package let strays: [Stray]
    /// Erasures of which something is still here, because they were made in another copy or could not be carried out.
    package let waiting: [WaitingErasure]
    /// Where every record was found.
    let places: [(path: String, record: Record)]
  }

  /// A record's file whose text is not a record.
  package struct Damage: Sendable {
    /// From the workspace on.
    package let path: String
    package let diagnostics: [Diagnostic]
    /// Whether a newer version of the program may have written it.
    package let mayBeNewer: Bool
    package let digest: Digest
  }

  /// Reads every record. Writes nothing; costs one pass over the files.
  package func contents() throws(StoreError) -> Contents { contents(of: try records.read()) }

  /// All that a listing of the records holds.
  func contents(of listing: RecordListing) -> Contents {
    let read = listing.records.concurrentMap { file in
      (file: file, result: RecordText.reading(SourceText(name: file.path, bytes: file.bytes)))
    }
    var places: [(path: String, record: Record)] = []
    var damaged: [Damage] = []
    for (file, result) in read {
      if let record = result.record {
        places.append((file.path, record))
      } else {
        damaged.append(
          Damage(
            path: file.path, diagnostics: result.diagnostics, mayBeNewer: result.mayBeNewer, digest: file.digest))
      }
    }
    let history = History(places.map(\.record))
    let unreadable = Erasure.unreadable(Set(history.tombstones.keys), damaged: damaged, strays: listing.strays)
    let gone = Set(unreadable)
    return Contents(
      history: history, damaged: damaged.filter { !gone.contains($0.path) },
      strays: listing.strays.filter { !gone.contains($0.path) },
      waiting: Erasure.waiting(history, places: places, damaged: damaged, strays: listing.strays), places: places)
  }

  /// Keeps a copy of a file. The same content again is recognised and not stored twice.
  package func keep(_ path: String) throws(StoreError) -> (file: StoredFile, isNew: Bool) {
    let kept = try evidenceFiles.add(path)
    sources.note(kept.file, from: path)
    return kept
  }

  /// The same of a file below a folder, without following any link on the way to it.
  package func keep(_ parts: [String], below folder: String) throws(StoreError) -> (file: StoredFile, isNew: Bool) {
    let kept = try evidenceFiles.add(parts, below: folder)
    sources.note(kept.file, from: Path.join(folder, parts.joined(separator: "/")))
    return kept
  }

  /// A kept file part by part, until the end or until `body` answers false.
  package func eachChunk(of file: StoredFile, _ body: FileReading.Chunk) throws(StoreError) {
    try evidenceFiles.eachChunk(of: file, body)
  }

  /// Whether a kept file is there and unchanged.
  package func condition(of file: StoredFile) throws(StoreError) -> EvidenceFiles.Condition {
    try evidenceFiles.condition(of: file)
  }

  /// The paths of all kept files, below `evidence/`.
  package func keptFiles() throws(StoreError) -> (paths: [String], strays: [Stray]) { try evidenceFiles.list() }

  /// What could not be done as durably as it should, each said once.
  package var notes: [Capability] { writer.notes.take() }
}
