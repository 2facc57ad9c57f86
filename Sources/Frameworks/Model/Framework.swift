package import Calendar
package import Digests

/// An inspection framework: what is judged, what each grade of it looks like, and how parts make a whole.
package struct Framework: Sendable {
  /// Whether the statements are the inspectorate's words or a summary in our own.
  package enum Wording: String, Sendable, CaseIterable { case summary, published }

  package let id: FrameworkID
  package let version: String
  package let title: String
  package let shortTitle: String
  package let inspectorates: [String]
  package let nation: String
  package let inForce: InForce
  package let noticePeriod: String?
  package let length: String?
  package let wording: Wording
  /// What every reader must be told about the standing of the text.
  package let notice: String
  package let licence: String?
  package let sources: [Source]
  /// What is known of the inspection itself.
  package let facts: [Fact]
  package let openPoints: [OpenPoint]
  package let scale: GradeScale
  package let proportionWords: ProportionWords
  package let auditRule: AuditRule?
  package let judgements: [Judgement]
  package let overall: Overall?
  package let rules: Rules
  package let cohorts: [Cohort]
  package let sampleSize: Int
  package let sampleWishes: [SampleWish]
  /// What is read for in case files, and how.
  package let caseFilePoints: [CaseFilePoint]
  package let preparation: Preparation
  /// What inspections under it reported, where sources say.
  package let findings: [PastFinding]
  /// Published figures, each with its date.
  package let benchmarks: [Benchmark]
  package let themes: ImprovementThemes?
  /// How an overall grade was made that is no longer given.
  package let shadowOverall: ShadowOverall?
  /// How published reports with a mixture of findings were graded, where that was fitted to reports.
  package let published: PublishedModel?
  /// To other frameworks, by their id.
  package let crosswalk: [FrameworkID: Crosswalk]
  /// The digest of the file's bytes, by which records and seals name this very text.
  package let digest: Digest

  /// From when to when inspections were made under it.
  package struct InForce: Sendable {
    package let from: CivilDate
    package let to: CivilDate?
    package let note: String?

    package func contains(_ day: CivilDate) -> Bool { day >= from && to.map { day <= $0 } ?? true }
  }

  /// A document on which the framework rests.
  package struct Source: Sendable {
    package let id: String
    package let title: String
    package let file: String?
    package let date: String?
    package let rights: String?
  }

  /// Something that the sources leave open, and how it is treated.
  package struct OpenPoint: Sendable {
    package let id: String
    package let point: String
    package let treatment: String
  }

  /// The grade for the whole, where the framework gives one.
  package struct Overall: Sendable {
    package let id: String
    package let title: String
    package let statements: [Statement]
  }
}
