package import Assessments
package import Calendar
package import Digests
package import Frameworks

/// What a check of every record and every evidence file found. Checking changes nothing.
package struct Verification: Sendable {
  /// One finding, in a sentence, and what to do next.
  package struct Finding: Sendable, Equatable {
    /// What is wrong, or only worth knowing.
    package enum Kind: String, Sendable, CaseIterable {
      case unreadableRecord = "unreadable-record"
      case changedRecord = "changed-record"
      case missingRecord = "missing-record"
      case misplacedRecord = "misplaced-record"
      case foreignRecord = "foreign-record"
      case incompleteImport = "incomplete-import"
      case missingFile = "missing-file"
      case changedFile = "changed-file"
      case unreadableFile = "unreadable-file"
      case unreferencedFile = "unreferenced-file"
      case erasedFile = "erased-file"
      case toErase = "to-erase"
      case ahead
      case refusedErasure = "refused-erasure"
      case stray
    }

    package let kind: Kind
    /// Whether something that was recorded is lost or changed.
    package let isDamage: Bool
    /// Whether somebody has to act although nothing is lost.
    package let isOwed: Bool
    package let sentence: String

    init(kind: Kind, isDamage: Bool, isOwed: Bool = false, sentence: String) {
      (self.kind, self.isDamage, self.isOwed, self.sentence) = (kind, isDamage, isOwed, sentence)
    }
  }

  package let records: Int
  /// Evidence files that records name, each compared with its digest.
  package let files: Int
  /// How many erasures are recorded.
  package let erased: Int
  /// How many records and evidence files they took away.
  package let erasedRecords: Int
  package let erasedFiles: Int
  package let statedClocks: Int
  /// The frameworks that records were made against, each by the digests that they name.
  package let frameworks: [FrameworkID: Set<Digest>]
  /// Damage first, then what is owed, each in the order of its place.
  package let findings: [Finding]

  package var isSound: Bool { !findings.contains(where: \.isDamage) }

  /// Whether nobody has to do anything.
  package var isSettled: Bool { isSound && !findings.contains(where: \.isOwed) }

  /// Reads everything again, always from the files.
  package init(_ workspace: Workspace, today: CivilDate? = nil) throws(StoreError) {
    self.init(try Survey(workspace), today: today)
  }

  /// Judges what was read; looks at no file.
  package init(_ survey: Survey, today: CivilDate? = nil, papersGoBeside: Bool = false) {
    let history = survey.contents.history
    let found = RecordFindings(survey, today).all + FileFindings(survey, papersGoBeside: papersGoBeside).all
    findings =
      found.filter(\.isDamage) + found.filter { !$0.isDamage && $0.isOwed }
      + found.filter { !$0.isDamage && !$0.isOwed }
    records = history.records.count
    files = Set(survey.evidence.map(\.file.path)).count
    erased = history.erasures.count
    erasedRecords = history.tombstones.count
    erasedFiles = FileFindings.erasures(history).count
    frameworks = history.records.reduce(into: [:]) { found, record in
      found[record.header.framework, default: []].formUnion([record.header.frameworkDigest].compactMap(\.self))
    }
    statedClocks = history.records.count { $0.header.clockStated }
  }

  /// The day as at which these records give a printed seal, if any does. Every day up to today is tried, for all records and
  /// for those that each writer had seen.
  package static func day(
    of seal: String, _ framework: Framework, _ history: History, until today: CivilDate
  ) -> CivilDate? {
    SealSearch(framework, history).proof(of: seal, until: today)?.asAt
  }
}
