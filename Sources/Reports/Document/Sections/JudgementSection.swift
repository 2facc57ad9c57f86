import Frameworks
import GapAnalysis
import Markup
import Pages

/// One judgement: its readings with the rule that decided each, then its criteria.
struct JudgementSection {
  let context: ReportContext
  let finding: JudgementFinding

  var nodes: [HTML.Node] {
    opening + finding.criteria.map { CriterionSection(context: context, finding: $0).node }
  }

  private var opening: [HTML.Node] {
    guard context.framework.rules.gradesJudgements else {
      let profile = ProfileWords.sentence(context.analysis.profile(finding, .supported), context.framework.scale)
      let also = finding.judgement.also.map(\.text)
      return [
        HTML.p {
          if let agency = finding.judgement.agency { "Owned by \(agency.replacing("-", with: " ")). " }
          "The evidence carries: \(profile)."
          if !also.isEmpty { " \(CountWords.listed(also)) speaks to this as well, and stands elsewhere." }
        }
      ]
    }
    return [ReadingsTable(context: context, readings: finding.readings, claimed: finding.selfAssessed).node] + counted
  }

  /// What the indicated grade was counted from, where the framework counts findings.
  private var counted: [HTML.Node] {
    guard let points = finding.points, let fit = context.framework.rules.bestFit else { return [] }
    return [
      HTML.p(.class("quiet small")) {
        "Indicated, counted from \(PointWords.sentence(points, fit, "").drop { $0 == " " }): "
        "\(PointWords.counts(points, context.framework.scale)). \(fit.note)"
      }
    ]
  }
}

/// The readings of a judgement or of the whole, each with the rule that decided it, and what is claimed.
struct ReadingsTable {
  let context: ReportContext
  let readings: Readings<Verdict>
  let claimed: Grade?

  var node: HTML.Node {
    let rows = [
      ("Supported", readings.supported), ("Indicated", readings.indicated), ("Plausible", readings.plausible),
    ].map { name, verdict -> [Cell] in
      let rule = verdict.rule.flatMap { context.framework.rules.rule($0) }
      return [
        Cell(name), Cell(HTML.strong { GradeWords.label(verdict.grade, context.framework.scale) }),
        Cell(rule.map { "\($0.id): \($0.words)" } ?? "No rule applied."),
      ]
    }
    let claim: [Cell] = [
      "Claimed", Cell(HTML.strong { claimed?.label ?? "Not claimed" }),
      Cell(GradeWords.claim(claimed, against: readings.supported.grade).map { CountWords.sentence($0) + "." } ?? "–"),
    ]
    return ReportTable.table(
      "What decides each reading",
      [Column("Reading", .slim), Column("Grade", .slim), Column("The rule that decided", .wide)], class: "readings",
      rows: rows + [claim])
  }
}
