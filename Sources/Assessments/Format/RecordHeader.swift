package import Calendar
package import Digests
package import Frameworks

/// Who made a record: a stated name, role and agency, not proof of identity.
package struct Person: Hashable, Sendable {
  package let name: String
  package let role: String?
  package let agency: String?

  package init(name: String, role: String? = nil, agency: String? = nil) {
    (self.name, self.role, self.agency) = (name, role, agency)
  }
}

/// Which part of one import a record is; the fold passes a batch over until all of it is there.
package struct Batch: Hashable, Sendable {
  package let id: String
  /// From 1.
  package let number: Int
  package let count: Int

  package init(id: String, number: Int, count: Int) { (self.id, self.number, self.count) = (id, number, count) }
}

/// What every record says of itself, whatever its kind.
package struct RecordHeader: Hashable, Sendable {
  package let assessment: String
  package let framework: FrameworkID
  package let frameworkVersion: String
  /// The digest of the framework that it was made by; nil where that is not recorded.
  package let frameworkDigest: Digest?
  package let at: Instant
  package var by: Person
  /// The records that its writer saw and that no other record named yet, in order of their digests.
  package private(set) var after: [Digest]
  package private(set) var batch: Batch?
  /// Whether the time was stated (for an example or a rehearsal) and not read from the machine's clock.
  package let clockStated: Bool
  /// 128 bits by chance, which go with the content when it is erased, so that nobody can guess it and prove the guess by the
  /// digest that stays; nil where none are recorded.
  package private(set) var random: String?

  package init(
    assessment: String, framework: FrameworkID, frameworkVersion: String, frameworkDigest: Digest? = nil, at: Instant,
    by: Person, after: [Digest] = [], batch: Batch? = nil, clockStated: Bool = false, random: String? = nil
  ) {
    (self.assessment, self.framework, self.frameworkVersion) = (assessment, framework, frameworkVersion)
    (self.frameworkDigest, self.at, self.by, self.after) = (frameworkDigest, at, by, after.sorted())
    (self.batch, self.clockStated, self.random) = (batch, clockStated, random)
  }

  /// What all the records of one command say of themselves.
  package init(assessment: String, against framework: Framework, at: Instant, by: Person, clockStated: Bool) {
    self.init(
      assessment: assessment, framework: framework.id, frameworkVersion: framework.version,
      frameworkDigest: framework.digest, at: at, by: by, clockStated: clockStated)
  }

  /// The same for one record of them. Under a stated clock its bits are stated too: they follow from all else that it says, so
  /// that an example made again is the same.
  package func following(
    _ heads: [Digest], _ batch: Batch?, saying body: any RecordContent, bits: () -> Digest
  ) -> RecordHeader {
    var header = self
    (header.after, header.batch, header.random) = (heads.sorted(), batch, nil)
    header.random = (clockStated ? SHA256.digest(of: RecordText.write(header, body)) : bits()).short
    return header
  }
}
