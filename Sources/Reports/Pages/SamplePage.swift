package import Assessments
import Calendar
import Digests
import Frameworks
package import GapAnalysis
package import Markup
import Nouns
package import Pages

/// A sample: how it was drawn, and what its audits say.
package struct SamplePage: LaidOut {
  /// What may be asked for beside that, or in its place.
  package enum Part: String, CaseIterable, Sendable { case cases, shares, representative }

  private let sample: Assessment.Sample
  private let likeness: SampleLikeness
  private let findings: FindingsPage
  private let draw: DrawnSample
  private let cases: SampleCases
  private let parts: Set<Part>
  private let title: String
  private let unanswered: UnansweredPart

  /// - Parameter id: The sample's id as people see it.
  package init(
    _ sample: Assessment.Sample, named id: String, in analysis: Analysis, with parts: Set<Part>
  ) throws {
    let (framework, context) = (analysis.framework, ReportContext(analysis, audience: .leaders))
    let discretion = context.discretion
    unanswered = UnansweredPart(context)
    likeness = try SampleLikeness(sample.drawn, framework: framework, discretion: discretion)
    findings = FindingsPage(sample, framework: framework, discretion: discretion)
    draw = DrawnSample(drawn: sample.drawn, framework: framework, discretion: discretion)
    cases = SampleCases(sample: sample, discretion: discretion)
    (self.sample, self.parts) = (sample, parts)
    title = "Sample \(id): \(CountWords.counted(sample.drawn.cases.count, "case")), \(sample.audited.count) audited"
  }

  package var page: Page {
    guard !parts.contains(.representative) else { return likeness.page }
    return Page(Phrase(title)) {
      unanswered.blocks
      draw.blocks(sample)
      findings.blocks(full: parts.contains(.shares))
      cases.replaced
      if parts.contains(.cases) { cases.listed }
    }
  }

  package var first: Phrase? { unanswered.first }

  /// What was asked for, else the strata.
  package var sheet: Table? {
    if parts.contains(.cases) { return cases.table }
    if parts.contains(.shares) { return findings.everyShare }
    return parts.contains(.representative) ? likeness.table : DrawnStratum.table(draw.strata(sample))
  }

  package var json: JSON {
    let drawn = sample.drawn
    let members: [JSON.Member] = [
      .init("id", .text(sample.id.short)), unanswered.member, .init("seed", .text(drawn.seed)),
      .init("algorithm", .text(drawn.algorithm)),
      .init("size", .integer(drawn.size)), .init("listDay", .text(drawn.asAt.description)),
      .init("allocation", .text(drawn.allocation.rawValue)),
      .init("limits", .texts(drawn.limits.map(\.text))),
      .init(
        "cohortNames",
        .list(
          drawn.cohortNames.map {
            ["value": .text($0.value), "means": .text($0.cohort)]
          })),
      .init("cases", SampledCase.json(cases.all(sample.cases))),
      .init("reserves", SampledCase.json(cases.all(sample.reserves))),
      .init("replaced", .list(sample.replacements.map(replaced))),
      .init("strata", DrawnStratum.json(draw.strata(sample))),
      .init("remarks", .texts(drawn.remarks)),
    ]
    return .object(members + findings.json + likeness.json)
  }

  private func replaced(_ one: Assessment.Sample.Replacement) -> JSON {
    [
      "case": .text(one.replaced.reference), "reserve": .text(one.replaced.reserve),
      "because": .text(one.replaced.because), "by": .text(one.by.name), "at": .text(one.at.description),
      "fault": .optional(one.fault),
    ]
  }
}
