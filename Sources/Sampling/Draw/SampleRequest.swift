package import Calendar

/// What a user asks for when a sample is drawn.
package struct SampleRequest: Sendable {
  /// How the size is shared out among cohorts.
  package enum Sharing: String, Sendable, CaseIterable {
    /// In the proportion of the framework's own sizes.
    case targets
    /// A minimum for each cohort, the rest in proportion to its cases.
    case proportional
    /// The same for every cohort.
    case equal
  }

  /// No more than so many cases of one worker, or of whatever the column means.
  package struct Limit: Sendable, Equatable {
    package let meaning: String
    package let atMost: Int

    package init(_ atMost: Int, per meaning: String) { (self.meaning, self.atMost) = (meaning, atMost) }
  }

  /// Cases that shall not be drawn, and why.
  package struct Exclusion: Sendable {
    package let references: [String]
    package let reason: String

    package init(_ references: [String], because reason: String) {
      (self.references, self.reason) = (references, reason)
    }
  }

  /// Any words; best from a public event, so that nobody could have chosen them.
  package var seed: String
  /// How many cases; the plan's size where nil.
  package var size: Int?
  /// The day of the lists: conditions such as "within 3 months" count back from it.
  package var asAt: CivilDate
  /// Nil: by targets where the plan has any, otherwise in proportion.
  package var sharing: Sharing?
  package var limits: [Limit]
  package var exclusions: [Exclusion]
  /// Samples drawn before, whose cases are not drawn again: a name and the references.
  package var earlier: [Exclusion]
  /// What values of a cohort column mean: value to the id of a cohort or stratum, or `none` to leave its rows out.
  package var cohortNames: [String: String]
  /// How many cases stand in reserve for each stratum.
  package var reserves: Int
  /// What the sample is balanced by, the most important first; none for a plain draw.
  package var balance: [Attribute] = []
  /// What this draw is wished to have, besides what the plan wishes for: reported against, never forced.
  package var wishes: [PlannedWish] = []

  package init(seed: String, asAt: CivilDate) {
    (self.seed, self.asAt) = (seed, asAt)
    (size, sharing, limits, exclusions, earlier, cohortNames, reserves) = (nil, nil, [], [], [], [:], 3)
  }
}
