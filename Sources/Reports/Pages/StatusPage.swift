package import Assessments
package import Calendar
import Frameworks
package import GapAnalysis
import Nouns
package import Pages

/// What is owed, missing and out of date, by owner, and what is new this week.
package struct StatusPage: LaidOut {
  let context: ReportContext
  private var view: View { context.view }
  /// What was recorded by the day of the analysis.
  let records: [Record]
  let waiting: [WaitingLink]
  let ahead: StalenessAhead?

  /// - Parameter ahead: The day by which things may go out of date, where one was asked for.
  package init(_ analysis: Analysis, records: [Record], ahead: CivilDate?, idLength: Int) {
    context = ReportContext(analysis, .leaders, idLength: idLength)
    self.records = records
    waiting = WaitingLink.all(analysis.assessment, analysis.framework)
    self.ahead = ahead.map { StalenessAhead(analysis, by: $0) }
  }

  var analysis: Analysis { context.analysis }

  package var sheet: Table? { Owed.table(view) }

  package var page: Page {
    Page("\(typed: analysis.assessment.opened?.authority ?? ""), as at \(context.asAt.inWords)") {
      UnansweredPart(context).blocks
      coverage
      concerns
      Block.table(Owed.table(view))
      if let ahead { ahead.blocks(view.short) }
      links
      news
      overdue
      readiness
      signedOff
    }
  }

  private var coverage: Phrase {
    let (items, toBePlaced) = (analysis.assessment.currentEvidence.count, analysis.evidence.toBePlaced.count)
    let links = waiting.count == 1 ? "one link" : "\(waiting.count) links"
    let undecided = waiting.isEmpty ? "" : ", \(links) to decide on"
    return
      "\(analysis.coverage.placed) of \(analysis.coverage.aspects) \(analysis.framework.aspectNoun) have evidence that counts today; \(items == 1 ? "1 item" : "\(items) items"), \(toBePlaced) to be placed\(undecided)."
  }

  /// First of all, whoever owns what.
  @BlockBuilder private var concerns: [Block] {
    let open = analysis.assessment.concerns.filter(analysis.isOpenConcern)
    if let first = open.first(where: { analysis.concernStanding($0) == .due }) ?? open.first {
      Block.heading("Children who may be unsafe")
      Block.table(Concern.table(open, view))
      Block.steps(NextSteps.rechecking(view.short(first.id)).map(\.phrase))
    }
  }

  /// The first links that wait, with what settles each, and where the rest is listed.
  @BlockBuilder private var links: [Block] {
    let most = 5
    if !waiting.isEmpty {
      Block.heading("Links to decide on")
      "What they point to changed with the framework; until they are decided on they count for nothing." as Phrase
      for link in waiting.prefix(most) { link.blocks(view.short(link.item.id)) }
      if waiting.count > most {
        Block.steps(["\("\(waiting.count - most) more: 'muster init --upgrade' lists them all.", .quiet)"])
      }
    }
  }

  @BlockBuilder private var news: [Block] {
    let since = Instant(startOf: context.asAt.adding(days: -6))
    let recent = Dictionary(grouping: records.filter { $0.header.at >= since }, by: \.kind)
    Block.heading("New in the last seven days")
    if recent.isEmpty {
      "Nothing was recorded." as Phrase
    } else {
      Block.bullets(
        recent.sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, records in
          let people = Set(records.map(\.header.by.name)).sorted().joined(separator: ", ")
          return "\(RecordWords.counted(records.count, kind)), by \(typed: people)"
        })
    }
  }

  @BlockBuilder private var overdue: [Block] {
    let late = Overdue(analysis.assessment, context.framework).actions
    if let first = late.first {
      Block.heading("Overdue actions")
      Block.bullets(
        late.map { action, due in
          let raised = action.raised
          return
            "\(raised.criterion.text, .strong) \(typed: raised.title) (\(typed: raised.owner), \(Overdue.when(due, on: context.asAt)))"
        })
      Block.steps(
        NextSteps.movingOn(view.short(first.action.id)).map(\.phrase)
          + (late.count > 1 ? ["\("The others by their ids: 'muster action list'.", .quiet)"] : []))
    }
  }

  /// How many items of the day-one checklist are ready.
  @BlockBuilder private var readiness: [Block] {
    let items = context.framework.preparation.checklist
    if !items.isEmpty {
      let ready = items.count { analysis.assessment.ticks[$0.id]?.ready ?? false }
      Block.heading("For the day itself")
      "\(ready) of \(items.count) items of the checklist are ready\("; see 'muster checklist'", .command)." as Phrase
    }
  }

  /// Who put their name to what, and whether it still stands.
  @BlockBuilder private var signedOff: [Block] {
    let made = analysis.assessment.signOffs
    Block.heading("Signed off")
    if made.isEmpty {
      "Nobody yet." as Phrase
    } else {
      Block.bullets(made.map { .typed(SignOffWords.sentence($0, analysis)) })
      Block.steps(["\("'muster verify --seal SEAL' proves over which records.", .quiet)"])
    }
  }
}
