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
  static let evidence = Command(
    "evidence", "list the evidence, or show one item",
    operands: [OperandSpec("ID", "the beginning of an item's id, or a criterion", .optional)], options: [.formats],
    leavesOut: ["by"], run: EvidenceCommand.run)
}

/// `muster evidence`: the evidence, or one item.
enum EvidenceCommand {
  static func run(_ call: Call) throws -> Command.Outcome {
    let open = try call.open()
    guard let named = call.operands.first else { return try list(open.assessment.evidence, open, call) }
    if let criterion = open.framework.criterion(CriterionID(named.uppercased())) {
      let own = open.assessment.evidence.filter { $0.content.criteria.contains(criterion.id) }
      return try list(own, on: criterion, open, call)
    }
    return try show(try open.item(named), open, call)
  }

  private static func list(
    _ items: [Assessment.EvidenceItem], on criterion: Criterion? = nil, _ open: OpenWorkspace, _ call: Call
  ) throws -> Command.Outcome {
    let tables = AssessmentTables(open.analysis, idLength: open.idLength)
    let wordings = StatementWordings(open.framework)
    let current = items.count { $0.withdrawn == nil }
    let about = criterion.map { " on \($0.id)" } ?? ""
    let title = "Evidence\(about) as at \(open.assessment.asAt.inWords): \(CountWords.counted(current, "item"))"
    let none = items.isEmpty ? [nothing(on: criterion, open)] : []
    try call.give(
      Answer(title: title, words: none, tables: [tables.evidence(items)]),
      json: .list(items.map { json($0, wordings, open) })
    ) {
      var page = call.page()
      page.heading(TerminalText(title))
      for words in none { page.paragraph("\(words)") }
      if !items.isEmpty { page.table(tables.evidence(items).terminal(width: page.width)) }
      return page
    }
    return .done
  }

  /// That there is none, with a command that names a statement of the criterion asked for.
  private static func nothing(on criterion: Criterion?, _ open: OpenWorkspace) -> String {
    let aspects = (criterion.map { [$0] } ?? open.framework.criteria).flatMap(\.aspects)
    let shown = aspects.first.map { "--shows \($0.statement(reaching: open.analysis.target).id)" } ?? "--to ID"
    let attach = "'muster attach FILE \(shown)'"
    guard let criterion else { return "Nothing has been attached. Start with \(attach)." }
    if let empty = criterion.emptyBecause { return empty }
    return
      "Nothing has been attached on \(criterion.id) \(criterion.title). Attach the first item with \(attach); 'muster criteria \(criterion.id)' says what inspectors look at."
  }

  private static func json(
    _ item: Assessment.EvidenceItem, _ wordings: StatementWordings, _ open: OpenWorkspace
  ) -> JSON {
    .object([
      .init("id", .text(item.id.short)), .init("title", .text(item.content.title)),
      .init("kind", .optional(item.content.kind?.rawValue)),
      .init("dated", .optional(item.content.speaksFor?.description)),
      .init("criteria", .list(item.content.criteria.map { .text($0.text) })),
      .init("shows", .text(EvidenceWording.links(item.content))),
      .init(
        "links",
        .list(
          item.content.links(in: wordings).map { LinkScreen.json($0, open.short(item.id)) })),
      .init("extent", .optional(item.content.extent?.description)),
      .init("agency", .optional(item.content.agency)), .init("by", .text(item.by.name)),
      .init("withdrawn", .bool(item.withdrawn != nil)), .init("placed", .bool(item.content.isPlaced)),
    ])
  }

  private static func show(_ item: Assessment.EvidenceItem, _ open: OpenWorkspace, _ call: Call) throws
    -> Command.Outcome
  {
    let tables = AssessmentTables(open.analysis, idLength: open.idLength)
    let wordings = StatementWordings(open.framework)
    let earlier = EarlierWords(try call.earlierVersions(of: open.framework.id, open.workspace.location))
    try call.give(
      Answer(title: item.content.title, tables: [tables.evidence([item])]), json: json(item, wordings, open)
    ) {
      self.page(item, wordings, earlier, open, call.page())
    }
    return .done
  }

  private static func page(
    _ item: Assessment.EvidenceItem, _ wordings: StatementWordings, _ earlier: EarlierWords, _ open: OpenWorkspace,
    _ start: TerminalPage
  ) -> TerminalPage {
    let content = item.content
    let waiting = item.withdrawn == nil ? content.links(in: wordings).filter { !$0.isSame } : []
    var page = start
    page.heading("\(content.title)")
    var pairs: [(name: TerminalText, value: TerminalText)] = [
      ("Id", "\(item.id.short)"), ("Where", "\(EvidenceWording.material(content))"),
      ("Shows", "\(EvidenceWording.links(content))"),
      ("Kind", "\(content.kind?.label ?? "not said")"), ("Speaks for", "\(content.speaksFor?.inWords ?? "no date")"),
      (
        "State",
        "\(EvidenceWording.freshness(content, open.assessment.policy, on: open.assessment.asAt))\(waiting.isEmpty ? "" : "; a link is to be decided on")"
      ),
      ("Attached", "\(item.attached.date.inWords) by \(item.by.name)"),
    ]
    if let extent = content.extent { pairs.append(("Extent", "\(extent.description)")) }
    if let agency = content.agency { pairs.append(("Agency", "\(agency)")) }
    if let place = content.place { pairs.append(("Place", "\(place)")) }
    if let note = content.note { pairs.append(("Note", "\(note)")) }
    if let when = item.corrected { pairs.append(("Corrected", "\(when.date.inWords)")) }
    if let withdrawn = item.withdrawn { pairs.append(("Withdrawn", "\(withdrawn.because)")) }
    if let recheck = item.recheck { pairs.append(("Re-checked", "\(recheck.outcome.rawValue): \(recheck.because)")) }
    // Other reasons stand beside "State", or below with what is to be decided.
    for (aspect, why) in open.analysis.evidence.reasons(against: item.id) where [.leavesOpen, .sameFile].contains(why) {
      pairs.append(("Not counted", "for \(aspect): \(why.rawValue)"))
    }
    page.fields(pairs)
    if item.withdrawn == nil, !content.isPlaced {
      page.blank()
      page.paragraph("It counts for nothing yet: \(EvidenceWording.missing(content)).")
      page.paragraph("\(NextSteps.placing(content, open.short(item.id)))", indent: 6, hanging: 10)
    }
    if !waiting.isEmpty {
      page.blank()
      for link in waiting {
        LinkScreen.decision(link, of: content, before: earlier[link.link], open.short(item.id), &page)
      }
    }
    return page
  }
}
