package import Frameworks

/// On how many independent sources a criterion rests, and what is left without the strongest of them.
///
/// No word says how sure one may be: nobody could say by what it was measured, and anybody can count sources.
package struct Footing: Sendable, Equatable {
  /// Those that say at least the grade that is carried, of any aspect; of the worst grade, those that say it; of nothing carried, all
  /// in favour. Papers of one exercise, copies and what is perhaps one paper are one.
  package let sources: Int
  /// What is carried without the one whose loss costs most; of the worst grade, without the one whose loss lifts most.
  package let withoutStrongest: Verdict
}

extension Analysis {
  package func footing(of finding: CriterionFinding) -> Footing {
    let sources = independentSources(of: finding)
    let looks = Alike.Looks(finding.aspects, evidence)
    var (known, bearing) = ([Alike: Verdict](), [Contribution.Origin: [AspectID]]())
    for aspect in finding.aspects { for one in aspect.evidence { bearing[one.origin, default: []].append(aspect.id) } }
    let left = sources.map { lost in
      let alike = lost.first.flatMap { one in
        lost.count > 1 ? nil : Alike(Move(.cleared(one), of: bearing[one] ?? []), looks)
      }
      if let same = alike.flatMap({ known[$0] }) { return same }
      let aspects = finding.aspects.compactMap { aspect in
        aspect.evidence.contains { lost.contains($0.origin) }
          ? AspectAnalysis.finding(
            aspect.id, of: finding.criterion, index: evidence, scale: framework.scale, policy: policy,
            with: evidence.counting(aspect.id, Otherwise(without: lost)))
          : aspect
      }
      let verdict = Levels(framework: framework).criterion(finding, with: aspects).readings.supported
      if let alike { known[alike] = verdict }
      return verdict
    }
    let inOrder = left.sorted { ($0.grade?.level ?? -1) < ($1.grade?.level ?? -1) }
    let isWorst = finding.readings.supported.grade == framework.scale.worst
    return Footing(
      sources: sources.count, withoutStrongest: (isWorst ? inOrder.last : inOrder.first) ?? finding.readings.supported)
  }

  /// Whether a criterion rests on it.
  private func bears(_ one: Contribution, _ carried: Grade?) -> Bool {
    guard let carried else { return one.supports(framework.scale.worst) && !one.isAdverse }
    return carried == framework.scale.worst ? one.said(in: framework.scale) == carried : one.supports(carried)
  }

  /// The items of each source on which a criterion rests.
  private func independentSources(of finding: CriterionFinding) -> [Set<Contribution.Origin>] {
    let carried = finding.readings.supported.grade
    var sources: [Set<Contribution.Unit>] = []
    for aspect in finding.aspects {
      for places in Sufficiency.inFavour(Sufficiency.marks(aspect.evidence)).together {
        let own = places.map { aspect.evidence[$0] }
        guard own.contains(where: { bears($0, carried) }) else { continue }
        let joined = sources.filter { !$0.isDisjoint(with: own.map(\.unit)) }.reduce(Set(own.map(\.unit))) {
          $0.union($1)
        }
        sources = sources.filter { $0.isDisjoint(with: joined) } + [joined]
      }
    }
    let evidence = finding.aspects.flatMap(\.evidence)
    return sources.map { units in
      Set(evidence.filter { units.contains($0.unit) }.flatMap { [$0.origin] + $0.copies })
    }
  }
}

extension [Sufficiency.Mark] {
  /// The places of what is one source, source by source.
  fileprivate var together: [[Int]] {
    var places = [[Int]](repeating: [], count: (map(\.unit).max() ?? -1) + 1)
    for mark in self { places[mark.unit].append(mark.place) }
    return places.filter { !$0.isEmpty }
  }
}

extension Contribution {
  /// Whether it is current and says at least a grade.
  package func supports(_ grade: Grade) -> Bool {
    guard !isOld, case .atLeast(let said) = stance else { return false }
    return said >= grade
  }
}
