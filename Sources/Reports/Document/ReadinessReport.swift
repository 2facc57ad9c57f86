import Assessments
import Calendar
import Digests
import Frameworks
package import GapAnalysis
import Markup
package import Nouns
import Pages

/// The readiness report: one self-contained page to read on a screen, and a document on A4 when it is printed.
package struct ReadinessReport {
  private let context: ReportContext

  /// - Parameter lookback: What only the history says; without it the report says nothing of how things went.
  package init(_ analysis: Analysis, audience: Audience = .leaders, lookback: Lookback? = nil) {
    context = ReportContext(analysis, audience, lookback)
  }

  /// The whole document. The same analysis gives the same text.
  ///
  /// - Parameter pageNumbers: On which printed page each part begins, by its id, for the contents list; nil leaves the
  ///   column of numbers out, and a part that is missing leaves its place empty.
  package func html(pageNumbers: [String: Int]? = nil) -> String {
    let (summary, following) = (ReportPart("summary", "Summary", self.summary.nodes(level: 3)), parts)
    let guide = GuideSection(context: context, parts: [summary] + following, pageNumbers: pageNumbers)
    let parts = [summary, ReportPart("contents", "Contents and how to read this report", guide.nodes)] + following
    let kinds = ReportPart.kinds(parts)
    let title = "Readiness report: \(context.discretion.text(context.authority)), \(context.asAt.inWords)"
    let heads = RunningHeads(context: context).margins(kinds, parts)
    return HTML.Document(title: title, stylesheet: ReportStyle.sheet.adding(heads)) {
      HTML.main {
        CoverSection(context: context).node
        for (position, (kind, part)) in zip(kinds, parts).enumerated() {
          HTML.section(.id(part.id), .class(isFollowing(position, kinds) ? "part follows" : "part"), .printed(on: kind))
          {
            HTML.h2 { part.title }
            part.nodes
          }
        }
      }
    }.rendered { SHA256.digest(of: $0).bytes }
  }

  /// What files of its tables say before them.
  package var first: ReadFirst { ReadFirst(context.assessment.completeness.notice, UnansweredPart(context).first) }

  /// Whether a part is printed below another one.
  private func isFollowing(_ position: Int, _ kinds: [Int]) -> Bool {
    position > 0 && kinds[position] == kinds[position - 1]
  }

  /// The same report as Markdown, for word processors and committee systems. Pictures come out as their description.
  package func markdown() -> String {
    Markdown.text {
      CoverSection(context: context).node
      HTML.h2 { "Summary" }
      summary.nodes(level: 3)
      for part in parts {
        HTML.h2 { part.title }
        part.nodes
      }
    }
  }

  /// What could not be read stands before what was concluded without it.
  private var summary: [Block] {
    let (summary, notice) = (SummaryPage(context), context.assessment.completeness.notice)
    return (notice.map { [.sentence($0)] } ?? []) + UnansweredPart(context).blocks + summary.blocks
      + [.sentence(summary.note)]
  }

  private var parts: [ReportPart] {
    let judgements = context.analysis.judgements.map { finding -> ReportPart in
      let judgement = finding.judgement
      return ReportPart(
        judgement.id.text, judgement.title, short: judgement.shortTitle,
        entries: finding.criteria.map { ($0.criterion.id.text, "\($0.criterion.id) \($0.criterion.title)") },
        JudgementPage(context, finding).blocks.nodes(level: 3))
    }
    let trend = context.lookback.map { TrendPage($0.trend, context.analysis).blocks } ?? []
    let time = (trend + FreshnessPage(context.analysis).blocks).nodes(level: 3)
    let safety = ConcernsPage(context).blocks.nodes(level: 3)
    let (way, stress) = (WayPage(context), stress)
    let claims = context.lookback.map { ClaimsPage(context: context, review: $0.claims).blocks.nodes(level: 3) } ?? []
    return [
      ReportPart("picture", "The picture", PicturePage(context).blocks.nodes(level: 3)),
      ReportPart(
        "way", "The way to the target", short: "The way to the target, and the year ahead",
        ([way.whole()].compactMap { $0 } + way.blocks).nodes(level: 3)),
    ]
      + (time.isEmpty
        ? []
        : [
          ReportPart("time", "Then, now and the year ahead", short: "The way, and the year ahead", follows: true, time)
        ])
      + (safety.isEmpty ? [] : [ReportPart("safety", "Children who may be unsafe", safety)])
      + (claims.isEmpty ? [] : [claimsPart(claims, followsTime: !time.isEmpty && safety.isEmpty)]) + judgements + stress + [
        ReportPart(
          "actions", "Actions", short: stress.isEmpty ? "Actions" : "What hangs on one item, and actions",
          follows: !stress.isEmpty,
          ActionsPage(context).blocks.nodes(level: 3)),
        ReportPart("sample", "The sample and the audit", SampleSection(context: context).nodes),
        ReportPart("day-one", "Day one", DayOnePage(context: context).blocks.nodes(level: 3)),
      ] + index + [
        ReportPart("method", "How this was worked out", MethodPage(context: context).blocks.nodes(level: 3))
      ]
  }

  // Both name papers, one by one, and a committee is told of none.

  private var stress: [ReportPart] {
    guard context.audience.seesCases else { return [] }
    let blocks = StressPage(context, Stress(context.analysis)).blocks
    return [ReportPart("stress", "What hangs on a single item", blocks.nodes(level: 3))]
  }

  private var index: [ReportPart] {
    guard context.audience.seesCases else { return [] }
    return [ReportPart("evidence", "Evidence index", EvidencePage(context.view).blocks.nodes(level: 3))]
  }

  /// How far claims go, below the pictures of time, which leave much of their last page empty.
  private func claimsPart(_ nodes: [HTML.Node], followsTime: Bool) -> ReportPart {
    let short = followsTime ? "The way, the year ahead, and claims" : nil
    return ReportPart("claims", "Claims and evidence", short: short, follows: followsTime, nodes)
  }
}
