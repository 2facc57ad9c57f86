import Assessments
import CaseAudit
import Frameworks
import Markup
import Nouns
import Pages

/// What the audited cases of one sample show, question by question.
struct AuditSection {
  let context: ReportContext
  let sample: Assessment.Sample

  var nodes: [HTML.Node] {
    let findings = SampleAudit.findings(of: sample, in: context.framework)
    let audited = sample.audited.count
    guard !findings.isEmpty else {
      return [HTML.h3 { "The audit" }, HTML.p { "None of its cases has been audited yet." }]
    }
    return [
      HTML.h3 { "The audit" },
      HTML.p { "\(done(audited)) \(method)" },
      context.audience.seesCases ? full(findings) : brief(findings),
    ] + ShareSection(context: context, sample: sample).nodes + AgreementSection(context: context, sample: sample).nodes
  }

  /// How many cases were audited; to a committee nothing from which a few that were not could be worked out.
  private func done(_ audited: Int) -> String {
    let drawn = sample.cases.count
    guard !context.audience.seesCases, audited != drawn else {
      let have = audited == 1 && context.audience.seesCases ? "has" : "have"
      return
        "\(context.discretion.cases(audited)) of the \(context.discretion.counted(drawn)) \(have) been audited."
    }
    return "\(CountWords.sentence(context.framework.proportionWords.word(for: audited, of: drawn) ?? "some")) "
      + "of the cases have been audited."
  }

  private var method: String {
    let weights = "Shares are weighted by stratum, partly counting half"
    let doubt = "“In doubt” means that another sample might well have shown another grade."
    return context.audience.seesCases
      ? "\(weights) and not applicable left out, with a 95% interval: Wilson’s, or Clopper and Pearson’s where few answers "
        + "fall on one side. Where auditors differ the agreed answer counts, and the lower one until there is one. "
        + "\(doubt) Its interval reaches over a boundary."
      : "\(weights), and put in the inspectorate’s words. \(doubt)"
  }

  private func full(_ findings: [QuestionFinding]) -> HTML.Node {
    ReportTable.table(
      "Answers by question",
      [
        Column("Question", .wide), Column("Yes", .number), Column("Partly", .number), Column("No", .number),
        Column("Not applicable", .number), "Share favourable", "Shows",
      ], class: "answers",
      rows: findings.map { finding in
        [
          Cell("\(finding.question.id) \(finding.question.ask)"), Cell("\(finding.yes)"), Cell("\(finding.partly)"),
          Cell("\(finding.no)"), Cell("\(finding.notApplicable)"), share(finding), shows(finding),
        ]
      })
  }

  /// Words instead of counts, because any count beside a share gives the others away.
  private func brief(_ findings: [QuestionFinding]) -> HTML.Node {
    ReportTable.table(
      "Answers by question, in words",
      [Column("Question", .wide), Column("Cases", .number), "Favourable", "Shows"],
      rows: findings.map { finding in
        let isFew = finding.applicable < fewestForWords
        return [
          Cell("\(finding.question.id) \(finding.question.ask)"),
          Cell(isFew ? "fewer than \(fewestForWords)" : "\(fewestForWords) or more"),
          Cell(isFew ? "too few to say" : word(finding) ?? "–"), shows(finding),
        ]
      })
  }

  /// With fewer cases than this a word for a share says more than is known.
  private var fewestForWords: Int { max(5, context.framework.auditRule?.countsBesideBelow ?? 10) }

  private func word(_ finding: QuestionFinding) -> String? {
    ShareWords(context.framework).phrase(for: finding.estimate, cases: finding.applicable)
  }

  private func share(_ finding: QuestionFinding) -> Cell {
    guard let estimate = finding.estimate else { return "–" }
    guard finding.applicable >= (context.framework.auditRule?.fewestCases ?? 5) else {
      return Cell("\(finding.yes) yes of \(finding.applicable)")
    }
    let (lower, upper) = (Estimate.percent(estimate.lower), Estimate.percent(estimate.upper))
    let numbers = "\(Estimate.percent(estimate.share))% (\(lower) to \(upper)%)"
    if finding.applicable < fewestForWords {
      return Cell.lines(["\(finding.yes) yes of \(finding.applicable)", numbers])
    }
    return Cell.lines([word(finding).map { CountWords.sentence($0) } ?? "", numbers].filter { !$0.isEmpty })
  }

  private func shows(_ finding: QuestionFinding) -> Cell {
    Cell.lines([AuditWords.shows(finding.showing)] + (finding.isInDoubt ? ["In doubt"] : []))
  }
}
