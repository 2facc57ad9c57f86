extension SVG {
  /// A colour by its red, green and blue.
  package struct Colour: Hashable, Sendable {
    let text: String

    /// The colour as it is written in a stylesheet: `0x1F6FEB`.
    package init(_ rgb: UInt32) {
      let digits = String(rgb & 0xFF_FFFF, radix: 16)
      text = "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }
  }

  /// What fills a shape or draws its line.
  package enum Paint: Sendable {
    case none
    /// The colour of the text around the drawing.
    case current
    case colour(Colour)
    /// A pattern by its id; see ``SVG/hatch(id:_:_:)``.
    case pattern(StaticString)

    var text: String {
      switch self {
      case .none: "none"
      case .current: "currentColor"
      case .colour(let colour): colour.text
      case .pattern(let id): "url(#\(id))"
      }
    }
  }

  /// Which part of a text stands at its place.
  package enum Anchor: String, Sendable { case start, middle, end }

  /// How a shape looks.
  package struct Attribute: Sendable {
    let tree: TreeAttribute

    private init(_ name: StaticString, _ value: String) { tree = TreeAttribute(name, value) }

    /// Classes, for the stylesheet.
    package static func `class`(_ names: String...) -> Self { Self("class", names.joined(separator: " ")) }

    package static func id(_ id: String) -> Self { Self("id", LinkTarget.identifier(id)) }
    package static func fill(_ paint: Paint) -> Self { Self("fill", paint.text) }
    package static func stroke(_ paint: Paint) -> Self { Self("stroke", paint.text) }
    package static func strokeWidth(_ width: Double) -> Self { Self("stroke-width", number(width)) }
    package static func opacity(_ share: Double) -> Self { Self("opacity", number(share)) }
    package static func anchor(_ anchor: Anchor) -> Self { Self("text-anchor", anchor.rawValue) }
    package static func fontSize(_ size: Double) -> Self { Self("font-size", number(size)) }
    package static var bold: Self { Self("font-weight", "bold") }

    /// Dashes and the gaps between them.
    package static func dashes(_ lengths: Double...) -> Self {
      Self("stroke-dasharray", lengths.map { number($0) }.joined(separator: " "))
    }

    /// Moves a group.
    package static func moved(x: Double, y: Double) -> Self {
      Self("transform", "translate(\(number(x)) \(number(y)))")
    }

    /// Turns a group about a point, in degrees clockwise.
    package static func turned(degrees: Double, x: Double, y: Double) -> Self {
      Self("transform", "rotate(\(number(degrees)) \(number(x)) \(number(y)))")
    }
  }
}
