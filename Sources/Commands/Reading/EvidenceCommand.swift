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
    let analysis = open.analysis
    let tables = AssessmentTables(analysis, idLength: open.idLength)
    let wordings = StatementWordings(open.framework)
    let current = items.count { $0.withdrawn == nil }
    let about = criterion.map { " on \($0.id)" } ?? ""
    let title = "Evidence\(about) as at \(open.assessment.asAt.inWords): \(CountWords.counted(current, "item"))"
    let none = items.isEmpty ? [nothing(on: criterion)] : []
    try call.give(
      Answer(title: title, words: none, tables: [tables.evidence(items)]),
      json: .list(items.map { json($0, analysis.evidence.standings[$0.id], wordings, open) })
    ) {
      var page = call.page()
      page.heading(TerminalText(title))
      for words in none { page.paragraph("\(words)") }
      if items.isEmpty, let start = start(on: criterion, analysis) { page.paragraph("\(start)") }
      if !items.isEmpty { page.table(tables.evidence(items).terminal(width: page.width)) }
      return page
    }
    return .done
  }

  /// That there is none, and why where there can be none.
  private static func nothing(on criterion: Criterion?) -> String {
    criterion.map { $0.emptyBecause ?? "Nothing has been attached on \($0.id) \($0.title)." }
      ?? "Nothing has been attached."
  }

  /// How to attach the first, with a command that names a statement of the criterion asked for.
  private static func start(on criterion: Criterion?, _ analysis: Analysis) -> String? {
    guard criterion?.emptyBecause == nil else { return nil }
    let aspects = (criterion.map { [$0] } ?? analysis.framework.criteria).flatMap(\.aspects)
    let shown = aspects.first.map { "--shows \($0.statement(reaching: analysis.target).id)" } ?? "--to ID"
    let looks = criterion.map { "; 'muster criteria \($0.id)' says what inspectors look at" } ?? ""
    return "Attach the first item with 'muster attach FILE \(shown)'\(looks)."
  }

  private static func json(
    _ item: Assessment.EvidenceItem, _ standing: ItemStanding?, _ wordings: StatementWordings, _ open: OpenWorkspace
  ) -> JSON {
    .object([
      .init("id", .text(item.id.short)), .init("title", .text(item.content.title)),
      .init("kind", .optional(item.content.kind?.rawValue)),
      .init("dated", .optional(item.content.speaksFor?.description)),
      .init("criteria", .list(item.content.criteria.map { .text($0.text) })),
      .init("shows", .text(EvidenceWords.links(item.content))),
      .init(
        "links",
        .list(
          item.content.links(in: wordings).map { LinkScreen.json($0) })),
      .init("extent", .optional(item.content.extent?.description)),
      .init("agency", .optional(item.content.agency)), .init("by", .text(item.by.name)),
      .init("withdrawn", .bool(item.withdrawn != nil)), .init("placed", .bool(item.content.isPlaced)),
      .init("state", .optional(standing?.state.id)), .init("until", .optional(standing?.state.until?.description)),
      .init("recheckBy", .optional(standing?.state.recheckBy?.description)),
      .init("since", .optional(standing?.state.since?.description)),
    ])
  }

  private static func show(_ item: Assessment.EvidenceItem, _ open: OpenWorkspace, _ call: Call) throws -> Command.Outcome {
    let analysis = open.analysis
    let tables = AssessmentTables(analysis, idLength: open.idLength)
    let wordings = StatementWordings(open.framework)
    let standing = analysis.evidence.standings[item.id]
    let earlier = EarlierWords(try call.earlierVersions(of: open.framework.id, open.workspace.location))
    try call.give(
      Answer(title: item.content.title, tables: [tables.evidence([item])]),
      json: json(item, standing, wordings, open)
    ) {
      self.page(item, analysis.evidence, wordings, earlier, open, call.page())
    }
    return .done
  }

  private static func page(
    _ item: Assessment.EvidenceItem, _ index: EvidenceIndex, _ wordings: StatementWordings, _ earlier: EarlierWords,
    _ open: OpenWorkspace, _ start: TerminalPage
  ) -> TerminalPage {
    let content = item.content
    let standing = index.standings[item.id]
    let waiting = item.withdrawn == nil ? content.links(in: wordings).filter { !$0.isSame } : []
    var page = start
    page.heading("\(content.title)")
    var pairs: [(name: TerminalText, value: TerminalText)] = [
      ("Id", "\(item.id.short)"), ("Where", "\(EvidenceWords.material(content))"),
      ("Shows", "\(EvidenceWords.links(content))"),
      ("Kind", "\(content.kind?.label ?? "not said")"), ("Speaks for", "\(content.speaksFor?.inWords ?? "no date")"),
      ("State", "\(standing.map { StandingWords(open.short).sentence($0) } ?? "")"),
      ("Attached", "\(item.attached.date.inWords) by \(item.by.name)"),
    ]
    if let extent = content.extent { pairs.append(("Extent", "\(extent.description)")) }
    if let agency = content.agency { pairs.append(("Agency", "\(agency)")) }
    if let place = content.place { pairs.append(("Place", "\(place)")) }
    if let note = content.note { pairs.append(("Note", "\(note)")) }
    if let when = item.corrected { pairs.append(("Corrected", "\(when.date.inWords)")) }
    if let withdrawn = item.withdrawn { pairs.append(("Withdrawn", "\(withdrawn.because)")) }
    if let recheck = item.recheck { pairs.append(("Re-checked", "\(recheck.outcome.rawValue): \(recheck.because)")) }
    // What it says of one aspect may be passed over and of another not; what waits for a decision stands below.
    for (aspect, why) in index.reasons(against: item.id) where why != standing?.state.why && why != .wordingChanged {
      pairs.append(("Not counted", "for \(aspect): \(StandingWords.reason(why))"))
    }
    page.fields(pairs)
    if case .toBePlaced = standing?.state {
      page.blank()
      page.paragraph("It counts for nothing until it has that:")
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
