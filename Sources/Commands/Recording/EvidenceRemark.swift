import Assessments
import Calendar
import GapAnalysis
import Nouns
import Reports

/// What is to be said to the person who recorded an item, beside that it was recorded.
enum EvidenceRemark {
  /// Why it counts for nothing, or for less than they may think; nil where nothing is to be said.
  static func words(_ content: EvidenceContent, as id: String, _ open: OpenWorkspace, on today: CivilDate) -> String? {
    let state = ItemStanding.State(content, open.assessment.policy, on: today)
    switch state {
    case .toBePlaced(let lacking):
      return
        "It counts for nothing yet: it lacks \(StandingWords.lacking(lacking)). Add that with '\(NextSteps.placing(content, id))'."
    case .lapsed where content.isAdverse(open.framework):
      return
        "It is too old to be current. It stands as old, never shown mended, until something newer shows that it is, or somebody looks again and says so with 'muster recheck'."
    case .lapsed, .ahead: return "It counts for nothing today: it is \(StandingWords(open.short).sentence(state))."
    case .counts, .openConcern, .neverMended, .undecided, .newEdition, .copy, .leavesOpen, .notSo, .resolved, .setAside,
      .withdrawn:
      return ExtentWords.remark(content, id: id, framework: open.framework)
    }
  }

}
