package import Assessments
package import Calendar
import Digests
package import Frameworks
import Platform

/// Whose records they are: what stands in every header.
package struct RecordStamp: Sendable {
  package let assessment: String
  package let framework: FrameworkID
  package let frameworkVersion: String
  package let by: Person
  package let at: Instant
  /// Whether the time was stated and not read from a clock.
  package let clockStated: Bool

  package init(
    assessment: String, framework: FrameworkID, frameworkVersion: String, by: Person, at: Instant, clockStated: Bool
  ) {
    (self.assessment, self.framework, self.frameworkVersion) = (assessment, framework, frameworkVersion)
    (self.by, self.at, self.clockStated) = (by, at, clockStated)
  }
}

extension Workspace {
  /// Makes the folders and the record that opens the assessment.
  @discardableResult
  package func open(_ opened: AssessmentOpened, _ stamp: RecordStamp) throws(StoreError) -> Record {
    try location.make(writer)
    try keepAttributes()
    return try append([.assessmentOpened(opened)], stamp, to: History([]))[0]
  }

  /// A new name for an assessment: 128 bits by chance.
  package static func newAssessmentID() -> String {
    Digest(bytes: Surroundings.randomBytes(Digest.byteCount))?.short ?? ""
  }

  /// Writes records after all that is known, durably, in order. Several are one batch, which counts only when all of it
  /// is there. Returns them as they were written.
  @discardableResult
  package func append(
    _ bodies: [RecordBody], _ stamp: RecordStamp, to history: History
  ) throws(StoreError) -> [Record] {
    let batch = bodies.count > 1 ? Workspace.newAssessmentID() : nil
    var heads = history.heads
    var written: [Record] = []
    for (index, body) in bodies.enumerated() {
      let header = RecordHeader(
        assessment: stamp.assessment, framework: stamp.framework, frameworkVersion: stamp.frameworkVersion,
        at: stamp.at, by: stamp.by, after: heads,
        batch: batch.map { Batch(id: $0, number: index + 1, count: bodies.count) }, clockStated: stamp.clockStated)
      let (record, text) = RecordText.make(header, body)
      guard let name = RecordName(at: header.at, kind: body.kind.rawValue, digest: record.digest.shortened) else {
        throw .nameTaken(path: record.fileName)
      }
      try records.write(Array(text.utf8), as: name)
      written.append(record)
      heads = [record.digest]
    }
    return written
  }

  /// Git is told to leave evidence as it is: a changed line end would be a changed record.
  private func keepAttributes() throws(StoreError) {
    let path = Path.join(location.root, ".gitattributes")
    _ = try StoreError.wrapping { () throws(SystemError) in
      try writer.write(Array("evidence/** -text\n".utf8), to: path)
    }
  }
}
