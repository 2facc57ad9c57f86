import Frameworks

/// Two questions that have two answers, each found by trying: what, settled, lifts what is carried for the whole; and which
/// open adverse findings, turned out wider, lower it most.
package struct Outlook: Sendable {
  /// Open findings found not so, or statements evidenced; nil where nothing of that lifts it, or there is no grade to lift and one
  /// statement gives none.
  package let lift: FewMoves?
  /// Nil where even all of them together lower nothing.
  package let risk: FewMoves?

  init(_ trials: Trials, target: Grade, way: (Grade) -> [Statement]?) {
    let open = trials.open
    risk = Trying(
      trials: trials, direction: .down, target: target, moves: open.map { Move(.wider($0.origin), of: $0.aspects) }
    ).fewest()
    guard let now = trials.whole.supportedOverall else {
      // Too much is lacking to try it; but one statement may be all.
      lift = way(target).flatMap { way in
        guard way.count == 1, let grade = trials.whole.supposing([.doingWell(by: way[0])]).supportedOverall else {
          return nil
        }
        return FewMoves(moves: [.evidenced(way[0])], others: [], manner: .singly, grade: grade)
      }
      return
    }
    let touched = Dictionary(trials.touched.map { ($0.origin, $0.aspects) }, uniquingKeysWith: { first, _ in first })
    let cleared = open.map { Move(.cleared($0.origin), of: touched[$0.origin] ?? $0.aspects) }
    // Beyond the target nothing need be evidenced.
    let statements = now < target ? trials.statements(reaching: target) : []
    let onTheWay = Set(now < target ? (way(target) ?? []).map(\.id) : [])
    let found = Trying(
      trials: trials, direction: .up, target: target,
      moves: statements.filter { onTheWay.contains($0.statement.id) }.map(\.move) + cleared
        + statements.filter { !onTheWay.contains($0.statement.id) }.map(\.move)
    ).fewest()
    guard case .oneAfterAnother? = found?.manner, let found, let next = trials.whole.levels.framework.scale.above(now),
      let shortest = way(next), shortest.count <= found.moves.count
    else {
      lift = found
      return
    }
    lift = FewMoves(moves: shortest.map { .evidenced($0) }, others: [], manner: .way, grade: next)
  }
}

extension Trials {
  /// Of every aspect that may rise the statement to evidence, if it is to reach a grade.
  fileprivate func statements(reaching grade: Grade) -> [(statement: Statement, move: Move)] {
    whole.counted.filter { $0.supposed == nil }.flatMap { finding in
      finding.criterion.aspects.compactMap { own -> (statement: Statement, move: Move)? in
        guard let aspect = finding.aspects.first(where: { $0.id == own.id }) else { return nil }
        let statement = own.shape.hasSteps ? own.statements[0] : own.statement(reaching: grade)
        let isThere =
          own.shape.hasSteps
          ? aspect.standing.supported?.step == .met
          : aspect.grades.supported.map { $0 >= statement.grade } ?? false && !aspect.isWorstConfirmed
        return isThere ? nil : (statement, Move(.evidenced(statement), of: [own.id]))
      }
    }
  }
}
