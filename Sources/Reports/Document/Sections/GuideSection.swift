import Frameworks
import GapAnalysis
import Markup
import Nouns

/// What the readings mean, and what standing the framework's text has.
struct GuideSection {
  let context: ReportContext

  var nodes: [HTML.Node] {
    [
      HTML.h3 { "How to read it" },
      HTML.dl(.class("terms")) {
        term(GradeWords.heading(.supported), GradeWords.meaning(.supported))
        if context.audience.seesCases {
          term("At risk", "what that falls to if open adverse findings turn out wider than their cases")
        }
        term(GradeWords.heading(.indicated), GradeWords.meaning(.indicated))
        term(GradeWords.heading(.bestSaid), GradeWords.meaning(.bestSaid))
        term(
          "Open",
          "\(context.framework.aspectNoun == "aspects" ? "an aspect" : "a statement") of which nothing current speaks")
        term("Claimed, we say", "what people recorded as their judgement; never worked out from evidence")
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
