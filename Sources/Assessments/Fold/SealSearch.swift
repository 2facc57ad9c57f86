package import Calendar
package import Digests
package import Frameworks

/// Looks for the records that a printed seal was made from.
///
/// Later records do not come in the way: what each writer had seen is tried too, since every record names it.
package struct SealSearch {
  /// What the seal was made from.
  package struct Proof: Hashable, Sendable {
    package let asAt: CivilDate
    /// How many records it was made from.
    package let records: Int
    /// How many records are here that its report had not seen, or did not count.
    package let notCounted: Int
    /// How many of the records that it was made from have been erased since.
    package let erasedSince: Int
    /// The version of the analysis that it speaks for: the rules may have come to something else than they do today.
    package let analysis: String
    /// What counts on that day and it does not hold.
    package let cameUnder: [CameUnder]

    package var isOfEarlierRules: Bool { analysis != Seal.analysisVersion }
  }

  /// How many records may be looked at, all tries together, before only the likely days are tried: a few seconds' worth.
  private static let patience = 20_000_000

  /// How many days a sign-off is looked for on: ten years.
  private static let mostDays = 3_660

  /// How many days after it was made a sign-off may be as at.
  package static let daysAhead = 366

  private let framework: Framework
  private let graph: RecordGraph

  package init(_ framework: Framework, _ history: History) {
    (self.framework, graph) = (framework, RecordGraph(history))
  }

  /// The first that gives the seal: first all that is here, then what each writer had seen, the latest first. With `asAt`, the
  /// day that is printed beside a seal, only that day is tried, which is quick and misses nothing; else every day from the first
  /// record to today. A long history without `asAt` may miss a report whose next record came late from another copy.
  package func proof(of printed: String, asAt: CivilDate? = nil, until today: CivilDate) -> Proof? {
    let wanted = SealSearch.letters(printed)
    guard let first = graph.firstDay else { return nil }
    for day in days(asAt, first: first, last: max(today, first)) {
      if let proof = proof(of: wanted, graph.everything, day) { return proof }
    }
    let tries = Seal.analysisVersions.count * (today.daysSinceEpoch - first.daysSinceEpoch + 1) * graph.digests.count
    let isPatient = tries * graph.digests.count <= SealSearch.patience
    for view in graph.views(until: today) {
      for day in days(asAt, first: view.lastDay, last: max(isPatient ? today : view.until, view.lastDay)) {
        if let proof = proof(of: wanted, view.seen, day) { return proof }
      }
    }
    return nil
  }

  /// The records that the seal of a sign-off was made from: of those that its signer had seen, on the day of signing, else on
  /// another. Later records do not come in the way.
  ///
  /// - Parameter signOffs: How many are asked for, together no longer than one seal may take.
  package func proof(of made: Assessment.MadeSignOff, among signOffs: Int) -> Proof? {
    guard let seen = graph.seen(by: made.id), let first = graph.firstDay else { return nil }
    let (wanted, day) = (SealSearch.letters(made.signOff.seal), made.at.date)
    let tries = min(
      SealSearch.mostDays,
      SealSearch.patience / max(1, signOffs * Seal.analysisVersions.count * graph.digests.count))
    let before = (min(first, day).daysSinceEpoch..<day.daysSinceEpoch).reversed()
    let after = day.daysSinceEpoch + 1...day.daysSinceEpoch + SealSearch.daysAhead
    let days = [day.daysSinceEpoch] + before.prefix(tries) + after.prefix(max(0, tries - before.count))
    return days.lazy.compactMap { proof(of: wanted, seen, CivilDate(daysSinceEpoch: $0)) }.first
  }

  /// Whether the records of those names, and no others, give the seal as at a day.
  package func proof(of printed: String, holding names: Set<ShortDigest>, asAt: CivilDate) -> Proof? {
    proof(of: SealSearch.letters(printed), graph.digests.map { names.contains($0.shortened) }, asAt)
  }

  private func proof(of wanted: String, _ seen: [Bool], _ day: CivilDate) -> Proof? {
    let counted = graph.counted(seen, by: day)
    let left = counted.filter { $0 < graph.recordCount }
    // As it was printed then, or, where something has been erased since, as it is printed now of that day.
    for tried in left.count < counted.count ? [counted, left] : [counted] {
      let digests = tried.map { graph.digests[$0] }
      let analysis = Seal.analysisVersions.first {
        let seal = Seal(framework: framework, asAt: day, counted: digests, analysis: $0)
        return SealSearch.letters(seal.description) == wanted
      }
      guard let analysis else { continue }
      return Proof(
        asAt: day, records: tried.count, notCounted: graph.recordCount - left.count,
        erasedSince: tried.count - left.count, analysis: analysis, cameUnder: graph.cameUnder(Set(tried), by: day))
    }
    return nil
  }

  private func days(_ asAt: CivilDate?, first: CivilDate, last: CivilDate) -> [CivilDate] {
    if let asAt { return [asAt] }
    return (first.daysSinceEpoch...last.daysSinceEpoch).reversed().map { CivilDate(daysSinceEpoch: $0) }
  }

  /// Hyphens, spaces and capitals do not tell seals apart.
  package static func letters(_ seal: String) -> String { seal.lowercased().filter { $0 != "-" && $0 != " " } }
}
