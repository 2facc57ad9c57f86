package import Assessments
package import Calendar
package import Digests
package import Frameworks

extension Grade {
  /// Whether a claim of this grade goes further than what is supported. One of the worst grade never does.
  package func isBeyond(_ supported: Grade?) -> Bool { supported.map { $0 < self } ?? (level > 0) }
}

/// How a claim stands to a grade that something else gives.
package enum ClaimDistance: Sendable, Equatable {
  /// It goes so many grades further.
  case further(Int)
  case level
  /// It is so many grades more cautious.
  case cautious(Int)
  /// There is no grade yet to hold it against.
  case notCarried

  package init(_ claimed: Grade, _ other: Grade?) {
    guard let other else {
      self = .notCarried
      return
    }
    let steps = claimed.level - other.level
    self = steps > 0 ? .further(steps) : steps < 0 ? .cautious(-steps) : .level
  }

  package var id: String {
    switch self {
    case .further: "further"
    case .level: "level"
    case .cautious: "cautious"
    case .notCarried: "not-carried"
    }
  }
}

/// A claim as it was recorded, held against what the evidence carried on that day, what it carries now, and what the
/// next look at practice showed.
package struct PastClaim: Sendable {
  /// Whether the claim was right, as far as the evidence can say.
  package enum Outcome: String, Sendable, CaseIterable {
    /// Carried on its day and now.
    case held
    /// Not carried on its day, and carried now.
    case borneOut = "borne-out"
    /// Carried on its day, and no longer.
    case slipped
    /// Neither carried on its day nor now.
    case ahead
    /// Of the worst grade, on which nothing was carried on its day, nor is now: it goes beyond nothing.
    case nothingYet = "nothing-yet"
    /// The evidence carried more on its day, or nothing where the claim is of the worst grade, and carries more now.
    case cautious
  }

  package let id: Digest
  package let subject: Comparison.Subject
  package let title: String
  package let claimed: Grade
  package let part: JudgementMade.Part
  package let because: String
  package let by: Person
  package let on: CivilDate
  package let carriedThen: Grade?
  package let carriedNow: Grade?
  /// The first audit, sample or external review of a later day, of a criterion; nil where there is none yet, and of all else.
  package let nextLook: ClaimReview.Look?
  /// Whether it is still what is claimed.
  package let isCurrent: Bool

  package var outcome: Outcome {
    func carries(_ grade: Grade?) -> Bool { grade.map { $0 >= claimed } ?? false }
    func exceeds(_ grade: Grade?) -> Bool { grade.map { $0 > claimed } ?? false }
    let isWorst = !claimed.isBeyond(nil)
    if isWorst, carriedThen == nil, carriedNow == nil { return .nothingYet }
    if exceeds(carriedThen) || (isWorst && carriedThen == nil), exceeds(carriedNow) { return .cautious }
    switch (carries(carriedThen), carries(carriedNow)) {
    case (true, true): return .held
    case (false, true): return .borneOut
    case (true, false): return .slipped
    case (false, false): return .ahead
    }
  }
}

/// The claims of one lead or one agency, counted. In the order of names: nobody is ranked.
package struct ClaimGroup: Sendable {
  /// With fewer claims than this no pattern is told.
  package static let fewest = 5

  /// Nil where it was not recorded.
  package let name: String?
  /// Claims that stand today.
  package let standing: Int
  package let further: Int
  package let level: Int
  package let cautious: Int
  /// Claims on what the evidence carries no grade for yet.
  package let notCarried: Int
  /// Claims ever made, and how many of them were carried on their day.
  package let made: Int
  package let carriedOnTheDay: Int

  package var isEnough: Bool { standing >= ClaimGroup.fewest }

  static func groups(
    _ standing: [ClaimReview.Standing], _ made: [PastClaim], name: (ClaimReview.Standing) -> String?,
    past: (PastClaim) -> String?
  ) -> [ClaimGroup] {
    let now = Dictionary(grouping: standing, by: name)
    let ever = Dictionary(grouping: made, by: past)
    return Set(now.keys).union(ever.keys).sorted { ($0 ?? "\u{10FFFF}") < ($1 ?? "\u{10FFFF}") }.map { name in
      let claims = (now[name] ?? []).map(\.distance.id)
      let past = ever[name] ?? []
      return ClaimGroup(
        name: name, standing: claims.count, further: claims.count { $0 == "further" },
        level: claims.count { $0 == "level" }, cautious: claims.count { $0 == "cautious" },
        notCarried: claims.count { $0 == "not-carried" }, made: past.count,
        carriedOnTheDay: past.count { one in one.carriedThen.map { $0 >= one.claimed } ?? false })
    }
  }
}
