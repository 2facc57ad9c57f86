import Assessments

/// What lists come to: how many cases each stratum has and what they are like, and the few of them that may be drawn.
struct Caseload {
  let layout: StrataLayout
  let findings: [ListFinding]
  let strata: StrataCounts
  let exclusions: [ExclusionCount]
  /// Distinct cases in all lists.
  let cases: Int
  /// Of them, those who are of age.
  let adults: Int
  /// Which limits any list has a column for.
  let limitsPresent: [Bool]
  let categories: [CategoryTable]
  /// For each place of the layout, attribute and category: cases that may be drawn.
  let counts: [[[Int]]]
  /// For each place of the layout the candidates, in the order of their tickets.
  let queues: [[Candidate]]
  /// Every case, where every case is known.
  let every: (pool: CasePool, population: Population)?
  /// What a user should know of the lists together, without full stops.
  let remarks: [String]
  /// What is kept to draw again from; nil where it was not asked for, or there is too much of it.
  let stripped: StrippedList?
}

extension Caseload {
  /// The cases of a pool, in which every case is known.
  init(_ pool: CasePool, _ findings: [ListFinding], remarks: [String], size: ShortlistSize, keeping: Int?) {
    let population = Population(pool)
    let index = pool.index
    let places = pool.layout.places.count
    var shortlists = (0..<places).map { _ in Shortlist(size) }
    var counts = (0..<places).map { _ in pool.categories.map { $0.names.map { _ in 0 } } }
    var stripped = keeping.flatMap { population.eligible.reduce(0, +) > $0 ? nil : StrippedList(pool.request.limits) }
    for (number, entry) in index.entries.enumerated() {
      guard let place = population.eligiblePlace(number) else { continue }
      for attribute in pool.categories.indices {
        counts[place][attribute][Int(index.category(attribute, of: number))] += 1
      }
      if shortlists[place].wants(entry.key) { shortlists[place].offer(pool.candidate(number)) }
      stripped?.add(index.reference(number), strata: entry.strata, limitKeys: index.limitKeys(of: number))
    }
    self.init(
      layout: pool.layout, findings: findings, strata: population.strata, exclusions: population.exclusions,
      cases: index.entries.count - index.joined.count,
      adults: index.entries.indices.count {
        !index.joined.contains($0) && index.category(Attribute.age.index, of: $0) == AgeBand.adult
      },
      limitsPresent: pool.limitsPresent, categories: pool.categories, counts: counts,
      queues: shortlists.map { shortlist in
        var shortlist = shortlist
        return shortlist.sorted()
      }, every: (pool, population), remarks: remarks + population.remarks, stripped: stripped)
  }
}

extension CasePool {
  /// A case with all that a draw needs to know of it.
  func candidate(_ number: Int) -> Candidate {
    var categories = SIMD8<UInt16>()
    for attribute in 0..<CaseIndex.attributeCount { categories[attribute] = index.category(attribute, of: number) }
    return Candidate(
      key: index.entries[number].key, reference: String(decoding: index.reference(number), as: UTF8.self),
      categories: categories, limitKeys: index.limitKeys(of: number), number: number)
  }
}
