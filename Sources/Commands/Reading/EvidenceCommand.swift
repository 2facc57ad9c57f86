import Arguments
import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Markup
import Nouns
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
    let view = View(open.analysis, idLength: open.idLength)
    let table = Evidence.table(items, view)
    let wordings = StatementWordings(open.framework)
    let current = items.count { $0.withdrawn == nil }
    let about = criterion.map { " on \($0.id)" } ?? ""
    let title = "Evidence\(about) as at \(open.assessment.asAt.inWords): \(CountWords.counted(current, "item"))"
    let none = items.isEmpty ? [nothing(on: criterion)] : []
    try call.give(
      Answer(title: title, words: none, tables: [table]),
      json: .list(items.map { json(Evidence($0, view), wordings) })
    ) {
      var page = call.page()
      page.heading(TerminalText(title))
      for words in none { page.paragraph("\(words)") }
      if items.isEmpty, let start = start(on: criterion, view.analysis) { page.paragraph("\(start)") }
      if !items.isEmpty { page.table(table.terminal(width: page.width)) }
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

  private static func json(_ evidence: Evidence, _ wordings: StatementWordings) -> JSON {
    let item = evidence.item
    return .object(
      evidence.members + [
        .init("links", .list(item.content.links(in: wordings).map { $0.json() })),
        .init("withdrawn", .bool(item.withdrawn != nil)), .init("placed", .bool(item.content.isPlaced)),
      ])
  }

  private static func show(
    _ item: Assessment.EvidenceItem, _ open: OpenWorkspace, _ call: Call
  ) throws -> Command.Outcome {
    let evidence = Evidence(item, View(open.analysis, idLength: open.idLength))
    let wordings = StatementWordings(open.framework)
    let earlier = EarlierWords(try call.earlierVersions(of: open.framework.id, open.workspace.location))
    try call.give(
      Answer(title: item.content.title, tables: [Evidence.table([item], evidence.view)]),
      json: json(evidence, wordings)
    ) {
      self.page(evidence, wordings, earlier, open, call.page())
    }
    return .done
  }

  private static func page(
    _ evidence: Evidence, _ wordings: StatementWordings, _ earlier: EarlierWords, _ open: OpenWorkspace,
    _ start: TerminalPage
  ) -> TerminalPage {
    let (item, content, state) = (evidence.item, evidence.item.content, evidence.standing?.state)
    var page = start
    page.heading("\(content.title)")
    // What it says of one aspect may be passed over and of another not; what waits for a decision stands below.
    let passedOver = evidence.view.analysis.evidence.reasons(against: item.id).filter { _, why in
      why != state?.why && why != .wordingChanged
    }
    page.add([
      .fields(
        evidence.pageFields
          + passedOver.map { aspect, why in Field("Not counted", "for \(aspect): \(StandingWords.reason(why))") })
    ])
    if case .toBePlaced = state {
      page.paragraph("It counts for nothing until it has that:")
      page.paragraph("\(NextSteps.placing(content, open.short(item.id)))", indent: 6, hanging: 10)
    }
    for link in content.links(in: wordings) where item.withdrawn == nil && !link.isSame {
      page.add(WaitingLink(link, of: item, before: earlier[link.link]).blocks(open.short(item.id)))
    }
    return page
  }
}
