import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// What every section of a report is made from.
struct ReportContext {
  let view: View
  let ids: EvidenceWords
  /// What only the history says, where it is at hand.
  let lookback: Lookback?

  init(_ analysis: Analysis, _ audience: Audience, _ lookback: Lookback? = nil) {
    self.lookback = lookback
    ids = EvidenceWords(analysis.assessment)
    view = View(analysis, for: audience, idLength: ids.length)
  }

  var analysis: Analysis { view.analysis }
  var audience: Audience { view.audience }
  var discretion: Discretion { view.discretion }

  var framework: Framework { analysis.framework }
  var assessment: Assessment { analysis.assessment }
  var asAt: CivilDate { analysis.assessment.asAt }
  var target: Grade { analysis.target }

  var authority: String { assessment.opened?.authority ?? "Authority not recorded" }

  /// Text that somebody typed: case references are held back where they must be, and it keeps its own direction.
  func typed(_ text: String, upTo limit: Int = 600) -> HTML.Node {
    HTML.isolated(CountWords.clipped(discretion.text(text), to: limit))
  }

  /// The same as a part of a page.
  func phrase(_ text: String, upTo limit: Int = 600) -> Phrase { .typed(discretion.text(text), upTo: limit) }

  /// The name of the person who signed off, which every audience may see.
  func signatory(_ name: String) -> HTML.Node { HTML.isolated(CountWords.clipped(name, to: 80)) }

  /// Why a gap is one, and what would close it, without an owner's name where names are not for this audience.
  func reason(_ gap: Gap) -> String { GapWords(analysis).reason(gap) }

  func close(_ gap: Gap) -> String { GapWords(analysis).close(gap, namesOwners: audience.seesNames) }

  /// The owner of an action or criterion, where names are for this audience.
  func owner(_ name: String?) -> Cell {
    guard audience.seesNames else { return "–" }
    return name.map { Cell(typed($0, upTo: 80)) } ?? "nobody yet"
  }

  /// The actions that a gap names, as a sentence, or that there is none.
  func actions(on gap: Gap) -> [HTML.Node] {
    let actions = assessment.actions.filter { gap.actions.contains($0.id) }
    guard !actions.isEmpty else { return [.text("Nobody has an action on it")] }
    return actions.enumerated().flatMap { position, action -> [HTML.Node] in
      let due = action.due.map { ", due \($0.short)" } ?? ", no day set"
      let late = action.isOverdue(on: asAt) ? ", overdue" : ""
      let who = audience.seesNames ? [typed(action.raised.owner, upTo: 80)] : [.text("Action \(ids.id(action.id))")]
      return [.text(position == 0 ? "" : "; ")] + who + [.text("\(due)\(late)")]
    }
  }
}
