import Assessments
import Frameworks
import GapAnalysis
import Nouns
import Pages

extension [Gap] {
  /// Of each criterion the most pressing, most pressing first.
  var firstOfEach: [Gap] {
    var seen: Set<CriterionID> = []
    return filter { seen.insert($0.criterion).inserted }
  }

  /// Those first on whose criterion a child may be unsafe, then those that say the worst, or that may bring it; else as they are. The
  /// order is one for all who read it.
  func worstFirst(_ context: ReportContext) -> [Gap] {
    let (worst, unsafe) = (context.framework.scale.worst, context.analysis.unsafe)
    func tier(_ gap: Gap) -> Int {
      if unsafe.contains(gap.criterion) { return 0 }
      return gap.kind == .confirmed || context.analysis.falls(.criterion(gap.criterion)) == worst ? 1 : 2
    }
    return (0...2).flatMap { place in filter { tier($0) == place } }
  }
}

extension ReportContext {
  /// The open actions on a gap, first those that say so.
  func actions(on gap: Gap) -> [Assessment.Action] {
    gap.actions.compactMap { id in assessment.actions.first { $0.id == id } }
  }

  /// `, on Reach (HP2.G1)`, of an action that says what of its criterion it is on.
  func on(_ action: Assessment.Action) -> Phrase {
    Action(action, view).on.map { ", on \(phrase($0, upTo: 200))" as Phrase } ?? ""
  }

  /// Of each criterion the most pressing gap, the worst first, but for what an action owes alone.
  var pressing: [Gap] {
    analysis.gaps.filter { gap in
      ![.overdueAction, .closedWithoutRecheck, .unaudited].contains(gap.kind)
    }.firstOfEach.worstFirst(self)
  }

  /// All gaps as page one begins with them and goes on, ranked so: the order of every list and sheet of them.
  var rankedGaps: [Gap] { ranked(analysis.gaps, \.self) }

  /// What is said of some of the gaps, in the same order.
  func ranked<Told>(_ all: [Told], _ gap: WritableKeyPath<Told, Gap>) -> [Told] {
    let first = pressing
    let told = Set(first.map(\.rank))
    let order = first + analysis.gaps.worstFirst(self).filter { !told.contains($0.rank) }
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.rank, $0 + 1) })
    return all.map { one in
      var one = one
      one[keyPath: gap].rank = places[one[keyPath: gap].rank] ?? one[keyPath: gap].rank
      return one
    }.sorted { $0[keyPath: gap].rank < $1[keyPath: gap].rank }
  }

  /// What a conclusion falls to if open findings turn out wider; nil where it does not fall, or that may not be told.
  func falls(_ conclusion: Conclusion) -> Grade? {
    audience.seesCases ? analysis.falls(conclusion) : nil
  }
}

extension Analysis {
  /// The criteria on which something says that a child may be unsafe, and is not answered or not cleared.
  fileprivate var unsafe: Set<CriterionID> {
    Set(unanswered.compactMap(\.criterion) + assessment.concerns.filter(isOpenConcern).compactMap(\.concern?.criterion))
  }

  fileprivate func falls(_ conclusion: Conclusion) -> Grade? {
    atRisk[conclusion].flatMap { $0.falls ? $0.verdict.grade : nil }
  }
}
