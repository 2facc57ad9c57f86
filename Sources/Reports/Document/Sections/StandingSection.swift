import Frameworks
import GapAnalysis
import Markup
import Pages

/// Where the authority stands: coverage, verdict, and each judgement against the target.
struct StandingSection {
  let context: ReportContext

  private var analysis: Analysis { context.analysis }
  private var framework: Framework { context.framework }

  var nodes: [HTML.Node] {
    (analysis.isJudged ? [verdict] : [coverage, verdict]) + picture + [standing] + (analysis.isJudged ? [coverage] : [])
  }

  /// The judgements and the whole, where they have grades.
  private var picture: [HTML.Node] {
    guard framework.rules.gradesJudgements else { return [] }
    var rows = analysis.judgements.map { finding in
      GradeChart.Row("", finding.judgement.shortTitle, finding.readings, finding.selfAssessed, true)
    }
    if let overall = analysis.overall {
      rows.append(.init("", "Overall", overall.readings, overall.selfAssessed, true))
    }
    return [GradeChart(scale: framework.scale, target: analysis.target).figure("Each judgement", rows: rows)]
  }

  private var coverage: HTML.Node {
    let (placed, aspects) = (analysis.coverage.placed, analysis.coverage.aspects)
    let count = "\(placed) of \(aspects) \(framework.aspectNoun) placed"
    guard !analysis.isJudged else {
      return HTML.p(.class("coverage")) { "\(count): so much of the framework does current evidence speak to." }
    }
    let open = analysis.judgements.filter { finding in
      framework.rules.gradesJudgements
        ? finding.readings.indicated.grade == nil : analysis.profile(finding, .indicated).notKnown > 0
    }.map(\.judgement.shortTitle)
    return HTML.div(.class("coverage first")) {
      HTML.p(.class("big")) { count }
      HTML.p {
        framework.scale.isGraded
          ? "Too little is known yet to grade \(CountWords.listed(open)). "
          : "Too little is known yet to say where every criterion stands in \(CountWords.listed(open)). "
        "\(framework.scale.notKnown.label) is not the same as "
        "\(framework.scale.worst.label.lowercased()): read the table as a list of what to find out."
      }
    }
  }

  private var verdict: HTML.Node {
    let words = VerdictWords(analysis)
    return HTML.div(.class("verdict")) {
      HTML.p { HTML.strong { words.carries } }
      HTML.p { words.claims }
      HTML.p { context.typed(words.holdsBack) }
    }
  }

  private var standing: HTML.Node {
    guard framework.rules.gradesJudgements else { return profiles }
    let scale = framework.scale
    func row(_ title: String, _ readings: Readings<Verdict>, _ claimed: Grade?) -> [Cell] {
      let supported = readings.supported.grade
      let against = CountWords.sentence(GradeWords.againstTarget(supported, analysis.target, scale))
      return [
        Cell(title), Cell(HTML.strong { GradeWords.label(supported, scale) }),
        Cell(GradeWords.label(readings.indicated.grade, scale)),
        Cell(GradeWords.label(readings.plausible.grade, scale)), Cell(claimed?.label ?? "Not claimed"),
        Cell(HTML.span(.class("tag")) { against }),
      ]
    }
    var rows = analysis.judgements.map { row($0.judgement.shortTitle, $0.readings, $0.selfAssessed) }
    if let overall = analysis.overall { rows.append(row("Overall", overall.readings, overall.selfAssessed)) }
    return ReportTable.table(
      "Each judgement against the target of \(analysis.target.label.lowercased())",
      ["Judgement", "Supported", "Indicated", "Plausible", "Claimed", "Against the target"],
      class: "standing", rows: rows)
  }

  /// Where judgements have no grade of their own: how many criteria stand where.
  private var profiles: HTML.Node {
    let rows = analysis.judgements.map { finding -> [Cell] in
      let shown = analysis.shown(finding).filter { !$0.isNotRelevant }
      let placed = shown.reduce(0) { $0 + $1.placed }
      let aspects = shown.reduce(0) { $0 + $1.criterion.aspects.count }
      return [
        Cell(finding.judgement.shortTitle),
        Cell(HTML.strong { ProfileWords.sentence(analysis.profile(finding, .supported), framework.scale) }),
        Cell(ProfileWords.sentence(analysis.profile(finding, .indicated), framework.scale)),
        Cell("\(placed) of \(aspects)"),
      ]
    }
    return ReportTable.table(
      "How many criteria stand where; the framework gives no \(framework.scale.noun) for the whole of them",
      [
        Column("Judgement", .wide), "What the evidence carries", "What it says on the whole",
        Column("Statements placed", .slim),
      ], class: "standing", rows: rows)
  }
}
