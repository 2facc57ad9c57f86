extension SVG {
  /// A rectangle by its upper left corner; `radius` rounds the corners.
  package static func rect(
    x: Double, y: Double, width: Double, height: Double, radius: Double = 0, _ attributes: Attribute...
  ) -> Node {
    var place = numbers(("x", x), ("y", y), ("width", Swift.max(0, width)), ("height", Swift.max(0, height)))
    if radius > 0 { place += numbers(("rx", radius)) }
    return closed("rect", place + attributes.map(\.tree))
  }

  /// A line between two points; without a stroke it does not show.
  package static func line(from: Point, to: Point, _ attributes: Attribute...) -> Node {
    closed("line", numbers(("x1", from.x), ("y1", from.y), ("x2", to.x), ("y2", to.y)) + attributes.map(\.tree))
  }

  /// A circle by its middle.
  package static func circle(centre: Point, radius: Double, _ attributes: Attribute...) -> Node {
    closed("circle", numbers(("cx", centre.x), ("cy", centre.y), ("r", Swift.max(0, radius))) + attributes.map(\.tree))
  }

  /// A path.
  package static func path(_ steps: [PathStep], _ attributes: Attribute...) -> Node {
    closed("path", [TreeAttribute("d", steps.map(\.text).joined(separator: " "))] + attributes.map(\.tree))
  }

  /// A text whose baseline starts, is centred or ends at a point.
  package static func text(_ text: String, x: Double, y: Double, _ attributes: Attribute...) -> Node {
    Node(tree: element("text", numbers(("x", x), ("y", y)) + attributes.map(\.tree), text: text))
  }

  /// Shapes that belong together; a title is what a reader hears, or sees when pointing there.
  package static func group(
    _ attributes: Attribute..., title: String? = nil, @Builder content: () -> [Node]
  ) -> Node {
    let heading = title.map { [element("title", text: $0)] } ?? []
    return Node(tree: element("g", attributes.map(\.tree), heading + content().map(\.tree)))
  }

  /// A place in the drawing, from its upper left corner.
  package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
  }

  /// One step of a path.
  package enum PathStep: Sendable {
    case move(Point)
    case line(Point)
    case curve(Point, control1: Point, control2: Point)
    case arc(Point, radius: Double, large: Bool, clockwise: Bool)
    case close

    var text: String {
      switch self {
      case .move(let point): "M\(point.text)"
      case .line(let point): "L\(point.text)"
      case .curve(let point, let first, let second): "C\(first.text) \(second.text) \(point.text)"
      case .arc(let point, let radius, let large, let clockwise):
        "A\(number(radius)) \(number(radius)) 0 \(large ? 1 : 0) \(clockwise ? 1 : 0) \(point.text)"
      case .close: "Z"
      }
    }
  }

  private static func numbers(_ pairs: (StaticString, Double)...) -> [TreeAttribute] {
    pairs.map { TreeAttribute($0.0, number($0.1)) }
  }
}

extension SVG.Point {
  var text: String { "\(SVG.number(x)) \(SVG.number(y))" }
}
