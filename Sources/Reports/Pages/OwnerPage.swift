import Assessments
import Calendar
package import Frameworks
package import GapAnalysis
import Markup
import Nouns
import Pages

/// One lead's page: what is theirs, what they owe, what is recorded, what is missing, and what runs out when.
package struct OwnerPage {
  private let context: ReportContext
  private let owner: String
  private let criteria: [Criterion]
  private var analysis: Analysis { context.analysis }
  /// So many gaps are told, and so many papers; the rest are counted.
  private static let (most, mostPapers) = (4, 10)

  /// - Parameter criteria: Those that the owner answers for.
  package init(_ analysis: Analysis, owner: String, criteria: [Criterion]) {
    context = ReportContext(analysis, audience: .leaders)
    (self.owner, self.criteria) = (owner, criteria)
  }

  package var sheet: PrintedSheet {
    PrintedSheet(
      context, name: "What is mine", page: Page(title, blocks),
      style: HTML.Stylesheet(ReportStyle.sheet, OwnerPage.look))
  }

  private static let look: StaticString = """

    .mine :is(th,td):nth-child(1),.mine :is(th,td):nth-child(3),.mine :is(th,td):nth-child(4),.mine :is(th,td):nth-child(5){
    white-space:nowrap}
    @media print{
    main .sheet h1{font-size:16pt;margin-bottom:2mm}
    main .sheet h2{margin:2.5mm 0 .6mm}
    main .sheet caption{display:none}
    main .sheet table{font-size:8pt;line-height:1.22;margin-bottom:1.5mm}
    main .sheet :is(th,td){padding-top:.5mm;padding-bottom:.5mm}
    main .sheet li{margin:.3mm 0}
    }

    """

  private var title: Phrase {
    "\(typed: owner, upTo: 60): what I answer for, as at \(context.asAt.inWords)"
  }

  @BlockBuilder private var blocks: [Block] {
    if let notice = context.assessment.completeness.notice { Block.sentence(notice) }
    UnansweredPart(context).blocks
    "\(typed: context.authority, upTo: 120) · \(context.framework.title)" as Phrase
    Block.table(mine.styled("mine"))
    falls
    missing
    actions
    recorded
    reply
  }

  // MARK: Owed

  /// On this page, which tells of other things that are missing too, its numbers say what they count.
  private var mine: Table {
    Owed.table(
      "What is mine", name: "status", Owed.all(context.view, of: owner), without: [.owner, .reviewer],
      called: [.missing: "Aspects without evidence", .stale: "Papers out of date"])
  }

  private var ids: Set<CriterionID> { Set(criteria.map(\.id)) }

  /// What is not in the way of the target today and may take a grade away.
  private var falls: Phrase? {
    let all = criteria.compactMap { criterion in
      context.falls(.criterion(criterion.id)).map { "\(criterion.id) to \($0.label.lowercased())" }
    }
    return all.isEmpty
      ? nil : "\("If an open finding is wider than its cases:", .strong) \(CountWords.listed(all))."
  }

  @BlockBuilder private var missing: [Block] {
    let gaps = context.rankedGaps.filter { ids.contains($0.criterion) }
    Block.heading("What is in the way, the first to close first\(gaps.isEmpty ? "" : " (\(gaps.count))")")
    if gaps.isEmpty { "Nothing that is recorded stands between the evidence and the target." as Phrase }
    Block.numbered(gaps.prefix(OwnerPage.most).map { GapLines(context: context).move($0) })
    if gaps.count > OwnerPage.most {
      "And \(gaps.count - OwnerPage.most) more of the \(gaps.count) gaps." as Phrase
    }
  }

  @BlockBuilder private var actions: [Block] {
    let names = context.assessment.names
    let own = context.assessment.actions.filter { $0.status != .closed && names.areOne($0.raised.owner, owner) }
    Block.heading("My actions")
    if own.isEmpty {
      "None is open in my name." as Phrase
    } else {
      Block.bullets(
        own.flatMap { action in
          [
            "\(action.raised.criterion, .strong) \(context.named(action.raised, upTo: 160))\(context.on(action)): \(action.status.label)\(Overdue.told(action, on: context.asAt))"
          ] + Action(action, context.view).milestones.filter { $0.content.state == .open }.map(milestone)
        })
    }
  }

  private func milestone(_ milestone: Milestone) -> Phrase {
    let (due, late) = (milestone.content.due, milestone.isOverdue)
    return
      "Milestone “\(context.phrase(milestone.content.title, upTo: 160))”, \(late ? "overdue: \(Overdue.when(due, on: context.asAt))" : "due \(due.short)", late ? .strong : .plain)"
  }

  // MARK: On record

  @BlockBuilder private var recorded: [Block] {
    let items = context.papers(on: ids)
    Block.heading("What is recorded, and what runs out first")
    if items.isEmpty {
      "Nothing yet." as Phrase
    } else {
      Block.table(
        Evidence.table(
          Array(items.prefix(OwnerPage.mostPapers)), context.view, title: "Papers on my criteria",
          only: [.title, .dated, .shows, .state]))
      if items.count > OwnerPage.mostPapers { "And \(items.count - OwnerPage.mostPapers) more papers." as Phrase }
    }
  }

  @BlockBuilder private var reply: [Block] {
    Block.heading("My reply")
    "☐ still true   ☐ changed, because ______________________________   initials ________   date ________" as Phrase
  }
}
