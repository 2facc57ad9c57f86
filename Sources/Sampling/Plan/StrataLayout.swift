import Frameworks

/// The plan's strata in one row, each with a number, so that a case's memberships are bits of one word.
struct StrataLayout {
  /// One stratum: a named one, or what is left of a cohort outside its named ones.
  struct Place {
    let cohort: Int
    /// What stands for it in a kept list.
    let id: String
    let label: String
    let minimum: Int
    let tests: [RowRule]
    /// The framework's stratum; nil for what is left of the cohort.
    let stratum: StratumID?
  }

  let cohorts: [SampleCohort]
  let places: [Place]
  /// Bits of each cohort's strata.
  let masks: [UInt64]
  /// The place of each cohort's rest.
  let rests: [Int]

  /// The most strata there can be, rests included: the bits of a word.
  static let maximum = 64

  init(_ plan: SamplingPlan) throws(SamplingFault) {
    var places: [Place] = []
    var masks: [UInt64] = []
    var rests: [Int] = []
    for (number, cohort) in plan.cohorts.enumerated() {
      let lower = places.count
      for stratum in cohort.strata {
        places.append(
          Place(
            cohort: number, id: stratum.id, label: stratum.label, minimum: stratum.minimum,
            tests: stratum.recognisedBy, stratum: StratumID(stratum.id)))
      }
      rests.append(places.count)
      places.append(StrataLayout.rest(of: cohort, number))
      guard places.count <= StrataLayout.maximum else {
        throw SamplingFault(
          "the framework has more than \(StrataLayout.maximum) strata", help: "join strata that can be sampled together"
        )
      }
      masks.append((lower..<places.count).reduce(0) { $0 | 1 << UInt64($1) })
    }
    guard !places.isEmpty else {
      throw SamplingFault(
        "the framework names no cohorts, so there is nothing to draw by", help: "choose a framework that has cohorts")
    }
    (cohorts, self.places, self.masks, self.rests) = (plan.cohorts, places, masks, rests)
  }

  private static func rest(of cohort: SampleCohort, _ number: Int) -> Place {
    guard !cohort.strata.isEmpty else {
      return Place(cohort: number, id: cohort.id, label: cohort.label, minimum: 0, tests: [], stratum: nil)
    }
    return Place(
      cohort: number, id: cohort.id + "-other", label: "in none of the strata", minimum: 0, tests: [],
      stratum: nil)
  }

  /// What a value of a cohort or stratum column may say, folded, and the bits that it stands for: a cohort stands for
  /// its rest, whose rows are then sorted into strata; a stratum for itself.
  func named(_ value: [UInt8]) -> Named? {
    for (number, cohort) in cohorts.enumerated() where matches(value, id: cohort.id, label: cohort.label) {
      return .cohort(number)
    }
    for (number, place) in places.enumerated() where matches(value, id: place.id, label: place.label) {
      return .stratum(number)
    }
    return nil
  }

  enum Named: Equatable {
    case cohort(Int), stratum(Int)
  }

  private func matches(_ value: [UInt8], id: String, label: String) -> Bool {
    let key = StrataLayout.key(value)
    return key == StrataLayout.key(Array(id.utf8)) || key == StrataLayout.key(Array(label.utf8))
  }

  /// Only letters and digits count: `Child in need` is `child-in-need`.
  private static func key(_ value: [UInt8]) -> [UInt8] {
    value.map(Cell.lower).filter { Cell.isLetter($0) || Cell.isDigit($0) || $0 >= 0x80 }
  }
}
