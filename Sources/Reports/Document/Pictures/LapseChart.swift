import Calendar
import Frameworks
import Markup

/// A calendar of what goes out of date: a lane for each of those whose it is, a column for each month, in each cell how many. Where
/// the last goes that counts on a criterion, the cell is dark and has a letter.
struct LapseChart {
  let lanes: [LapseLanes.Lane]
  let months: [CivilDate]
  var room = Picture.Room.wide

  /// In little room a lane's name stands above it.
  private var isWide: Bool { room == .wide }
  private var left: Double { isWide ? 168 : 0 }
  private var column: Double { (room.width - left) / Double(max(1, months.count)) }
  private static let (top, cell, line) = (30.0, 22.0, 13.0)
  private var size: Double { isWide ? 11 : 12 }

  private func names(_ lane: LapseLanes.Lane) -> [String] {
    Ink.lines(lane.name, width: isWide ? left - 12 : room.width, size: size)
  }

  private func height(_ lane: LapseLanes.Lane) -> Double {
    let words = Double(names(lane).count) * LapseChart.line
    return isWide ? max(LapseChart.cell + 4, words + 6) : words + LapseChart.cell + 8
  }

  var drawing: HTML.Node {
    let foot = LapseChart.top + lanes.reduce(0) { $0 + height($1) }
    return SVG.drawing(
      width: room.width, height: foot + 20, title: "What goes out of date in the year ahead, by whose it is",
      description: words, class: room.names
    ) {
      heads
      placed
      key(foot + 14)
    }
  }

  private var words: String {
    lanes.map { lane in
      let cells = zip(months, lane.months).filter { $1.count > 0 }.map { month, lapse in
        let last = lapse.last.isEmpty ? "" : ", the last on \(CountWords.listed(lapse.last.map(\.text)))"
        let heldOn = lapse.heldOn == 0 ? "" : ", \(lapse.heldOn) held on as adverse"
        return "\(lapse.count) in \(month.monthShort)\(heldOn)\(last)"
      }
      return "\(lane.name): \(cells.isEmpty ? "nothing" : cells.joined(separator: "; "))"
    }.joined(separator: ". ") + "."
  }

  private var heads: [SVG.Node] {
    months.enumerated().flatMap { index, month -> [SVG.Node] in
      let middle = left + (Double(index) + 0.5) * column
      let name = Ink.label(String(month.monthShort.prefix(3)), at: .init(middle, 24), size: 10, anchor: .middle)
      guard index == 0 || month.month == 1 else { return [name] }
      return [name, Ink.label("\(month.year)", at: .init(middle, 11), size: 9, anchor: .middle, Ink.quiet)]
    }
  }

  private var placed: [SVG.Node] {
    var y = LapseChart.top
    return lanes.flatMap { lane -> [SVG.Node] in
      let height = height(lane)
      defer { y += height }
      let names = names(lane)
      let first = isWide ? y + height / 2 + 3.5 - Double(names.count - 1) * LapseChart.line / 2 : y + 12
      let top = isWide ? y + (height - LapseChart.cell) / 2 : y + height - LapseChart.cell - 3
      return [Ink.rule(from: .init(0, y), to: .init(room.width, y))]
        + names.enumerated().map { index, words in
          Ink.label(words, at: .init(0, first + Double(index) * LapseChart.line), size: size)
        }
        + lane.months.enumerated().flatMap { cell($1, left + Double($0) * column, top) }
    }
  }

  private func cell(_ lapse: (count: Int, heldOn: Int, last: [CriterionID]), _ x: Double, _ y: Double) -> [SVG.Node] {
    let middle = SVG.Point(x + column / 2, y + LapseChart.cell / 2 + 4)
    guard lapse.count > 0 else { return [Ink.label("·", at: middle, anchor: .middle, Ink.quiet)] }
    let isLast = !lapse.last.isEmpty
    return [
      SVG.rect(
        x: x + 1, y: y, width: column - 2, height: LapseChart.cell, .fill(isLast ? Ink.deep : Ink.pale),
        .stroke(Ink.deep), .strokeWidth(0.75)),
      Ink.label(
        isLast ? "\(lapse.count) L" : "\(lapse.count)", at: middle, anchor: .middle, bold: true,
        isLast ? Ink.white : Ink.black),
    ]
  }

  private func key(_ y: Double) -> [SVG.Node] {
    let words = ["so many go out of date in it", "L: the last of a criterion"]
    return [
      SVG.rect(x: 0, y: y - 9, width: 14, height: 11, .fill(Ink.pale), .stroke(Ink.deep), .strokeWidth(0.75)),
      Ink.label(words[0], at: .init(19, y), size: 10),
      SVG.rect(x: isWide ? 196 : 190, y: y - 9, width: 14, height: 11, .fill(Ink.deep)),
      Ink.label(words[1], at: .init(isWide ? 215 : 209, y), size: 10),
    ]
  }
}
