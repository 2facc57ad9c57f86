package import Calendar
package import Frameworks

/// What the audited cases of one sample say to one question.
package struct QuestionFinding: Sendable {
  /// What a share shows of the statement that the question tests.
  package enum Showing: Sendable, Equatable {
    /// The aspect at this grade.
    case grade(Grade)
    case met
    case partlyMet
    case notMet
    /// The tested statement does not hold, and nothing more is said.
    case against(Grade)
    /// Nothing: there are too few cases, or the framework has no boundaries.
    case countsOnly
  }

  /// `SAMPLE/QUESTION`: the beginning of the sample's id, and the question's.
  package let id: String
  package let question: AuditQuestion
  package let criterion: CriterionID
  package let aspect: AspectID
  package let statement: Statement
  package let yes: Int
  package let partly: Int
  package let no: Int
  package let notApplicable: Int
  /// The weighted share of favourable answers, partly counting half; nil with no applicable case.
  package let estimate: Estimate?
  /// Whether there are cases enough to say more than the counts.
  package let isEnough: Bool
  package let showing: Showing
  /// Whether the interval reaches over a boundary, so that another sample might have shown another grade.
  package let isInDoubt: Bool
  /// The last day on which a case was audited for it.
  package let dated: CivilDate?

  /// Whether it says that something falls short.
  package var isAdverse: Bool {
    switch showing {
    case .grade(let grade): grade.isShortfall
    case .partlyMet, .notMet, .against: true
    case .met, .countsOnly: false
    }
  }

  /// Cases to which the question applied.
  package var applicable: Int { yes + partly + no }
}
