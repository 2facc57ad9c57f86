package import Assessments
package import Frameworks
import Markup
package import Pages

/// A stratum of a draw: how many cases there are, how many were drawn and, of a sample that is recorded, audited, as an
/// audience may see it.
package struct DrawnStratum: Noun {
  private let drawn: SampleDrawn.StratumCount
  private let framework: Framework
  private let discretion: Discretion
  private let caseload: Table.Cell
  private let taken: Table.Cell
  private let audited: Int?

  package enum Key: String, CaseIterable, Sendable { case cohort, stratum, caseload, minimum, drawn, audited }

  package static let fields: [NounField<DrawnStratum>] = [
    .init(.cohort, .init("Cohort")) { $0.cell($0.drawn.cohort.text, $0.cohort?.label) },
    .init(.stratum, .init("Stratum", heading: "Group")) { one in
      one.drawn.stratum.map { id in one.cell(id.text, one.cohort?.strata.first { $0.id == id }?.label) } ?? .nothing
    },
    .init(.caseload, .init("Caseload", .right)) { $0.caseload },
    .init(.minimum, .init("At least", .right, showing: .roomy)) { .number($0.drawn.minimum) },
    .init(.drawn, .init("Drawn", .right)) { $0.taken },
    .init(.audited, .init("Audited", .right, showing: .wide)) { .optional($0.audited) },
  ]

  /// Whether what is shown says that there is nothing to it: no case, and none asked for. What is withheld says nothing.
  package var isEmpty: Bool {
    caseload.value == .number(0) && taken.value == .number(0) && drawn.minimum == 0
  }

  package var audience: Audience { discretion.audience }
  private var cohort: Cohort? { framework.cohorts.first { $0.id == drawn.cohort } }

  /// The id, and on a page what the framework calls it.
  private func cell(_ id: String, _ label: String?) -> Table.Cell {
    label.map { .coded(id, as: .text(id), inFull: $0) } ?? .optional(discretion.text(id))
  }

  /// - Parameter audited: Of each, in order, how many cases are audited.
  package static func all(
    of drawn: SampleDrawn, audited: [Int]?, in framework: Framework, with discretion: Discretion
  ) -> [DrawnStratum] {
    let caseload = discretion.cells(ofOneWhole: drawn.strata.map(\.population))
    let taken = discretion.cells(ofOneWhole: drawn.strata.map(\.drawn))
    return drawn.strata.enumerated().map { index, stratum in
      DrawnStratum(
        drawn: stratum, framework: framework, discretion: discretion, caseload: caseload[index], taken: taken[index],
        audited: audited?[index])
    }
  }

  package static func table(_ strata: [DrawnStratum]) -> Table {
    table("Groups of cases", name: "sample-strata", strata)
  }
}
