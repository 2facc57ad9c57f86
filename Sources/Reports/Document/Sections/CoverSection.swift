import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup

/// The first page, for the senior leader: where the authority stands, what matters most, what is overdue.
struct CoverSection {
  let context: ReportContext

  private var analysis: Analysis { context.analysis }
  private var framework: Framework { context.framework }

  var nodes: [HTML.Node] {
    let opening = [heading, facts, cautions].compactMap { $0 }
    let body = analysis.isJudged ? [verdict, standing, coverage] : [coverage, verdict, standing]
    return opening + body + [moves, overdue] + standingOfText
  }

  private var heading: HTML.Node {
    HTML.header(.class("cover")) {
      HTML.p(.class("kicker")) { "Readiness report for \(context.audience.label)" }
      HTML.h1 { context.typed(context.authority, upTo: 120) }
      HTML.p(.class("lead")) { framework.title }
    }
  }

  private var facts: HTML.Node {
    HTML.dl(.class("facts")) {
      fact("As at", [.text(context.asAt.inWords)])
      fact("Target", [.text(analysis.target.label)])
      fact("Seal", [HTML.span(.class("seal")) { analysis.seal.description }])
      fact("Signed off", signOff)
    }
  }

  private func fact(_ name: String, _ value: [HTML.Node]) -> HTML.Node {
    HTML.div {
      HTML.dt { name }
      HTML.dd { value }
    }
  }

  private var signOff: [HTML.Node] {
    guard let made = context.assessment.signOffs.last else { return [.text("Not yet")] }
    let role = made.by.role.map { [HTML.Node.text(", "), context.typed($0, upTo: 80)] } ?? []
    let sealed = made.signOff.seal == analysis.seal.description ? "" : ", over an earlier seal, \(made.signOff.seal)"
    return [context.typed(made.by.name, upTo: 80)] + role
      + [.text(", \(made.at.date.short)"), context.typed(sealed, upTo: 80)]
  }

  // MARK: What a reader must know first

  private var cautions: HTML.Node? {
    let words = [inForce, opened].compactMap { $0 } + incomplete
    guard !words.isEmpty else { return nil }
    return HTML.div(.class("caution")) { for sentence in words { HTML.p { sentence } } }
  }

  private var inForce: String? {
    let force = framework.inForce
    guard !force.contains(context.asAt) else { return nil }
    guard context.asAt >= force.from else {
      return "This framework is not in force yet: inspections are made under it from \(force.from.inWords)."
    }
    let end = force.to.map { " to \($0.inWords)" } ?? ""
    return "This framework was in force from \(force.from.inWords)\(end). It was not in force on "
      + "\(context.asAt.inWords); no inspection would be made under it that day."
  }

  private var opened: String? {
    context.assessment.opened == nil ? "The record that opened this assessment is missing." : nil
  }

  private var incomplete: [String] {
    let completeness = context.assessment.completeness
    var words: [String] = []
    if !completeness.missing.isEmpty {
      let records = CountWords.counted(completeness.missing.count, "record")
      words.append("Not all records are here: \(records) that others name were removed or have not yet arrived.")
    }
    if !completeness.incompleteBatches.isEmpty {
      let imports = CountWords.counted(completeness.incompleteBatches.count, "import")
      words.append("A part of \(imports) has not arrived; what is there of it was not counted.")
    }
    if completeness.statedClocks > 0 {
      let records = CountWords.counted(completeness.statedClocks, "record")
      words.append("The time of \(records) was stated and not read from a clock.")
    }
    return words
  }

  // MARK: Where the authority stands

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
      ["Judgement", "Supported", "Indicated", "Plausible", "Self-assessed", "Against the target"],
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

  // MARK: What to do

  private var moves: HTML.Node {
    HTML.div(.class("moves")) {
      HTML.h2 { "What matters most" }
      if analysis.gaps.isEmpty {
        HTML.p { "Nothing that is recorded stands between the evidence and the target." }
      } else {
        HTML.ol {
          for gap in analysis.gaps.prefix(5) {
            HTML.li {
              HTML.strong {
                "\(gap.criterion) \(analysis.criterion(gap.criterion)?.criterion.title ?? ""): \(gap.kind.label). "
              }
              context.typed(gap.reason)
              " "
              context.typed(context.close(gap))
              HTML.span(.class("quiet")) {
                " "
                context.actions(on: gap)
                "."
              }
            }
          }
        }
      }
    }
  }

  private var overdue: HTML.Node {
    let late = OverdueList(context: context).nodes
    let more = late.count - 5
    return HTML.div(.class("overdue")) {
      HTML.h2 { "What is overdue" }
      if late.isEmpty {
        HTML.p { "Nothing is overdue." }
      } else {
        HTML.ul {
          for line in late.prefix(5) { HTML.li { line } }
          if more > 0 { HTML.li { "\(more) more, under Actions and in each criterion." } }
        }
      }
    }
  }

  /// One line here; the framework's own notice stands in full on the next page.
  private var standingOfText: [HTML.Node] {
    guard framework.wording == .summary else { return [] }
    return [
      HTML.p(.class("quiet small")) {
        "What each \(framework.scale.noun) looks like is our own summary, not the inspectorate’s text. A suggested "
        "\(framework.scale.noun) is a prompt for discussion; people decide."
      }
    ]
  }
}
