import Calendar
import Markup
import Nouns

/// Actions in time: a bar from the day an action was raised to its day, black from there to today where it is late, dashed where
/// the day was moved. Each way in which one stands has a letter in a shape of its own, so that all of it holds on grey paper.
struct ActionChart {
  enum State: CaseIterable { case open, late, awaiting, unproven }

  struct Row {
    let criterion: String
    /// Whether it is late, or by when it is to be done.
    let standing: String
    let title: String
    /// Whose it is, and other days.
    let under: String
    let raised: CivilDate
    /// The day that was set first, where it was moved.
    let first: CivilDate?
    let due: CivilDate?
    let state: State
    let milestones: [(day: CivilDate, isReached: Bool, isLate: Bool)]
  }

  private let rows: [Row]
  private let today: CivilDate
  /// Those that are not drawn.
  private let left: Int
  private let axis: TimeAxis

  /// How many are drawn.
  var drawn: Int { rows.count }

  /// Half a page, in the units of the widest drawing.
  private static let tallest = 470.0
  private static let line = 12.5

  /// Of words, and of those below them; a phone shows a unit as a pixel.
  private static func sizes(_ room: Picture.Room) -> (Double, Double) { room == .wide ? (11, 10) : (12, 11) }

  /// Nil where there is nothing to draw.
  init?(_ all: [Row], on today: CivilDate) {
    guard !all.isEmpty else { return nil }
    var height = 0.0
    let fitting = all.prefix { row in
      height += ActionChart.height(row, .wide)
      return height <= ActionChart.tallest
    }
    rows = Array(fitting.isEmpty ? all.prefix(1) : fitting)
    (self.today, left) = (today, all.count - rows.count)
    axis = TimeAxis(
      rows.flatMap { row in [row.raised] + [row.first, row.due].compactMap(\.self) + row.milestones.map(\.day) },
      around: today)
  }

  func drawing(_ room: Picture.Room) -> HTML.Node {
    let heights = rows.map { ActionChart.height($0, room) }
    let foot = ActionChart.top + heights.reduce(0, +)
    let keys = key(room)
    return SVG.drawing(
      width: room.width, height: foot + keys.height + (left > 0 ? 18 : 0),
      title: "Actions from the day they were raised to their day",
      description: words, class: room.names
    ) {
      months(room)
      placed(room, heights)
      if left > 0 { Ink.label("And \(left) more, in the table.", at: .init(0, foot + 14), size: 11, bold: true) }
      SVG.group(.moved(x: 0, y: foot + (left > 0 ? 18 : 0))) { keys.nodes }
    }
  }

  private var words: String {
    let rows = rows.map { row in
      let steps = row.milestones.map { step in
        "milestone \(step.day.short)\(step.isReached ? " reached" : step.isLate ? " late" : "")"
      }
      return (["\(row.criterion) \(row.title): \(row.standing)", row.under.replacing(" · ", with: ", ")] + steps)
        .joined(separator: ", ")
    }
    return rows.joined(separator: ". ") + "." + (left > 0 ? " And \(left) more." : "")
  }

  // MARK: Room

  private static let top = 30.0

  private static func plot(_ room: Picture.Room) -> (left: Double, right: Double) {
    room == .wide ? (340, 692) : (8, 332)
  }

  private static func column(_ room: Picture.Room) -> Double { room == .wide ? 326 : room.width }

  private static func lines(_ row: Row, _ room: Picture.Room) -> (title: [String], under: [String]) {
    (
      Ink.lines(row.title, width: column(room), size: sizes(room).0),
      Ink.lines(row.under, width: column(room), size: sizes(room).1)
    )
  }

  private static func height(_ row: Row, _ room: Picture.Room) -> Double {
    let lines = lines(row, room)
    let text = Double(lines.title.count + lines.under.count + 1) * line + 8
    return room == .wide ? max(38, text) : text + 34
  }

  // MARK: Time

  private func x(_ day: CivilDate, _ room: Picture.Room) -> Double {
    let plot = ActionChart.plot(room)
    return plot.left + (plot.right - plot.left) * axis.share(day)
  }

  private func ticks(_ room: Picture.Room) -> [CivilDate] { axis.months(atMost: room == .wide ? 8 : 5) }

  private func months(_ room: Picture.Room) -> [SVG.Node] {
    let (plot, now) = (ActionChart.plot(room), x(today, room))
    let marks = ticks(room).compactMap { day -> SVG.Node? in
      let x = x(day, room)
      return x + 44 > room.width || (x...x + 46).contains(now)
        ? nil : Ink.label(day.monthShort, at: .init(x + 3, 26), size: 9.5, Ink.quiet)
    }
    let words = "today, \(today.short)"
    let half = Ink.width(words, size: 9.5) / 2
    return marks + [
      SVG.line(from: .init(now, 14), to: .init(now, ActionChart.top), .stroke(Ink.black), .strokeWidth(1.25)),
      Ink.label(
        words, at: .init(min(max(now, plot.left + half), room.width - half), 10), size: 9.5, anchor: .middle, bold: true
      ),
    ]
  }

  // MARK: Rows

  private func placed(_ room: Picture.Room, _ heights: [Double]) -> [SVG.Node] {
    var y = ActionChart.top
    return zip(rows, heights).flatMap { row, height -> [SVG.Node] in
      defer { y += height }
      return [Ink.rule(from: .init(0, y), to: .init(room.width, y))]
        + lines(room, from: room == .wide ? y : y + height - 36, to: y + height) + texts(row, room, y)
        + marks(row, room, room == .wide ? y + min(20, height / 2) : y + height - 24)
    }
  }

  /// The months and today, beside the words and never through them.
  private func lines(_ room: Picture.Room, from top: Double, to foot: Double) -> [SVG.Node] {
    let now = x(today, room)
    return ticks(room).map { Ink.rule(from: .init(x($0, room), top), to: .init(x($0, room), foot)) } + [
      SVG.line(from: .init(now, top), to: .init(now, foot), .stroke(Ink.black), .strokeWidth(1.25))
    ]
  }

  private func texts(_ row: Row, _ room: Picture.Room, _ y: Double) -> [SVG.Node] {
    let (lines, sizes) = (ActionChart.lines(row, room), ActionChart.sizes(room))
    let head = Ink.label(
      "\(row.criterion) · \(row.standing)", at: .init(0, y + 13), size: sizes.0, bold: true)
    let titles = lines.title.enumerated().map { index, words in
      Ink.label(words, at: .init(0, y + 13 + Double(index + 1) * ActionChart.line), size: sizes.0)
    }
    let under = lines.under.enumerated().map { index, words in
      Ink.label(
        words, at: .init(0, y + 13 + Double(lines.title.count + index + 1) * ActionChart.line), size: sizes.1, Ink.quiet
      )
    }
    return [head] + titles + under
  }

  @SVG.Builder private func marks(_ row: Row, _ room: Picture.Room, _ y: Double) -> [SVG.Node] {
    let (raised, now, end) = (x(row.raised, room), x(today, room), ActionChart.plot(room).right)
    let due = row.due.map { x($0, room) }
    let firm = row.first.map { min(x($0, room), due ?? end) } ?? due ?? now
    ActionMark.bar(from: raised, to: max(firm, raised + 2), y, isHollow: row.state == .unproven)
    if let first = row.first.map({ x($0, room) }) {
      ActionMark.moved(from: firm, to: max(first, due ?? end), at: first, y)
    }
    if let due {
      ActionMark.cap(due, y)
      if row.state == .late { ActionMark.late(from: due, to: now, y) }
    } else if row.state != .unproven {
      ActionMark.moved(from: now, to: end - 8, at: nil, y)
      ActionMark.letter("?", end - 8, y)
    }
    switch row.state {
    case .open: []
    case .late: ActionMark.square("L", now, y)
    case .awaiting: ActionMark.letter("R", due ?? now, y)
    case .unproven: ActionMark.letter("C", due ?? now, y)
    }
    for step in row.milestones {
      ActionMark.step(x(step.day, room), y + 14, isReached: step.isReached, isLate: step.isLate)
    }
  }

  // MARK: Key

  /// What each mark is that is drawn, in as many lines as it takes.
  private func key(_ room: Picture.Room) -> (nodes: [SVG.Node], height: Double) {
    func any(_ state: State) -> Bool { rows.contains { $0.state == state } }
    let steps = rows.flatMap(\.milestones)
    let all: [(isDrawn: Bool, words: String, mark: (Double, Double) -> [SVG.Node])] = [
      (
        true, "raised to due",
        { [ActionMark.bar(from: $0 - 8, to: $0 + 8, $1, isHollow: false), ActionMark.cap($0 + 8, $1)] }
      ),
      (any(.late), "late", { ActionMark.late(from: $0 - 9, to: $0 + 3, $1) + ActionMark.square("L", $0 + 3, $1) }),
      (rows.contains { $0.first != nil }, "day moved", { ActionMark.moved(from: $0 - 8, to: $0 + 8, at: $0 - 8, $1) }),
      (any(.awaiting), "done, to be audited again", { ActionMark.letter("R", $0, $1) }),
      (any(.unproven), "closed, not checked again", { ActionMark.letter("C", $0, $1) }),
      (rows.contains { $0.due == nil && $0.state != .unproven }, "no day set", { ActionMark.letter("?", $0, $1) }),
      (
        steps.contains { !$0.isReached && !$0.isLate }, "milestone",
        { ActionMark.step($0, $1, isReached: false, isLate: false) }
      ),
      (
        steps.contains(where: \.isReached), "milestone reached",
        { ActionMark.step($0, $1, isReached: true, isLate: false) }
      ),
      (steps.contains(where: \.isLate), "milestone late", { ActionMark.step($0, $1, isReached: false, isLate: true) }),
    ]
    var (x, y) = (0.0, 16.0)
    let nodes = all.filter(\.isDrawn).flatMap { one -> [SVG.Node] in
      let width = 28 + Ink.width(one.words, size: 9.5)
      if x > 0, x + width > room.width { (x, y) = (0, y + 17) }
      defer { x += width + 14 }
      return one.mark(x + 12, y - 3) + [Ink.label(one.words, at: .init(x + 26, y), size: 9.5)]
    }
    return (nodes, y + 6)
  }
}
