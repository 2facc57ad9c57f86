import Assessments
import Markup
import Nouns
import Pages

/// Each sample and how it was drawn, so that anyone can draw it again, what its audit shows, and how far auditors agree.
struct SampleSection {
  let context: ReportContext

  var nodes: [HTML.Node] {
    let samples = context.assessment.samples
    guard !samples.isEmpty else { return [HTML.p { "No sample of cases has been drawn, and none audited." }] }
    return samples.enumerated().flatMap { position, sample -> [HTML.Node] in
      let title = samples.count == 1 ? "How the sample was drawn" : "Sample \(position + 1): how it was drawn"
      let audited =
        sample.audited.isEmpty
        ? []
        : [HTML.h3 { "Do auditors agree?" }]
          + AgreementPage(sample, framework: context.framework, discretion: context.discretion).blocks.nodes(level: 4)
      return [HTML.h3 { title }] + drawn(sample).nodes(level: 4) + findings(sample).blocks().nodes(level: 3) + audited
    }
  }

  @BlockBuilder private func drawn(_ sample: Assessment.Sample) -> [Block] {
    let draw = draw(sample)
    let cases = SampleCases(sample: sample, discretion: context.discretion)
    draw.blocks(sample)
    cases.drawn
    cases.replaced
    draw.again
  }

  private func draw(_ sample: Assessment.Sample) -> DrawnSample {
    DrawnSample(drawn: sample.drawn, framework: context.framework, discretion: context.discretion)
  }

  private func findings(_ sample: Assessment.Sample) -> FindingsPage {
    FindingsPage(sample, framework: context.framework, discretion: context.discretion)
  }

  /// What of a sample goes to a spreadsheet.
  func sheets(_ sample: Assessment.Sample) -> [Table] {
    let draw = draw(sample)
    let cases = SampleCases(sample: sample, discretion: context.discretion).table
    return [
      DrawnStratum.table(draw.strata(sample)), Margin.table(draw.margins.all, isFull: false), findings(sample).answers,
    ] + (cases.map { [$0] } ?? [])
  }
}
