import Assessments
import Markup
import Nouns
import Pages
import Sampling

/// A sample beside its caseload, value by value: the numbers, and a picture of them. To a committee no number that is small, and
/// no share that would give one away.
struct SampleMargins {
  private let groups: [(attribute: String, rows: [Row])]
  private let discretion: Discretion

  private struct Row {
    let value: AttributeMargin.Category
    let name: String
    let caseload: Count
    let sample: Count

    /// Only where neither number is held back.
    var shares: (caseload: Double, sample: Double)? {
      caseload.share.flatMap { caseload in sample.share.map { (caseload, $0) } }
    }
  }

  private struct Count {
    let cell: Table.Cell
    let share: Double?
    let percent: Table.Cell
  }

  init(_ margins: [AttributeMargin], _ discretion: Discretion) {
    groups = margins.map { margin in
      let values = margin.categories
      let caseload = Self.counts(values.map(\.caseload), discretion)
      let sample = Self.counts(values.map(\.sample), discretion)
      let rows = values.enumerated().map { place, value in
        Row(
          value: value, name: discretion.text(value.value), caseload: caseload[place], sample: sample[place])
      }
      return (margin.attribute.rawValue, rows)
    }
    self.discretion = discretion
  }

  private static func counts(_ counts: [Int], _ discretion: Discretion) -> [Count] {
    let whole = counts.reduce(0, +)
    return zip(counts, discretion.cells(ofOneWhole: counts)).map { count, cell in
      guard cell.value == .number(count), whole > 0 else { return Count(cell: cell, share: nil, percent: .nothing) }
      let percent = CountWords.percent(count, of: whole)
      return Count(cell: cell, share: Double(count) / Double(whole), percent: .init("\(percent, .quiet)"))
    }
  }

  /// Whether the lists showed nothing to compare.
  var isEmpty: Bool { groups.isEmpty }

  /// - Parameter full: Whether a screen and a page show what is to be expected as well.
  func table(full: Bool = false) -> Table {
    Table(
      "The sample and the caseload in numbers", name: "sample-margins",
      [
        .init("Attribute", key: "attribute"), .init("Value", key: "value"), .init("Caseload", .right, key: "caseload"),
        .init("Caseload share", .right, heading: ""), .init("Sample", .right, key: "sample"),
        .init("Sample share", .right, heading: ""),
        .init("Expected", .right, showing: full ? .everywhere : .sheets, key: "expected"),
        .init("Difference", .right, showing: full ? .everywhere : .sheets),
      ],
      rows: groups.flatMap { attribute, rows in
        rows.map { row in
          [
            .init(attribute), .init(row.name), row.caseload.cell, row.caseload.percent, row.sample.cell,
            row.sample.percent,
          ] + expectation(row.value)
        }
      })
  }

  /// How many cases of a value are to be expected in the sample, and how many more there are; not for a committee, which
  /// could work out the small numbers from them.
  private func expectation(_ value: AttributeMargin.Category) -> [Table.Cell] {
    guard discretion.audience.seesCases else { return [.nothing, .nothing] }
    func cell(_ number: Double) -> Table.Cell {
      .coded(Decimals.text(number, places: 2), as: .number(Decimals.rounded(number, digits: 6)))
    }
    return [cell(value.expected), cell(Double(value.sample) - value.expected)]
  }

  var picture: Block {
    let drawn = groups.map { attribute, rows in
      SampleChart.Group(attribute: attribute, rows: rows.map { .init(value: $0.name, shares: $0.shares) })
    }
    return .figure(Figure(Picture.figure { SampleChart(groups: drawn, room: $0).drawing }))
  }
}

extension Discretion {
  /// Counts of cases that make a whole together, as they may be seen.
  func cells(ofOneWhole counts: [Int]) -> [Table.Cell] {
    zip(counts, cases(ofOneWhole: counts)).map { count, shown in
      shown == "\(count)" ? .number(count) : .init(Phrase(shown))
    }
  }

  /// What somebody typed, as it may be seen.
  func phrase(_ text: String, upTo limit: Int = 600) -> Phrase { .typed(self.text(text), upTo: limit) }
}
