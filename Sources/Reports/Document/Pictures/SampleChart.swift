import Markup
import Nouns

/// The sample against the caseload: for each value of an attribute a bar for its share of the caseload and a dot for its
/// share of the sample, on one scale for all. What an audience may not know is not drawn.
struct SampleChart {
  /// One value of an attribute, with shares only where they may be shown.
  struct Row {
    let value: String
    /// Shares of 1, caseload and sample; nil where a number is held back.
    let shares: (caseload: Double, sample: Double)?
  }

  struct Group {
    let attribute: String
    let rows: [Row]
  }

  let groups: [Group]
  var room = Picture.Room.wide

  /// In little room a value and its shares stand above its bar.
  private var isWide: Bool { room == .wide }
  private var left: Double { isWide ? 170 : 8 }
  private var right: Double { isWide ? 470 : 326 }
  private var row: Double { isWide ? 19 : 32 }
  /// The scale is below the key where both would not fit side by side.
  private var top: Double { isWide ? 34 : 48 }
  private static let groupHead = 24.0
  /// A difference of so many points of a hundred is named.
  private static let telling = 5

  var drawing: HTML.Node {
    let rows = groups.reduce(0) { $0 + $1.rows.count }
    let height = top + Double(rows) * row + Double(groups.count) * SampleChart.groupHead + 4
    return SVG.drawing(
      width: room.width, height: height, title: "The sample against the caseload",
      description: groups.map(words).joined(separator: ". ") + ".", class: room.names
    ) {
      axis(height)
      placed
    }
  }

  // MARK: The scale

  /// The largest share, rounded up to a tenth, so that small shares still show.
  private var largest: Double {
    let shares = groups.flatMap(\.rows).compactMap(\.shares).map { max($0.caseload, $0.sample) }
    return max(0.1, Double(Int((shares.max() ?? 1) * 10 + 0.999)) / 10)
  }

  private func x(_ share: Double) -> Double {
    left + share / largest * (right - left)
  }

  private func axis(_ height: Double) -> [SVG.Node] {
    let step = largest > 0.5 ? 0.2 : largest > 0.2 ? 0.1 : 0.05
    let marks = Array(stride(from: 0.0, through: largest + 0.001, by: step))
    let grid = marks.flatMap { share in
      [
        Ink.rule(from: .init(x(share), top - 8), to: .init(x(share), height), share == 0 ? 1.5 : 0.5),
        Ink.label("\(percent(share))%", at: .init(x(share), top - 13), size: 9, anchor: .middle, Ink.quiet),
      ]
    }
    return [
      SVG.rect(x: 0, y: 3, width: 22, height: 9, .fill(Ink.pale), .stroke(Ink.deep), .strokeWidth(0.75)),
      Ink.label("caseload", at: .init(27, 11)), Ink.dot(91, 7.5), Ink.label("sample", at: .init(100, 11)),
    ] + grid
  }

  // MARK: The rows

  private var placed: [SVG.Node] {
    var y = top
    return groups.flatMap { group -> [SVG.Node] in
      let head = Ink.label(CountWords.sentence(group.attribute), at: .init(0, y + 14), size: 11.5, bold: true)
      y += SampleChart.groupHead
      let rows = group.rows.flatMap { row -> [SVG.Node] in
        defer { y += self.row }
        return drawn(row, y)
      }
      return [head, Ink.rule(from: .init(0, y), to: .init(room.width, y), 0.75)] + rows
    }
  }

  private func drawn(_ row: Row, _ top: Double) -> [SVG.Node] {
    let middle = isWide ? top + self.row / 2 + 1 : top + 22
    let words = isWide ? middle + 4 : top + 13
    let name = Ink.label(
      Ink.fitted(row.value, width: isWide ? left - 18 : 124, size: 10.5), at: .init(isWide ? 8 : 13, words))
    func said(_ text: String, wide: Double, bold: Bool = false, _ paint: SVG.Paint = Ink.black) -> SVG.Node {
      isWide
        ? Ink.label(text, at: .init(wide, words), size: 9.5, bold: bold, paint)
        : Ink.label(text, at: .init(room.width, words), size: 9.5, anchor: .end, bold: bold, paint)
    }
    guard let (caseload, sample) = row.shares else {
      return [name, said(Discretion.withheld, wide: left + 6, Ink.quiet)]
    }
    let shares = "\(percent(sample))% of the sample, \(percent(caseload))% of the caseload"
    return [
      name,
      SVG.rect(
        x: left, y: middle - 5, width: x(caseload) - left, height: 10, .fill(Ink.pale), .stroke(Ink.deep),
        .strokeWidth(0.75)),
      Ink.dot(x(sample), middle, radius: 5), said(shares, wide: right + 14, bold: isTelling(row)),
    ]
  }

  private func isTelling(_ row: Row) -> Bool {
    row.shares.map { abs(percent($0.caseload) - percent($0.sample)) >= SampleChart.telling } ?? false
  }

  private func percent(_ share: Double) -> Int { Int(share * 100 + 0.5) }

  private func words(_ group: Group) -> String {
    let values = group.rows.map { row in
      row.shares.map {
        "\(row.value) is \(percent($0.caseload))% of the caseload, \(percent($0.sample))% of the sample"
      }
        ?? "\(row.value) is \(Discretion.withheld)"
    }
    return "\(CountWords.sentence(group.attribute)): \(values.joined(separator: "; "))"
  }
}
