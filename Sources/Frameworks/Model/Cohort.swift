/// A group of children in scope, from which a part of the sample is drawn.
package struct Cohort: Sendable {
  package let id: CohortID
  package let label: String
  package let who: String
  /// How many of a sample of the framework's size are wanted from it, where the framework says.
  package let target: Int?
  /// At least so many, whatever its share: its own minimum, or what those of its strata come to if that is more.
  package let minimum: Int
  /// The minimum that the framework gives for the cohort itself.
  package let ownMinimum: Int
  package let strata: [Stratum]
  /// Which rows of which lists belong to it; any of these.
  package let recognisedBy: [RowTest]
}

/// A part of a cohort that the sample must reach.
package struct Stratum: Sendable {
  package let id: StratumID
  package let label: String
  package let lookBack: String?
  package let minimum: Int
  /// Which rows of which lists belong to it; the first stratum of the cohort that fits wins.
  package let recognisedBy: [RowTest]
}

/// Conditions on one row of a case list, all of which must hold.
package struct RowTest: Sendable {
  package let conditions: [(column: String, condition: String)]
}

/// Something hoped for across the whole sample, reported against and never forced by drawing again.
package struct SampleWish: Sendable {
  package let id: String
  package let wish: String
  package let attribute: String?
  package let value: String?
  package let atLeast: Int?
}
