package import Frameworks

/// The few moves that bring something about.
package struct FewMoves: Sendable {
  /// How they were found.
  package enum Manner: String, Sendable {
    /// Each by itself was tried.
    case singly
    /// No single one does it; any two were tried.
    case together
    /// Those of one criterion after another, each time what does most; then all that can be done without were left out.
    case oneAfterAnother = "one-after-another"
    /// No shorter list of statements does, by the exact search for the way to a target.
    case way
  }

  package let moves: [Move.What]
  /// Where one does it by itself: others of which that is so as well.
  package let others: [Move.What]
  package let manner: Manner
  /// What the whole then carries.
  package let grade: Grade
}

/// Finds the few moves that raise the whole, or lower it, by trying: each by itself, then two together, then criterion after
/// criterion.
struct Trying {
  enum Direction { case up, down }

  private struct Tried {
    let move: Move
    let effect: Trials.Effect
    let after: Standings
    let reach: Reach

    var parts: Set<Trials.Part> { Set(effect.keys) }
  }

  let trials: Trials
  let direction: Direction
  let target: Grade
  /// In the order in which they are taken of which one does as much as another.
  let moves: [Move]
  /// Of more findings on one aspect, or moves on one criterion, no two are tried together.
  private static let mostOfOnePart = 24

  func fewest() -> FewMoves? {
    guard !moves.isEmpty, reached(trials.standings(moves)) != nil else { return nil }
    let singles = zip(moves, trials.each(moves)).map { move, found in
      Tried(move: move, effect: found.effect, after: found.after, reach: Reach(found.after, target: target))
    }
    return singly(singles) ?? together(singles) ?? oneAfterAnother(singles)
  }

  /// The grade of the whole, where it is then another in the direction that is asked for.
  private func reached(_ after: Standings) -> Grade? {
    guard let grade = after.supportedOverall else { return nil }
    let now = trials.whole.supportedOverall
    switch direction {
    case .up: return now.map { grade > $0 } ?? false ? grade : nil
    case .down: return grade.isBelow(now, trials.whole.levels.framework.scale.worst) ? grade : nil
    }
  }

  /// Of what lifts the whole as far the first is taken, of what lowers it as far what lowers all else most.
  private func isBetter(_ one: (grade: Grade, reach: Reach), than two: (grade: Grade, reach: Reach)?) -> Bool {
    guard let two else { return true }
    return direction == .up ? one.grade > two.grade : one.reach < two.reach
  }

  // MARK: One

  private func singly(_ singles: [Tried]) -> FewMoves? {
    let hits = singles.compactMap { one in reached(one.after).map { (tried: one, grade: $0, reach: one.reach) } }
    var best = hits.first
    for hit in hits where isBetter((hit.grade, hit.reach), than: best.map { ($0.grade, $0.reach) }) { best = hit }
    guard let best else { return nil }
    let others = hits.filter { $0.grade == best.grade && $0.tried.move.what != best.tried.move.what }
    return FewMoves(
      moves: [best.tried.move.what], others: others.map(\.tried.move.what), manner: .singly, grade: best.grade)
  }

  // MARK: Two

  private func together(_ singles: [Tried]) -> FewMoves? {
    var best: FewMoves?
    var known: (grade: Grade, reach: Reach)?
    for (one, two) in pairs(of: singles) {
      let isNear = !Set(one.move.aspects).isDisjoint(with: two.move.aspects)
      let effect =
        isNear
        ? trials.effect([one.move, two.move])
        : one.effect.merging(two.effect) { $0.merging($1) { first, _ in first } }
      let after = trials.standings(effect)
      guard let grade = reached(after) else { continue }
      let reach = Reach(after, target: target)
      guard isBetter((grade, reach), than: known) else { continue }
      known = (grade, reach)
      best = FewMoves(moves: [one.move.what, two.move.what], others: [], manner: .together, grade: grade)
    }
    return best
  }

  /// Every two that could do more together than apart. Of moves that the rules cannot tell apart one stands for all.
  private func pairs(of singles: [Tried]) -> [(Tried, Tried)] {
    var near: [AspectID: [Int]] = [:]
    for (number, one) in singles.enumerated() where one.move.isFinding {
      for aspect in one.move.aspects { near[aspect, default: []].append(number) }
    }
    let moving = singles.indices.filter { !singles[$0].effect.isEmpty }
    var within: [Trials.Part: [Int]] = [:]
    for number in unlike(moving, by: { singles[$0].effect.mapValues { $0.mapValues { $0.map(Trials.Sight.init) } } }) {
      for part in singles[number].parts { within[part, default: []].append(number) }
    }
    func grades(_ number: Int, _ standings: Standings) -> [Trials.Part: Readings<Grade?>] {
      Dictionary(uniqueKeysWithValues: singles[number].parts.map { ($0, standings[$0].readings.grades) })
    }
    let raising = moving.filter { grades($0, singles[$0].after) != grades($0, trials.whole) }
    let far = unlike(raising) { grades($0, singles[$0].after) }
    var pairs: Set<Pair> = []
    for group in Array(near.values) + Array(within.values) where group.count <= Trying.mostOfOnePart {
      pairs.formUnion(Pair.all(of: group))
    }
    pairs.formUnion(Pair.all(of: far).filter { singles[$0.one].parts.isDisjoint(with: singles[$0.two].parts) })
    return pairs.sorted { ($0.one, $0.two) < ($1.one, $1.two) }.map { (singles[$0.one], singles[$0.two]) }
  }

  private func unlike<Key: Hashable>(_ numbers: [Int], by key: (Int) -> Key) -> [Int] {
    var seen: Set<Key> = []
    return numbers.filter { seen.insert(key($0)).inserted }
  }

  private struct Pair: Hashable {
    let one: Int
    let two: Int

    static func all(of numbers: [Int]) -> [Pair] {
      numbers.enumerated().flatMap { index, one in
        numbers[(index + 1)...].map { Pair(one: min(one, $0), two: max(one, $0)) }
      }
    }
  }

  // MARK: One after another

  /// What moves a criterion, each time the criterion that does most; then without what it can do without.
  private func oneAfterAnother(_ singles: [Tried]) -> FewMoves? {
    var left: [[Move]] = []
    var places: [Trials.Part: Int] = [:]
    for one in singles {
      guard let part = one.parts.min(by: { ($0.judgement, $0.criterion) < ($1.judgement, $1.criterion) }) else {
        continue
      }
      if places[part] == nil { left.append([]) }
      let place = places[part] ?? left.count - 1
      places[part] = place
      left[place].append(one.move)
    }
    var units = left.map { (moves: $0, effect: trials.effect($0)) }
    var (chosen, standings) = ([Move](), trials.whole)
    while reached(standings) == nil {
      var best: (place: Int, after: Standings, reach: Reach)?
      for (index, unit) in units.enumerated() {
        let after = trials.standings(unit.effect, from: standings)
        let reach = Reach(after, target: target)
        if best.map({ direction == .up ? $0.reach < reach : reach < $0.reach }) ?? true { best = (index, after, reach) }
      }
      guard let best else { return nil }
      chosen += units.remove(at: best.place).moves
      standings = best.after
    }
    chosen = needed(chosen)
    return reached(trials.standings(chosen)).map {
      FewMoves(moves: chosen.map(\.what), others: [], manner: .oneAfterAnother, grade: $0)
    }
  }

  /// Without what can be done without; what bears on most is kept longest.
  private func needed(_ moves: [Move]) -> [Move] {
    var ofAspect: [AspectID: [Move.What]] = [:]
    for move in moves { for aspect in move.aspects { ofAspect[aspect, default: []].append(move.what) } }
    var (effect, kept) = (trials.effect(moves), moves)
    var standings = trials.standings(effect)
    for move in moves.reversed().sorted(by: { $0.aspects.count < $1.aspects.count }) {
      var without = effect
      for aspect in move.aspects {
        trials.put((ofAspect[aspect] ?? []).filter { $0 != move.what }, on: aspect, into: &without)
      }
      var changed: Trials.Effect = [:]
      for part in Set(move.aspects.compactMap(trials.part)) { changed[part] = without[part] ?? [:] }
      let after = trials.standings(changed, from: standings)
      guard reached(after) != nil else { continue }
      (effect, standings) = (without, after)
      kept.removeAll { $0.what == move.what }
      for aspect in move.aspects { ofAspect[aspect]?.removeAll { $0 == move.what } }
    }
    return kept
  }
}
