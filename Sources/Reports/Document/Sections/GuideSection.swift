import Frameworks
import Markup

/// The contents, what the readings mean, and what standing the framework's text has.
struct GuideSection {
  let context: ReportContext
  /// The parts of the report that it lists.
  let parts: [ReportPart]
  /// On which printed page each part begins; nil where that is not known.
  let pageNumbers: [String: Int]?

  var nodes: [HTML.Node] {
    [
      HTML.nav(.class("contents"), .aria("label", "Contents")) {
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
      },
      HTML.h3 { "How to read it" },
      HTML.dl(.class("terms")) {
        term("Supported", "what would stand if challenged")
        term("At risk", "what that falls to if open adverse findings turn out wider than their cases")
        term("Indicated", "what it says on the whole")
        term("Best said", "the best that any of it says and that is not ruled out")
        term(
          "Open",
          "an \(context.framework.aspectNoun == "aspects" ? "aspect" : "statement") of which nothing current speaks")
        term("Claimed", "what people recorded as their judgement; never worked out from evidence")
        term(context.framework.scale.notKnown.label, "too little is known to say; never the same as \(worst)")
        if context.framework.criteria.contains(where: \.hasLadders) {
          term("Aspect", "one thread of a criterion, described grade by grade in statements such as \(example)")
        } else {
          term("Statement", "one claim that holds, holds in part or does not hold, such as \(example)")
        }
      },
      HTML.h3 { "What the framework’s text is" },
      HTML.p {
        if context.framework.wording == .summary { HTML.strong { "Own summary, not the inspectorate’s text. " } }
        context.framework.notice
      },
    ]
  }

  /// The page number stands outside the link's text, so that a link is not read out with it.
  private func entry(_ id: String, _ title: String) -> HTML.Node {
    HTML.div(.class("entry")) {
      HTML.a(to: .fragment(id)) { title }
      if let pageNumbers { HTML.span(.class("page")) { pageNumbers[id].map(String.init) ?? "" } }
    }
  }

  private var worst: String { context.framework.scale.worst.label.lowercased() }

  private var example: String {
    context.framework.criteria.first?.aspects.first?.statements.first?.id.text ?? "one a grade"
  }

  private func term(_ name: String, _ meaning: String) -> HTML.Node {
    HTML.div {
      HTML.dt { name }
      HTML.dd { meaning }
    }
  }
}
