import Markup

/// Parts of the report with the page on which each begins.
struct ContentsList {
  let parts: [ReportPart]
  /// Nil where that is not known.
  let pageNumbers: [String: Int]?
  /// For those who hear the page.
  var label = "Contents"

  var node: HTML.Node {
    HTML.nav(.class("contents"), .aria("label", label)) {
      HTML.ul {
        for part in parts {
          HTML.li {
            entry(part.id, part.title)
            if !part.entries.isEmpty {
              HTML.ul { for inner in part.entries { HTML.li { entry(inner.id, inner.title) } } }
            }
          }
        }
      }
    }
  }

  /// The page number stands outside the link's text, so that a link is not read out with it.
  private func entry(_ id: String, _ title: String) -> HTML.Node {
    HTML.div(.class("entry")) {
      HTML.a(to: .fragment(id)) { title }
      if let pageNumbers { HTML.span(.class("page")) { pageNumbers[id].map(String.init) ?? "" } }
    }
  }
}
