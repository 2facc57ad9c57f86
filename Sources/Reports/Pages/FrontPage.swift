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

  /// How much is told: so many worries, gaps and late actions, so much of what carries the grade, so many closing sentences.
  private struct Telling {
    var worries = 4
    var gaps = 4
    var late = 2
    var letters = 330
    var closes = 4
  }

  var blocks: [Block] {
    let each = tellings.lazy.map(laidOut)
    return (each.first { $0.height <= PrintedHeight.frontPage } ?? laidOut(tellings[tellings.count - 1])).blocks
  }

  /// From the most to the least, in the order in which a reader misses it least. Where there are many judgements, or little is
  /// known yet, they begin with less.
  private var tellings: [Telling] {
    let all =
      analysis.judgements.count > 5 || !analysis.isJudged ? Telling(worries: 2, gaps: 3, late: 1) : Telling()
    var tellings = [all]
    let lessen: [(inout Telling) -> Void] = [
      { $0.closes = 2 }, { $0.late = 1 }, { $0.gaps = 3 }, { $0.worries = min($0.worries, 3) }, { $0.closes = 1 },
      { $0.worries = 2 }, { $0.letters = 180 },
      { $0.gaps = 2 }, { $0.letters = 0 }, { $0.worries = 1 }, { $0.gaps = 1 }, { $0.closes = 0 },
    ]
    for one in lessen {
      var less = tellings[tellings.count - 1]
      one(&less)
      tellings.append(less)
    }
    return tellings
  }

  private func laidOut(_ telling: Telling) -> (blocks: [Block], height: Double) {
    let worries = Worries(context: context, most: telling.worries)
    let sureness = Sureness(context: context, stress: stress, falls: falls, most: telling.closes)
    let notice = context.assessment.completeness.notice.map { [Block.sentence($0)] } ?? []
    let blocks =
      notice + UnansweredPart(context).blocks + supports(telling, worries) + worries.blocks
      + Asks(context: context, most: (telling.gaps, telling.late)).blocks + sureness.blocks
    return (blocks, PrintedHeight.of(blocks) + (chart?.printedHeight ?? 0) + worries.height + sureness.height)
  }

  // MARK: What the evidence supports

  @BlockBuilder private func supports(_ telling: Telling, _ worries: Worries) -> [Block] {
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
      if context.audience.seesCases, analysis.coverage.placed > 0, telling.letters > 0 {
        context.phrase(outlook.risk, upTo: telling.letters)
        context.phrase(outlook.lift, upTo: telling.letters)
      }
    }
    if analysis.coverage.placed > 0 || !context.assessment.judgements.isEmpty { picture }
  }

  private var picture: Block {
    let numbers = AssessmentTables(context).judgements
    guard let chart else { return .table(numbers) }
    return .figure(Figure(Picture.figure { chart.drawing(in: $0) }, numbers: numbers))
  }

  /// Nil where judgements have no grades.
  private var chart: StandingChart? {
    guard framework.rules.gradesJudgements else { return nil }
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
    return StandingChart(scale: framework.scale, target: analysis.target, rows: rows)
  }

  /// To the target, where there is a way to it; to a committee a rise alone would hide the fall.
  private func rise(_ today: Grade?, _ steps: [Step]?) -> Grade? {
    guard context.audience.seesCases, let steps, !steps.isEmpty, today.map({ $0 < analysis.target }) ?? false else {
      return nil
    }
    return analysis.target
  }
}
