package import Assessments
import Calendar
import Digests
package import Platform
package import StructuredText

/// A workspace: the records of one assessment, its evidence files, and the way to add to them.
package struct Workspace: Sendable {
  package let location: WorkspaceLocation
  let writer: WriteOnce
  let records: RecordFolder
  let evidenceFiles: EvidenceFiles

  package init(_ location: WorkspaceLocation, _ writer: WriteOnce = WriteOnce()) {
    (self.location, self.writer) = (location, writer)
    records = RecordFolder(location, writer)
    evidenceFiles = EvidenceFiles(location, writer)
  }

  /// All that is recorded, and all that could not be read.
  package struct Contents: Sendable {
    package let history: History
    /// Records that could not be read, with the reason for each.
    package let damaged: [Damage]
    package let strays: [Stray]
    /// Records that were erased and whose files are still here, because another copy erased them.
    package let toErase: [String]
  }

  /// A record's file whose text is not a record.
  package struct Damage: Sendable {
    /// From the workspace on.
    package let path: String
    package let diagnostics: [Diagnostic]
  }

  /// Reads every record. Writes nothing; costs one pass over the files.
  package func contents() throws(StoreError) -> Contents {
    let listing = try records.read()
    let read = listing.records.concurrentMap { file in
      let source = SourceText(name: file.path, bytes: file.bytes)
      return (file: file, result: RecordText.read(source))
    }
    let good = read.compactMap(\.result.record)
    let damaged = read.filter { $0.result.record == nil }.map {
      Damage(path: $0.file.path, diagnostics: $0.result.diagnostics)
    }
    var erased: Set<Digest> = []
    for case .erased(let erasure) in good.map(\.body) { erased.formUnion(erasure.records.map(\.digest)) }
    let toErase = read.filter { $0.result.record.map { erased.contains($0.digest) } ?? false }.map(\.file.path)
    return Contents(
      history: History(good.filter { !erased.contains($0.digest) }), damaged: damaged, strays: listing.strays,
      toErase: toErase)
  }

  /// Keeps a copy of a file. The same content again is recognised and not stored twice.
  package func keep(_ path: String) throws(StoreError) -> (file: StoredFile, isNew: Bool) {
    let (kept, isNew) = try evidenceFiles.add(path)
    return (StoredFile(path: kept.path, digest: kept.digest, bytes: kept.bytes), isNew)
  }

  /// Whether a kept file is there and unchanged.
  package func condition(of file: StoredFile) throws(StoreError) -> EvidenceFiles.Condition {
    try evidenceFiles.condition(of: KeptFile(path: file.path, digest: file.digest, bytes: file.bytes))
  }

  /// The paths of all kept files, below `evidence/`.
  package func keptFiles() throws(StoreError) -> (paths: [String], strays: [Stray]) { try evidenceFiles.list() }

  /// What could not be done as durably as it should, each said once.
  package var notes: [Capability] { writer.notes.take() }
}
