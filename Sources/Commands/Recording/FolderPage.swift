import Assessments
import Digests
import Frameworks
import Markup
import Nouns
import Platform

/// What lies in a folder and what becomes of it, before any of it is recorded.
struct FolderPage {
  private let plan: FolderPlan
  private let named: String
  private let open: OpenWorkspace

  init(_ plan: FolderPlan, named: String, open: OpenWorkspace) {
    (self.plan, self.named, self.open) = (plan, named, open)
  }

  func show(_ looked: PapersLooked, _ call: Call) throws {
    var page = call.page()
    page.heading("What lies in \(named)")
    page.table(
      [.init("Paper", minimum: 24), .init("On", minimum: 4), .init("What becomes of it", minimum: 20)],
      first: plan.papers.compactMap(row))
    page.paragraph("\(counts)")
    if plan.count({ if case .erased = $0 { true } else { false } }) > 0 {
      page.paragraph(
        "What was erased before lies there still: take it away, or put it there without what it was erased for. If it is to be here all the same, add --\(ErasedPapers.option)."
      )
    }
    if !sheets.isEmpty {
      page.paragraph(
        "For commands of their own: \(IntakeWords.first(sheets)). One that is evidence all the same is attached by itself."
      )
    }
    if let left = plan.folder.leftOutWords { page.paragraph("\(left)") }
    if !plan.gone.isEmpty {
      let names = IntakeWords.first(plan.gone.map { "\(open.short($0.id)) \($0.content.title)" })
      page.paragraph(
        "No longer there: \(names). What is recorded of \(plan.gone.count == 1 ? "it" : "them") stays; look where \(plan.gone.count == 1 ? "it is" : "they are"), or withdraw \(plan.gone.count == 1 ? "it" : "them") with 'muster withdraw'."
      )
    }
    page.add(looked)
    page.ask(PerhapsEditions(plan.added.map(\.content), and: plan.here, open))
    try call.show(page)
  }

  /// What to do with those that are for a command of their own.
  private var sheets: [String] {
    plan.papers.compactMap { paper, fate in
      guard case .sheet(let kind) = fate else { return nil }
      let path = paper.parts.joined(separator: "/")
      return kind.whatToDo(named == "." ? path : Path.join(named, path))
    }
  }

  private func row(_ paper: PaperFolder.Paper, _ fate: FolderPlan.Fate) -> [TerminalText]? {
    let path = paper.parts.joined(separator: "/")
    func row(_ content: EvidenceContent, _ words: TerminalText) -> [TerminalText] {
      let criteria = content.bearsOn(open.framework).map(\.text).joined(separator: ", ")
      return ["\(path)", "\(criteria.isEmpty ? "–" : criteria)", words]
    }
    switch fate {
    case .new(let content):
      return row(content, content.isPlaced ? "new" : "new, \("to be placed", .caution)")
    case .edition(let item, let content): return row(content, open.editionWords(item, content))
    case .moved(let item, let content): return row(content, "\(open.short(item.id), .accent), moved")
    case .linked(let item, let content): return row(content, "\(open.short(item.id), .accent), on one criterion more")
    case .erased: return ["\(path)", "–", "\("erased before, and not taken in", .caution)"]
    case .sheet(let kind): return ["\(path)", "–", "\(kind.words), and no paper"]
    case .known, .repeated: return nil
    }
  }

  // MARK: For programs

  /// - Parameter recorded: The records of what is new; nil where nothing was to be recorded.
  func json(_ looked: PapersLooked, recorded: [Record]?, _ unsafe: Unsafe) -> JSON {
    var new = (recorded ?? []).map(\.digest).makeIterator()
    let papers = plan.papers.map { paper, fate -> JSON in
      let (name, item, content) = told(fate)
      let id = if case .new = fate { new.next() } else { item?.id }
      return [
        "paper": .text(paper.parts.joined(separator: "/")), "fate": .text(name), "evidence": .optional(id?.short),
        "criteria": .texts(content?.bearsOn(open.framework).map(\.text) ?? []),
        "placed": .bool(content?.isPlaced ?? false),
        "toLookAt": .texts(content?.toLookAt ?? []),
      ]
    }
    return .object(
      [
        .init("folder", .text(plan.folder.path)), .init("recorded", .bool(recorded != nil)),
        .init("papers", .list(papers)),
        .init("gone", .texts(plan.gone.map(\.id.short))),
        .init(
          "leftOut",
          .list(
            PaperFolder.LeftOut.allCases.compactMap { why in
              plan.folder.leftOut[why].map { ["what": .text(why.rawValue), "count": .integer($0)] }
            })),
        .init(
          "perhapsEditions",
          .list(PerhapsEditions(plan.added.map(\.content), and: plan.here, open).groups.map { .texts($0) })),
        unsafe.member,
      ] + looked.members)
  }

  private func told(_ fate: FolderPlan.Fate) -> (
    name: String, item: Assessment.EvidenceItem?, content: EvidenceContent?
  ) {
    switch fate {
    case .new(let content): ("new", nil, content)
    case .edition(let item, let content): ("new-edition", item, content)
    case .moved(let item, let content): ("moved", item, content)
    case .linked(let item, let content): ("linked", item, content)
    case .known(let item): ("known", item, plan.content(item))
    case .repeated: ("same-as-another", nil, nil)
    case .erased: ("erased-before", nil, nil)
    case .sheet: ("sheet", nil, nil)
    }
  }

  private var counts: String {
    let new = plan.added
    let waiting = new.count { !$0.content.isPlaced }
    let editions = plan.count { if case .edition = $0 { true } else { false } }
    let moved = plan.count { if case .moved = $0 { true } else { false } }
    let linked = plan.count { if case .linked = $0 { true } else { false } }
    let known = plan.count { if case .known = $0 { true } else { false } }
    let toPlace = plan.count { if case .known(let item) = $0 { !plan.content(item).isPlaced } else { false } }
    let twice = plan.count { if case .repeated = $0 { true } else { false } }
    let erased = plan.count { if case .erased = $0 { true } else { false } }
    let parts = [
      waiting == 0 ? "\(new.count) new" : "\(new.count) new, \(waiting) of them to be placed",
      editions == 0 ? nil : CountWords.counted(editions, "new edition"), moved == 0 ? nil : "\(moved) moved",
      linked == 0 ? nil : "\(linked) known and on one criterion more",
      toPlace == 0 ? "\(known) known already" : "\(known) known already, \(toPlace) of them to be placed",
      twice == 0 ? nil : "\(twice) with the same content as another",
      erased == 0 ? nil : "\(erased) erased before",
      sheets.isEmpty ? nil : "\(CountWords.counted(sheets.count, "sheet")) for another command",
    ].compactMap { $0 }
    let isNothing = new.isEmpty && plan.corrections.isEmpty
    return
      "\(CountWords.counted(plan.papers.count - sheets.count, "paper")): \(parts.joined(separator: "; ")).\(isNothing ? " There is nothing new to record." : "")"
  }
}
