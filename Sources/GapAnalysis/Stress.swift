import Frameworks

/// How the result changes if the weakest item is lost: the conclusions that hang on a single item.
///
/// Each item that counts today is left out in turn, as if it were withdrawn, and what it touches is worked out again:
/// its aspects, their criteria, the judgements and the whole. A conclusion hangs on an item where less can be carried
/// without it. Items whose loss would raise a conclusion speak against it, and nothing hangs on them.
package struct Stress: Sendable {
  /// A conclusion, and each single item without which less could be carried.
  package struct Hanging: Sendable, Equatable {
    package let conclusion: Conclusion
    package let carried: Verdict
    /// The item whose loss costs most first.
    package let items: [Loss]
  }

  package struct Loss: Sendable, Equatable {
    package let origin: Contribution.Origin
    /// What could be carried without it.
    package let falls: Verdict
  }

  /// The conclusions that can be carried at all.
  private let carriedConclusions: [Conclusion]
  /// How many items count today.
  package let items: Int
  /// The whole first, then judgements, then criteria.
  package let hanging: [Hanging]

  package init(_ analysis: Analysis) {
    let run = StressRun(analysis)
    let whole = Standings(analysis.framework, analysis.judgements)
    var losses: [Conclusion: [Loss]] = [:]
    var verdicts: [Conclusion: Verdict] = [:]
    for (origin, aspects) in run.touched {
      guard let left = run.standings(without: origin, aspects, of: whole) else { continue }
      for change in whole.changes(to: left) where change.falls {
        verdicts[change.conclusion] = change.before.supported
        losses[change.conclusion, default: []].append(Loss(origin: origin, falls: change.after.supported))
      }
    }
    let order = Stress.conclusions(analysis)
    hanging = order.compactMap { conclusion, _ in
      guard let items = losses[conclusion], let carried = verdicts[conclusion] else { return nil }
      let sorted = items.sorted { ($0.falls.grade?.level ?? -1, $0.origin) < ($1.falls.grade?.level ?? -1, $1.origin) }
      return Hanging(conclusion: conclusion, carried: carried, items: sorted)
    }
    carriedConclusions = order.filter { $0.grade != nil }.map(\.conclusion)
    items = run.counting
  }

  private init(_ carried: [Conclusion], items: Int, hanging: [Hanging]) {
    (carriedConclusions, self.items, self.hanging) = (carried, items, hanging)
  }

  /// How many conclusions can be carried at all.
  package var carried: Int { carriedConclusions.count }

  /// Of some conclusions only; all where none are named.
  package func of(_ conclusions: Set<Conclusion>?) -> Stress {
    guard let conclusions else { return self }
    return Stress(
      carriedConclusions.filter { conclusions.contains($0) }, items: items,
      hanging: hanging.filter { conclusions.contains($0.conclusion) })
  }

  /// The items on which most hangs: each with how many conclusions hang on it, most first.
  package var byItem: [(origin: Contribution.Origin, conclusions: [Conclusion])] {
    var found: [Contribution.Origin: [Conclusion]] = [:]
    for hanging in hanging {
      for loss in hanging.items { found[loss.origin, default: []].append(hanging.conclusion) }
    }
    return found.map { ($0.key, $0.value) }.sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }
  }

  private static func conclusions(_ analysis: Analysis) -> [(conclusion: Conclusion, grade: Grade?)] {
    (analysis.overall.map { [(.overall, $0.readings.supported.grade)] } ?? [])
      + analysis.judgements.map { (.judgement($0.judgement.id), $0.readings.supported.grade) }
      + analysis.criteria.map { (.criterion($0.criterion.id), $0.readings.supported.grade) }
  }
}

/// Works out what is left without one item, touching nothing that it does not bear on.
private struct StressRun {
  private let analysis: Analysis
  private let levels: Levels
  private let places: [AspectID: (judgement: Int, criterion: Int, aspect: Int)]
  /// Each item that counts, with the aspects that it speaks of; in an order that does not vary.
  let touched: [(origin: Contribution.Origin, aspects: [AspectID])]
  /// How many of them count today: beside them stand those that ended an old adverse finding.
  let counting: Int

  init(_ analysis: Analysis) {
    self.analysis = analysis
    levels = Levels(framework: analysis.framework)
    var places: [AspectID: (judgement: Int, criterion: Int, aspect: Int)] = [:]
    var touched: [Contribution.Origin: [AspectID]] = [:]
    for (j, judgement) in analysis.judgements.enumerated() {
      for (c, finding) in judgement.criteria.enumerated() {
        for (a, aspect) in finding.aspects.enumerated() {
          places[aspect.id] = (j, c, a)
          for contribution in aspect.evidence { touched[contribution.origin, default: []].append(aspect.id) }
        }
      }
    }
    self.places = places
    counting = touched.count
    for (origin, aspects) in analysis.evidence.ending { touched[origin, default: []] += aspects }
    self.touched = touched.map { ($0.key, Array(Set($0.value)).sorted()) }.sorted { $0.origin < $1.origin }
  }

  /// Nil where no criterion changes, so that nothing else can.
  func standings(without origin: Contribution.Origin, _ aspects: [AspectID], of whole: Standings) -> Standings? {
    var changed: [Int: [Int: [(place: Int, finding: AspectFinding?)]]] = [:]
    for id in aspects {
      guard let place = places[id] else { continue }
      let finding = analysis.judgements[place.judgement].criteria[place.criterion]
      let evidence = analysis.evidence.counting(id, without: [origin])
      changed[place.judgement, default: [:]][place.criterion, default: []].append(
        (place.aspect, analysis.aspect(finding.aspects[place.aspect], of: finding.criterion, with: evidence)))
    }
    var result = whole
    var isChanged = false
    for (j, criteria) in changed.sorted(by: { $0.key < $1.key }) {
      var replaced: [(place: Int, finding: CriterionFinding)] = []
      for (c, aspects) in criteria.sorted(by: { $0.key < $1.key }) {
        let before = whole.criteria[j][c]
        var left = before.aspects.map(Optional.some)
        for (place, finding) in aspects { left[place] = finding }
        let after = levels.criterion(before, with: left.compactMap { $0 })
        if after.readings != before.readings { replaced.append((c, after)) }
      }
      guard !replaced.isEmpty else { continue }
      isChanged = true
      result.replace(replaced, in: j)
    }
    return isChanged ? result : nil
  }
}

extension Analysis {
  /// An aspect with other evidence; nil for a criterion as a whole of which nothing speaks any more.
  func aspect(
    _ finding: AspectFinding, of criterion: Criterion, with other: [Contribution]
  ) -> AspectFinding? {
    guard let own = criterion.aspects.first(where: { $0.id == finding.id }) else {
      return AspectAnalysis.wideFinding(criterion.id, evidence, framework.scale, policy, with: other)
    }
    return AspectAnalysis.finding(own, evidence, framework.scale, policy, with: other)
  }
}
