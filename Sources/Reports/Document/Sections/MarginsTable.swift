import Assessments
import Markup
import Nouns
import Pages

/// How the sample compares with the caseload, attribute by attribute: a picture, and the numbers.
struct MarginsTable {
  private let discretion: Discretion
  private let groups: [(attribute: String, values: [SampleDrawn.Margin])]

  init(_ margins: [SampleDrawn.Margin], _ discretion: Discretion) {
    var groups: [(attribute: String, values: [SampleDrawn.Margin])] = []
    for margin in margins {
      if let position = groups.firstIndex(where: { $0.attribute == margin.attribute }) {
        groups[position].values.append(margin)
      } else {
        groups.append((margin.attribute, [margin]))
      }
    }
    (self.groups, self.discretion) = (groups, discretion)
  }

  var nodes: [HTML.Node] {
    guard !groups.isEmpty else { return [] }
    let counted = groups.map { (attribute: $0.attribute, values: values($0.values)) }
    let drawn = counted.map { group in
      SampleChart.Group(
        attribute: discretion.text(group.attribute),
        rows: group.values.map { .init(value: $0.name, shares: $0.shares) })
    }
    return [
      Picture.figure(caption: "How the sample compares with the caseload") {
        SampleChart(groups: drawn, room: $0).drawing
      },
      ReportTable.table(
        "The sample and the caseload in numbers",
        [
          "Attribute", "Value", Column("Caseload", .number), Column("Share", .number), Column("Sample", .number),
          Column("Share", .number),
        ], rows: counted.flatMap { group in group.values.map { cells(group.attribute, $0) } }),
    ]
  }

  private struct Value {
    let name: String
    let caseload: Count
    let sample: Count

    /// Only where neither number is held back: a share would give the number away.
    var shares: (caseload: Double, sample: Double)? {
      guard let caseload = caseload.share, let sample = sample.share else { return nil }
      return (caseload, sample)
    }
  }

  private struct Count {
    let shown: String
    let percent: String
    let share: Double?

    init(_ count: Int, of whole: Int, shown: String) {
      let isShown = shown == "\(count)" && whole > 0
      self.shown = shown
      percent = isShown ? CountWords.percent(count, of: whole) : "–"
      share = isShown ? Double(count) / Double(whole) : nil
    }
  }

  private func values(_ margins: [SampleDrawn.Margin]) -> [Value] {
    let caseload = discretion.cases(ofOneWhole: margins.map(\.caseload))
    let sample = discretion.cases(ofOneWhole: margins.map(\.sample))
    let (all, drawn) = (margins.reduce(0) { $0 + $1.caseload }, margins.reduce(0) { $0 + $1.sample })
    return margins.enumerated().map { position, margin in
      Value(
        name: discretion.text(margin.value), caseload: Count(margin.caseload, of: all, shown: caseload[position]),
        sample: Count(margin.sample, of: drawn, shown: sample[position]))
    }
  }

  private func cells(_ attribute: String, _ value: Value) -> [Cell] {
    [
      Cell(discretion.text(attribute)), Cell(HTML.isolated(value.name)), Cell(value.caseload.shown),
      Cell(value.caseload.percent), Cell(value.sample.shown), Cell(value.sample.percent),
    ]
  }
}
