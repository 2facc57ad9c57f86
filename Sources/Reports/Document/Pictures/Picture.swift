import Markup

/// How a drawing stands in the report. Not as a figure element: in a PDF that is a picture around the picture, without words.
enum Picture {
  /// Where a drawing is shown: on paper and on a wide screen, or on a phone, where things stand one above the other. Both are
  /// in the page, which shows the one for which there is room, so that nothing need scroll.
  enum Room: CaseIterable {
    case wide, narrow

    /// How wide a drawing is, in its own units.
    var width: Double { self == .wide ? Ink.width : 340 }

    /// The classes by which the page tells them apart.
    var names: String { self == .wide ? "chart wide" : "chart narrow" }
  }

  /// A drawing with its caption.
  static func figure(caption: String? = nil, _ drawing: (Room) -> HTML.Node) -> HTML.Node {
    HTML.div(.class("picture")) {
      (caption.map { words in [HTML.p(.class("caption")) { words }] } ?? []) + Room.allCases.map(drawing)
    }
  }
}
