import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

extension ComparePage {
  private var framework: Framework { comparison.after.framework }

  /// Why parts stand elsewhere than they did, part by part, each reason with who recorded it.
  @BlockBuilder var changes: [Block] {
    let bySubject = Dictionary(grouping: comparison.changes, by: \.subject)
    let moves = Dictionary(grouping: comparison.aspects, by: \.criterion)
    if !bySubject.isEmpty || !moves.isEmpty {
      Block.heading("Why")
      section("For everything", moves: [], changes: bySubject[nil] ?? [])
      section(Phrase(framework.overall?.title ?? "Overall"), moves: [], changes: bySubject["overall"] ?? [])
      for judgement in framework.judgements {
        section("\(judgement.id) \(judgement.shortTitle)", moves: [], changes: bySubject[judgement.id.text] ?? [])
      }
      for criterion in framework.criteria {
        section(
          "\(criterion.id) \(criterion.title)", moves: moves[criterion.id] ?? [],
          changes: bySubject[criterion.id.text] ?? [])
      }
    }
  }

  @BlockBuilder private func section(
    _ title: Phrase, moves: [Comparison.AspectMove], changes: [Occurrence]
  ) -> [Block] {
    if !moves.isEmpty || !changes.isEmpty {
      // Adverse findings come first and are never cut off.
      let most = every ? changes.count : max(4, changes.count { $0.kind == .adverseFinding })
      Block.heading(title, level: 2)
      Block.bullets(
        aspects(moves) + changes.prefix(most).map(line)
          + (changes.count > most ? [rest(changes.dropFirst(most))] : []))
    }
  }

  private func rest(_ changes: ArraySlice<Occurrence>) -> Phrase {
    let byKind = Dictionary(grouping: changes, by: \.kind)
    let words = Occurrence.Kind.allCases.compactMap { kind in
      byKind[kind].map { "\(OccurrenceWords.label(kind)) (\($0.count))" }
    }
    return Phrase("and \(changes.count) more: \(CountWords.listed(words))", .quiet)
  }

  /// The aspects of one criterion that moved, by how they moved.
  private func aspects(_ moves: [Comparison.AspectMove]) -> [Phrase] {
    let kinds: [(Comparison.AspectMove.Kind, String)] = [
      (.newlyEvidenced, "newly evidenced"), (.carriesMore, "supports more"), (.carriesLess, "supports less"),
      (.noLongerEvidenced, "no longer evidenced"),
    ]
    return kinds.compactMap { kind, label in
      let found = moves.filter { $0.kind == kind }
      return found.isEmpty ? nil : Phrase("\(CountWords.sentence(label)): \(CountWords.listed(found.map(words))).")
    }
  }

  private func words(_ move: Comparison.AspectMove) -> String {
    let name = "\(move.aspect) “\(move.name)”"
    let (old, new) = (move.before?.label.lowercased(), move.after?.label.lowercased())
    return switch move.kind {
    case .newlyEvidenced: name + (new.map { " (\($0))" } ?? "")
    case .carriesMore, .carriesLess: "\(name) (\(old ?? "nothing") → \(new ?? "nothing"))"
    case .noLongerEvidenced: name
    }
  }

  private func line(_ change: Occurrence) -> Phrase {
    let id = change.item.map { "\(view.short($0)) " } ?? ""
    let words = OccurrenceWords(scale: framework.scale)
    let detail = words.detail(change).map { " (\($0))" } ?? ""
    let who = change.by.isEmpty ? "" : "; \(CountWords.listed(change.by)), \(change.on.short)"
    let label = CountWords.sentence(OccurrenceWords.label(change.kind))
    return
      "\(label, change.kind == .adverseFinding ? .bad : .plain): \(id)\(typed: words.title(change) + detail)\(typed: who, .quiet)"
  }
}
