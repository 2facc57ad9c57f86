import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// What is known of each criterion, in a few lines: what the evidence supports and what is claimed, the best that was found, and
/// what stands in the way first. The rest stands in the annex.
struct KnownPage {
  let context: ReportContext
  private var scale: GradeScale { context.framework.scale }

  /// None where no evidence is recorded of any.
  @BlockBuilder var blocks: [Block] {
    for finding in context.analysis.criteria.contains(where: isKnown) ? context.analysis.judgements : [] {
      if !known(finding).told.isEmpty { Block.heading(Phrase(finding.judgement.shortTitle)) }
      blocks(of: finding)
    }
  }

  /// The same of one judgement.
  @BlockBuilder func blocks(of finding: JudgementFinding) -> [Block] {
    let (told, untold) = known(finding)
    if !told.isEmpty { Block.table(table(told, finding)) }
    nothing(untold)
  }

  private func known(_ finding: JudgementFinding) -> (told: [CriterionFinding], untold: [CriterionFinding]) {
    let all = finding.criteria.filter { $0.criterion.emptyBecause == nil }
    return (all.filter(isKnown), all.filter { !isKnown($0) })
  }

  private func isKnown(_ finding: CriterionFinding) -> Bool {
    finding.placed > 0 || finding.selfAssessed != nil
      || finding.aspects.contains { !$0.evidence.isEmpty || !$0.passedOver.isEmpty }
  }

  /// Those of which no evidence is recorded, in one line.
  private func nothing(_ findings: [CriterionFinding]) -> Phrase? {
    let names = findings.map { "\($0.criterion.id) \($0.criterion.title)" }
    return names.isEmpty ? nil : "\("No evidence is recorded", .strong) on \(CountWords.listed(names))."
  }

  private func table(_ findings: [CriterionFinding], _ judgement: JudgementFinding) -> Table {
    var table = Table(
      "\(judgement.judgement.shortTitle): what is known", name: "known",
      [
        .init("Criterion"), .init("Evidence supports", page: .slim), .init("We say", page: .slim),
        .init("The best that was found", page: .broad), .init("First in the way", page: .broad),
      ], rows: findings.map(row))
    table.style = "known"
    return table
  }

  private func row(_ finding: CriterionFinding) -> [Table.Cell] {
    let gaps = context.analysis.gaps.filter { $0.criterion == finding.criterion.id }
    return [
      .init(finding.criterion.id.text, lines: ["\(finding.criterion.id, .strong) \(finding.criterion.title)"]),
      .init(GradeWords.label(finding.readings.supported.grade, scale), .strong),
      .optional(finding.selfAssessed?.label, none: "nothing yet"), best(finding), first(gaps),
    ]
  }

  private func best(_ finding: CriterionFinding) -> Table.Cell {
    let strong = finding.aspects.filter { $0.grades.supported.map { $0 >= context.target } ?? false }
    guard let first = strong.first else { return .nothing }
    let more = strong.count > 1 ? " And \(strong.count - 1) more." : ""
    let told = StrengthWords(context: context, most: 1).phrase(first)
    return .lines(["\(told)\(more, .quiet)"])
  }

  private func first(_ gaps: [Gap]) -> Table.Cell {
    guard let gap = gaps.first else { return .nothing }
    let more = gaps.count > 1 ? " And \(gaps.count - 1) more." : ""
    return .lines(["\(GapLines(context: context).brief(gap))\(more, .quiet)"])
  }
}
