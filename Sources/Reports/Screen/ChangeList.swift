import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Markup

/// Why criteria stand elsewhere than they did, criterion by criterion, each reason with who recorded it.
struct ChangeList {
  let comparison: Comparison
  /// How many reasons of each criterion are shown.
  let most: Int
  let idLength: Int

  func show(_ page: inout TerminalPage) {
    let framework = comparison.after.framework
    let bySubject = Dictionary(grouping: comparison.changes, by: \.subject)
    let moves = Dictionary(grouping: comparison.aspects, by: \.criterion)
    guard !bySubject.isEmpty || !moves.isEmpty else { return }
    page.heading("Why", level: 2)
    section(nil, "For everything", [], bySubject[nil] ?? [], &page)
    section(nil, framework.overall?.title ?? "Overall", [], bySubject["overall"] ?? [], &page)
    for judgement in framework.judgements {
      section(judgement.id.text, judgement.shortTitle, [], bySubject[judgement.id.text] ?? [], &page)
    }
    for criterion in framework.criteria {
      section(
        criterion.id.text, criterion.title, moves[criterion.id] ?? [], bySubject[criterion.id.text] ?? [], &page)
    }
  }

  private func section(
    _ id: String?, _ title: String, _ moves: [Comparison.AspectMove], _ changes: [Occurrence],
    _ page: inout TerminalPage
  ) {
    guard !moves.isEmpty || !changes.isEmpty else { return }
    page.paragraph(id.map { "\($0, .bold) \(title, .bold)" } ?? "\(title, .bold)")
    for (kind, words) in ChangeList.aspects(moves) {
      page.paragraph("\(CountWords.sentence(kind)): \(CountWords.listed(words)).", indent: 2, hanging: 4)
    }
    // Adverse findings come first and are never cut off.
    let shown = max(most, changes.count { $0.kind == .adverseFinding })
    page.bullets(changes.prefix(shown).map(line), indent: 2)
    if changes.count > shown {
      let rest = Dictionary(grouping: changes.dropFirst(shown), by: \.kind)
      let words = Occurrence.Kind.allCases.compactMap { kind in
        rest[kind].map { "\(OccurrenceWords.label(kind)) (\($0.count))" }
      }
      page.paragraph("\("and \(changes.count - shown) more: \(CountWords.listed(words))", .dim)", indent: 4)
    }
    page.blank()
  }

  /// The aspects of one criterion that moved, by how they moved.
  private static func aspects(_ moves: [Comparison.AspectMove]) -> [(kind: String, words: [String])] {
    let kinds: [(Comparison.AspectMove.Kind, String)] = [
      (.newlyEvidenced, "newly evidenced"), (.carriesMore, "carries more"), (.carriesLess, "carries less"),
      (.noLongerEvidenced, "no longer evidenced"),
    ]
    return kinds.compactMap { kind, label in
      let found = moves.filter { $0.kind == kind }
      guard !found.isEmpty else { return nil }
      return (
        label,
        found.map { move in
          let (old, new) = (move.before?.label.lowercased() ?? "nothing", move.after?.label.lowercased() ?? "nothing")
          switch kind {
          case .newlyEvidenced:
            return "\(move.aspect) “\(move.name)”\(move.after.map { " (\($0.label.lowercased()))" } ?? "")"
          case .carriesMore, .carriesLess: return "\(move.aspect) “\(move.name)” (\(old) → \(new))"
          case .noLongerEvidenced: return "\(move.aspect) “\(move.name)”"
          }
        }
      )
    }
  }

  private func line(_ change: Occurrence) -> TerminalText {
    let id = change.item.map { "\($0.short.prefix(idLength)) " } ?? ""
    let words = OccurrenceWords(scale: comparison.after.framework.scale)
    let detail = words.detail(change).map { " (\($0))" } ?? ""
    let who = change.by.isEmpty ? "" : "; \(CountWords.listed(change.by)), \(change.on.short)"
    let style: TerminalStyle = change.kind == .adverseFinding ? .bad : .plain
    return
      "\(CountWords.sentence(OccurrenceWords.label(change.kind)), style): \(id)\(words.title(change))\(detail)\(who, .dim)"
  }
}
