import Arguments
import Assessments
import Digests
import Markup
import Nouns
import Pages
import RecordStore
import Reports
import StructuredText

/// `muster erase --case`: removes one case from all that can be removed, and says what cannot.
enum EraseCase {
  static func run(_ written: String, open: OpenWorkspace, call: Call) throws -> Command.Outcome {
    guard call.operands.isEmpty else {
      throw Failure("Both a case and a record are named.", next: "Leave one of them out.")
    }
    let holding = try Holding(case: written, open, call)
    let waiting = holding.waitingErasures(open)
    let papers = call.flag("papers") ? Set(holding.recordsOfFiles.map(\.digest)) : []
    let plan = CaseErasure(
      of: holding.sought, holding.traces, keptLists: holding.keptLists, papers: papers, in: open.history,
      open.framework, open.assessment)
    try HeldBack([open.contents]).refuse(plan.doomed + waiting.flatMap(\.records), open, call)
    let page = PlanPage(plan: plan, waiting: waiting, holding: holding, short: open.short)
    guard !plan.isEmpty || !waiting.isEmpty else {
      try call.show(page.stays.terminal(width: call.setting.width))
      return .init(!page.leavesSomething)
    }
    let because = plan.isEmpty ? "" : try call.reason("erased")
    guard holding.sought.certainty(in: because) == nil else {
      throw Failure(
        "The reason stays for good, and it names the case.", next: "Give the reason without the case's reference.")
    }
    let stamp = plan.isEmpty ? nil : try call.stamp(open)
    try call.show(page.page.terminal(width: call.setting.width))
    try Erase.confirm("all of this", call)
    var unfinished: [Workspace.Unfinished] = []
    if let stamp {
      let done = try open.workspace.erase(
        plan.erasures, tellingAnew: plan.restated, because: because, stamp, in: open.history)
      call.opened.recorded += done.erasures
      unfinished = done.unfinished
    }
    unfinished += try open.workspace.carryOut(waiting)
    if let first = unfinished.first { return try Erase.tell(first, open: open, call: call) }
    return try tell(plan, written, call)
  }

  /// It is gone where another look finds it nowhere.
  private static func tell(_ plan: CaseErasure, _ written: String, _ call: Call) throws -> Command.Outcome {
    let open = try call.open()
    let holding = try Holding(case: written, open, call)
    let after = CaseErasure(
      of: holding.sought, holding.traces, keptLists: holding.keptLists, papers: [], in: open.history, open.framework,
      open.assessment)
    let page = PlanPage(plan: after, waiting: [], holding: holding, short: open.short)
    try call.say(
      plan.isEmpty
        ? "Erased what was erased before and still here."
        : "Erased \(CountWords.counted(plan.doomed.count, "record")): \(Erase.kinds(plan.doomed))."
    )
    try call.show(page.stays.terminal(width: call.setting.width))
    try Erase.sayCopies(call)
    return .init(!page.leavesSomething)
  }
}

extension Holding {
  /// Erasures that wait and would take what is held of it.
  func waitingErasures(_ open: OpenWorkspace) -> [Workspace.WaitingErasure] {
    let ids = Set(waiting.filter { $0.certainty == .sure }.map(\.record.digest))
    let places = Set(lists.map { "evidence/\($0.path)" } + files.filter { $0.certainty == .sure }.map(\.path))
    return open.contents.waiting.filter { erasure in
      erasure.records.contains { ids.contains($0.digest) } || !places.isDisjoint(with: erasure.paths)
    }
  }
}

/// What erasing a case takes and what it leaves, before anybody is asked.
private struct PlanPage {
  let plan: CaseErasure
  let waiting: [Workspace.WaitingErasure]
  let holding: Holding
  let short: (Digest) -> String

  var page: Page {
    Page("What goes") {
      holding.readAs.map { "Read as \(typed: $0), which it can alone have been." as Phrase }
      Block.table(
        MadeRecord.table(
          "Records", name: "records", plan.doomed.map { MadeRecord($0, short: short($0.digest)) },
          only: [.id, .kind, .at]))
      Block.bullets(waiting.map { "\(Erase.kinds($0.records)), erased before and still here" })
      Block.bullets(plan.draws.flatMap(words))
      if plan.left > 0 {
        "\(plan.left) of these \(plan.left == 1 ? "goes" : "go") on counting, without a word of it: erasing lifts no adverse answer, finding or concern."
          as Phrase
      }
      Block.part(stays)
    }
  }

  /// A draw cannot lose one case without losing its record.
  private func words(_ record: Record) -> [Phrase] {
    let told = record.content(SampleRestated.self)
    guard let before = told?.drawn ?? record.content(SampleDrawn.self) else { return [] }
    let id = told?.sample ?? record.digest
    let after = plan.restated.first { $0.sample == id }?.drawn
    var lines: [Phrase] = []
    let others = before.cases.count + before.reserves.count
    let isListed = (before.cases + before.reserves).contains { holding.sought.isMeant(by: $0.reference) }
    lines.append(
      isListed
        ? "Sample \(short(id), .accent) holds it among \(others) cases and reserves. A record never changes, so the record of the draw goes whole, and the sample is told anew under the same id without this case. The other cases stay, with their audits; who drew it is not told any more."
        : "Sample \(short(id), .accent) does not list it, but its record names it elsewhere, or the list kept with it does. That record goes, and the sample is told anew under the same id with all of its cases and audits; who drew it is not told any more."
    )
    if before.kept != nil {
      lines.append(
        "The list that was kept to draw it again from goes whole: 'muster sample verify LIST' then draws from the lists themselves\(isListed ? ", and compares every case but this" : "")."
      )
    }
    if let after, after.excluded != before.excluded || after.earlier != before.earlier {
      lines.append(
        "\("It may not be drawn again to the same cases:", .caution) this case was kept out of the draw by name, and without that the lists may give another."
      )
    }
    return lines
  }

  private var papers: [(path: String, certainty: Sought.Certainty)] {
    let going = Set(
      plan.doomed.compactMap { $0.body.concerns.file.map { "evidence/\($0.path)" } } + waiting.flatMap(\.paths))
    return holding.files.filter { !going.contains($0.path) }
  }

  private var lying: [(path: String, certainty: Sought.Certainty)] { holding.elsewhere.map { ($0.path, $0.certainty) } }

  /// Records in which it may stand, and that nobody said are of it.
  private var perhaps: [Trace] {
    let going = Set(plan.doomed.map(\.digest))
    return holding.traces.filter { $0.certainty == .perhaps && !going.contains($0.record.digest) }
  }

  /// Whether something stays that surely is of the case.
  var leavesSomething: Bool {
    !plan.isEmpty || !plan.stays.isEmpty || (papers + lying).contains { $0.certainty == .sure }
  }

  /// What is not removed, and how it can be.
  var stays: Page {
    let papers = papers.filter { $0.certainty == .sure }
    let unsure =
      perhaps.map { short($0.record.digest) } + (self.papers + lying).filter { $0.certainty == .perhaps }.map(\.path)
    let points: [Phrase] =
      papers.map { file in
        "\(typed: file.path): it stands in the text of this paper. With --papers the items that rest on such papers go too; or attach the paper anew without it, and erase the old one."
      }
      + holding.elsewhere.filter { $0.certainty == .sure }.map { paper in
        let rest = Set(paper.items).isSubset(of: plan.doomed.map(\.digest)) ? "" : " With --papers its item goes too."
        return
          "\(typed: paper.path): it stands in the text of this paper, which lies elsewhere: take it away there.\(rest)"
      }
      + plan.stays.map { record in
        "\(short(record.digest), .accent): the reason of this erasure names it, and nobody erases an erasure."
      }
      + (unsure.isEmpty
        ? [] : ["Look at \(CountWords.listed(unsure)): a number or a longer reference like it stands there."])
      + holding.unread.map { "\(typed: $0.path) was not looked through: \(typed: $0.because)" }
    return Page {
      if !points.isEmpty {
        Block.heading("What stays")
        Block.bullets(points)
      } else if plan.isEmpty && waiting.isEmpty {
        "Nothing of it is held here\(holding.left.isEmpty ? "" : " but what goes on counting of erased audits, without a word of it")."
          as Phrase
      }
    }
  }
}
