import Assessments
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// What stands behind the report: each criterion down to its aspects, each claim, each case drawn, each paper, each rule.
struct AnnexParts {
  private let context: ReportContext
  private let stress: Stress

  init(_ context: ReportContext, _ stress: Stress) { (self.context, self.stress) = (context, stress) }

  /// For the list of contents.
  static func names(for audience: Audience) -> [String] {
    ["each criterion with its aspects, gaps and evidence", "each claim"]
      + (audience.seesCases ? ["what hangs on each paper"] : [])
      + ["how the sample was drawn and what was answered", "the list for day one"]
      + (audience.seesCases ? ["the index of evidence"] : []) + ["the rules"]
  }

  var parts: [ReportPart] {
    let judgements = context.analysis.judgements.map { finding -> ReportPart in
      let judgement = finding.judgement
      return ReportPart(
        judgement.id.text, title: judgement.title, short: judgement.shortTitle,
        entries: finding.criteria.map { ($0.criterion.id.text, "\($0.criterion.id) \($0.criterion.title)") },
        nodes: JudgementPage(context, finding).blocks.nodes(level: 3))
    }
    let claims = context.lookback.map { ClaimsPage(context: context, review: $0.claims).blocks } ?? []
    return [part("picture", title: "The picture", blocks: PicturePage(context).blocks)] + judgements
      + (claims.isEmpty ? [] : [part("claims", title: "Claims and evidence", blocks: claims)])
      + paperByPaper("stress", title: "What hangs on a single item", blocks: StressPage(context, stress).blocks) + [
        ReportPart("sample", title: "The sample and the audit", nodes: SampleSection(context: context).nodes),
        part("day-one", title: "Day one", blocks: DayOnePage(context: context).blocks),
      ] + paperByPaper("evidence", title: "Evidence index", blocks: EvidencePage(context.view).blocks) + [
        part("rules", title: "The rules", blocks: MethodPage(context: context).decided)
      ]
  }

  /// What names papers one by one: a committee is told of none.
  private func paperByPaper(_ id: String, title: String, blocks: @autoclosure () -> [Block]) -> [ReportPart] {
    context.audience.seesCases ? [part(id, title: title, blocks: blocks())] : []
  }

  private func part(_ id: String, title: String, blocks: [Block]) -> ReportPart {
    ReportPart(id, title: title, nodes: blocks.nodes(level: 3))
  }
}
