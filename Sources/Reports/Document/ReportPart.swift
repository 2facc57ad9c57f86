import Markup

/// One part of a report: it stands in the contents, and its name runs at the head of its printed pages.
struct ReportPart {
  let id: String
  let title: String
  /// As it stands at the head of a page, where there is little room.
  let short: String
  let nodes: [HTML.Node]
  /// What the contents list under it, by id.
  let entries: [(id: String, title: String)]
  /// Whether it is printed where the part before it ends, if that has the same name at the head of its pages.
  let follows: Bool

  init(
    _ id: String, title: String, short: String? = nil, entries: [(id: String, title: String)] = [],
    follows: Bool = false, nodes: [HTML.Node]
  ) {
    (self.id, self.title, self.short, self.entries, self.nodes) = (id, title, short ?? title, entries, nodes)
    self.follows = follows
  }

  /// The kind of page that the cover is printed on; parts have the numbers after it.
  static let coverKind = 0

  /// A part that takes less than about a third of a page.
  private static let briefest = 1800

  /// On which kind of page each part is printed: a kind of its own, or that of the one before where that is brief and would
  /// leave its page empty.
  static func kinds(_ parts: [ReportPart]) -> [Int] {
    var kinds: [Int] = []
    var isAfterBrief = false
    for (position, part) in parts.enumerated() {
      let isBrief = HTML.render(part.nodes).utf8.count < briefest
      // Where the one before stands below another its page is not empty.
      let isAfterEmpty = isAfterBrief && (isBrief || kinds[position - 1] == position)
      let isBelow = position > 0 && (isAfterEmpty || part.follows && parts[position - 1].short == part.short)
      kinds.append(isBelow ? kinds[position - 1] : position + 1)
      isAfterBrief = isBrief
    }
    return kinds
  }
}
