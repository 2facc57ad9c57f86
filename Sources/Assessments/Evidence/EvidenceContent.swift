package import Calendar
package import Digests
package import Frameworks

/// A file kept in the workspace.
package struct StoredFile: Hashable, Sendable {
  /// Below `evidence/`, with forward slashes: `files/0f3a9c…/threshold-audit-q2.pdf`.
  package let path: String
  package let digest: Digest
  package let bytes: Int

  package init(path: String, digest: Digest, bytes: Int) {
    (self.path, self.digest, self.bytes) = (path, digest, bytes)
  }
}

/// Where the evidence itself is: a copy kept in the workspace, or a place where it is kept.
package enum Material: Hashable, Sendable {
  case copy(StoredFile)
  case reference(String)

  package var storedFile: StoredFile? { if case .copy(let file) = self { file } else { nil } }
}

/// A paper as it lay in a folder: the same place with other bytes is a new edition of it.
package struct PaperOrigin: Hashable, Sendable {
  /// From the root.
  package let path: String
  package let digest: Digest

  package init(path: String, digest: Digest) { (self.path, self.digest) = (path, digest) }
}

/// A link to a statement, with the digest of the words it had when the link was made.
package struct StatementLink: Hashable, Sendable {
  package let statement: StatementID
  package let wording: Digest

  package init(statement: StatementID, wording: Digest) { (self.statement, self.wording) = (statement, wording) }
}

/// What an item shows: the statement that best describes it, or a grade for the criterion as a whole.
package enum Showing: Hashable, Sendable {
  case statement(StatementLink)
  case grade(CriterionID, GradeID)
}

/// Everything that is recorded of one evidence item.
package struct EvidenceContent: Hashable, Sendable {
  package var title: String
  package var material: Material
  /// The day it speaks for.
  package var dated: CivilDate?
  /// The period it covers; freshness counts from the end of it.
  package var from: CivilDate?
  package var to: CivilDate?
  package var kind: EvidenceKind?
  package var agency: String?
  /// The team of the agency whose work it speaks of.
  package var team: String?
  /// Papers of one exercise count once.
  package var exercise: String?
  /// What the log that it came in calls it, so that its row is known again.
  package var logID: String?
  package var criteria: [CriterionID]
  package var shows: [Showing]
  /// Statements that it shows not to hold.
  package var against: [StatementLink]
  package var extent: Extent?
  /// The place in the document: `page 4, paragraph 12`.
  package var place: String?
  package var note: String?
  /// Where it lay and what its bytes were, where it was taken in from a folder.
  package var origin: PaperOrigin?
  /// What it was linked to, in favour, before the paper changed at its place: a statement's id, or a criterion and a grade. Each counts
  /// for nothing until somebody has looked whether the new edition still says so.
  package var toLookAt: [String] = []

  package init(title: String, material: Material) {
    (self.title, self.material) = (title, material)
    (criteria, shows, against) = ([], [], [])
  }

  /// What stands for where it is kept, where nobody said.
  package static let noPlace = "not said"
  /// What people and spreadsheets write where there is no place.
  private static let noPlaces = Set(NothingWords.texts).union([noPlace, "tbc", "tba", "unknown", "nil", "–", "?"])

  /// Whether it is said where it is kept, or it is kept here.
  package var isPlaceSaid: Bool {
    guard case .reference(let written) = material else { return true }
    return !EvidenceContent.noPlaces.contains(written.asWords)
  }

  /// Which paper it refers to; nil for a copy of a file, which is known by its bytes, and where nobody said where it is: things
  /// that are nowhere are not in one place.
  package var reference: PaperReference? {
    guard case .reference(let written) = material, isPlaceSaid else { return nil }
    return PaperReference(written)
  }

  /// What its bytes are known by: those of the copy that is kept, and those that lay in a folder.
  package var digests: Set<Digest> { Set([material.storedFile?.digest, origin?.digest].compactMap { $0 }) }

  /// The day from which it ages: the end of the period it covers, else the day it speaks for.
  package var speaksFor: CivilDate? { to ?? dated }

  /// Whether it has what it needs to count: a day, a kind, and something that it shows.
  package var isPlaced: Bool { speaksFor != nil && kind != nil && !(shows.isEmpty && against.isEmpty) }
}
