package import Calendar
package import Digests
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

  /// `SAMPLE/QUESTION`: the beginning of the sample's id, and the question's; of several samples together the question's
  /// alone.
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
  /// What a share at either end of the interval would show; nil where there are too few cases to say.
  package let ends: Ends?
  /// The last day on which a case was audited for it.
  package let dated: CivilDate?
  /// The samples that speak, the first drawn first.
  package let samples: [Digest]
  /// The day of the first one's lists.
  package let from: CivilDate
  package let readers: Readers
  package let leftOut: LeftOut
  /// What the share is not weighted for, since the records do not tell.
  package let unweighted: Set<Unweighted>
  /// How it changed before the samples that speak; nil where samples differ by no more than chance may make them.
  package let change: Change?
  /// What the interval settles.
  package let bearing: Bearing

  /// What the ends of an interval would show.
  package struct Ends: Sendable, Equatable {
    package let lower: Showing
    package let upper: Showing
  }

  /// By how many it was read.
  package struct Readers: Sendable, Equatable {
    package let auditors: Int
    /// Cases that a second auditor read, or that were moderated.
    package let again: Int
    package let moderated: Int

    /// Two auditors or moderation: without that a share does not show the worst grade.
    var isMoreThanOne: Bool { auditors > 1 || moderated > 0 }
  }

  /// Cases that were read and do not speak for the others.
  package struct LeftOut: Sendable, Equatable {
    package let readBefore: Int
    package let chosen: Int
  }

  package enum Unweighted: String, Sendable, CaseIterable, Comparable {
    case limits, wishes
    /// Cases of earlier draws were not drawn again.
    case earlierDraws = "earlier-draws"

    package static func < (one: Self, two: Self) -> Bool { one.rawValue < two.rawValue }
  }

  /// That the samples before said something else, by more than chance.
  package struct Change: Sendable, Equatable {
    /// The day of the first lists after it.
    package let on: CivilDate
    package let before: Estimate
    package let casesBefore: Int
    /// Of the answers before.
    package let counts: AnswerCounts
    /// The chance of as rare a parting, times the partings that were looked at.
    package let chance: Double

    package let rose: Bool
  }

  /// Whether the interval reaches over a boundary, so that another sample might have shown another grade.
  package var isInDoubt: Bool { ends.map { $0.lower != $0.upper } ?? false }

  /// Whether one case in five was read by a second auditor or moderated.
  package var isReadAgain: Bool { readers.again * 5 >= applicable && applicable > 0 }

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
