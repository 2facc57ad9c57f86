import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Markup
import RecordStore

/// `muster status`: by owner what is owed, missing and out of date, and what is new this week.
enum Status {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    let analysis = open.analysis
    let lines = analysis.criteria.map { Line($0, open) }
    if call.flag("json") {
      try call.show(json(lines, analysis, open, try StalenessAhead(call, open)))
      return true
    }
    var page = call.page()
    let assessment = open.assessment
    let waiting = open.waitingLinks
    page.heading("\(assessment.opened?.authority ?? ""), as at \(assessment.asAt.inWords)")
    page.paragraph(
      "\("\(analysis.coverage.placed) of \(analysis.coverage.aspects)", .bold) \(analysis.framework.aspectNoun) have evidence that counts today; \(assessment.currentEvidence.count == 1 ? "one item" : "\(assessment.currentEvidence.count) items"), \(analysis.evidence.toBePlaced.count) to be placed\(waiting.isEmpty ? "" : ", \(Set(waiting.map(\.item.id)).count) with a link to decide on")."
    )
    page.blank()
    concerns(open, &page)
    let owners = Dictionary(grouping: lines, by: { $0.owner ?? "" })
    for owner in owners.keys.sorted(by: { ($0.isEmpty ? "\u{10FFFF}" : $0) < ($1.isEmpty ? "\u{10FFFF}" : $1) }) {
      page.heading(TerminalText(owner.isEmpty ? "Nobody yet" : owner), level: 2)
      page.table(
        TerminalTable(
          [
            .init("", minimum: 3), .init("Criterion", minimum: 20), .init("Judged", minimum: 8),
            .init("Due", minimum: 11), .init("Missing", .right), .init("Out of date", .right),
          ],
          rows: (owners[owner] ?? []).map { $0.cells(on: assessment.asAt) }))
      page.blank()
    }
    if let ahead = try StalenessAhead(call, open) { ahead.show(&page, open) }
    LinkScreen.waiting(waiting, open, &page)
    news(open, &page)
    overdue(open, &page)
    try call.show(page)
    return true
  }

  /// One criterion's line.
  private struct Line {
    let criterion: Criterion
    let owner: String?
    let due: CivilDate?
    let judged: Grade?
    let missing: Int
    let stale: Int

    init(_ finding: CriterionFinding, _ open: OpenWorkspace) {
      criterion = finding.criterion
      (owner, due) = (open.assessment.owners[criterion.id]?.owner, open.assessment.owners[criterion.id]?.due)
      judged = finding.selfAssessed
      missing = finding.aspects.count { !$0.isPlaced && !$0.passedOver.contains { $0.why == .stale } }
      var old: Set<Contribution.Origin> = []
      for (origin, why) in finding.aspects.flatMap(\.passedOver) where why == .stale { old.insert(origin) }
      stale = old.count
    }

    func cells(on day: CivilDate) -> [TerminalText] {
      let late = judged == nil && (due.map { $0 < day } ?? false)
      return [
        "\(criterion.id.text, .bold)", "\(criterion.title)",
        judged.map { TerminalText($0.label) } ?? "\("not yet", .dim)",
        due.map { TerminalText($0.short + (late ? " late" : ""), late ? .bad : .plain) } ?? "–",
        missing == 0 ? "–" : "\("\(missing)", .caution)", stale == 0 ? "–" : "\("\(stale)", .caution)",
      ]
    }
  }

  private static func news(_ open: OpenWorkspace, _ page: inout TerminalPage) {
    let since = Instant(startOf: open.assessment.asAt.adding(days: -6))
    let recent = open.history.known(by: open.assessment.asAt).filter { $0.header.at >= since }
    page.heading("New in the last seven days", level: 2)
    guard !recent.isEmpty else { return page.paragraph("Nothing was recorded.") }
    let counts = Dictionary(grouping: recent, by: \.kind)
    page.bullets(
      counts.keys.sorted { $0.rawValue < $1.rawValue }.map { kind in
        let records = counts[kind] ?? []
        let people = Set(records.map(\.header.by.name)).sorted().joined(separator: ", ")
        return "\(records.count) \(kind.rawValue.replacing("-", with: " ")), by \(people)"
      })
    page.blank()
  }

  /// First of all, whoever owns what.
  private static func concerns(_ open: OpenWorkspace, _ page: inout TerminalPage) {
    let waiting = open.assessment.concerns.filter(\.isOpenConcern)
    guard !waiting.isEmpty else { return }
    page.heading("Children who may be unsafe", level: 2)
    page.table(ConcernList.table(waiting, open))
    page.blank()
  }

  private static func overdue(_ open: OpenWorkspace, _ page: inout TerminalPage) {
    let late = open.assessment.actions.filter { $0.isOverdue(on: open.assessment.asAt) }
    guard !late.isEmpty else { return }
    page.heading("Overdue actions", level: 2)
    page.bullets(
      late.map {
        "\($0.raised.criterion.text, .bold) \($0.raised.title) (\($0.raised.owner), due \($0.due?.short ?? ""))"
      })
  }

  private static func json(_ lines: [Line], _ analysis: Analysis, _ open: OpenWorkspace, _ ahead: StalenessAhead?)
    -> JSON
  {
    .object([
      .init("outOfDateBy", ahead?.json ?? .null),
      .init("asAt", .text(open.assessment.asAt.description)),
      .init("authority", .optional(open.assessment.opened?.authority)),
      .init(
        "coverage",
        .object([
          .init("placed", .integer(analysis.coverage.placed)), .init("aspects", .integer(analysis.coverage.aspects)),
        ])),
      .init(
        "toDecide",
        .list(
          open.waitingLinks.map { item, link in
            .object([
              .init("evidence", .text(item.id.short)), .init("link", LinkScreen.json(link, open.short(item.id))),
            ])
          })),
      .init("toBePlaced", .list(analysis.evidence.toBePlaced.map { .text($0.short) })),
      .init(
        "criteria",
        .list(
          lines.map {
            .object([
              .init("id", .text($0.criterion.id.text)), .init("owner", .optional($0.owner)),
              .init("due", .optional($0.due?.description)),
              .init("judged", .optional($0.judged?.id.text)), .init("missing", .integer($0.missing)),
              .init("stale", .integer($0.stale)),
            ])
          })),
    ])
  }
}
