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

  /// - Parameter idLength: How much of an id is shown; as much as tells all items apart, if nothing is said.
  init(_ analysis: Analysis, audience: Audience, lookback: Lookback? = nil, idLength: Int? = nil) {
    self.lookback = lookback
    ids = EvidenceWords(analysis.assessment, length: idLength)
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

  /// An action by its title, or what a committee is told in its place.
  func named(_ action: ActionRaised, upTo limit: Int = 600) -> Phrase {
    audience.seesOwnWords ? "“\(phrase(action.title, upTo: limit))”" : Phrase(Action.title(action, view))
  }

  /// Who signed off, with their role; to a committee the role alone.
  @HTML.Builder func signatory(_ by: Person) -> [HTML.Node] {
    if audience.seesSignatures {
      HTML.strong { HTML.isolated(CountWords.clipped(by.name, to: 80)) }
      if let role = by.role {
        ", "
        typed(role, upTo: 80)
      }
    } else {
      HTML.strong { typed(by.role.map(CountWords.sentence) ?? "By a person whose role is not recorded", upTo: 80) }
    }
  }

  /// What a conclusion falls to if findings turn out wider. A committee's copy says what stands, and names no such finding.
  func atRisk(_ conclusion: Conclusion) -> AtRisk.Reading? {
    audience.seesCases ? analysis.atRisk[conclusion] : nil
  }

  /// What an item is called; nothing where it is not here.
  func title(_ id: Digest) -> String { assessment.evidence.first { $0.id == id }?.content.title ?? "" }

  /// A line at the edge of a page, behind the protective marking.
  func marked(_ line: String) -> String { assessment.marking.map { "\($0) · \(line)" } ?? line }

  /// Why a gap is one, and what would close it, without an owner's name where names are not for this audience.
  func reason(_ gap: Gap) -> String { FoundGap(gap, view).reason }
  func close(_ gap: Gap) -> String { FoundGap(gap, view).close }
}
