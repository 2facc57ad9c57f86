package import Frameworks

/// How the result changes if the weakest item is lost: the conclusions that hang on a single item.
///
/// Each item that counts today is left out in turn, as if it were withdrawn, and what it touches is worked out again. A
/// conclusion hangs on an item where less can be carried without it. Items whose loss would raise a conclusion speak against it,
/// and nothing hangs on them.
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

  /// Every conclusion that was looked at, with what can be carried for it: the whole first, then judgements, then criteria.
  package let conclusions: [(conclusion: Conclusion, supported: Grade?)]
  /// How many items count today.
  package let items: Int
  /// How many of them are audited questions, and no papers.
  package let questions: Int
  package let hanging: [Hanging]

  package init(_ analysis: Analysis) {
    let trials = analysis.trials
    let whole = trials.whole
    var losses: [Conclusion: [Loss]] = [:]
    var verdicts: [Conclusion: Verdict] = [:]
    let each = trials.each(trials.touched.map { Move(.cleared($0.origin), of: $0.aspects) })
    for ((origin, _), left) in zip(trials.touched, each) {
      for change in whole.changes(to: left.after) where change.falls {
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
    conclusions = order
    (items, questions) = (trials.counting, trials.questions)
  }

  private init(
    _ conclusions: [(conclusion: Conclusion, supported: Grade?)], items: Int, questions: Int, hanging: [Hanging]
  ) {
    (self.conclusions, self.items, self.questions, self.hanging) = (conclusions, items, questions, hanging)
  }

  /// How many conclusions can be carried at all.
  package var carried: Int { conclusions.count { $0.supported != nil } }

  /// Of some conclusions only; all where none are named.
  package func of(_ conclusions: Set<Conclusion>?) -> Stress {
    guard let conclusions else { return self }
    return Stress(
      self.conclusions.filter { conclusions.contains($0.conclusion) }, items: items, questions: questions,
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

  private static func conclusions(_ analysis: Analysis) -> [(conclusion: Conclusion, supported: Grade?)] {
    (analysis.overall.map { [(.overall, $0.readings.supported.grade)] } ?? [])
      + analysis.judgements.map { (.judgement($0.judgement.id), $0.readings.supported.grade) }
      + analysis.criteria.map { (.criterion($0.criterion.id), $0.readings.supported.grade) }
  }
}
