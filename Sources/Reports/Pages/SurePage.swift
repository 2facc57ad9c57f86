import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// How sure one may be of what the report says: the papers that hold up most, the claims that go further than the evidence, and
/// what is not ready for the day.
struct SurePage {
  let context: ReportContext
  let stress: Stress
  private var analysis: Analysis { context.analysis }

  /// None where there is nothing yet to be sure of.
  var blocks: [Block] {
    let claims = context.lookback?.claims.standing ?? []
    return stress.carried == 0 && claims.isEmpty && context.assessment.ticks.isEmpty ? [] : all
  }

  @BlockBuilder private var all: [Block] {
    if stress.carried > 0 {
      Block.heading("What hangs on one paper")
      Phrase(LossWords(analysis, stress).short)
      Block.bullets(StressPage(context, stress).holdingUp(10))
      if stress.byItem.count > 10 { "And \(stress.byItem.count - 10) more; these hold up most." as Phrase }
    }
    further
    day
  }

  // MARK: Claims

  @BlockBuilder private var further: [Block] {
    let claims = context.lookback?.claims.standing ?? []
    if !claims.isEmpty {
      let beyond = claims.filter { $0.claimed.isBeyond($0.carried) }
      Block.heading("What is claimed, and what the evidence supports")
      Phrase(ClaimWords.headline(claims)) + (ClaimWords.againstSample(claims).map { Phrase(" \($0)") } ?? "")
      if !beyond.isEmpty {
        Block.table(
          Table(
            "Claims that go further than the evidence", name: "further",
            [.init("Of"), .init("We say"), .init("Evidence supports"), .init("Claimed on", page: .slim)],
            rows: beyond.prefix(8).map { claim in
              [
                .init(claim.subject == .whole ? "Overall" : claim.subject.text), .init(claim.claimed.label),
                .init(GradeWords.label(claim.carried, context.framework.scale)), .day(claim.on),
              ]
            }))
        if beyond.count > 8 { "And \(beyond.count - 8) more, in the annex." as Phrase }
      }
    }
  }

  // MARK: Day one

  @BlockBuilder private var day: [Block] {
    let items = ChecklistItem.all(context.view)
    let missing = items.filter { !$0.isReady }
    if !items.isEmpty {
      Block.heading("Day one")
      "\("\(items.count - missing.count) of \(items.count) things to have ready on the day are ready.", .strong)\(missing.isEmpty ? "" : " Not yet:")"
        as Phrase
      Block.bullets(missing.prefix(6).map { Phrase("\(CountWords.clipped($0.item.item, to: 110)) (\($0.item.owner))") })
      if missing.count > 6 { "And \(missing.count - 6) more, in the annex." as Phrase }
    }
  }
}
