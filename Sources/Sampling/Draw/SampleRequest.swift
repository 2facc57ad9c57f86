package import Assessments
package import Calendar

/// What a user asks for when a sample is drawn.
package struct SampleRequest: Sendable {
  /// A sample drawn before, whose cases shall not be drawn again.
  package struct Earlier: Sendable {
    package let sample: SampleDrawn.Earlier
    /// What people know it by.
    package let name: String
    /// All its cases, those that took the place of others among them.
    package let references: [String]

    package init(_ sample: SampleDrawn.Earlier, named name: String, references: [String]) {
      (self.sample, self.name, self.references) = (sample, name, references)
    }
  }

  /// Any words; best from a public event, so that nobody could have chosen them.
  package var seed: String
  /// How many cases; the plan's size where nil.
  package var size: Int?
  /// The day of the lists: conditions such as "within 3 months" count back from it.
  package var asAt: CivilDate
  /// Nil: by targets where the plan has any, otherwise in proportion.
  package var sharing: SampleDrawn.Sharing?
  package var limits: [SampleDrawn.Limit]
  /// Cases that shall not be drawn, and why.
  package var excluded: [SampleDrawn.Excluded]
  package var earlier: [Earlier]
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
    (size, sharing, limits, excluded, earlier, cohortNames, reserves) = (nil, nil, [], [], [], [:], 3)
  }
}
