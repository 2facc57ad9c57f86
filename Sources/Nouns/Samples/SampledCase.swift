package import Assessments
import Frameworks
package import Pages

/// A case of a sample, by its reference only, as an audience may see it.
package struct SampledCase: Noun {
  private let one: SampleDrawn.DrawnCase
  private let audits: [CaseAudited]
  package let audience: Audience

  package enum Key: String, CaseIterable, Sendable { case reference = "case", cohort, stratum, by, on }

  package static let fields: [NounField<SampledCase>] = [
    .init(.reference, .init("Case")) { .init($0.one.reference) },
    .init(.cohort, .init("Cohort")) { .init($0.one.cohort.text) },
    .init(.stratum, .init("Stratum", heading: "Group")) { .optional($0.one.stratum?.text) },
    .init(.by, .init("Audited by"), isTold: false) { $0.by },
    .init(.on, .init("Audited on", minimum: 11, showing: .wide), isTold: false) {
      .day($0.audits.map(\.audited).max())
    },
  ]

  private var by: Table.Cell {
    guard audience.seesNames else { return audits.isEmpty ? .init(nil, shown: "–") : .init("audited") }
    return .optional(audits.map(\.auditor).joined(separator: ", "))
  }

  /// Cases of a sample, whether drawn or in reserve.
  package static func all(
    _ cases: [SampleDrawn.DrawnCase], of sample: Assessment.Sample, _ audience: Audience
  ) -> [SampledCase] {
    let audits = Dictionary(grouping: sample.audits, by: \.reference)
    return cases.map { SampledCase(one: $0, audits: audits[$0.reference] ?? [], audience: audience) }
  }

  package static func table(_ cases: [SampledCase]) -> Table { table("Cases", name: "sample-cases", cases) }
}
