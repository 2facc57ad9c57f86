import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Pages

/// One page for the senior leader: where the authority stands, what matters most, what is overdue.
struct SummarySection {
  let context: ReportContext

  private var analysis: Analysis { context.analysis }

  var nodes: [HTML.Node] {
    incomplete + StandingSection(context: context).nodes + [moves, overdue] + standingOfText
  }

  /// What could not be read stands before what was concluded without it.
  private var incomplete: [HTML.Node] {
    context.assessment.completeness.notice.map { notice in [HTML.p(.class("caution")) { notice.nodes }] } ?? []
  }

  /// Longer reasons stand in full with their criterion; here they would push the rest off the page.
  private var longest: Int { 180 }

  private var moves: HTML.Node {
    HTML.div(.class("moves")) {
      HTML.h3 { "What matters most" }
      if analysis.gaps.isEmpty {
        HTML.p { "Nothing that is recorded stands between the evidence and the target." }
      } else {
        HTML.ol {
          for gap in analysis.gaps.prefix(5) {
            HTML.li {
              HTML.strong {
                "\(gap.criterion) \(analysis.criterion(gap.criterion)?.criterion.title ?? ""): \(GapWords.label(gap.kind)). "
              }
              context.typed(context.reason(gap), upTo: longest)
              " "
              context.typed(context.close(gap), upTo: longest)
              HTML.span(.class("quiet")) {
                " "
                context.actions(on: gap)
                "."
              }
            }
          }
        }
      }
    }
  }

  private var overdue: HTML.Node {
    let late = OverdueList(context: context).nodes
    let more = late.count - 5
    return HTML.div(.class("overdue")) {
      HTML.h3 { "What is overdue" }
      if late.isEmpty {
        HTML.p { "Nothing is overdue." }
      } else {
        HTML.ul {
          for line in late.prefix(5) { HTML.li { line } }
          if more > 0 { HTML.li { "\(more) more, under Actions and in each criterion." } }
        }
      }
    }
  }

  /// One line here; the framework's own notice stands in full on the next page.
  private var standingOfText: [HTML.Node] {
    guard context.framework.wording == .summary else { return [] }
    let noun = context.framework.scale.noun
    return [
      HTML.p(.class("quiet small")) {
        "What each \(noun) looks like is our own summary, not the inspectorate’s text. A suggested \(noun) is a prompt "
        "for discussion; people decide."
      }
    ]
  }
}
