import Markup

/// How a drawing stands in the report.
enum Picture {
  /// The drawing with its caption. On a narrow screen it scrolls, which needs to be reached by keyboard.
  static func figure(_ drawing: HTML.Node, caption: String? = nil) -> HTML.Node {
    HTML.figure(.class("scrolls"), .tabindex(0)) { content([drawing], caption) }
  }

  /// A drawing in two layouts, of which one is shown, so that nothing need scroll.
  static func figure(_ layouts: [HTML.Node], caption: String? = nil) -> HTML.Node {
    HTML.figure { content(layouts, caption) }
  }

  private static func content(_ drawings: [HTML.Node], _ caption: String?) -> [HTML.Node] {
    (caption.map { words in [HTML.figcaption { words }] } ?? []) + drawings
  }
}
