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

  package init(_ analysis: Analysis, idLength: Int) { self.init(ReportContext(analysis, .leaders, idLength: idLength)) }

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
      let open = concerns.filter(\.isOpenConcern)
      let late = open.count { $0.isOverdueConcern(on: context.asAt) }
      let noun = context.framework.scale.noun
      "\("\(counted(concerns.count)) about a child's safety, \(waiting(open.count, late)).", .strong) Until a concern is looked at again it counts as a finding of the worst \(noun). What was decided stands on the child's own file."
        as Phrase
      Block.table(Concern.table(concerns, context.view))
    }
  }

  private func counted(_ count: Int) -> String {
    let words = context.discretion.cases(count)
    return CountWords.sentence(words == "\(count)" ? CountWords.counted(count, "concern") : "\(words) concerns")
  }

  private func waiting(_ open: Int, _ late: Int) -> String {
    if open == 0 { return "each looked at again" }
    let number = context.discretion.cases(open)
    return "\(number) not yet looked at again\(late == 0 ? "" : ", \(context.discretion.cases(late)) overdue")"
  }

  package var json: JSON { Concern.json(Concern.all(concerns, context.view)) }
}
