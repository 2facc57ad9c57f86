import Assessments
import CaseAudit
package import Frameworks

/// How a two-step aspect stands.
package enum TwoStep: String, Sendable, Comparable {
  case notMet = "not-met"
  case partlyMet = "partly-met"
  case met

  package static func < (left: TwoStep, right: TwoStep) -> Bool { left.height < right.height }

  private var height: Int {
    switch self {
    case .notMet: 0
    case .partlyMet: 1
    case .met: 2
    }
  }
}

/// Where an aspect stands in one reading.
package enum Standing: Sendable, Hashable {
  case rung(Grade)
  /// A step, and the grade that it counts as.
  case step(TwoStep, as: Grade)

  package var grade: Grade {
    switch self {
    case .rung(let grade), .step(_, as: let grade): grade
    }
  }

  package var step: TwoStep? { if case .step(let step, as: _) = self { step } else { nil } }

  /// A two-step aspect as a grade: met at the best that it describes, not met at the scale's worst, partly met between.
  static func step(_ step: TwoStep, top: Grade, _ scale: GradeScale) -> Standing {
    switch step {
    case .met: .step(step, as: top)
    case .partlyMet: .step(step, as: scale.below(top) ?? scale.worst)
    case .notMet: .step(step, as: scale.worst)
    }
  }
}

extension Aspect.Shape {
  /// The grade at which an aspect that has steps is met.
  func top(_ statements: [Statement], _ scale: GradeScale) -> Grade {
    if case .claim = self { return scale.best }
    return statements.first?.grade ?? scale.best
  }
}

/// What the evidence says of one aspect.
package struct AspectFinding: Sendable {
  /// How far its evidence goes, with what it goes on.
  package enum Status: Sendable, Equatable {
    case evidenced
    /// Something is lacking, and this is what.
    case partly([Lack])
    /// Something speaks against what else is said.
    case contested
    case untested

    package var id: String {
      switch self {
      case .evidenced: "evidenced"
      case .partly: "partly"
      case .contested: "contested"
      case .untested: "untested"
      }
    }
  }

  package let id: AspectID
  package let name: String
  package let shape: Aspect.Shape
  /// Whether it stands for the criterion as a whole.
  package let isWide: Bool
  package let standing: Readings<Standing?>
  /// The same as grades: a two-step aspect that is met stands at its statement's grade.
  package let grades: Readings<Grade?>
  package let status: Status
  /// What is lacking for the next rung.
  package let lacking: [Lack]
  /// The statement of the supported rung.
  package let statement: Statement?
  /// The statement next above it.
  package let next: Statement?
  /// What counts, the evidence against first.
  package let evidence: [Contribution]
  package let against: [Contribution]
  package let passedOver: [(origin: Contribution.Origin, why: PassedOver)]
  /// What speaks for the next statement and reaches too small a share, by the policy, to carry it.
  package let tooSmall: [Contribution.Origin]
  /// Whether findings at the worst grade are beyond a single doubtful one.
  package let isWorstConfirmed: Bool
  /// Whether a lone, unconfirmed finding at the worst grade holds it down.
  package let hasLoneWorst: Bool
  /// Whether every finding at the worst grade is old.
  var isWorstOld = false

  /// Whether audited cases show the worst grade beyond doubt.
  package var isWorstAudited: Bool {
    evidence.contains { one in
      guard one.stance.saysWorst, !one.isOld, !one.isLimited else { return false }
      return one.audited?.bearing.isWorst ?? false
    }
  }

  /// What keeps supported one grade under what the rest of the evidence carries.
  package internal(set) var hold: Hold?
  /// By audited question whose whole interval lies above a boundary: the outside reviews that keep it from carrying that by
  /// itself.
  package internal(set) var disagreeing: [Contribution.Origin: [Contribution.Origin]] = [:]

  /// Findings that fall short of which a re-check found that they are so for some, and for no more.
  package internal(set) var limited: [Contribution] = []
  /// Whether something that speaks against the next rung was looked at again and found to go further.
  package var isRuledOutAgain: Bool { against.contains(where: \.isConfirmed) }

  /// An audited question that may lie below the boundary of a grade which the rest carries.
  package struct Hold: Sendable, Equatable {
    package let origin: Contribution.Origin
    package let doubted: Grade
    /// How many more cases would tell; nil for more than are counted.
    package let more: Int?
  }

  /// `aspect`, or `statement` for one that stands alone.
  package var noun: String { if case .claim = shape { "statement" } else { "aspect" } }

  /// Whether any current evidence speaks of it.
  package var isPlaced: Bool { evidence.contains { !$0.isOld } }
}
