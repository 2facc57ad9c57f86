import Frameworks
import Markup

/// How to read the report: its contents, what the readings mean, and what standing the framework's text has.
struct GuideSection {
  let context: ReportContext
  /// The parts that follow, by id and title.
  let parts: [(id: String, title: String)]
  /// On which printed page each part begins; nil where that is not known.
  let pageNumbers: [String: Int]?

  var node: HTML.Node {
    HTML.div(.class("guide")) {
      HTML.nav(.aria("label", "Contents")) {
        HTML.h2 { "Contents" }
        HTML.ol {
          for part in parts {
            HTML.li {
              HTML.a(to: .fragment(part.id)) { part.title }
              if let pageNumbers { HTML.span(.class("page")) { pageNumbers[part.id].map(String.init) ?? "" } }
            }
          }
        }
      }
      HTML.h2 { "How to read it" }
      HTML.dl(.class("terms")) {
        term("Supported", "what the evidence can carry if challenged")
        term("Indicated", "what it says on the whole")
        term("Plausible", "the best that it does not rule out")
        term("Self-assessed", "what people recorded as their judgement; never worked out from evidence")
        term(context.framework.scale.notKnown.label, "too little is known to say; never the same as \(worst)")
        if context.framework.criteria.contains(where: \.hasLadders) {
          term("Aspect", "one thread of a criterion, described grade by grade in statements such as \(example)")
        } else {
          term("Statement", "one claim that holds, holds in part or does not hold, such as \(example)")
        }
      }
      HTML.h2 { "What the framework’s text is" }
      HTML.p {
        if context.framework.wording == .summary { HTML.strong { "Own summary, not the inspectorate’s text. " } }
        context.framework.notice
      }
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
