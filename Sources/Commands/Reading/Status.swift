import Arguments
import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Markup
import Pages
import RecordStore
import Reports

extension Command {
  static let status = Command(
    "status", "see what is owed, missing, out of date, and new this week",
    options: [OptionSpec("by", "DATE", "also what will be out of date by then"), .formats], leavesOut: ["by"],
    run: Status.run)
}

/// `muster status`: by owner what is owed, missing and out of date, and what is new this week.
enum Status {
  static func run(_ call: Call) throws -> Command.Outcome {
    let open = try call.open()
    let analysis = open.analysis
    let tables = AssessmentTables(analysis, idLength: open.idLength)
    let ahead = try StalenessAhead(call, open, analysis.evidence)
    let waiting = open.waitingLinks
    let title = "\(open.assessment.opened?.authority ?? ""), as at \(open.assessment.asAt.inWords)"
    try call.give(
      Answer(
        title: title, words: [coverage(analysis, waiting.count)] + signatures(analysis),
        tables: [tables.owed, tables.checklist]),
      json: json(analysis, open, ahead)
    ) {
      var page = call.page()
      page.heading(TerminalText(title))
      page.paragraph(TerminalText(coverage(analysis, waiting.count)))
      page.blank()
      concerns(open, &page)
      page.table(tables.owed.terminal(width: page.width))
      page.blank()
      if let ahead { ahead.show(&page, open) }
      LinkScreen.waiting(waiting, open, &page)
      news(open, &page)
      overdue(open, &page)
      readiness(open, &page)
      signedOff(analysis, &page)
      return page
    }
    return .done
  }

  private static func coverage(_ analysis: Analysis, _ undecided: Int) -> String {
    let (items, waiting) = (analysis.assessment.currentEvidence.count, analysis.evidence.toBePlaced.count)
    return
      "\(analysis.coverage.placed) of \(analysis.coverage.aspects) \(analysis.framework.aspectNoun) have evidence that "
      + "counts today; \(items == 1 ? "1 item" : "\(items) items"), \(waiting) to be placed"
      + (undecided == 0 ? "." : ", \(undecided == 1 ? "one link" : "\(undecided) links") to decide on.")
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
        return "\(RecordWords.counted(records.count, kind)), by \(people)"
      })
    page.blank()
  }

  /// First of all, whoever owns what.
  private static func concerns(_ open: OpenWorkspace, _ page: inout TerminalPage) {
    let waiting = open.assessment.concerns.filter(\.isOpenConcern)
    guard !waiting.isEmpty else { return }
    page.heading("Children who may be unsafe", level: 2)
    page.table(AssessmentTables(open.analysis, idLength: open.idLength).concerns(waiting).terminal(width: page.width))
    for step in waiting.first.map({ NextSteps.rechecking(open.short($0.id)) }) ?? [] {
      page.paragraph("\(step.command)  \("if \(step.condition)", .dim)", indent: 2, hanging: 6)
    }
    page.blank()
  }

  private static func overdue(_ open: OpenWorkspace, _ page: inout TerminalPage) {
    let late = Overdue(open.assessment, open.framework).actions
    guard !late.isEmpty else { return }
    page.heading("Overdue actions", level: 2)
    page.bullets(
      late.map { action, due in
        let when = Overdue.when(due, on: open.assessment.asAt)
        return "\(action.raised.criterion.text, .bold) \(action.raised.title) (\(action.raised.owner), \(when))"
      })
    for step in late.first.map({ NextSteps.movingOn(open.short($0.action.id)) }) ?? [] {
      page.paragraph("\(step.command)  \("if \(step.condition)", .dim)", indent: 2, hanging: 6)
    }
    if late.count > 1 { page.paragraph("\("The others by their ids: 'muster action list'.", .dim)", indent: 2) }
  }

  /// How many items of the day-one checklist are ready.
  private static func readiness(_ open: OpenWorkspace, _ page: inout TerminalPage) {
    let items = open.framework.preparation.checklist
    guard !items.isEmpty else { return }
    let ready = items.count { open.assessment.ticks[$0.id]?.ready ?? false }
    page.blank()
    page.heading("For the day itself", level: 2)
    page.paragraph("\(ready) of \(items.count) items of the checklist are ready; see 'muster checklist'.")
    page.blank()
  }

  /// Who put their name to what, and whether it still stands.
  private static func signedOff(_ analysis: Analysis, _ page: inout TerminalPage) {
    page.heading("Signed off", level: 2)
    let lines = signatures(analysis)
    guard !lines.isEmpty else { return page.paragraph("Nobody yet.") }
    page.bullets(lines.map { TerminalText($0) })
    page.paragraph("\("'muster verify --seal SEAL' proves over which records.", .dim)", indent: 2)
  }

  private static func signatures(_ analysis: Analysis) -> [String] {
    analysis.assessment.signOffs.map { SignOffWords.sentence($0, analysis) }
  }

  private static func json(_ analysis: Analysis, _ open: OpenWorkspace, _ ahead: StalenessAhead?) -> JSON {
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
              .init("evidence", .text(item.id.short)), .init("link", LinkScreen.json(link)),
            ])
          })),
      .init("toBePlaced", .list(analysis.evidence.toBePlaced.map { .text($0.short) })),
      .init("criteria", .list(analysis.criteria.map { json($0, open.assessment) })),
      .init("signedOff", .list(open.assessment.signOffs.map { json($0, analysis) })),
    ])
  }

  private static func json(_ finding: CriterionFinding, _ assessment: Assessment) -> JSON {
    let (owing, owner) = (Owing(finding), assessment.owners[finding.criterion.id])
    return .object([
      .init("id", .text(finding.criterion.id.text)), .init("owner", .optional(owner?.owner)),
      .init("reviewer", .optional(owner?.reviewer)), .init("due", .optional(owner?.due?.description)),
      .init("overdue", .bool(assessment.overdue(finding.criterion.id) != nil)),
      .init("judged", .optional(finding.selfAssessed?.id.text)), .init("missing", .integer(owing.missing)),
      .init("stale", .integer(owing.stale)),
    ])
  }

  private static func json(_ made: Assessment.MadeSignOff, _ analysis: Analysis) -> JSON {
    let isOfToday = if case .recordsSince = SignOffStanding(made, analysis) { false } else { true }
    return .object([
      .init("name", .text(made.by.name)), .init("role", .optional(made.by.role)),
      .init("at", .text(made.at.description)), .init("seal", .text(made.signOff.seal)),
      .init("overall", .optional(made.signOff.overall?.text)), .init("because", .optional(made.signOff.because)),
      .init("isOfToday", .bool(isOfToday)),
    ])
  }
}
