package import Assessments
import Digests
import Platform

extension Workspace {
  /// Makes the folders and the record that opens the assessment.
  @discardableResult
  package func open(_ opened: AssessmentOpened, _ stamp: RecordHeader) throws(StoreError) -> Record {
    try location.make(writer)
    try keepAttributes()
    return try write(Workspace.header(stamp, after: [], batch: nil, body: opened), opened)
  }

  /// A new name for an assessment: 128 bits by chance.
  package static func newAssessmentID() -> String {
    SHA256.digest(of: Surroundings.randomBytes(Digest.byteCount)).short
  }

  /// Writes records after all that is known, durably, in order. Several are one batch, which counts only when all of it
  /// is there. Returns them as they were written.
  ///
  /// What waits to be erased here waits on: nothing that is recorded depends on it. Where a batch cannot be written to its end,
  /// what was written of it is taken back.
  @discardableResult
  package func append(
    _ bodies: [any RecordContent], _ stamp: RecordHeader, to contents: Contents
  ) throws(StoreError) -> [Record] {
    try append(bodies, stamp, to: contents.history)
  }

  /// The same, with a last record of the batch that speaks of the others and may be another person's. It is made before any of
  /// them is written, so that where it cannot be nothing is.
  @discardableResult
  package func append(
    _ bodies: [any RecordContent], _ stamp: RecordHeader, closedBy closing: RecordHeader, to contents: Contents,
    with last: ([Record]) throws -> any RecordContent
  ) throws -> [Record] {
    let all = try Workspace.made(bodies.count + 1, after: contents.history) { index, made in
      index < bodies.count ? (bodies[index], stamp) : (try last(made), closing)
    }
    return try write(all)
  }

  /// The same, after what is recorded.
  @discardableResult
  package func append(
    _ bodies: [any RecordContent], _ stamp: RecordHeader, to history: History
  ) throws(StoreError) -> [Record] {
    try write(Workspace.made(bodies.count, after: history) { index, _ in (bodies[index], stamp) })
  }

  /// Records that follow a history one after the other; each is made in knowledge of those before it. None is written yet.
  private static func made<Problem: Error>(
    _ count: Int, after history: History,
    _ make: (Int, [Record]) throws(Problem) -> (any RecordContent, RecordHeader)
  ) throws(Problem) -> [Record] {
    let batch = count > 1 ? Workspace.newAssessmentID() : nil
    var heads = history.heads
    var records: [Record] = []
    for index in 0..<count {
      let (body, stamp) = try make(index, records)
      let part = batch.map { Batch(id: $0, number: index + 1, count: count) }
      let header = Workspace.header(stamp, after: heads, batch: part, body: body)
      let record = RecordText.make(header, body).record
      records.append(record)
      heads = [record.digest]
    }
    return records
  }

  /// Writes records that follow each other, in order.
  private func write(_ records: [Record]) throws(StoreError) -> [Record] {
    var written: [Record] = []
    for record in records {
      do throws(StoreError) {
        written.append(try write(record.header, record.body))
      } catch {
        // The batch's name is drawn by chance, so that whatever bears it is from this call, the record that failed too.
        if records.count > 1 { takeBack(written + [record]) }
        throw error
      }
    }
    for record in written { if let file = record.body.concerns.file { keepAgain(file) } }
    return written
  }

  /// Keeps a file again that an erasure beside this took away before there was a record that names it.
  private func keepAgain(_ file: StoredFile) {
    guard let source = sources.source(of: file), KeptPath(file.path) != nil else { return }
    let path = "evidence/\(file.path)"
    do {
      guard try writer.files.kind(of: Path.join(location.root, path)) == nil else { return }
      try evidenceFiles.putBack(try ReadableFile(source), at: path)
    } catch {
      writer.notes.add(.erasedMeanwhile(path: path))
    }
  }

  private static func header(
    _ stamp: RecordHeader, after heads: [Digest], batch: Batch?, body: any RecordContent
  ) -> RecordHeader {
    stamp.following(heads, batch, saying: body) { SHA256.digest(of: Surroundings.randomBytes(Digest.byteCount)) }
  }

  private func write(_ header: RecordHeader, _ body: any RecordContent) throws(StoreError) -> Record {
    let (record, text) = RecordText.make(header, body)
    guard let name = RecordName(at: header.at, kind: record.kind.rawValue, digest: record.digest.shortened) else {
      throw .nameTaken(path: record.fileName)
    }
    try records.write(Array(text.utf8), as: name)
    return record
  }

  /// Removes what was written of a batch, the last first, unless somebody's record already follows a part of it. What cannot be
  /// removed counts for nothing, since the batch is not complete.
  private func takeBack(_ part: [Record]) {
    let own = Set(part.map(\.digest))
    do throws(StoreError) {
      let others = try contents().history.records.filter { !own.contains($0.digest) }
      guard !others.contains(where: { !own.isDisjoint(with: $0.header.after) }) else { return }
      for record in part.reversed() { try remove(record.path) }
    } catch {
      for record in part { writer.notes.add(.leftBehind(path: record.fileName)) }
    }
  }

  /// Git is told to leave evidence as it is: a changed line end would be a changed record. A project's own attributes are
  /// left alone; then the folder gets some of its own.
  func keepAttributes() throws(StoreError) {
    let path = Path.join(location.root, ".gitattributes")
    let lines = "evidence/** -text\nframeworks/** -text\n"
    _ = try StoreError.wrapping { () throws(SystemError) in
      guard try writer.write(Array(lines.utf8), to: path) == .alreadyThere(identical: false) else { return }
      let own = Path.join(location.evidence, ".gitattributes")
      _ = try writer.write(Array("* -text\n".utf8), to: own)
    }
  }
}
