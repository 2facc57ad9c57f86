import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// One criterion: where it stands, what is claimed and why, its strengths, its areas for improvement, its aspects.
struct CriterionSection {
  let context: ReportContext
  let finding: CriterionFinding

  private var criterion: Criterion { finding.criterion }
  private var target: Grade { context.target }
  private var scale: GradeScale { context.framework.scale }

  var node: HTML.Node {
    HTML.article(.class("criterion"), .id(criterion.id.text)) {
      HTML.h3 { "\(criterion.id) \(criterion.title)" }
      HTML.p(.class("grades")) {
        HTML.strong { "Supported: \(GradeWords.inSentence(finding.readings.supported.grade, scale))" }
        if finding.readings.supported.grade != nil {
          " (\(GradeWords.againstTarget(finding.readings.supported.grade, target, scale)))"
        }
        rule
        " · Indicated: \(GradeWords.inSentence(finding.readings.indicated.grade, scale))"
        " · Plausible: \(GradeWords.inSentence(finding.readings.plausible.grade, scale))"
        " · Claimed: \(finding.selfAssessed?.label.lowercased() ?? "nothing")"
        " · Confidence: \(finding.confidence.rawValue)"
      }
      HTML.p(.class("quiet")) { owner }
      if let empty = criterion.emptyBecause { HTML.p { empty } }
      if finding.isNotRelevant { HTML.p { "Recorded as \(scale.notRelevant?.label.lowercased() ?? "not relevant")." } }
      if let reason = claim { reason }
      strengths
      improvements
      aspects
      pitfalls
    }
  }

  private var rule: String {
    finding.readings.supported.rule.map { " by rule \($0)" } ?? ""
  }

  private var owner: [HTML.Node] {
    let limiting: HTML.Node =
      switch criterion.limiting {
      case .hard: .text("Limits its judgement firmly. ")
      case .soft: .text("Limits its judgement. ")
      case .none: .text("")
      }
    guard let assigned = context.assessment.owners[criterion.id] else {
      return [limiting, .text("No owner assigned.")]
    }
    let isLate = assigned.due.map { $0 < context.asAt && context.assessment.claim(criterion.id.text) == nil } ?? false
    let due = assigned.due.map { ", due \($0.inWords)\(isLate ? ", overdue" : "")." } ?? ", no day set."
    guard context.audience.seesNames else { return [limiting, .text("Owner assigned\(due)")] }
    let reviewer =
      assigned.reviewer.map { [HTML.Node.text(" Reviewer: "), context.typed($0, upTo: 80), .text(".")] } ?? []
    return [limiting, .text("Owner: "), context.typed(assigned.owner, upTo: 80), .text(due)] + reviewer
  }

  private var claim: HTML.Node? {
    guard let made = context.assessment.claim(criterion.id.text), context.audience.seesOwnWords else { return nil }
    let part =
      switch made.judgement.part {
      case .owner: "by the owner"
      case .reviewer: "by the reviewer"
      case .agreed: "agreed"
      }
    return HTML.p {
      "Why it is claimed (\(part), \(made.at.date.short)): "
      context.typed(made.judgement.because, upTo: 1200)
      if made.judgement.because.count > 1200 { " (shortened; the whole is in record \(context.ids.id(made.id)))" }
    }
  }

  // MARK: Strengths and areas for improvement

  private var strengths: [HTML.Node] {
    let strong = finding.aspects.filter { $0.grades.supported.map { $0 >= target } ?? false }
    guard !strong.isEmpty else { return [] }
    return [
      HTML.h4 { "Strengths" },
      HTML.ul {
        for aspect in strong {
          HTML.li {
            if let statement = aspect.statement, case .claim = aspect.shape {
              if !statement.isFavourable { HTML.strong { "It is not so that: " } }
              "\(statement.text) (\(statement.id))"
            } else {
              HTML.strong { aspect.name }
              if let statement = aspect.statement { ": \(statement.text) (\(statement.id))" }
            }
          }
        }
      },
    ]
  }

  private var improvements: [HTML.Node] {
    let gaps = context.analysis.gaps.filter { $0.criterion == criterion.id }
    guard !gaps.isEmpty else { return [] }
    let untouched = nothing(on: gaps.filter(isUntouched))
    let heading = HTML.h4 { "Areas for improvement\(band(gaps).map { ": \($0.lowercased())" } ?? "")" }
    return [
      heading,
      HTML.ul {
        for gap in gaps where !isUntouched(gap) {
          HTML.li {
            HTML.strong { CountWords.sentence(GapWords.label(gap.kind)) }
            ". "
            context.typed(context.reason(gap))
            " "
            context.typed(context.close(gap))
          }
        }
        if !untouched.isEmpty { HTML.li { untouched } }
      },
    ]
  }

  private func isUntouched(_ gap: Gap) -> Bool { gap.kind == .evidence && gap.statement != nil }

  /// One line for all aspects that nothing has been attached on.
  private func nothing(on gaps: [Gap]) -> [HTML.Node] {
    guard !gaps.isEmpty else { return [] }
    let names = gaps.map { gap in
      let name = finding.aspects.first { $0.id == gap.aspect }?.name ?? "the criterion as a whole"
      return "“\(name)” (\(gap.statement?.id.text ?? ""))"
    }
    let noun = criterion.hasLadders ? "aspect" : "statement"
    let whole = gaps.count == criterion.aspects.count && gaps.count > 1 ? "any \(noun): " : ""
    return [
      HTML.strong { "No evidence" },
      .text(
        ". Nothing has been attached on \(whole)\(CountWords.listed(names)). Attach evidence for the statement named."),
    ]
  }

  /// The most urgent band that an open action of this criterion has.
  private func band(_ gaps: [Gap]) -> String? {
    let actions = Set(gaps.flatMap(\.actions))
    let bands = context.assessment.actions.filter { actions.contains($0.id) }.compactMap(\.raised.band)
    return context.framework.preparation.bands.first { bands.contains($0.id) }?.label
  }

  // MARK: Aspects

  /// The table of aspects; none where nothing was ever attached, which the areas for improvement say already.
  private var aspects: HTML.Node? {
    guard finding.aspects.contains(where: { $0.isPlaced || !$0.passedOver.isEmpty }) else { return nil }
    let rows = finding.aspects.map { aspect -> [Cell] in
      let ids = Array(Set(aspect.evidence.map { context.ids.id($0.origin) })).sorted()
      return [
        Cell(aspect.name),
        Cell(GradeWords.standing(aspect.standing.supported, aspect.shape, aspect.isPlaced ? "Not yet" : "–")),
        Cell(GradeWords.standing(aspect.standing.indicated, aspect.shape, "–")),
        Cell(status(aspect)),
        Cell(HTML.span(.class("ref")) { ids.isEmpty ? "–" : ids.joined(separator: ", ") }),
      ]
    }
    return ReportTable.table(
      "\(criterion.id): \(criterion.hasLadders ? "aspects" : "statements")",
      [
        Column(criterion.hasLadders ? "Aspect" : "Statement", .wide), Column("Supported", .slim),
        Column("Indicated", .slim), Column("Status, and what the next \(scale.noun) lacks", .plain), "Evidence",
      ], class: "aspects", rows: rows)
  }

  private func status(_ aspect: AspectFinding) -> String {
    let status = EvidenceWords.status(aspect.status)
    guard !aspect.lacking.isEmpty else { return status }
    let lacking = CountWords.listed(aspect.lacking.map(GapWords.lack))
    // Without the statement it would read as if what is evidenced had no evidence.
    return "\(status). \(aspect.next?.id.text ?? "It") lacks \(lacking)"
  }

  private var pitfalls: [HTML.Node] {
    let lines = UsualFindings.lines(criterion, context.framework)
    guard !lines.isEmpty else { return [] }
    let title = "What inspectors usually find"
    return [
      // A line or two would stand alone at the head of a page: they take what is before them along.
      lines.count < 3 ? HTML.h4(.class("kept")) { title } : HTML.h4 { title },
      HTML.ul(.class("small")) {
        for line in lines {
          HTML.li {
            line.isCommon ? line.text : "\(line.text) "
            // How reports were counted is told once, with the method.
            if !line.isCommon { HTML.span(.class("quiet")) { "(\(line.source))" } }
          }
        }
      },
    ]
  }
}
