/// What a sample is drawn by: the groups of cases, how many of each are wanted, and by what rows they are known.
package struct SamplingPlan: Sendable {
  /// In the order of the framework, which also decides ties.
  package let cohorts: [SampleCohort]
  /// How many cases are drawn where the user does not say.
  package let sampleSize: Int
  package let wishes: [PlannedWish]

  package init(cohorts: [SampleCohort], sampleSize: Int, wishes: [PlannedWish] = []) {
    (self.cohorts, self.sampleSize, self.wishes) = (cohorts, sampleSize, wishes)
  }

  /// The plan for a sample into which its cohorts' minimums together do not fit: they are then scaled down with the size, the
  /// fraction left off. Otherwise a month's eight would never reach a cohort that has no minimum. Nil where they fit.
  func scaled(to size: Int) -> SamplingPlan? {
    guard size < sampleSize, cohorts.reduce(0, { $0 + $1.minimum }) > size else { return nil }
    func part(_ minimum: Int) -> Int { minimum * size / sampleSize }
    let cohorts = cohorts.map { cohort in
      SampleCohort(
        id: cohort.id, label: cohort.label, target: cohort.target, minimum: part(cohort.minimum),
        ownMinimum: part(cohort.ownMinimum),
        strata: cohort.strata.map {
          SampleStratum(id: $0.id, label: $0.label, minimum: part($0.minimum), recognisedBy: $0.recognisedBy)
        }, recognisedBy: cohort.recognisedBy)
    }
    return SamplingPlan(cohorts: cohorts, sampleSize: sampleSize, wishes: wishes)
  }

  /// Whether any cohort says how many it wants; then sizes follow the targets unless the user says otherwise.
  package var hasTargets: Bool { cohorts.contains { $0.target != nil } }
}

/// A group of cases from which a part of the sample is drawn.
package struct SampleCohort: Sendable {
  package let id: String
  package let label: String
  /// How many of a sample of the plan's size are wanted from it.
  package let target: Int?
  /// At least so many, whatever its share.
  package let minimum: Int
  /// How many of them the cohort itself asks for; the others only because its strata do.
  package let ownMinimum: Int
  /// In the framework's order: the first that fits a case is the case's.
  package let strata: [SampleStratum]
  /// Which rows belong to it: any of these.
  package let recognisedBy: [RowRule]

  package init(
    id: String, label: String, target: Int? = nil, minimum: Int = 0, ownMinimum: Int? = nil,
    strata: [SampleStratum] = [], recognisedBy: [RowRule] = []
  ) {
    (self.id, self.label, self.target, self.minimum) = (id, label, target, minimum)
    self.ownMinimum = ownMinimum ?? minimum
    (self.strata, self.recognisedBy) = (strata, recognisedBy)
  }
}

/// A part of a cohort that the sample must reach.
package struct SampleStratum: Sendable {
  package let id: String
  package let label: String
  package let minimum: Int
  package let recognisedBy: [RowRule]

  package init(id: String, label: String, minimum: Int = 0, recognisedBy: [RowRule] = []) {
    (self.id, self.label, self.minimum, self.recognisedBy) = (id, label, minimum, recognisedBy)
  }
}

/// Conditions on one row of a list, all of which must hold.
package struct RowRule: Sendable {
  /// The list that the row must stand in, where that matters.
  package let list: ListKind?
  /// What the cells of columns must be, by the columns' meanings.
  package let conditions: [ColumnCondition]

  package init(list: ListKind? = nil, _ conditions: [ColumnCondition] = []) {
    (self.list, self.conditions) = (list, conditions)
  }
}

/// What the cell of one column must be.
package struct ColumnCondition: Sendable {
  /// The column's meaning: `plan-end`.
  package let meaning: String
  package let condition: Condition

  package init(_ meaning: String, _ condition: Condition) { (self.meaning, self.condition) = (meaning, condition) }
}

/// Something hoped for across the whole sample: reported against, never forced by drawing again.
package struct PlannedWish: Sendable {
  package let id: String
  package let wish: String
  /// The attribute that it is about, and what its value may be (any of these); nil where no list can show it.
  package let attribute: Attribute?
  package let values: [Condition]
  package let atLeast: Int

  package init(id: String, wish: String, attribute: Attribute?, values: [Condition], atLeast: Int) {
    (self.id, self.wish, self.attribute, self.values, self.atLeast) = (id, wish, attribute, values, atLeast)
  }
}
