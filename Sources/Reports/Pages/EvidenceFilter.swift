package import Assessments
import GapAnalysis
package import Nouns

/// Which evidence is asked for, where it is not all.
package struct EvidenceFilter: Sendable {
  package var kind: EvidenceKind?
  /// The state as programs know it.
  package private(set) var state: String?
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

  /// Asks for a state by a name of it: as screens say it, or as programs know it. False where no item is in it.
  package mutating func takeState(named name: String, _ view: View) -> Bool {
    let name = EvidenceFilter.joined(name)
    state =
      view.analysis.evidence.standings.values.map(\.state).first {
        $0.id == name || EvidenceFilter.joined(StandingWords.label($0)) == name
      }?.id
    return state != nil
  }

  /// The states that items are in, by the names that screens have for them.
  package static func states(_ view: View) -> [String] {
    Set(view.analysis.evidence.standings.values.map { joined(StandingWords.label($0.state)) }).sorted()
  }

  /// As one word: `to-be-placed`.
  private static func joined(_ name: String) -> String {
    name.lowercased().replacing(",", with: "").replacing(" ", with: "-")
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
