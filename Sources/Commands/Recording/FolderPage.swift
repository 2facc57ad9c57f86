import Assessments
import Digests
import Frameworks
import Markup
import Nouns

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

  private func row(_ paper: PaperFolder.Paper, _ fate: FolderPlan.Fate) -> [TerminalText]? {
    let path = paper.parts.joined(separator: "/")
    func row(_ content: EvidenceContent, _ words: TerminalText) -> [TerminalText] {
      let criteria = content.bearsOn(open.framework).map(\.text).joined(separator: ", ")
      return ["\(path)", "\(criteria.isEmpty ? "–" : criteria)", words]
    }
    switch fate {
    case .new(let content):
      return row(content, content.isPlaced ? "new" : "new, \("to be placed", .caution)")
    case .edition(let item, let content):
      let links = content.toLookAt.isEmpty ? "" : "; look again at \(content.toLookAt.joined(separator: ", "))"
      let adverse = item.content.isAdverse(open.framework) ? "; what weighs against goes on counting" : ""
      return row(content, "new edition of \(open.short(item.id), .accent)\(links)\(adverse)")
    case .moved(let item, let content): return row(content, "\(open.short(item.id), .accent), moved")
    case .linked(let item, let content): return row(content, "\(open.short(item.id), .accent), on one criterion more")
    case .known, .repeated: return nil
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
    let parts = [
      waiting == 0 ? "\(new.count) new" : "\(new.count) new, \(waiting) of them to be placed",
      editions == 0 ? nil : CountWords.counted(editions, "new edition"), moved == 0 ? nil : "\(moved) moved",
      linked == 0 ? nil : "\(linked) known and on one criterion more",
      toPlace == 0 ? "\(known) known already" : "\(known) known already, \(toPlace) of them to be placed",
      twice == 0 ? nil : "\(twice) with the same content as another",
    ].compactMap { $0 }
    let isNothing = new.isEmpty && plan.corrections.isEmpty
    return
      "\(CountWords.counted(plan.papers.count, "paper")): \(parts.joined(separator: "; ")).\(isNothing ? " There is nothing new to record." : "")"
  }
}
