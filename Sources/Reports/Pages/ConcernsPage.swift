import Assessments
import Calendar
import Frameworks
package import GapAnalysis
package import Markup
import Nouns
package import Pages

/// Children who may be unsafe: whether somebody was told, acted, and looked again. To a committee only that, in words.
package struct ConcernsPage: LaidOut {
  private let context: ReportContext
  private var concerns: [Assessment.EvidenceItem] { context.assessment.concerns }

  package init(_ analysis: Analysis, idLength: Int) {
    self.init(ReportContext(analysis, audience: .leaders, idLength: idLength))
  }

  init(_ context: ReportContext) { self.context = context }

  package var page: Page {
    Page("Children who may be unsafe, as at \(context.asAt.inWords)") {
      UnansweredPart(context).list
      if concerns.isEmpty {
        "No concern has been recorded.\(" 'muster concern raise CASE' logs one.", .command)" as Phrase
      }
      blocks
    }
  }

  package var sheet: Table? { Concern.table(concerns, context.view) }

  /// None where no concern was ever recorded.
  @BlockBuilder var blocks: [Block] {
    if !concerns.isEmpty {
      let noun = context.framework.scale.noun
      "\("\(counted(concerns.count)) about a child's safety, \(open).", .strong) Until a second look clears it a concern counts as a finding of the worst \(noun). What was decided stands on the child's own file."
        as Phrase
      Block.table(Concern.table(concerns, context.view))
    }
  }

  private func counted(_ count: Int) -> String {
    let words = context.discretion.cases(count)
    return CountWords.sentence(words == "\(count)" ? CountWords.counted(count, "concern") : "\(words) concerns")
  }

  /// How many nothing has cleared; to a committee no number, since others could be worked out from it.
  private var open: String {
    let analysis = context.analysis
    let standings = concerns.compactMap(analysis.concernStanding)
    let (due, still) = (standings.count { $0 == .due }, standings.count { $0 == .stillSo })
    let late = concerns.count(where: analysis.isOverdueConcern)
    if due + still == 0 { return "none of them open" }
    guard context.audience.seesCases else {
      return due + still == concerns.count ? "all of them open" : "some of them open"
    }
    let parts = [
      due == 0 ? nil : "\(due) not yet looked at again\(late == 0 ? "" : ", \(late) overdue")",
      still == 0 ? nil : "\(still) looked at again and still so",
    ]
    return "\(due + still) open: \(parts.compactMap(\.self).joined(separator: "; "))"
  }

  package var json: JSON { Concern.json(Concern.all(concerns, context.view)) }
}
