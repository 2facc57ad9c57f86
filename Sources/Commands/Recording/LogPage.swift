import Assessments
import Calendar
import Markup
import Nouns

/// What an evidence log was understood to say, before any of it is recorded.
struct LogPage {
  private let log: EvidenceLog
  private let plan: LogPlan
  private let open: OpenWorkspace

  init(_ log: EvidenceLog, plan: LogPlan, open: OpenWorkspace) {
    (self.log, self.plan, self.open) = (log, plan, open)
  }

  /// - Parameter looked: What the papers that are kept seem to hold of single people.
  func show(_ looked: PapersLooked, _ call: Call) throws {
    var page = call.page()
    page.heading("What was understood")
    page.paragraph("Columns: \(log.columns.map { "\($0.heading) as \($0.meaning)" }.joined(separator: ", ")).")
    if !log.passedOver.isEmpty { page.paragraph("Passed over: \(log.passedOver.joined(separator: ", ")).") }
    page.bullets(log.remarks.map { "\(Failure.sentence($0))" })
    addNew(&page)
    addChanged(&page)
    addFiles(&page)
    page.add(looked)
    counts(&page)
    if call.flag("dry-run") { page.paragraph("Nothing was recorded (--dry-run).") }
    try call.show(page)
  }

  private func addNew(_ page: inout TerminalPage) {
    page.table(
      [
        .init("Line", .right), .init("Title", minimum: 16), .init("Shows"), .init("Kind"),
        .init("Dated", minimum: 11), .init(""),
      ],
      first: plan.new.map { entry, content in
        [
          "\(entry.row.line)", "\(content.title)", "\(EvidenceWords.links(content))",
          "\(content.kind?.label ?? "not said")",
          "\(content.speaksFor?.short ?? "no date")", content.isPlaced ? "" : "\("to be placed", .caution)",
        ]
      })
  }

  /// Row by row, what is recorded and what the row says.
  private func addChanged(_ page: inout TerminalPage) {
    let rows = plan.changed.flatMap { entry, item, change in
      change.differences.enumerated().map { index, one -> [TerminalText] in
        let names: [TerminalText] = ["\(entry.row.line)", "\(open.short(item.id), .accent)", "\(item.content.title)"]
        return (index == 0 ? names : ["", "", ""])
          + ["\(one.words)", "\(LogPage.said(one.own))", "\(LogPage.said(one.said))"]
      }
    }
    page.table(
      [
        .init("Line", .right), .init("Item", minimum: 7), .init("Title", minimum: 16), .init("What changes"),
        .init("Recorded", minimum: 11), .init("The row says", minimum: 11),
      ], first: rows)
    let editions = plan.changed.filter { entry, item, _ in entry.file?.isEdition(of: item) ?? false }
    let told: [TerminalText] = editions.map { entry, item, change in
      "Line \(entry.row.line): \(open.editionWords(item, change.content))."
    }
    page.bullets(told, first: IntakeWords.mostRows)
  }

  /// The files of which copies are kept, so that a log which names what it should not is seen to.
  private func addFiles(_ page: inout TerminalPage) {
    let named = plan.filesToKeep.map(\.named)
    guard !named.isEmpty else { return }
    page.paragraph("Files that are read and kept:")
    page.bullets(named, first: IntakeWords.mostRows)
  }

  private func counts(_ page: inout TerminalPage) {
    let (same, since, gone) = (plan.known(.same), plan.known(.correctedSince), plan.known(.withdrawn))
    let (new, changed, bad) = (plan.new.count, plan.changed.count, plan.bad.count)
    let already = same.count + since.count + gone.count
    let words = [
      "\(new) new", changed == 0 ? nil : "\(changed) changed", "\(already) recorded already",
      bad == 0 ? nil : "\(bad) not to be taken in",
    ].compactMap { $0 }
    page.paragraph(
      "\(words.joined(separator: ", ")).\(new + changed + bad == 0 ? " There is nothing to do." : "")")
    if !since.isEmpty {
      page.paragraph(
        "Of these, \(LogPage.lines(since)) \(since.count == 1 ? "says" : "say") what was recorded before it was put right with 'muster correct'. That stands."
      )
    }
    if !gone.isEmpty {
      page.paragraph(
        "Of these, \(LogPage.lines(gone)) \(gone.count == 1 ? "is" : "are") withdrawn, and \(gone.count == 1 ? "stays" : "stay") so."
      )
    }
    let twice = plan.repeated
    if !twice.isEmpty { page.paragraph("Said twice, and taken in once: \(LogPage.lines(twice)).") }
    let emptied = plan.entries.filter { !$0.emptied.isEmpty }.map {
      "line \($0.row.line) (\(CountWords.listed($0.emptied)))"
    }
    if !emptied.isEmpty {
      page.paragraph(
        "Blank here, and left as recorded: \(IntakeWords.first(emptied)). A row with its id, as 'muster evidence --output' writes it, takes away what it leaves blank."
      )
    }
    page.bullets(plan.remarks.map(Failure.sentence), first: IntakeWords.mostNames)
    page.ask(PerhapsEditions(plan.new.map(\.content), open))
  }

  private static func lines(_ entries: [LogPlan.Entry]) -> String {
    IntakeWords.first(entries.map { "line \($0.row.line)" })
  }

  /// A cell, which may have nothing in it.
  static func said(_ text: String) -> String { text.isEmpty ? "nothing" : text }
}
