import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// Every criterion in one picture that is a table: what is claimed, what the evidence supports, what audited cases show, what is
/// open against it, what is left if one paper is lost, and the first day on which it falls if nothing is renewed.
struct GlancePage {
  let context: ReportContext
  let stress: Stress
  let falls: FirstFalls
  private var analysis: Analysis { context.analysis }
  private var scale: GradeScale { context.framework.scale }
  /// A committee is told nothing of what a grade may fall to, nor of findings that are not settled.
  private var tellsFalls: Bool { context.audience.seesCases }

  /// None where nothing is known: a table of dashes tells nobody anything.
  @BlockBuilder var blocks: [Block] {
    if analysis.criteria.contains(where: { $0.placed > 0 || $0.selfAssessed != nil }) {
      Phrase(sentence)
      Block.figure(Figure(table))
      Block.figure(Figure(Tone.key(scale, [HTML.span { marks }] + (tellsFalls ? [soon] : []))))
      for finding in analysis.judgements { PicturePage.nothing(on: finding.criteria) }
    }
  }

  private var sentence: String {
    let open = tellsFalls ? analysis.criteria.filter { !adverse([$0]).isEmpty }.map(\.criterion.id.text) : []
    let first =
      open.isEmpty
      ? ""
      : "An adverse finding is open on \(CountWords.listed(open.count > 8 ? Array(open.prefix(7)) + ["\(open.count - 7) more"] : open)). "
    return "\(first)\(LossWords(analysis, stress).short)"
  }

  private var marks: String {
    let more =
      tellsFalls
      ? " One paper lost: what is left without the paper or audited question whose loss costs most."
      : ""
    return
      "▲ we say more than the evidence supports, ▼ we say less. Cases speak of criteria; none: no audited case says a \(scale.noun).\(more)"
  }

  /// Where the months are not drawn, which are for the eye alone, there is no dot either: the days themselves stand there.
  private var soon: HTML.Node {
    HTML.span(.aria("hidden", "true")) { " A filled dot: within \(GlanceAxis.soon) days." }
  }

  // MARK: The table

  private var table: HTML.Node {
    HTML.table(.class("heat")) {
      HTML.caption { "Each criterion: what we say, what the evidence supports, and what may change it" }
      HTML.thead {
        HTML.tr {
          head("Criterion\(context.audience.seesNames ? " and lead" : "")")
          head("We say", "c")
          head("Evidence", "c")
          head("Cases", "c")
          if tellsFalls {
            head("Open against", "c")
            head("One paper lost", "c")
          }
          if tellsFalls {
            HTML.th(.scope(.col), .class("ahead")) {
              "Falls first on, if nothing is renewed"
              axis.months
            }
          }
        }
      }
      HTML.tbody {
        if let overall = analysis.overall {
          row(
            .overall, title: "Overall", id: nil, claimed: overall.selfAssessed,
            supported: overall.readings.supported.grade, criteria: analysis.criteria, style: "whole"
          )
        }
        for finding in analysis.judgements {
          let judgement = finding.judgement
          if context.framework.rules.gradesJudgements {
            row(
              .judgement(judgement.id), title: judgement.shortTitle, id: nil, claimed: finding.selfAssessed,
              supported: finding.readings.supported.grade, criteria: finding.criteria, style: "whole")
          } else {
            HTML.tr(.class("whole")) {
              HTML.th(.scope(.rowgroup), .colspan(tellsFalls ? 7 : 4)) { judgement.shortTitle }
            }
          }
          for one in finding.criteria where one.criterion.emptyBecause == nil {
            row(
              .criterion(one.criterion.id), title: one.criterion.title, id: one.criterion.id, claimed: one.selfAssessed,
              supported: one.readings.supported.grade, criteria: [one], style: "")
          }
        }
      }
    }
  }

  private func head(_ words: String, _ style: String = "") -> HTML.Node {
    HTML.th(.scope(.col), .class(style)) { words }
  }

  private func row(
    _ conclusion: Conclusion, title: String, id: CriterionID?, claimed: Grade?, supported: Grade?,
    criteria: [CriterionFinding], style: String
  ) -> HTML.Node {
    let open = tellsFalls ? adverse(criteria) : []
    let risk = context.falls(conclusion)
    return HTML.tr(.class(risk == nil ? style : "\(style) risk")) {
      HTML.th(.scope(.row)) {
        if let id { HTML.strong { "\(id) " } }
        title
        if let id, let lead = lead(id) {
          HTML.span(.class("owner")) {
            " · "
            lead
          }
        }
      }
      cell("We say") {
        Tone.tile(claimed, scale, none: "Nothing claimed")
        if let claimed, claimed.isBeyond(supported) {
          " ▲"
        } else if let claimed, let supported, claimed < supported {
          " ▼"
        }
      }
      cell("Evidence") { Tone.tile(supported, scale) }
      cell("Cases") { id == nil ? HTML.span(.class("quiet")) { "–" } : sampled(criteria) }
      if tellsFalls {
        cell("Open against") {
          if open.isEmpty { HTML.span(.class("quiet")) { "none" } } else { "\(open.count) " }
          if let risk {
            "▸ "
            Tone.tile(risk, scale)
          }
        }
        cell("One paper lost") { lost(conclusion, supported) }
      }
      if tellsFalls { HTML.td(.class("ahead"), .data("label", "Falls first on")) { ahead(conclusion) } }
    }
  }

  private func sampled(_ criteria: [CriterionFinding]) -> HTML.Node {
    criteria.first.flatMap(analysis.sampled).map { Tone.tile($0, scale) } ?? HTML.span(.class("quiet")) { "none" }
  }

  private func cell(_ label: String, @HTML.Builder _ content: () -> [HTML.Node]) -> HTML.Node {
    HTML.td(.class("c"), .data("label", label)) { content() }
  }

  private func lead(_ id: CriterionID) -> HTML.Node? {
    guard context.audience.seesNames, let owner = context.assessment.owners[id]?.owner else { return nil }
    return context.typed(owner, upTo: 24)
  }

  /// The findings that speak against criteria, and of which nobody has found how far they go.
  private func adverse(_ criteria: [CriterionFinding]) -> Set<Contribution.Origin> {
    Set(criteria.flatMap(\.aspects).flatMap(\.evidence).filter(\.isOpen).map(\.origin))
  }

  @HTML.Builder private func lost(_ conclusion: Conclusion, _ supported: Grade?) -> [HTML.Node] {
    if let least = stress.hanging.first(where: { $0.conclusion == conclusion })?.items.first {
      Tone.tile(least.falls.grade, scale)
    } else if supported != nil {
      HTML.span(.class("quiet")) { "holds" }
    } else {
      nothing
    }
  }

  @HTML.Builder private func ahead(_ conclusion: Conclusion) -> [HTML.Node] {
    if let fall = falls[conclusion] {
      HTML.span(.class("day")) {
        "\(fall.day.day)\u{A0}\(fall.day.monthShort.prefix(3)) ▸ "
        Tone.tile(fall.to, scale)
      }
      axis.strip(fall.day)
    } else {
      nothing
    }
  }

  /// A cell without a mark is left out of what a PDF tells to whoever hears it, and those behind it move up.
  private var nothing: HTML.Node { HTML.span(.class("day quiet")) { "–" } }

  private var axis: GlanceAxis { GlanceAxis(today: context.asAt) }
}
