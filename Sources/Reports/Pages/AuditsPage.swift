import Assessments
import CaseAudit
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// What audited cases say, as a picture; how the sample was drawn and each answer stand in the annex. To a committee in words alone.
struct AuditsPage {
  let context: ReportContext

  @BlockBuilder var blocks: [Block] {
    for (index, sample) in context.assessment.samples.enumerated() {
      if context.assessment.samples.count > 1 { Block.heading("Sample \(index + 1)") }
      let page = FindingsPage(sample, framework: context.framework, discretion: context.discretion)
      Phrase(page.done)
      page.brief
      if !sample.audited.isEmpty {
        AgreementPage(sample, framework: context.framework, discretion: context.discretion).brief
      }
    }
  }
}
