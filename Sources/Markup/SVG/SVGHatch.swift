extension SVG {
  /// Ways to fill a shape that differ on grey paper and to any eye.
  package enum Hatch: String, CaseIterable, Sendable {
    case rising, falling, crossed, dotted, level, upright
  }

  /// A pattern to fill with by ``Paint/pattern(_:)``: lines of one colour on another, or on nothing.
  package static func hatch(
    id: StaticString, _ hatch: Hatch, _ colour: Paint = .current, on ground: Paint = .none, spacing: Double = 6
  ) -> Node {
    let attributes: [TreeAttribute] = [
      .init("id", id.description), .init("patternUnits", "userSpaceOnUse"),
      .init("width", number(spacing)), .init("height", number(spacing)),
    ]
    let back = rect(x: 0, y: 0, width: spacing, height: spacing, .fill(ground))
    return Node(tree: element("pattern", attributes, [back.tree, mark(hatch, colour: colour, size: spacing).tree]))
  }

  /// Diagonals are drawn beyond the tile's corners, so that neighbouring tiles meet without a notch.
  private static func mark(_ hatch: Hatch, colour: Paint, size: Double) -> Node {
    let width = size / 4
    let rising: [PathStep] = [
      .move(Point(-1, 1)), .line(Point(1, -1)), .move(Point(0, size)), .line(Point(size, 0)),
      .move(Point(size - 1, size + 1)), .line(Point(size + 1, size - 1)),
    ]
    let falling: [PathStep] = [
      .move(Point(-1, size - 1)), .line(Point(1, size + 1)), .move(Point(0, 0)), .line(Point(size, size)),
      .move(Point(size - 1, -1)), .line(Point(size + 1, 1)),
    ]
    let middle = size / 2
    return switch hatch {
    case .rising: path(rising, .stroke(colour), .strokeWidth(width), .fill(.none))
    case .falling: path(falling, .stroke(colour), .strokeWidth(width), .fill(.none))
    case .crossed: path(rising + falling, .stroke(colour), .strokeWidth(width / 2), .fill(.none))
    case .dotted: circle(centre: Point(middle, middle), radius: width, .fill(colour))
    case .level: line(from: Point(0, middle), to: Point(size, middle), .stroke(colour), .strokeWidth(width))
    case .upright: line(from: Point(middle, 0), to: Point(middle, size), .stroke(colour), .strokeWidth(width))
    }
  }
}
