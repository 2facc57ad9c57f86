import Digests
package import Platform

/// The folder `evidence/records`: a folder a month, a file a record.
package struct RecordFolder: Sendable {
  /// No record comes near this; a file that passes it is not one (16 MiB).
  package static let recordLimit = 16 << 20

  package let location: WorkspaceLocation
  package let writer: WriteOnce

  package init(_ location: WorkspaceLocation, _ writer: WriteOnce = WriteOnce()) {
    (self.location, self.writer) = (location, writer)
  }

  /// Every record, ordered by month and name, and everything else that lies there. One file that cannot be read does not
  /// keep the others from being read. Costs one pass over the files.
  package func read() throws(StoreError) -> RecordListing {
    try StoreError.wrapping { () throws(SystemError) in
      var scan = RecordScan(location)
      return try scan.run()
    }
  }

  /// Writes a record, once. Returns where it is, from the workspace on. The same record again is no error and changes nothing.
  ///
  /// What a record refers to must be in place before: evidence first, the record last.
  @discardableResult
  package func write(_ bytes: [UInt8], as name: RecordName) throws(StoreError) -> String {
    let relative = "evidence/records/\(name.folder)/\(name.text)"
    guard SHA256.digest(of: bytes).shortened == name.digest else { throw .nameTaken(path: relative) }
    let outcome = try StoreError.wrapping { () throws(SystemError) in
      try requireFolders()
      let month = Path.join(location.records, name.folder)
      try writer.makeFolder(month)
      return try writer.write(bytes, to: Path.join(month, name.text))
    }
    guard outcome != .alreadyThere(identical: false) else { throw .nameTaken(path: relative) }
    return relative
  }

  private func requireFolders() throws(SystemError) {
    for folder in [location.evidence, location.records] {
      if try writer.files.kind(of: folder) == .link { throw SystemError(.create, folder, .isALink) }
    }
  }
}

/// What the folder of records holds: records ordered by month and name (a counted conflict copy last), strays by path.
package struct RecordListing: Sendable {
  package let records: [RecordFile]
  package let strays: [Stray]
}
