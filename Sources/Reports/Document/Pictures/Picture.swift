import Markup

/// How a drawing stands in the report.
enum Picture {
  /// The drawing with its caption. On a narrow screen it scrolls, which needs to be reached by keyboard.
  static func figure(_ drawing: HTML.Node, caption: String? = nil) -> HTML.Node {
    HTML.figure(.tabindex(0)) {
      if let caption { HTML.figcaption { caption } }
      drawing
    }
  }
}
