import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// Below what comes before any grade: where the authority stands, what to do first, and what is overdue: the beginning of the gap
/// analysis.
struct SummaryPage {
  private let context: ReportContext
  /// How many gaps are shown.
  private let most: Int
  private var analysis: Analysis { context.analysis }
  private var framework: Framework { context.framework }

  init(_ context: ReportContext, most: Int = 5) { (self.context, self.most) = (context, most) }

  @BlockBuilder var blocks: [Block] {
    if !analysis.isJudged { coverage }
    verdict
    picture
    Block.table(AssessmentTables(context).judgements)
    if analysis.isJudged { coverage }
    moves
    if analysis.carriedOver == nil { overdue }
  }

  /// The same where nothing counts yet, so that it fits a screen: there is no grade to tell of.
  @BlockBuilder var bare: [Block] {
    coverage
    if analysis.judgements.flatMap(\.criteria).contains(where: { $0.selfAssessed != nil }) {
      Phrase(VerdictWords(analysis).claims)
    }
    moves
    if Overdue(context.assessment, framework).sentence != nil { overdue }
  }

  // MARK: Where it stands

  /// How much is known: first of all, as long as that is too little.
  @BlockBuilder private var coverage: [Block] {
    let count = CoverageWords(analysis).sentence
    if analysis.carriedOver == nil {
      if analysis.isJudged {
        "\(count).\(waiting)" as Phrase
      } else {
        Block.part("coverage first") {
          Phrase("\(count).", .strong)
          Phrase(unknown + waiting)
        }
      }
    }
  }

  var unknown: String {
    let scale = framework.scale
    let open = analysis.judgements.filter { finding in
      framework.rules.gradesJudgements
        ? finding.readings.indicated.grade == nil : analysis.profile(finding, .indicated).notKnown > 0
    }.map(\.judgement.shortTitle)
    let wanted = scale.isGraded ? "grade" : "say where every criterion stands in"
    return
      "Too little is known yet to \(wanted) \(CountWords.listed(open)). \(scale.notKnown.label) is not the same as \(scale.worst.label.lowercased()): what is open is what to find out."
  }

  private var waiting: String {
    switch analysis.evidence.toBePlaced.count {
    case 0: ""
    case 1: " One item is still to be placed and counts for nothing."
    case let count: " \(count) items are still to be placed and count for nothing."
    }
  }

  private var verdict: Block {
    let (words, outlook) = (VerdictWords(analysis), OutlookWords(context))
    return .part("verdict") {
      Phrase(words.carries, .strong)
      outlook.standing.map { Phrase($0, .strong) }
      Phrase(words.claims)
      words.old.map { context.phrase($0) }
      if context.audience.seesCases { context.phrase(outlook.risk, upTo: 900) }
      context.phrase(outlook.lift, upTo: 900)
    }
  }

  /// The judgements and the whole, where they have grades.
  private var picture: Block? {
    guard framework.rules.gradesJudgements else { return nil }
    var rows = analysis.judgements.map { finding in
      GradeChart.Row(
        "", finding.judgement.shortTitle, readings: finding.readings, claimed: finding.selfAssessed,
        risk: context.atRisk(.judgement(finding.judgement.id)), isHead: true)
    }
    if let overall = analysis.overall {
      rows.append(
        .init(
          "", "Overall", readings: overall.readings, claimed: overall.selfAssessed, risk: context.atRisk(.overall),
          isHead: true))
    }
    return .figure(
      Figure(GradeChart(scale: framework.scale, target: analysis.target).figure("Each judgement", rows: rows)))
  }

  // MARK: What to do

  @BlockBuilder private var moves: [Block] {
    let first = context.pressing.count
    let gaps = context.rankedGaps.prefix(most == .max || first == 0 ? most : min(most, first))
    Block.heading(most == .max ? "All gaps (\(gaps.count))" : "What to do first")
    if gaps.isEmpty { "Nothing that is recorded stands between the evidence and the target." as Phrase }
    Block.numbered(gaps.map { GapLines(context: context).move($0) })
    if gaps.count < analysis.gaps.count {
      Block.hint("\("\(analysis.gaps.count - gaps.count) more with --all.", .command)")
    }
  }

  @BlockBuilder private var overdue: [Block] {
    let late = Overdue(context.assessment, framework)
    let (lines, shown) = (lines(late), 5)
    Block.heading("What is overdue")
    if let sentence = late.sentence {
      "\(sentence)\(" See 'muster status'.", .command)" as Phrase
      Block.bullets(Array(lines.prefix(shown)))
      if lines.count > shown { "\(lines.count - shown) more, each with its action or criterion." as Phrase }
    } else {
      "Nothing is overdue." as Phrase
    }
  }

  /// The longest overdue first.
  private func lines(_ overdue: Overdue) -> [Phrase] {
    func line(_ what: Phrase, name: String, due: CivilDate) -> (CivilDate, Phrase) {
      let who: Phrase = context.audience.seesNames ? ", \(context.phrase(name, upTo: 80))" : ""
      return (due, "\(what)\(who); \(Overdue.when(due, on: context.asAt)).")
    }
    let actions = overdue.actions.map { action, due in
      line(
        "\(action.raised.criterion) action: \(context.phrase(action.raised.title, upTo: 160))",
        name: action.raised.owner, due: due
      )
    }
    let criteria = overdue.criteria.map { criterion, owner, due in
      line("\(criterion.id) \(criterion.title): no judgement recorded", name: owner.owner, due: due)
    }
    return (actions + criteria).sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// What a suggestion is; the framework's own notice stands in full with the method.
  var note: Phrase {
    let noun = framework.scale.noun
    let own =
      framework.wording == .summary
      ? "What each \(noun) looks like is our own summary, not the inspectorate’s text. " : ""
    return "\("\(own)A suggested \(noun) is a prompt for discussion; people decide.", .quiet)"
  }
}
