package import Assessments
package import Calendar
package import CaseAudit
package import Digests
package import Frameworks

/// What one evidence item, or one question of an audited sample, says of one aspect.
package struct Contribution: Sendable {
  /// Which evidence it comes from.
  package enum Origin: Sendable, Hashable, Comparable {
    case item(Digest)
    /// `SAMPLE/QUESTION`.
    case sample(String)

    package var isSample: Bool { if case .sample = self { true } else { false } }

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
  package enum Stance: Sendable, Hashable {
    /// At least this grade; against better ones only if the grade is a shortfall.
    case atLeast(Grade)
    /// This grade and better ones do not hold.
    case against(Grade)
    /// In part, which contests a two-step aspect and settles nothing.
    case partly

    /// Whether it falls short, or says that something does not hold or holds in part.
    var isShortfall: Bool {
      switch self {
      case .atLeast(let grade): grade.isShortfall
      case .against, .partly: true
      }
    }

    /// Whether it says the worst grade.
    var saysWorst: Bool { if case .atLeast(let grade) = self { grade.level == 0 } else { false } }

    /// How favourable it is among what says how much; nil for what holds in part.
    var height: Int? {
      switch self {
      case .atLeast(let grade): grade.level * 2 + 1
      case .against(let grade): grade.level * 2
      case .partly: nil
      }
    }
  }

  package let origin: Origin
  package internal(set) var stance: Stance
  package let kind: EvidenceKind
  package internal(set) var exercise: String?
  package let day: CivilDate
  /// Where it is adverse, too old to count and never shown to be mended.
  package internal(set) var old: Old?
  /// Whether a re-check found that it goes further than the cases in which it was found.
  package internal(set) var isConfirmed = false
  /// Whether a re-check found it to be so for the cases that it counted, and for no more.
  package internal(set) var isLimited = false
  /// Of how many a re-check found it to be so.
  package internal(set) var foundFor: Extent?
  /// The last day on which a re-check found it to be so.
  package internal(set) var again: CivilDate?
  /// What was said of it at a re-check and was not shown.
  package internal(set) var unshown: Rechecked.Outcome?
  /// Whether its extent was said.
  package internal(set) var hasExtent = false
  /// How far it reaches at most, in per cent, where that was said.
  package internal(set) var reach: Int?
  /// What its interval settles, of an audited question.
  package internal(set) var audited: Audited?
  /// The share by which it says what it says, where it states one of a statement that says of how many.
  package internal(set) var share: StatedShare?
  /// The grade that it cannot carry, nor any better one, since it holds for half or fewer and that says `most`; nil where
  /// no extent was said, or no statement says of how many.
  package internal(set) var fallsShortOf: Grade?
  /// The criterion of another framework against which it was recorded, where it is carried over.
  package internal(set) var carriedFrom: CriterionID?
  /// The paper that it is one of several copies of; nil where it is the only one, and for a sample.
  var paper: Digest?
  /// Other items that are the same paper and say no more than this one: together they are one.
  package internal(set) var copies: [Origin] = []
  /// What it shares with items that are perhaps the same paper.
  var likenesses: [Sources.Likeness] = []
  /// The number of the source that it is in favour, among what counts of one aspect; nil where it is like no other.
  package internal(set) var source: Int?

  init(origin: Origin, stance: Stance, kind: EvidenceKind, exercise: String?, day: CivilDate) {
    (self.origin, self.stance, self.kind, self.exercise, self.day) = (origin, stance, kind, exercise, day)
  }

  /// What the interval of an audited question settles.
  package struct Audited: Sendable {
    package let bearing: Bearing
    /// Whether one case in five was read by a second auditor or moderated.
    package let isReadAgain: Bool
    /// The first day of which its cases speak.
    package let from: CivilDate

    init(_ finding: QuestionFinding) {
      (bearing, isReadAgain, from) = (finding.bearing, finding.isReadAgain, finding.from)
    }
  }

  /// How an adverse finding stands that grew too old.
  package struct Old: Sendable, Equatable {
    /// The last day on which it was not yet too old.
    package let since: CivilDate
    /// The last day on which it still holds; nil for one at the worst grade, which holds until it is shown mended.
    package let until: CivilDate?
  }

  package var isOld: Bool { old != nil }

  /// Whether a re-check found the worst grade to be so for some, and for no more.
  var isWorstForSome: Bool { isLimited && stance.saysWorst }

  /// The day on which it was last known to be so.
  var lastSo: CivilDate { max(day, again ?? day) }

  /// The same after somebody looked again, where it is adverse; what it says in favour is not looked at.
  func rechecked(_ rechecking: Rechecking?) -> Contribution {
    guard let rechecking, isAdverse else { return self }
    var result = self
    (result.isConfirmed, result.isLimited) = (rechecking.reach == .wider, rechecking.reach == .limited)
    (result.again, result.unshown, result.foundFor) = (rechecking.again, rechecking.unshown, rechecking.extent)
    return result
  }

  /// The same where one case is enough for the worst grade: found so for some, it is so.
  func failing(by worst: Grade) -> Contribution {
    guard isLimited, stance == .atLeast(worst) else { return self }
    var result = self
    (result.isConfirmed, result.isLimited) = (true, false)
    return result
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
  case notSo = "not-so"
  case resolved
  case setAside = "set-aside"
  case tooFewCases = "too-few-cases"
  case leavesOpen = "leaves-open"
  case notYet = "not-yet"
  case mended
  /// An inspectorate has spoken of it since, well or badly.
  case inspectedSince = "inspected-since"
  case sameFile = "same-file"
  case wordingChanged = "wording-changed"
  case newEdition = "new-edition"

  /// Whether it was current once, and grew old.
  var isOfAge: Bool { self == .stale || self == .mended || self == .inspectedSince }
}
