import Assessments
import GapAnalysis
import Markup
import Nouns
import Pages

/// What stands in the report itself, in its order. A part of which nothing is recorded is left out, so that an assessment that was
/// just opened takes three pages and not a dozen empty ones. A committee's is shorter, and not only redacted.
struct ReportParts {
  private let context: ReportContext
  let stress: Stress
  private let ahead: YearAhead

  init(_ context: ReportContext) {
    (self.context, stress, ahead) = (context, Stress(context.analysis), YearAhead(context.analysis))
  }

  var report: [ReportPart] {
    let falls = FirstFalls(ahead)
    let front = FrontPage(context: context, stress: stress, falls: falls).blocks
    let glance = GlancePage(context: context, stress: stress, falls: falls).blocks
    let parts =
      [part("summary", title: "Summary", blocks: front)]
      + some("criteria", title: "Every criterion at a glance", blocks: glance)
      + (context.audience.seesCases ? inFull : forMembers)
    return parts + method(after: parts.last?.short)
  }

  private var inFull: [ReportPart] {
    let time =
      (context.lookback.map { TrendPage($0.trend, context.analysis).blocks } ?? [])
      + FreshnessPage(context, ahead).blocks
    let actions = context.assessment.actions.isEmpty ? [] : ActionsPage(context).blocks
    let concerns = UnansweredPart(context).list + ConcernsPage(context).blocks
    return some("safety", title: UnansweredPart.title, short: open, blocks: concerns)
      + some("way", title: "The way to the target", short: concerns.isEmpty ? nil : open, follows: true, blocks: way)
      + some("known", title: "What we know, criterion by criterion", blocks: KnownPage(context: context).blocks)
      + some("audits", title: "What audited cases say", short: audited, blocks: AuditsPage(context: context).blocks)
      + some("actions", title: "Actions", short: audited, follows: true, blocks: actions)
      + some("time", title: "Then, now and the year ahead", short: dated, blocks: time)
      + some(
        "sure", title: "How sure we are", short: dated, follows: true,
        blocks: SurePage(context: context, stress: stress).blocks)
  }

  private var dated: String { "The year ahead; how sure; how to read it" }

  private var audited: String { "What audited cases say, and actions" }
  private var open: String { "What is open, and the way to the target" }

  /// What falls if a finding is wider, and what has to be shown.
  @BlockBuilder private var way: [Block] {
    if !context.analysis.evidence.counting.isEmpty {
      // A long way is told in its first steps, and named in the rest.
      let page = WayPage(context, most: (context.analysis.steps?.count ?? 0) > 14 ? 12 : nil)
      StressPage(context, stress).wider
      page.whole()
      page.blocks
    }
  }

  private var forMembers: [ReportPart] {
    let actions = context.assessment.actions.isEmpty ? [] : ActionsPage(context).brief
    return some("safety", title: UnansweredPart.title, short: asked, blocks: ConcernsPage(context).blocks)
      + some(
        "members", title: "What members may ask", short: asked, follows: true,
        blocks: MembersPage(context: context).blocks)
      + some("actions", title: "Actions", short: asked, follows: true, blocks: actions)
      + some(
        "audits", title: "What audited cases say", short: asked, follows: true,
        blocks: AuditsPage(context: context).blocks)
  }

  private var asked: String { "Questions, actions, audits; how to read it" }

  /// It stands where the last part ends, if that is one that leaves room.
  private func method(after last: String?) -> [ReportPart] {
    let guide = GuideSection(context: context).nodes
    return [
      ReportPart(
        "method", title: "How to read this report, and how it was worked out",
        short: !context.audience.seesCases ? asked : last == dated ? dated : "How it was worked out",
        follows: true, nodes: guide + MethodPage(context: context).blocks.nodes(level: 3))
    ]
  }

  private func part(
    _ id: String, title: String, short: String? = nil, follows: Bool = false, blocks: [Block]
  ) -> ReportPart {
    ReportPart(id, title: title, short: short, follows: follows, nodes: blocks.nodes(level: 3))
  }

  private func some(
    _ id: String, title: String, short: String? = nil, follows: Bool = false, blocks: [Block]
  ) -> [ReportPart] {
    blocks.isEmpty ? [] : [part(id, title: title, short: short, follows: follows, blocks: blocks)]
  }
}
