import Frameworks
import GapAnalysis
import Markup

/// One judgement: its readings with the rule that decided each, then its criteria.
struct JudgementSection {
  let context: ReportContext
  let finding: JudgementFinding

  var nodes: [HTML.Node] {
    [ReadingsTable(context: context, readings: finding.readings, claimed: finding.selfAssessed).node]
      + finding.criteria.map { CriterionSection(context: context, finding: $0).node }
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
        Cell(name), Cell(HTML.strong { GradeWords.label(verdict.grade) }),
        Cell(rule.map { "\($0.id): \($0.words)" } ?? "No rule applied."),
      ]
    }
    let claim: [Cell] = [
      "Self-assessed", Cell(HTML.strong { claimed?.label ?? "Not claimed" }),
      Cell(GradeWords.claim(claimed, against: readings.supported.grade).map { CountWords.sentence($0) + "." } ?? "–"),
    ]
    return ReportTable.table(
      "What decides each reading",
      [Column("Reading", .slim), Column("Grade", .slim), Column("The rule that decided", .wide)], class: "readings",
      rows: rows + [claim])
  }
}
