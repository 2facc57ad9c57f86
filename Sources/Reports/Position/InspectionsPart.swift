import Assessments
import Calendar
import Markup
import Nouns
import Pages

/// What changed since the last inspection: how it graded, and each of its recommendations with what became of it.
struct InspectionsPart {
  let whole: Position
  private var context: ReportContext { whole.context }

  init(_ whole: Position) { self.whole = whole }

  @BlockBuilder var blocks: [Block] {
    WrittenPart(whole).blocks(.changed, else: .inspections)
    for inspection in PastInspection.each(context.view) {
      Block.heading("\(context.phrase(inspection.title, upTo: 120)), \(inspection.day.inWords)")
      grades(inspection)
      if inspection.asked == 0 {
        "No recommendation of it is recorded." as Phrase
      } else {
        Phrase(became(inspection))
        Block.table(recommended(inspection))
      }
    }
  }

  private func recommended(_ inspection: PastInspection.Whole) -> Table {
    var table = PastInspection.table(
      "What it recommended, and what became of that", name: "recommendations", inspection.recommended,
      only: [.number, .recommendation, .criterion, .became] + (context.audience.seesOwnWords ? [.what] : []))
    table.style = "position"
    return table
  }

  private func grades(_ inspection: PastInspection.Whole) -> Phrase? {
    let words = inspection.grades.map { one -> Phrase in
      "\(context.phrase(one.of, upTo: 80)) \(context.phrase(one.grade, upTo: 60))"
    }
    guard let first = words.first else { return nil }
    return words.dropFirst().reduce("It graded: \(first)") { "\($0); \($1)" } + "."
  }

  private func became(_ inspection: PastInspection.Whole) -> String {
    let counts = InspectionRecorded.Recommendation.Became.allCases.compactMap { state -> String? in
      let count = inspection.count(state)
      return count == 0 ? nil : "\(count) \(state.rawValue.replacing("-", with: " "))"
    }
    let asked = CountWords.counted(inspection.asked, "recommendation")
    return "\(CountWords.sentence(asked)): \(CountWords.listed(counts))."
  }
}
