package import Assessments
import CaseAudit
import Frameworks
import Markup
import Nouns
package import Pages
import Sampling

extension AssessmentTables {
  /// The strata of a sample: how many cases there are, and how many were drawn and audited.
  package func strata(_ sample: Assessment.Sample) -> Table {
    let drawn = sample.drawn
    let caseload = counts(drawn.strata.map(\.population))
    let taken = counts(drawn.strata.map(\.drawn))
    let audited = counts(
      drawn.strata.map { stratum in
        sample.cases.count {
          $0.cohort == stratum.cohort && $0.stratum == stratum.stratum && sample.audited.contains($0.reference)
        }
      })
    return Table(
      "Strata", name: "sample-strata",
      [
        .init("Cohort"), .init("Stratum"), .init("Caseload", .right), .init("At least", .right, showing: .roomy),
        .init("Drawn", .right), .init("Audited", .right, showing: .wide),
      ],
      rows: drawn.strata.enumerated().map { place, stratum in
        [
          typed(stratum.cohort.text), typed(stratum.stratum?.text), caseload[place], .number(stratum.minimum),
          taken[place], audited[place],
        ]
      })
  }

  /// How many cases of a value are to be expected in the sample, and how many more there are; not for a committee, which
  /// could work out the small numbers from them.
  private func expectation(_ value: SampleDrawn.Margin, of all: Int, _ size: Int) -> [Table.Cell] {
    guard context.audience.seesCases, all > 0 else { return [.nothing, .nothing] }
    // Records of before expectations were kept: as if all cases had been drawn from alike.
    let expected = value.expected ?? Double(value.caseload) * Double(size) / Double(all)
    return [expected, Double(value.sample) - expected].map { .init(Decimals.text($0, places: 2)) }
  }

  /// Counts of cases that make a whole, as the audience may see them.
  private func counts(_ counts: [Int]) -> [Table.Cell] {
    zip(counts, context.discretion.cases(ofOneWhole: counts)).map { count, shown in
      shown == "\(count)" ? .number(count) : .init(shown)
    }
  }

  /// Whether the sample is like the caseload, value by value.
  package func margins(_ sample: Assessment.Sample) -> Table {
    var table = Table(
      "Is the sample like the caseload?", name: "sample-margins",
      [
        .init("Attribute"), .init("Value"), .init("Caseload", .right), .init("Caseload share", .right, heading: ""),
        .init("Sample", .right), .init("Sample share", .right, heading: ""),
        .init("Expected", .right, showing: .sheets), .init("Difference", .right, showing: .sheets),
      ])
    var names: [String] = []
    for margin in sample.drawn.margins where !names.contains(margin.attribute) { names.append(margin.attribute) }
    for attribute in names {
      let values = sample.drawn.margins.filter { $0.attribute == attribute }
      let (caseload, taken) = (counts(values.map(\.caseload)), counts(values.map(\.sample)))
      let (all, size) = values.reduce((0, 0)) { ($0.0 + $1.caseload, $0.1 + $1.sample) }
      for (place, value) in values.enumerated() {
        table.rows.append(
          [
            .init(attribute), typed(value.value), caseload[place], share(value.caseload, of: all, caseload[place]),
            taken[place], share(value.sample, of: size, taken[place]),
          ] + expectation(value, of: all, size))
      }
    }
    return table
  }

  /// A share is held back where its count is: it would give the count away.
  private func share(_ count: Int, of whole: Int, _ shown: Table.Cell) -> Table.Cell {
    guard shown.value == .number(count), whole > 0 else { return .nothing }
    let percent = CountWords.percent(count, of: whole)
    return .init(percent, .quiet)
  }

  /// The cases to audit, by reference only; nil for an audience that sees no reference.
  package func cases(_ sample: Assessment.Sample) -> Table? {
    guard context.audience.seesCases else { return nil }
    let audits = Dictionary(grouping: sample.audits, by: \.reference)
    return Table(
      "Cases", name: "sample-cases",
      [
        .init("Case"), .init("Cohort"), .init("Stratum"), .init("Audited by"),
        .init("Audited on", minimum: 11, showing: .wide),
      ],
      rows: sample.cases.map { one in
        let made = audits[one.reference] ?? []
        return [
          .init(one.reference), .init(one.cohort.text), .optional(one.stratum?.text),
          context.audience.seesNames
            ? .optional(made.map(\.auditor).joined(separator: ", "))
            : .init(made.isEmpty ? nil : "audited", shown: made.isEmpty ? "–" : "audited"),
          .day(made.map(\.audited).max()),
        ]
      })
  }
}
