import Nouns
import Pages
import Sampling

/// A sample beside its caseload, value by value: the numbers, and a picture of them.
struct SampleMargins {
  private let groups: [(attribute: String, values: [Margin])]

  init(_ margins: [AttributeMargin], _ discretion: Discretion) {
    groups = margins.map { ($0.attribute.rawValue, Margin.all($0, discretion)) }
  }

  /// Whether the lists showed nothing to compare.
  var isEmpty: Bool { groups.isEmpty }

  var all: [Margin] { groups.flatMap(\.values) }

  var picture: Block {
    let drawn = groups.map { attribute, values in
      SampleChart.Group(attribute: attribute, rows: values.map { .init(value: $0.name, shares: $0.shares) })
    }
    return .figure(Figure(Picture.figure { SampleChart(groups: drawn, room: $0).drawing }))
  }
}
