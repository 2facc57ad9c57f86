import Assessments

/// How many cases are drawn from each cohort and stratum, and why so many, in words.
struct Allocation {
  /// One share of the whole: a cohort's, or a stratum's of its cohort.
  struct Share {
    var size: Int
    var reasons: [String]
  }

  private(set) var cohorts: [Share]
  /// For each place of the layout.
  private(set) var strata: [Share]
  private(set) var reasons: [String] = []
  /// How many were asked for, and how many can be drawn.
  let asked: Int
  let size: Int

  /// - Parameter eligible: how many cases may be drawn in each place of the layout.
  init(_ plan: SamplingPlan, layout: StrataLayout, request: SampleRequest, eligible: [Int]) {
    asked = request.size ?? plan.sampleSize
    let population = layout.cohorts.indices.map { number in
      layout.places.indices.filter { layout.places[$0].cohort == number }.reduce(0) { $0 + eligible[$1] }
    }
    size = min(asked, population.reduce(0, +))
    cohorts = []
    strata = layout.places.map { _ in Share(size: 0, reasons: []) }
    if size < asked {
      let taken = size == 1 ? "it is taken" : "all of them are taken"
      reasons.append("asked for \(asked), but only \(counted(size, "case")) can be drawn: \(taken)")
    }
    let minimums = plan.cohorts.enumerated().map { number, cohort in
      Allocation.minimum(
        of: cohort,
        layout.places.indices.filter { layout.places[$0].cohort == number }.map {
          min(layout.places[$0].minimum, eligible[$0])
        })
    }
    cohorts = shareAmongCohorts(plan, request: request, population: population, minimums: minimums)
    for number in cohorts.indices { shareAmongStrata(of: number, layout, eligible) }
  }

  /// What a cohort must have: its own minimum, and what its strata ask for as far as they have cases to fill it with.
  private static func minimum(of cohort: SampleCohort, _ strata: [Int]) -> Int {
    max(cohort.ownMinimum, min(cohort.minimum, strata.reduce(0, +)))
  }

  private func shareAmongCohorts(
    _ plan: SamplingPlan, request: SampleRequest, population: [Int], minimums: [Int]
  ) -> [Share] {
    let sharing = request.sharing ?? (plan.hasTargets ? .targets : .proportional)
    let floors = CohortFloors(minimums, population: population, size: size)
    let plain: [Int]
    let sizes: [Int]
    switch sharing {
    case .targets:
      let targets = plan.cohorts.map { $0.target ?? 0 }
      plain = Apportionment.largestRemainder(asked, weights: targets)
      sizes = Apportionment.bounded(size, weights: targets, floors: floors.sizes, caps: population)
    case .equal:
      plain = Apportionment.largestRemainder(asked, weights: plan.cohorts.map { _ in 1 })
      sizes = Apportionment.bounded(
        size, weights: plan.cohorts.map { _ in 1 }, floors: floors.sizes, caps: population)
    case .proportional:
      // The minimum first, then the rest by size: not the same as holding shares of the whole to a minimum.
      let rest = Apportionment.bounded(
        size - floors.sizes.reduce(0, +), weights: population, floors: population.map { _ in 0 },
        caps: zip(population, floors.sizes).map { $0 - $1 })
      sizes = zip(floors.sizes, rest).map { $0 + $1 }
      plain = zip(minimums, sizes).map { max($0, $1) }
    }
    return plan.cohorts.indices.map { number in
      var words = [
        Allocation.origin(
          sharing, cohort: plan.cohorts[number], minimum: minimums[number], size: plain[number], asked: asked)
      ]
      if population[number] == 0 {
        words.append("no case can be drawn from it" + (plain[number] > 0 ? "; its share goes to the others" : ""))
      } else if plain[number] > population[number] {
        let left = plain[number] - population[number]
        words.append(
          "only \(counted(population[number], "case")): taken whole, and the \(left) that "
            + "\(left == 1 ? "is" : "are") lacking \(left == 1 ? "goes" : "go") to the others")
      } else if sizes[number] > plain[number] {
        words.append("raised from \(plain[number]) to \(sizes[number]) \(floors.words(number, sizes[number]))")
      } else if sizes[number] < plain[number] {
        words.append("lowered from \(plain[number]) to \(sizes[number]) to make room for the minimums of others")
      }
      return Share(size: sizes[number], reasons: words)
    }
  }

  private static func origin(
    _ sharing: SampleDrawn.Sharing, cohort: SampleCohort, minimum: Int, size: Int, asked: Int
  ) -> String {
    switch sharing {
    case .targets: cohort.target.map { "the framework's \($0), as part of \(asked): \(size)" } ?? "no size of its own"
    case .equal: "an equal part of \(asked): \(size)"
    case .proportional:
      minimum > 0
        ? "its minimum of \(minimum), and a part of the rest by its number of cases: \(size)"
        : "a part of \(asked) by its number of cases: \(size)"
    }
  }

  private mutating func shareAmongStrata(of cohort: Int, _ layout: StrataLayout, _ eligible: [Int]) {
    let places = layout.places.indices.filter { layout.places[$0].cohort == cohort }
    let size = cohorts[cohort].size
    let population = places.map { eligible[$0] }
    let floors = CohortFloors(places.map { layout.places[$0].minimum }, population: population, size: size)
    let rest = Apportionment.bounded(
      size - floors.sizes.reduce(0, +), weights: population, floors: population.map { _ in 0 },
      caps: zip(population, floors.sizes).map { $0 - $1 })
    for (offset, place) in places.enumerated() {
      strata[place].size = floors.sizes[offset] + rest[offset]
      // That a cohort has no case at all is said of the cohort.
      guard population.contains(where: { $0 > 0 }) else { continue }
      strata[place].reasons = floors.shortfall(offset, population: population[offset], size: strata[place].size)
    }
  }
}

/// Minimums as far as they can be met: no more than there are cases, and together no more than the size.
struct CohortFloors {
  let sizes: [Int]
  private let minimums: [Int]
  private let areScaled: Bool

  init(_ minimums: [Int], population: [Int], size: Int) {
    let possible = zip(minimums, population).map { min($0, $1) }
    areScaled = possible.reduce(0, +) > size
    self.minimums = minimums
    sizes =
      areScaled
      ? Apportionment.bounded(size, weights: possible, floors: possible.map { _ in 0 }, caps: possible) : possible
  }

  /// Why a share was raised.
  func words(_ index: Int, _ size: Int) -> String {
    size == sizes[index] && size > 0 && minimums[index] >= size ? "by its minimum" : "by what others cannot fill"
  }

  /// What is to be said where a minimum is not met.
  func shortfall(_ index: Int, population: Int, size: Int) -> [String] {
    guard size < minimums[index] else { return [] }
    if population == 0 { return ["its minimum is \(minimums[index]), but it has no case that can be drawn"] }
    if population < minimums[index], size == population {
      return ["its minimum is \(minimums[index]), but only \(counted(population, "case")) can be drawn: taken whole"]
    }
    return ["its minimum of \(minimums[index]) does not fit into the cohort's size: \(size)"]
  }
}

/// `1 case`, `2 cases`.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
