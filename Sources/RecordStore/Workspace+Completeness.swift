package import Assessments
import Digests
import Platform

extension Workspace {
  /// An assessment with what only its files say of its completeness: which records cannot be read, and which kept files of
  /// evidence that counts are gone or not as long as they were. Reads no file's content, and costs one look at each.
  package func looked(at assessment: Assessment, in contents: Contents) throws(StoreError) -> Assessment {
    var assessment = assessment
    // What the disk keeps back counts for as little as what is damaged.
    let strays = contents.strays.filter(\.isDamage).map(\.path)
    assessment.completeness.unreadable = (contents.damaged.map(\.path) + strays).sorted()
    assessment.completeness.waitingErasures = contents.waiting.map {
      .init(
        erasure: $0.erasure.digest, by: $0.erasure.header.by, at: $0.erasure.header.at,
        records: $0.records.count + $0.unreadable)
    }
    let names = Set(assessment.completeness.unreadable.compactMap { RecordName(Path.name(of: $0))?.digest })
    assessment.completeness.gone = assessment.completeness.missing.count { !names.contains($0.shortened) }
    var changed: [String] = []
    for file in assessment.currentEvidence.compactMap(\.content.material.storedFile) {
      // What may not be looked at is found by whoever opens it.
      guard let kept = KeptPath(file.path) else { continue }
      let path = Path.join(Path.join(location.files, kept.folder), kept.name)
      let size = try StoreError.wrapping { () throws(SystemError) in try FileReading.size(of: path) }
      if size != file.bytes { changed.append(file.path) }
    }
    assessment.completeness.changedFiles = changed
    return assessment
  }
}
