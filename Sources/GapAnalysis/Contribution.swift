package import Assessments
package import Calendar
package import Digests
package import Frameworks

/// What one evidence item, or one question of an audited sample, says of one aspect.
package struct Contribution: Sendable {
  /// Which evidence it comes from.
  package enum Origin: Sendable, Hashable, Comparable {
    case item(Digest)
    /// `SAMPLE/QUESTION`.
    case sample(String)

    /// Items before samples, each by its id, so that no order ever varies.
    package static func < (one: Origin, two: Origin) -> Bool {
      switch (one, two) {
      case (.item(let a), .item(let b)): a < b
      case (.sample(let a), .sample(let b)): a < b
      case (.item, .sample): true
      case (.sample, .item): false
      }
    }
  }

  /// What it says.
  package enum Stance: Sendable, Equatable {
    /// At least this grade; against better ones only if the grade is a shortfall.
    case atLeast(Grade)
    /// This grade and better ones do not hold.
    case against(Grade)
    /// In part, which contests a two-step aspect and settles nothing.
    case partly
  }

  package let origin: Origin
  package let stance: Stance
  package let kind: EvidenceKind
  package let exercise: String?
  package let day: CivilDate
  /// Whether a re-check found it to be so.
  package let isConfirmed: Bool
  /// Whether its extent was said.
  package let hasExtent: Bool
  /// How far it reaches at most, in per cent, where that was said.
  package let reach: Int?
  /// The grade that it cannot carry, nor any better one, since it holds for half or fewer and that says `most`; nil where
  /// no extent was said, or no statement says of how many.
  package let fallsShortOf: Grade?
  /// The criterion of another framework against which it was recorded, where it is carried over.
  package let carriedFrom: CriterionID?
  /// The bytes that it is a copy of; nil for a reference or a sample.
  let file: Digest?
  /// Other items that are copies of the same file and say no more than this one: together they are one.
  package let copies: [Origin]

  init(
    origin: Origin, stance: Stance, kind: EvidenceKind, exercise: String?, day: CivilDate, isConfirmed: Bool,
    hasExtent: Bool, reach: Int? = nil, fallsShortOf: Grade? = nil, carriedFrom: CriterionID? = nil,
    file: Digest? = nil, copies: [Origin] = []
  ) {
    (self.file, self.copies) = (file, copies)
    (self.origin, self.stance, self.kind, self.exercise, self.day) = (origin, stance, kind, exercise, day)
    (self.isConfirmed, self.hasExtent, self.reach) = (isConfirmed, hasExtent, reach)
    self.fallsShortOf = fallsShortOf
    self.carriedFrom = carriedFrom
  }

  /// What is counted.
  enum Unit: Hashable, Comparable {
    case exercise(String)
    case origin(Origin)
  }

  /// Papers of one exercise count once.
  var unit: Unit { exercise.map { .exercise($0) } ?? .origin(origin) }
}

/// Why a recorded item says nothing, today, of an aspect that it is linked to.
package enum PassedOver: String, Sendable {
  case stale = "out-of-date"
  case withdrawn
  case toBePlaced = "to-be-placed"
  case resolved
  case tooFewCases = "too-few-cases"
  case leavesOpen = "leaves-open"
  case notYet = "not-yet"
  case sameFile = "same-file"
  case wordingChanged = "wording-changed"
}
