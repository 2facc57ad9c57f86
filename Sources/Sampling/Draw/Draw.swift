package import Assessments
package import Calendar
package import Frameworks

/// A sample as it was drawn, with everything that is needed to show that it was drawn fairly and to draw it again.
package struct Draw: Sendable {
  package let algorithm: String
  package let seed: String
  package let asAt: CivilDate
  package let sharing: SampleDrawn.Sharing
  package let limits: [SampleDrawn.Limit]
  /// What it is balanced by; none for a plain draw.
  package let balance: [Attribute]
  /// How many were asked for.
  package let asked: Int
  package let lists: [ListFinding]
  package let cohorts: [CohortCount]
  /// Distinct cases in all lists.
  package let cases: Int
  /// Cases that stand in more than one cohort, counted in the rarer one.
  package let overlaps: [Overlap]
  package let exclusions: [ExclusionCount]
  /// By cohort, then stratum, in the framework's order; within a stratum by ticket.
  package let drawn: [SampleDrawn.DrawnCase]
  /// In the order in which they are to be used, stratum by stratum.
  package let reserves: [SampleDrawn.DrawnCase]
  package let margins: [AttributeMargin]
  package let wishes: [WishOutcome]
  /// What a user should know, in sentences without a full stop.
  package let notices: [String]
}

/// One cohort's part of the draw.
package struct CohortCount: Sendable, Hashable {
  package let id: String
  package let label: String
  package let target: Int?
  package let minimum: Int
  /// Distinct cases that belong to it, before a case in two cohorts is counted once.
  package let belonging: Int
  /// Distinct cases counted in it.
  package let cases: Int
  /// Of them, those that may be drawn.
  package let eligible: Int
  package let drawn: Int
  /// Why so many, in words.
  package let reasons: [String]
  package let strata: [StratumCount]
}

/// One stratum's part of the draw. A cohort without strata has one of its own name; one with strata has a last one,
/// `…-other`, for cases that are in none of them.
package struct StratumCount: Sendable, Hashable {
  package let id: String
  /// The framework's stratum; nil where it is what is left of a cohort.
  package let stratum: StratumID?
  package let label: String
  package let minimum: Int
  package let cases: Int
  package let eligible: Int
  package let drawn: Int
  package let reserves: Int
  package let reasons: [String]
}

/// Cases of one cohort that are counted in another, since that one has fewer.
package struct Overlap: Sendable, Hashable {
  package let from: String
  package let to: String
  package let cases: Int

  package init(from: String, to: String, cases: Int) { (self.from, self.to, self.cases) = (from, to, cases) }
}

/// Cases that were not to be drawn.
package struct ExclusionCount: Sendable, Hashable {
  package let reason: ExclusionReason
  /// How many were named, and how many of them are in the lists.
  package let named: Int
  package let found: Int

  package init(reason: ExclusionReason, named: Int, found: Int) {
    (self.reason, self.named, self.found) = (reason, named, found)
  }
}

/// How one attribute is spread over the cases that could be drawn, and over those that were.
package struct AttributeMargin: Sendable, Hashable {
  package struct Category: Sendable, Hashable {
    package let value: String
    package let caseload: Int
    package let sample: Int
    /// How many the strata's sizes give on average.
    package let expected: Double
    /// The chance of so few, if in each stratum all were drawn at random; nil where they are not few.
    package let chance: Double?

    package init(value: String, caseload: Int, sample: Int, expected: Double, chance: Double?) {
      (self.value, self.caseload, self.sample) = (value, caseload, sample)
      (self.expected, self.chance) = (expected, chance)
    }
  }

  package let attribute: Attribute
  package let categories: [Category]

  package init(attribute: Attribute, categories: [Category]) {
    (self.attribute, self.categories) = (attribute, categories)
  }
}

/// What became of a wish.
package struct WishOutcome: Sendable, Hashable {
  package let id: String
  package let wish: String
  package let atLeast: Int
  /// Cases of the caseload and of the sample that it is about; nil where the lists do not show it.
  package let counts: Counts?

  package struct Counts: Sendable, Hashable {
    package let caseload: Int
    package let sample: Int
    /// How many the strata's sizes give on average.
    package let expected: Double
  }

  /// Whether the sample meets it; nil where the lists do not show it.
  package var isMet: Bool? { counts.map { $0.sample >= atLeast } }
}
