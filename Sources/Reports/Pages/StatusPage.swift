package import Assessments
package import Calendar
import Frameworks
package import GapAnalysis
import Markup
package import Nouns
package import Pages

/// What is owed, missing and out of date, by owner, and what is new this week.
package struct StatusPage: LaidOut {
  let context: ReportContext
  private var view: View { context.view }
  /// What was recorded by the day of the analysis.
  let records: [Record]
  let waiting: [WaitingLink]
  /// What is listed and counts for nothing, since it lacks something.
  let toBePlaced: [Assessment.EvidenceItem]
  let ahead: StalenessAhead?
  /// What nobody may erase for the time being.
  let holds: [StandingHold]
  /// Whose alone it is, where one owner was asked for.
  let owner: String?

  /// - Parameter ahead: The day by which things may go out of date, where one was asked for.
  package init(
    _ analysis: Analysis, records: [Record], ahead: CivilDate?, owner: String? = nil, holds: [StandingHold],
    idLength: Int
  ) {
    (self.owner, self.holds) = (owner, holds)
    context = ReportContext(analysis, audience: .leaders, idLength: idLength)
    self.records = records
    func isTheirs(_ item: Assessment.EvidenceItem) -> Bool {
      guard let owner else { return true }
      return item.content.bearsOn(analysis.framework).contains { analysis.assessment.owns(owner, $0) }
    }
    waiting = WaitingLink.all(analysis.assessment, analysis.framework).filter { isTheirs($0.item) }
    let (items, unplaced) = (analysis.assessment.currentEvidence.filter(isTheirs), Set(analysis.evidence.toBePlaced))
    toBePlaced = items.filter { unplaced.contains($0.id) }
    self.ahead = ahead.map { StalenessAhead(items, analysis, by: $0) }
  }

  var analysis: Analysis { context.analysis }

  package var first: Phrase? { UnansweredPart(context).first }

  package var sheet: Table? { Owed.table(view, of: owner) }

  package var page: Page {
    guard let owner else { return everybody }
    return Page("\(typed: owner), as at \(context.asAt.inWords)") {
      UnansweredPart(context).blocks
      Block.table(Owed.table(view, of: owner))
      unplaced
      if let ahead { ahead.blocks(view.short) }
      links
      overdue
      unproven
    }
  }

  private var everybody: Page {
    Page("\(typed: analysis.assessment.opened?.authority ?? ""), as at \(context.asAt.inWords)") {
      UnansweredPart(context).blocks
      erasures
      StandingHold.blocks(holds)
      coverage
      concerns
      Block.table(Owed.table(view))
      if let ahead { ahead.blocks(view.short) }
      links
      DifferencesPart(context).blocks
      news
      overdue
      unproven
      readiness
      signedOff
    }
  }

  private var coverage: Phrase {
    let items = analysis.assessment.currentEvidence.count
    let links = waiting.count == 1 ? "one link" : "\(waiting.count) links"
    let undecided = waiting.isEmpty ? "" : ", \(links) to decide on"
    return
      "\(CoverageWords(analysis).sentence); \(items == 1 ? "1 item" : "\(items) items"), \(toBePlaced.count) to be placed\(undecided)."
  }

  /// The items on an owner's criteria that lack something.
  @BlockBuilder private var unplaced: [Block] {
    if !toBePlaced.isEmpty {
      Block.heading("To be placed")
      Block.table(
        Evidence.table(toBePlaced, view, title: "To be placed", only: [.id, .title, .kind, .dated, .shows, .lacks]))
    }
  }

  /// What was erased and is still here stays a danger until it is gone.
  @BlockBuilder private var erasures: [Block] {
    let waiting = analysis.assessment.completeness.waitingErasures
    if !waiting.isEmpty {
      Block.heading("Erased, and still here")
      Block.bullets(
        waiting.map { waiting in
          "\(CountWords.counted(waiting.records, "record")), erased by \(typed: waiting.by.name) \(Self.since(waiting, context.asAt)): not yet removed, and \(Erased.meanwhile)"
        })
      Block.steps(
        waiting.map { waiting in
          "\("muster erase \(view.short(waiting.erasure))", .command)\(" removes it for good; 'muster verify' says where it lies.", .quiet)"
        })
    }
  }

  private static func since(_ waiting: Completeness.WaitingErasure, _ today: CivilDate) -> String {
    let days = waiting.days(until: today)
    return days == 0 ? "today" : days == 1 ? "yesterday" : "\(days) days ago"
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
      "\(whatChanged) changed; until they are decided on they count for nothing." as Phrase
      for link in waiting.prefix(most) { link.blocks(view.short(link.item.id)) }
      if waiting.count > most {
        Block.steps(["\("\(waiting.count - most) more: 'muster init --upgrade' lists them all.", .quiet)"])
      }
    }
  }

  /// The words of the framework, or the papers themselves.
  private var whatChanged: String {
    let editions = waiting.count { $0.link.state == .newEdition }
    if editions == 0 { return "What they point to" }
    return editions == waiting.count ? "The papers themselves" : "What they point to, or the paper itself,"
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
    let names = analysis.assessment.names
    let late = Overdue(analysis.assessment, context.framework).actions.filter { action, _ in
      owner.map { names.areOne($0, action.raised.owner) } ?? true
    }
    if let first = late.first {
      Block.heading("Overdue actions")
      Block.bullets(
        late.map { action, due in
          let raised = action.raised
          return
            "\(raised.criterion.text, .strong) \(typed: raised.title)\(context.on(action)) (\(typed: raised.owner), \(Overdue.when(due, on: context.asAt)))"
        })
      Block.steps(
        NextSteps.movingOn(view.short(first.action.id)).map(\.phrase)
          + (late.count > 1 ? ["\("The others by their ids: 'muster action list'.", .quiet)"] : []))
    }
  }

  /// What is closed, and of which nothing has shown that it changed anything.
  @BlockBuilder private var unproven: [Block] {
    let names = analysis.assessment.names
    let actions = Action.all(view).filter { action in
      action.isUnproven && owner.map { names.areOne($0, action.raised.owner) } ?? true
    }
    if !actions.isEmpty {
      Block.heading("Actions closed, not checked again")
      Block.bullets(
        actions.map { action in
          "\(action.raised.criterion.text, .strong) \(typed: action.raised.title)\(context.on(action.action)) (\(typed: action.raised.owner))"
        })
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
    let back = records.filter { record in
      record.kind == .signedOff && analysis.assessment.withdrawals.contains { $0.record == record.digest }
    }
    Block.heading("Signed off")
    if made.isEmpty {
      "Nobody yet." as Phrase
    } else {
      Block.bullets(made.map { .typed(SignOffWords.sentence($0, analysis)) })
      Block.steps(["\("'muster verify --seal SEAL' proves over which records.", .quiet)"])
    }
    if !back.isEmpty { Block.bullets(back.compactMap(takenBack)) }
  }

  private func takenBack(_ record: Record) -> Phrase? {
    analysis.assessment.withdrawals.last { $0.record == record.digest }.map { withdrawal in
      "\(typed: withdrawal.by.name) took back a signature of \(record.header.at.date.inWords): \(typed: withdrawal.because)"
    }
  }
}
