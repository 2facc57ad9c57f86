import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// Page one, which stands alone: children who may be unsafe first; then what the evidence supports, what worries most for
/// children, what to do this week, and how sure one may be. One page of paper whatever is recorded: what there is no room for is counted.
struct FrontPage {
  let context: ReportContext
  let stress: Stress
  let falls: FirstFalls
  private var analysis: Analysis { context.analysis }
  private var framework: Framework { context.framework }

  @BlockBuilder var blocks: [Block] {
    if let notice = context.assessment.completeness.notice { Block.sentence(notice) }
    UnansweredPart(context).blocks
    supports
    worries.blocks
    Asks(context: context, most: isCrowded ? (3, 1) : (4, 2)).blocks
    Sureness(context: context, stress: stress, falls: falls).blocks
  }

  /// Whether so many judgements, or how little is known yet, take up the page so that less of the rest has room.
  private var isCrowded: Bool { analysis.judgements.count > 5 || !analysis.isJudged }

  private var worries: Worries { Worries(context: context, most: isCrowded ? 2 : 4) }

  // MARK: What the evidence supports

  @BlockBuilder private var supports: [Block] {
    let (words, outlook) = (VerdictWords(analysis), OutlookWords(context))
    Block.heading("What does our evidence support?")
    if !analysis.isJudged, analysis.carriedOver == nil {
      Block.part("coverage first") {
        Phrase(CoverageWords(analysis).sentence, .strong)
        Phrase(SummaryPage(context).unknown)
      }
    }
    Block.part("verdict") {
      Phrase(words.carries, .strong) + (outlook.standing.map { Phrase(" \($0).", .strong) } ?? "")
      Phrase(words.claims)
      if worries.leavesOutAnOldOne { words.old.map { context.phrase($0, upTo: 260) } }
      if context.audience.seesCases, analysis.coverage.placed > 0 {
        context.phrase(outlook.risk, upTo: 330)
        context.phrase(outlook.lift, upTo: 330)
      }
    }
    if analysis.coverage.placed > 0 || !context.assessment.judgements.isEmpty { picture }
  }

  private var picture: Block {
    let numbers = AssessmentTables(context).judgements
    guard framework.rules.gradesJudgements else { return .table(numbers) }
    var rows = analysis.judgements.map { finding in
      StandingChart.Row(
        title: finding.judgement.shortTitle, today: finding.readings.supported.grade,
        falls: context.falls(.judgement(finding.judgement.id)),
        rises: rise(finding.readings.supported.grade, finding.steps), claimed: finding.selfAssessed,
        tiles: finding.criteria.filter { $0.criterion.emptyBecause == nil }.map { one in
          (one.criterion.id, one.readings.supported.grade, context.falls(.criterion(one.criterion.id)) != nil)
        })
    }
    if let overall = analysis.overall {
      let today = overall.readings.supported.grade
      rows.insert(
        .init(
          title: "Overall", today: today, falls: context.falls(.overall),
          rises: context.audience.seesCases ? analysis.outlook.lift?.grade : nil, claimed: overall.selfAssessed,
          tiles: []), at: 0)
    }
    return .figure(
      Figure(
        Picture.figure { StandingChart(scale: framework.scale, target: analysis.target, rows: rows, room: $0).drawing },
        numbers: numbers))
  }

  /// To the target, where there is a way to it; to a committee a rise alone would hide the fall.
  private func rise(_ today: Grade?, _ steps: [Step]?) -> Grade? {
    guard context.audience.seesCases, let steps, !steps.isEmpty, today.map({ $0 < analysis.target }) ?? false else {
      return nil
    }
    return analysis.target
  }
}
