import Markup

/// How a drawing stands in the report. Not as a figure element: in a PDF that is a picture around the picture, without words.
enum Picture {
  /// The drawing with its caption. On a narrow screen it scrolls, which needs to be reached by keyboard.
  static func figure(_ drawing: HTML.Node, caption: String? = nil) -> HTML.Node {
    HTML.div(.class("picture scrolls"), .tabindex(0), .role("group"), .aria("label", "Picture")) {
      content([drawing], caption)
    }
  }

  /// A drawing in two layouts, of which one is shown, so that nothing need scroll.
  static func figure(_ layouts: [HTML.Node], caption: String? = nil) -> HTML.Node {
    HTML.div(.class("picture")) { content(layouts, caption) }
  }

  private static func content(_ drawings: [HTML.Node], _ caption: String?) -> [HTML.Node] {
    (caption.map { words in [HTML.p(.class("caption")) { words }] } ?? []) + drawings
  }
}
