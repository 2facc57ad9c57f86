import Frameworks
import GapAnalysis
import Nouns

extension [Gap] {
  /// Of each criterion the most pressing, most pressing first.
  var firstOfEach: [Gap] {
    var seen: Set<CriterionID> = []
    return filter { seen.insert($0.criterion).inserted }
  }

  /// Those first that say the worst, or that may bring it; else as they are. The order is one for all who read it.
  func worstFirst(_ context: ReportContext) -> [Gap] {
    let worst = context.framework.scale.worst
    func isWorst(_ gap: Gap) -> Bool {
      gap.kind == .confirmed || context.analysis.falls(.criterion(gap.criterion)) == worst
    }
    return filter(isWorst) + filter { !isWorst($0) }
  }
}

extension ReportContext {
  /// Of each criterion the most pressing gap, the worst first, but for what an action owes alone.
  var pressing: [Gap] {
    analysis.gaps.filter { gap in
      ![.overdueAction, .closedWithoutRecheck, .unaudited].contains(gap.kind)
    }.firstOfEach.worstFirst(self)
  }

  /// All gaps as page one begins with them and goes on, ranked so: the order of every list and sheet of them.
  var rankedGaps: [Gap] {
    let first = pressing
    let told = Set(first.map(\.rank))
    let rest = analysis.gaps.worstFirst(self).filter { !told.contains($0.rank) }
    return (first + rest).enumerated().map { place, gap in
      var gap = gap
      gap.rank = place + 1
      return gap
    }
  }

  /// What a conclusion falls to if open findings turn out wider; nil where it does not fall, or that may not be told.
  func falls(_ conclusion: Conclusion) -> Grade? {
    audience.seesCases ? analysis.falls(conclusion) : nil
  }
}

extension Analysis {
  fileprivate func falls(_ conclusion: Conclusion) -> Grade? {
    atRisk[conclusion].flatMap { $0.falls ? $0.verdict.grade : nil }
  }
}
