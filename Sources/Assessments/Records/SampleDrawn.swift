package import Calendar
package import Digests
package import Frameworks
import StructuredText

/// A sample of cases was drawn: everything needed to draw it again and compare.
package struct SampleDrawn: RecordContent, Hashable {
  package static let kind = RecordKind.sampleDrawn
  package static let scope = RecordScope.assessment
  package static let words = KindWords("sample", done: "drawn")
  package static let takingBack = TakingBack.byAnybody

  /// A case that was drawn, in drawn order.
  package struct DrawnCase: Hashable, Sendable {
    package let reference: String
    package let cohort: CohortID
    package let stratum: StratumID?

    package init(reference: String, cohort: CohortID, stratum: StratumID?) {
      (self.reference, self.cohort, self.stratum) = (reference, cohort, stratum)
    }
  }

  /// One stratum: how many cases there were, how many were asked for, how many were drawn.
  package struct StratumCount: Hashable, Sendable {
    package let cohort: CohortID
    package let stratum: StratumID?
    package let population: Int
    package let minimum: Int
    package let drawn: Int

    package init(cohort: CohortID, stratum: StratumID?, population: Int, minimum: Int, drawn: Int) {
      (self.cohort, self.stratum, self.population) = (cohort, stratum, population)
      (self.minimum, self.drawn) = (minimum, drawn)
    }
  }

  /// One list that was drawn from; only its name, digest and counts are kept.
  package struct CaseList: Hashable, Sendable {
    package let name: String
    package let cohort: String?
    package let digest: Digest
    package let rows: Int

    package init(name: String, cohort: String?, digest: Digest, rows: Int) {
      (self.name, self.cohort, self.digest, self.rows) = (name, cohort, digest, rows)
    }
  }

  /// One value of one attribute: how many of the caseload have it, and how many of the sample.
  package struct Margin: Hashable, Sendable {
    package let attribute: String
    package let value: String
    package let caseload: Int
    package let sample: Int
    /// How many the sizes of the strata give on average.
    package let expected: Double?
    /// The chance of so few, if each stratum's cases were drawn at random, where they are few.
    package let chance: Double?

    package init(
      attribute: String, value: String, caseload: Int, sample: Int, expected: Double? = nil, chance: Double? = nil
    ) {
      (self.attribute, self.value, self.caseload, self.sample) = (attribute, value, caseload, sample)
      (self.expected, self.chance) = (expected, chance)
    }
  }

  /// A case that was not to be drawn, and why.
  package struct Excluded: Hashable, Sendable {
    package let reference: String
    package let because: String

    package init(reference: String, because: String) { (self.reference, self.because) = (reference, because) }
  }

  /// A sample drawn before, whose cases were not drawn again.
  package struct Earlier: Hashable, Sendable {
    package let sample: Digest
    /// The reserves that had taken the place of its cases by then; they were not drawn again either.
    package let replacements: [String]

    package init(sample: Digest, replacements: [String]) { (self.sample, self.replacements) = (sample, replacements) }
  }

  /// What a value of a cohort column was said to mean: the id of a cohort or stratum, or `none`.
  package struct CohortName: Hashable, Sendable {
    package let value: String
    package let cohort: String

    package init(value: String, cohort: String) { (self.value, self.cohort) = (value, cohort) }
  }

  package let seed: String
  /// The draw's name and version, so that a later version never passes for this one.
  package let algorithm: String
  package let allocation: Sharing
  /// The day of the lists, from which conditions such as "within 12 weeks" count back.
  package let asAt: CivilDate
  package let size: Int
  package let lists: [CaseList]
  package let strata: [StratumCount]
  package var cases: [DrawnCase]
  package internal(set) var reserves: [DrawnCase]
  package let margins: [Margin]
  package let leftOut: [LeftOut]
  /// What a reader must be told of this draw: cohorts taken whole, strata short of their minimum.
  package let remarks: [String]
  package let limits: [Limit]
  /// The digest of the stripped list kept in the workspace to draw again from, if one is kept.
  package let kept: Digest?
  package var excluded: [Excluded] = []
  package var earlier: [Earlier] = []
  /// In the order of the values; none where nothing was said, and in records of versions that did not keep it.
  package var cohortNames: [CohortName] = []
  /// What this draw was wished to have, as it was written: `disability=yes:5`.
  package var wishes: [String] = []
  /// What the draw was balanced by, the most important first.
  package let balance: [String]

  package init(
    seed: String, algorithm: String, allocation: Sharing, asAt: CivilDate, size: Int, lists: [CaseList],
    strata: [StratumCount],
    cases: [DrawnCase], reserves: [DrawnCase], margins: [Margin] = [], leftOut: [LeftOut] = [],
    remarks: [String] = [], limits: [Limit] = [], kept: Digest? = nil, balance: [String] = []
  ) {
    (self.seed, self.algorithm, self.allocation) = (seed, algorithm, allocation)
    (self.asAt, self.size) = (asAt, size)
    (self.lists, self.strata, self.cases, self.reserves) = (lists, strata, cases, reserves)
    (self.margins, self.leftOut, self.remarks, self.limits, self.kept) = (margins, leftOut, remarks, limits, kept)
    self.balance = balance
  }

  package var concerns: Concerns { Concerns(list: kept) }

  /// The bones of a sample that was audited: what its answers are weighted by, each case by its number.
  package func left(_ erasing: Erasing) -> Self? {
    erasing.assessment.samples.contains { $0.id == erasing.record && !$0.everyAudit.isEmpty } ? bones : nil
  }

  var bones: SampleDrawn {
    func numbered(_ drawn: [DrawnCase], from first: Int) -> [DrawnCase] {
      drawn.enumerated().map { index, one in
        DrawnCase(reference: Erasing.number(first + index), cohort: one.cohort, stratum: one.stratum)
      }
    }
    return SampleDrawn(
      seed: Erasing.word, algorithm: algorithm, allocation: allocation, asAt: asAt, size: size, lists: [],
      strata: strata,
      cases: numbered(cases, from: 1), reserves: numbered(reserves, from: cases.count + 1), margins: [], leftOut: [],
      remarks: [], limits: [], kept: nil)
  }

  package func apply(to fold: inout Fold, _ record: Record) {
    fold.samples.add(.init(id: record.digest, drawn: self, by: record.header.by, at: record.header.at))
  }
}
