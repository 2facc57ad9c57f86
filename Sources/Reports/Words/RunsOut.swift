import Assessments
import Calendar
import Frameworks
import GapAnalysis

extension ReportContext {
  /// The papers on some criteria, what runs out first before the others.
  func papers(on criteria: Set<CriterionID>) -> [Assessment.EvidenceItem] {
    let own = assessment.currentEvidence.filter { !criteria.isDisjoint(with: $0.content.bearsOn(framework)) }
    func last(_ item: Assessment.EvidenceItem) -> Int { analysis.evidence.standings[item.id]?.state.runsOut ?? .max }
    return own.enumerated().sorted { (last($0.element), $0.offset) < (last($1.element), $1.offset) }.map(\.element)
  }
}

extension ItemStanding.State {
  /// The last day on which it counts, where that is known.
  var until: CivilDate? {
    switch self {
    case .counts(let until): until
    case .openConcern, .ahead, .lapsed, .neverMended, .toBePlaced, .undecided, .newEdition, .leavesOpen, .copy, .notSo,
      .resolved, .setAside, .withdrawn:
      nil
    }
  }

  /// The same to sort by. Where something is to be done about it, it comes first, and last where it is settled.
  fileprivate var runsOut: Int {
    switch self {
    case .counts(let until): until.daysSinceEpoch
    case .openConcern, .ahead, .lapsed, .neverMended, .toBePlaced, .undecided, .newEdition, .leavesOpen: .min
    case .copy, .notSo, .resolved, .setAside, .withdrawn: .max
    }
  }
}
