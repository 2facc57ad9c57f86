import Assessments
package import Frameworks

/// Something that could be settled, or could turn out, with the aspects that it bears on.
package struct Move: Sendable {
  package enum What: Sendable, Hashable {
    /// An item is withdrawn, or a finding looked at again and found not so: it says nothing any more.
    case cleared(Contribution.Origin)
    /// A finding goes further than the cases in which it was found.
    case wider(Contribution.Origin)
    /// A statement is evidenced beyond doubt; of a concern, that it does not hold.
    case evidenced(Statement)
  }

  package let what: What
  let aspects: [AspectID]

  init(_ what: What, of aspects: [AspectID]) { (self.what, self.aspects) = (what, aspects) }

  var isFinding: Bool { if case .evidenced = what { false } else { true } }
}

/// Works out where everything would stand after some moves: the aspects that they bear on, their criteria, the judgements and
/// the whole, and nothing else.
struct Trials: Sendable {
  /// A criterion's place.
  struct Part: Hashable, Sendable {
    let judgement: Int
    let criterion: Int
  }

  /// By criterion the aspects that would stand otherwise, by their places; nil for a criterion as a whole of which nothing
  /// speaks any more.
  typealias Effect = [Part: [Int: AspectFinding?]]

  let whole: Standings
  /// Each item that counts, with the aspects that it speaks of, and each that ended an old adverse finding; in an order that
  /// does not vary.
  let touched: [(origin: Contribution.Origin, aspects: [AspectID])]
  /// How many of them count today.
  let counting: Int
  /// How many of those are audited questions.
  let questions: Int
  private let policy: Policy
  private let evidence: EvidenceIndex
  private let places: [AspectID: (part: Part, aspect: Int)]
  /// What is supposed stands, whatever is found.
  private let fixed: Set<AspectID>

  init(_ snapshot: Snapshot, policy: Policy, suppositions: [Supposition]) {
    whole = Standings(snapshot.framework, snapshot.judgements)
    (self.policy, evidence) = (policy, snapshot.evidence)
    var places: [AspectID: (part: Part, aspect: Int)] = [:]
    var touched: [Contribution.Origin: [AspectID]] = [:]
    var fixed: Set<AspectID> = []
    for (j, criteria) in whole.criteria.enumerated() {
      for (c, finding) in criteria.enumerated() {
        let own = suppositions.filter { $0.isOf(finding.criterion) }
        for (a, aspect) in finding.aspects.enumerated() {
          places[aspect.id] = (Part(judgement: j, criterion: c), a)
          if own.contains(where: { $0.fixes(aspect.id, of: finding.criterion) }) { fixed.insert(aspect.id) }
          for contribution in aspect.evidence { touched[contribution.origin, default: []].append(aspect.id) }
        }
      }
    }
    (self.places, self.fixed) = (places, fixed)
    (counting, questions) = (touched.count, touched.keys.count(where: \.isSample))
    for (origin, aspects) in evidence.ending { touched[origin, default: []] += aspects }
    self.touched = touched.map { ($0.key, Array(Set($0.value)).sorted()) }.sorted { $0.origin < $1.origin }
  }

  /// Adverse findings that count and of which nobody has found that they go further: no re-check, or one that changed nothing
  /// or said for how many they are so.
  var open: [(origin: Contribution.Origin, aspects: [AspectID])] {
    var ofAspect: [AspectID: Set<Contribution.Origin>] = [:]
    for aspect in places.keys where !fixed.contains(aspect) {
      ofAspect[aspect] = Set(finding(aspect)?.evidence.filter(\.isOpen).map(\.origin) ?? [])
    }
    return touched.compactMap { origin, aspects in
      let open = aspects.filter { ofAspect[$0]?.contains(origin) ?? false }
      return open.isEmpty ? nil : (origin, open)
    }
  }

  /// What each of some moves comes to, taken by itself. Of those of which rules see no difference one is tried: a service may
  /// have thousands of papers that say one thing.
  func each(_ moves: [Move]) -> [(effect: Effect, after: Standings)] {
    let looks = Alike.Looks(Set(moves.flatMap(\.aspects)).compactMap(finding), evidence)
    var known: [Alike: (effect: Effect, after: Standings)] = [:]
    return moves.map { move in
      let alike = Alike(move, looks)
      if let same = alike.flatMap({ known[$0] }) { return same }
      let effect = effect([move])
      let result = (effect, effect.isEmpty ? whole : standings(effect))
      if let alike { known[alike] = result }
      return result
    }
  }

  private func finding(_ aspect: AspectID) -> AspectFinding? {
    places[aspect].map { whole[$0.part].aspects[$0.aspect] }
  }

  func part(_ aspect: AspectID) -> Part? { places[aspect]?.part }

  // MARK: What moves come to

  func standings(_ moves: [Move]) -> Standings { standings(effect(moves)) }

  /// - Parameter before: Where all stands with another effect, which does not reach the criteria of this one; as it is today, if
  ///   nothing is said.
  func standings(_ effect: Effect, from before: Standings? = nil) -> Standings {
    var result = before ?? whole
    result.replace(effect.map { part, aspects in (part.judgement, part.criterion, criterion(part, aspects)) })
    return result
  }

  private func criterion(_ part: Part, _ changed: [Int: AspectFinding?]) -> CriterionFinding {
    guard !changed.isEmpty else { return whole[part] }
    let aspects = whole[part].aspects.enumerated().compactMap { index, finding in changed[index] ?? finding }
    return whole.levels.criterion(whole[part], with: aspects)
  }

  /// What moves make of aspects: only those that then stand otherwise.
  func effect(_ moves: [Move]) -> Effect {
    var ofAspect: [AspectID: [Move.What]] = [:]
    for move in moves { for aspect in move.aspects { ofAspect[aspect, default: []].append(move.what) } }
    var effect: Effect = [:]
    for (aspect, moves) in ofAspect { put(moves, on: aspect, into: &effect) }
    return effect
  }

  /// Puts what moves make of one aspect in the place of what an effect has of it.
  func put(_ moves: [Move.What], on id: AspectID, into effect: inout Effect) {
    guard let place = places[id], !fixed.contains(id) else { return }
    let (before, after) = (whole[place.part].aspects[place.aspect], aspect(id, in: place.part, moves))
    if let after, moves.isEmpty || Sight(after) == Sight(before) {
      effect[place.part]?[place.aspect] = nil
      if effect[place.part]?.isEmpty ?? false { effect[place.part] = nil }
    } else {
      effect[place.part, default: [:]].updateValue(after, forKey: place.aspect)
    }
  }

  private func aspect(_ id: AspectID, in part: Part, _ moves: [Move.What]) -> AspectFinding? {
    let (finding, own) = (whole[part], whole[part].criterion.aspects.first { $0.id == id })
    var otherwise = Otherwise()
    for move in moves {
      switch move {
      case .cleared(let origin): otherwise.without.insert(origin)
      case .wider(let origin): otherwise.wider.insert(origin)
      case .evidenced(let statement):
        guard let own, let before = finding.aspects.first(where: { $0.id == id }) else { continue }
        return whole.levels.aspect(before, of: own, supposing: statement, statement.isFavourable)
      }
    }
    return AspectAnalysis.finding(
      id, of: finding.criterion, index: evidence, scale: whole.levels.framework.scale, policy: policy,
      with: evidence.counting(id, otherwise))
  }

  /// What rules can see of an aspect.
  struct Sight: Hashable {
    let standing: Readings<Standing?>
    let isConfirmed: Bool

    init(_ finding: AspectFinding) { (standing, isConfirmed) = (finding.standing, finding.isWorstConfirmed) }
  }
}

extension Standings {
  subscript(_ part: Trials.Part) -> CriterionFinding { criteria[part.judgement][part.criterion] }
}

extension Contribution {
  /// Whether it is adverse, and nobody has found how far it goes, or that it goes for some.
  package var isOpen: Bool { isAdverse && !isConfirmed }
}

extension Supposition {
  /// Whether an aspect of the criterion stands as it is supposed to, or counts for nothing beside what is.
  fileprivate func fixes(_ aspect: AspectID, of criterion: Criterion) -> Bool {
    switch self {
    case .statement(let statement, _):
      criterion.aspects.first { $0.id == aspect }?.statements.contains(statement) ?? false
    case .criterion: true
    case .finding: false
    }
  }
}
