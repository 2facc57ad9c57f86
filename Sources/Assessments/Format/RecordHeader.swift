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
  package let at: Instant
  package let by: Person
  /// The records that its writer saw and that no other record named yet, in order of their digests.
  package let after: [Digest]
  package let batch: Batch?
  /// Whether the time was stated (for an example or a rehearsal) and not read from the machine's clock.
  package let clockStated: Bool

  package init(
    assessment: String, framework: FrameworkID, frameworkVersion: String, at: Instant, by: Person, after: [Digest],
    batch: Batch? = nil, clockStated: Bool = false
  ) {
    (self.assessment, self.framework, self.frameworkVersion) = (assessment, framework, frameworkVersion)
    (self.at, self.by, self.after) = (at, by, after.sorted())
    (self.batch, self.clockStated) = (batch, clockStated)
  }
}
