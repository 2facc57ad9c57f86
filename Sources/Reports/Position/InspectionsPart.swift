import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// What changed since the last inspection: how it graded, and each of its recommendations with what became of it.
struct InspectionsPart {
  let context: ReportContext

  @BlockBuilder var blocks: [Block] {
    let whole = Position(context)
    WrittenPart(whole).blocks(.changed, else: .inspections)
    for entries in inspections {
      Block.heading(heading(entries[0]))
      grades(entries)
      let told = entries.filter { $0.content.recommendation != nil }
      if told.isEmpty {
        "No recommendation of it is recorded." as Phrase
      } else {
        Phrase(became(told))
        Block.table(recommended(told))
      }
    }
  }

  private func recommended(_ entries: [PastInspection]) -> Table {
    var table = PastInspection.table(
      "What it recommended, and what became of that", name: "recommendations", entries,
      only: [.number, .recommendation, .criterion, .became] + (context.audience.seesOwnWords ? [.what] : []))
    table.style = "position"
    return table
  }

  /// The entries of each inspection, the latest first.
  private var inspections: [[PastInspection]] {
    let groups = Dictionary(grouping: PastInspection.all(context.view)) {
      "\($0.content.day) \($0.content.title.asWords)"
    }
    return groups.sorted { $0.key > $1.key }.map { entries in
      entries.value.sorted { number($0) < number($1) }
    }
  }

  /// Numbers in their order, and not `10` before `2`.
  private func number(_ entry: PastInspection) -> String {
    let number = entry.content.recommendation?.number ?? ""
    return String(repeating: "0", count: max(0, 20 - number.count)) + number
  }

  private func heading(_ entry: PastInspection) -> Phrase {
    "\(context.phrase(entry.content.title, upTo: 120)), \(entry.content.day.inWords)"
  }

  private func grades(_ entries: [PastInspection]) -> Phrase? {
    let grades = entries.flatMap(\.content.grades)
    let each = grades.reduce(into: [InspectionRecorded.Graded]()) { if !$0.contains($1) { $0.append($1) } }
    guard !each.isEmpty else { return nil }
    let words = each.map { one -> Phrase in
      "\(context.phrase(one.of, upTo: 80)) \(context.phrase(one.grade, upTo: 60))"
    }
    return words.dropFirst().reduce("It graded: \(words[0])") { "\($0); \($1)" } + "."
  }

  private func became(_ entries: [PastInspection]) -> String {
    let counts = InspectionRecorded.Recommendation.Became.allCases.compactMap { state -> String? in
      let count = entries.count { $0.content.recommendation?.became == state }
      return count == 0 ? nil : "\(count) \(state.rawValue.replacing("-", with: " "))"
    }
    return "\(CountWords.sentence(CountWords.counted(entries.count, "recommendation"))): \(CountWords.listed(counts))."
  }
}
