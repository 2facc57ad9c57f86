import Markup
package import Pages
package import Sampling

/// A value of an attribute, such as an age, in a sample beside its caseload, as an audience may see it: to a committee no
/// number that is small, and no share that would give one away.
package struct Margin: Noun {
  private let attribute: String
  private let category: AttributeMargin.Category
  package let name: String
  private let caseload: Count
  private let sample: Count
  package let audience: Audience

  private struct Count {
    let cell: Table.Cell
    /// Nil where the number is held back.
    let share: Double?
    let percent: Table.Cell
  }

  package enum Key: String, CaseIterable, Sendable {
    case attribute, value, caseload, caseloadShare, sample, sampleShare, expected, difference
  }

  package static let fields: [NounField<Margin>] = [
    .init(.attribute, .init("Attribute")) { .init($0.attribute) },
    .init(.value, .init("Value")) { .init($0.name) },
    .init(.caseload, .init("Caseload", .right)) { $0.caseload.cell },
    .init(.caseloadShare, .init("Caseload share", .right, heading: ""), isTold: false) { $0.caseload.percent },
    .init(.sample, .init("Sample", .right)) { $0.sample.cell },
    .init(.sampleShare, .init("Sample share", .right, heading: ""), isTold: false) { $0.sample.percent },
    .init(.expected, .init("Expected", .right, showing: .sheets)) { $0.expectation($0.category.expected) },
    .init(.difference, .init("Difference", .right, showing: .sheets), isTold: false) {
      $0.expectation(Double($0.category.sample) - $0.category.expected)
    },
  ]

  /// Only where neither number is held back.
  package var shares: (caseload: Double, sample: Double)? {
    caseload.share.flatMap { caseload in sample.share.map { (caseload, $0) } }
  }

  /// Not for a committee, which could work out the small numbers from it.
  private func expectation(_ number: Double) -> Table.Cell {
    guard audience.seesCases else { return .nothing }
    return .coded(Decimals.text(number, places: 2), as: .number(Decimals.rounded(number, digits: 6)))
  }

  /// Every value of an attribute.
  package static func all(_ margin: AttributeMargin, _ discretion: Discretion) -> [Margin] {
    let values = margin.categories
    let caseload = counts(values.map(\.caseload), discretion)
    let sample = counts(values.map(\.sample), discretion)
    return values.enumerated().map { index, value in
      Margin(
        attribute: margin.attribute.rawValue, category: value,
        name: name(value.value, place: index, margin: margin, discretion: discretion),
        caseload: caseload[index], sample: sample[index], audience: discretion.audience)
    }
  }

  /// A team is often called by its manager's name: to a committee they are told apart by a number.
  private static func name(
    _ value: String, place: Int, margin: AttributeMargin, discretion: Discretion
  ) -> String {
    guard !discretion.audience.seesCases, margin.attribute == .team, value != Attribute.notRecorded else {
      return discretion.text(value)
    }
    return "team \(place + 1)"
  }

  private static func counts(_ counts: [Int], _ discretion: Discretion) -> [Count] {
    let whole = counts.reduce(0, +)
    return zip(counts, discretion.cells(ofOneWhole: counts)).map { count, cell in
      guard cell.value == .number(count), whole > 0 else { return Count(cell: cell, share: nil, percent: .nothing) }
      let percent = CountWords.percent(count, of: whole)
      return Count(cell: cell, share: Double(count) / Double(whole), percent: .init("\(percent, .quiet)"))
    }
  }

  /// - Parameter isFull: Whether a screen and a page show what is to be expected as well.
  package static func table(_ margins: [Margin], isFull: Bool) -> Table {
    table(
      "The sample and the caseload in numbers", name: "sample-margins", margins,
      showing: isFull ? [.expected: .everywhere, .difference: .everywhere] : [:])
  }
}
