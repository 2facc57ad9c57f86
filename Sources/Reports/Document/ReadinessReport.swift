import Assessments
import Calendar
import Digests
import Frameworks
package import GapAnalysis
import Markup

/// The readiness report: one self-contained page, laid out for A4, that a senior leader can print.
package struct ReadinessReport {
  private let context: ReportContext

  /// - Parameter lookback: What only the history says; without it the report says nothing of how things went.
  package init(_ analysis: Analysis, audience: Audience = .leaders, lookback: Lookback? = nil) {
    context = ReportContext(analysis, audience, lookback)
  }

  /// The whole document. The same analysis gives the same text.
  package func html() -> String {
    let sections = sections
    let title = "Readiness report: \(context.discretion.text(context.authority)), \(context.asAt.inWords)"
    return HTML.Document(title: title, stylesheet: ReportStyle.sheet) {
      GradeChart.patterns
      foot
      HTML.main {
        CoverSection(context: context).nodes
        GuideSection(context: context, parts: sections.map { ($0.id, $0.title) }).node
        for section in sections {
          HTML.section(.id(section.id), .class("part")) {
            HTML.h2 { section.title }
            section.nodes
          }
        }
      }
    }.rendered { SHA256.digest(of: $0).bytes }
  }

  private typealias Section = (id: String, title: String, nodes: [HTML.Node])

  private var sections: [Section] {
    let judgements = context.analysis.judgements.map { finding -> Section in
      let judgement = finding.judgement
      return (judgement.id.text, judgement.title, JudgementSection(context: context, finding: finding).nodes)
    }
    let safety = SafetySection(context: context).nodes
    let claims =
      context.lookback.map { lookback -> [Section] in
        [("claims", "Claims and evidence", ClaimsSection(context: context, review: lookback.claims).nodes)]
      } ?? []
    return [
      ("picture", "The picture", PictureSection(context: context).nodes),
      ("way", "The way to the target", WaySection(context: context).nodes),
    ] + (safety.isEmpty ? [] : [("safety", "Children who may be unsafe", safety)]) + claims + judgements + [
      ("actions", "Actions", ActionSection(context: context).nodes),
      ("sample", "The sample and the audit", SampleSection(context: context).nodes),
      ("day-one", "Day one", DayOneSection(context: context).nodes),
      ("evidence", "Evidence index", EvidenceSection(context: context).nodes),
      ("method", "How this was worked out", MethodSection(context: context).nodes),
    ]
  }

  /// Stands at the foot of every printed page.
  private var foot: HTML.Node {
    HTML.div(.class("foot"), .aria("hidden", "true")) {
      context.typed(context.authority, upTo: 48)
      " · \(CountWords.clipped(context.framework.shortTitle, to: 48)) · as at \(context.asAt.short) · seal "
      context.analysis.seal.description
    }
  }
}
