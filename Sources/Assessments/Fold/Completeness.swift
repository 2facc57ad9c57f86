package import Calendar
package import Digests
package import Frameworks

/// Which records an assessment was made from, and what of all that was recorded is not among them.
package struct Completeness: Sendable {
  /// Records that were made together and of which a part is not there yet; what is there is passed over.
  package struct Incomplete: Hashable, Sendable {
    package let batch: String
    package let here: Int
    package let count: Int
  }

  /// Digests of the records counted, in order.
  package let counted: [Digest]
  package let heads: [Digest]
  /// Records that others name and that are not there: removed, not yet arrived, or unreadable.
  package let missing: [Digest]
  package let incompleteBatches: [Incomplete]
  /// What was erased and is still here.
  package struct WaitingErasure: Sendable {
    package let erasure: Digest
    package let by: Person
    package let at: Instant
    /// How many records are not yet removed.
    package let records: Int

    package init(erasure: Digest, by: Person, at: Instant, records: Int) {
      (self.erasure, self.by, self.at, self.records) = (erasure, by, at, records)
    }

    /// For how many days it has waited.
    package func days(until today: CivilDate) -> Int { max(0, at.date.days(until: today)) }
  }

  /// Records whose time was stated and not read from a clock.
  package let statedClocks: Int

  // Only the store knows these.

  /// Files of records that cannot be read, from the workspace on.
  package var unreadable: [String] = []
  /// How many of the missing records are not among those.
  package var gone: Int
  /// Kept files of evidence that are gone or not as long as they were, below `evidence/`.
  package var changedFiles: [String] = []
  /// Erasures that have not been carried out here. What they name is shown nowhere, and counts for what
  /// they leave.
  package var waitingErasures: [WaitingErasure] = []

  // Only whoever knows the built-in frameworks and today's date can tell these.

  /// The built-in framework in whose place a file of the workspace stands, with other words or rules.
  package var replacedFramework: FrameworkID?
  /// How many records say that they were made after today, and the latest of their days.
  package var ahead: (count: Int, latest: CivilDate)?

  init(counted: [Digest], heads: [Digest], missing: [Digest], incompleteBatches: [Incomplete], statedClocks: Int) {
    (self.counted, self.heads, self.missing) = (counted, heads, missing)
    (self.incompleteBatches, self.statedClocks, gone) = (incompleteBatches, statedClocks, missing.count)
  }

  /// Whether all that was recorded, as far as anybody can know, is there and counts.
  package var isWhole: Bool {
    missing.isEmpty && incompleteBatches.isEmpty && unreadable.isEmpty && changedFiles.isEmpty
  }
}
