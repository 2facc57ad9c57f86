import Arguments
import Assessments
import Calendar
import CaseAudit
import Digests
import Frameworks
import Markup
import Pages
import Reports

extension Command {
  static let auditProgress = Command(
    "progress", "see what is audited, by whom, and what the rest could still change",
    operands: [OperandSpec("SAMPLE", "the beginning of the sample's id", .optional)],
    options: [
      OptionSpec("within", "DAYS", "a case is overdue so many days after the draw", standard: "28"), .formats,
    ],
    leavesOut: ["by"], run: AuditProgressCommand.run)
}

/// `muster audit progress`: cases done, by whom, what is overdue, and what the rest could still change.
enum AuditProgressCommand {
  static func run(_ call: Call) throws -> Command.Outcome {
    let open = try call.open()
    let sample = try open.sample(call.operands.first)
    let days = try call.days("within", standard: AuditProgress.standardDays)
    let today = open.assessment.asAt
    let progress = AuditProgress(sample, in: open.framework, on: today, allowedDays: days)
    let (cohorts, auditors, questions) = (
      cohorts(progress, open.framework), auditors(progress), questions(progress, open.framework)
    )
    let title =
      "Audit of sample \(open.short(sample.id)): \(progress.begun) of \(CountWords.counted(progress.drawn, "case")) audited, \(progress.done) answered in full"
    try call.give(
      Answer(title: title, tables: [questions, cohorts, auditors]), json: json(progress, sample)
    ) {
      var page = call.page()
      page.heading(TerminalText(title))
      page.table(cohorts.terminal(width: page.width))
      page.blank()
      if !auditors.rows.isEmpty {
        page.heading(TerminalText(auditors.title), level: 2)
        page.table(auditors.terminal(width: page.width))
        page.blank()
      }
      overdue(progress, sample, open, &page)
      prospects(progress, questions, &page)
      return page
    }
    return .done
  }

  private static func cohorts(_ progress: AuditProgress, _ framework: Framework) -> Table {
    Table(
      "By cohort", name: "audit-cohorts",
      [.init("Cohort", minimum: 12), .init("Cases", .right), .init("Audited", .right), .init("In full", .right)],
      rows: progress.lines.map { line in
        let label = framework.cohorts.first { $0.id == line.cohort }?.label ?? line.cohort.text
        return [.init(label), .number(line.drawn), .number(line.begun), .number(line.done)]
      })
  }

  private static func auditors(_ progress: AuditProgress) -> Table {
    Table(
      "By whom", name: "audit-auditors",
      [.init("Auditor", minimum: 10), .init("Cases", .right), .init("Last", minimum: 11)],
      rows: progress.auditors.map { [.init($0.name), .number($0.cases), .day($0.last)] })
  }

  private static func questions(_ progress: AuditProgress, _ framework: Framework) -> Table {
    let fewest = framework.auditRule?.fewestCases ?? AuditStandard.fewestCases
    return Table(
      "What the rest could still change", name: "audit-progress",
      [
        .init("Question", minimum: 7), .init("Answered", .right), .init("To come", .right), .init("Now", .right),
        .init("If all no", .right), .init("If all yes", .right), .init("Shows", minimum: 12),
      ],
      rows: progress.prospects.filter { $0.remaining > 0 }.map { one in
        let shows =
          one.isSettled
          ? "\(AuditWords.shows(one.ifNo)) either way"
          : "\(AuditWords.shows(one.ifNo)) to \(AuditWords.shows(one.ifYes))"
        return [
          .init(one.question.text), .number(one.answered), .number(one.remaining),
          .init(one.answered < fewest ? "too few" : AuditWords.percent(one.now)),
          .init(AuditWords.percent(one.lowest)), .init(AuditWords.percent(one.highest)), .init(shows),
        ]
      })
  }

  private static func overdue(
    _ progress: AuditProgress, _ sample: Assessment.Sample, _ open: OpenWorkspace, _ page: inout TerminalPage
  ) {
    let today = open.assessment.asAt
    var items: [TerminalText] = []
    if !progress.open.isEmpty {
      let references = progress.open.prefix(20).map(\.reference).joined(separator: ", ")
      let more = progress.open.count > 20 ? " and \(progress.open.count - 20) more" : ""
      items.append(
        progress.isOverdue
          ? "\("Overdue", .bad) since \(progress.due.inWords): nobody has audited \(references)\(more)."
          : "To be audited by \(progress.due.inWords): \(references)\(more).")
    }
    let waiting = SecondReading.all(of: sample, in: open.framework).filter { $0.differs && $0.moderation == nil }
    let late = waiting.filter {
      today.daysSinceEpoch - $0.lastRead.daysSinceEpoch > ModerationSummary.standardDays
    }
    if !late.isEmpty {
      items.append(
        "\("Overdue", .bad): \(CountWords.counted(late.count, "difference")) \(late.count == 1 ? "has" : "have") waited more than \(ModerationSummary.standardDays) days for moderation."
      )
    }
    for action in open.assessment.actions where action.raised.origin?.sample == sample.id {
      if action.isOverdue(on: today), let due = action.due {
        items.append("\("Overdue", .bad): action \(open.short(action.id)), due \(due.short), \(action.raised.title)")
      }
    }
    guard !items.isEmpty else { return }
    page.heading("Still to do", level: 2)
    page.bullets(items)
    page.blank()
  }

  private static func prospects(_ progress: AuditProgress, _ questions: Table, _ page: inout TerminalPage) {
    let moving = progress.prospects.filter { $0.remaining > 0 }
    guard !moving.isEmpty else { return }
    page.heading(TerminalText(questions.title), level: 2)
    page.table(questions.terminal(width: page.width))
    let settled = moving.count(where: \.isSettled)
    page.paragraph(
      settled == moving.count
        ? "Nothing that is still to come can change what a question shows."
        : "Of \(CountWords.counted(moving.count, "question")), \(settled) \(settled == 1 ? "is" : "are") settled, whatever the rest say."
    )
  }

  private static func json(_ progress: AuditProgress, _ sample: Assessment.Sample) -> JSON {
    .object([
      .init("sample", .text(sample.id.short)), .init("cases", .integer(progress.drawn)),
      .init("audited", .integer(progress.begun)), .init("inFull", .integer(progress.done)),
      .init("due", .text(progress.due.description)), .init("overdue", .bool(progress.isOverdue)),
      .init("open", .list(progress.open.map { .text($0.reference) })),
      .init(
        "auditors",
        .list(
          progress.auditors.map {
            .object([
              .init("auditor", .text($0.name)), .init("cases", .integer($0.cases)),
              .init("last", .text($0.last.description)),
            ])
          })),
      .init(
        "questions",
        .list(
          progress.prospects.map {
            .object([
              .init("question", .text($0.question.text)), .init("answered", .integer($0.answered)),
              .init("remaining", .integer($0.remaining)), .init("share", .number($0.now)),
              .init("lowest", .number($0.lowest)), .init("highest", .number($0.highest)),
              .init("settled", .bool($0.isSettled)),
            ])
          })),
    ])
  }
}
