package import Assessments
import GapAnalysis
package import Nouns

/// Which evidence is asked for, where it is not all.
package struct EvidenceFilter: Sendable {
  package var kind: EvidenceKind?
  /// As programs know the state: `to-be-placed`.
  package var state: String?
  /// The owner of a criterion that an item bears on.
  package var owner: String?

  package init() {}

  var isAny: Bool { kind != nil || state != nil || owner != nil }

  func takes(_ item: Assessment.EvidenceItem, _ view: View) -> Bool {
    if let kind, item.content.kind != kind { return false }
    if let state, EvidenceFilter.state(of: item, view) != state { return false }
    guard let owner else { return true }
    return item.content.bearsOn(view.framework).contains { view.assessment.owns(owner, $0) }
  }

  /// The states that items are in, as programs know them.
  package static func states(_ view: View) -> [String] {
    Set(view.assessment.evidence.compactMap { state(of: $0, view) }).sorted()
  }

  private static func state(of item: Assessment.EvidenceItem, _ view: View) -> String? {
    view.analysis.evidence.standings[item.id]?.state.id
  }

  /// What it is of, as the end of a heading.
  func words(_ view: View) -> String {
    let standing = state.flatMap { id in view.analysis.evidence.standings.values.first { $0.state.id == id } }
    return [
      kind.map { ", \($0.label)" }, standing.map { ", \(StandingWords.label($0.state))" },
      owner.map { ", owned by \($0)" },
    ].compactMap { $0 }.joined()
  }
}
