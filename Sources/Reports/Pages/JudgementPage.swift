import Frameworks
package import GapAnalysis
package import Markup
import Nouns
package import Pages

/// One judgement: its readings with the rule that decided each, its criteria, and its own way to the target.
package struct JudgementPage: LaidOut {
  private let context: ReportContext
  private let finding: JudgementFinding
  private let why: Bool
  private var judgement: Judgement { finding.judgement }
  private var tables: AssessmentTables { AssessmentTables(context) }

  package init(_ analysis: Analysis, _ finding: JudgementFinding, why: Bool, idLength: Int) {
    self.init(ReportContext(analysis, audience: .leaders, idLength: idLength), finding, why: why)
  }

  init(_ context: ReportContext, _ finding: JudgementFinding, why: Bool = false) {
    (self.context, self.finding, self.why) = (context, finding, why)
  }

  package var page: Page {
    Page("\(judgement.id) \(judgement.title)") {
      UnansweredPart(context).blocks
      standing
      PicturePage(context, [finding]).blocks
      Block.heading("Its own shortest way to \(context.target.label.lowercased())")
      WayPage(context).list(finding.steps)
      PolicyPage(context).name
      if why { criteria }
    }
  }

  package var sheet: Table? { tables.criteria(of: [finding]) }

  package var json: JSON { finding.json(in: context.analysis, with: [UnansweredPart(context).member]) }
  package var first: Phrase? { UnansweredPart(context).first }

  /// In the report, and in the chain of reasons of the whole.
  @BlockBuilder var blocks: [Block] {
    standing
    criteria
  }

  private var criteria: [Block] { finding.criteria.map { .part(CriterionPage(context, $0, why: why).part()) } }

  @BlockBuilder private var standing: [Block] {
    if context.framework.rules.gradesJudgements {
      let parts = finding.criteria.filter { $0.criterion.emptyBecause == nil }
      Block.table(
        tables.readings(
          finding.readings, claimed: finding.selfAssessed,
          from: why ? parts.map { ($0.criterion.id.text, $0.readings) } : [],
          atRisk: context.atRisk(.judgement(judgement.id))))
      published
    } else {
      let scale = context.framework.scale
      let profile = ProfileWords.sentence(context.analysis.profile(finding, .supported), scale)
      let owned = judgement.agency.map { "Owned by \($0.replacing("-", with: " ")). " } ?? ""
      let also = CountWords.listed(judgement.also.map(\.text))
      "\(owned)It has no \(scale.noun) of its own. The evidence supports: \(profile).\(also.isEmpty ? "" : " \(also) speaks to this as well, and stands elsewhere.")"
        as Phrase
    }
  }

  /// How published reports with such findings were graded: for leaders, who may weigh it.
  private var published: Phrase? {
    guard context.audience.seesPublished else { return nil }
    return PublishedWords.sentence(finding, context.framework).map { Phrase($0, .quiet) }
  }
}
