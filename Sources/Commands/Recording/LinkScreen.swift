import Assessments
import Frameworks
import Markup
import Reports

/// A link that waits for a decision, with its words and the exact commands that settle it.
enum LinkScreen {
  /// - Parameter before: The words that the link was made to, where they are known.
  static func decision(
    _ link: EvidenceLink, of content: EvidenceContent, before: String?, _ id: String, _ page: inout TerminalPage
  ) {
    let verb = link.isAgainst ? "speaks against" : "shows"
    page.paragraph("\(id, .bold)  \(content.title), \(verb) \(link.subject, .bold)", indent: 2, hanging: 4)
    switch link.state {
    case .same: return
    case .reworded(let statement): words(before, statement.text, &page)
    case .gone(let twin): if twin == nil, let before { line("it said:", before, &page) }
    }
    // The command first, so that it stands on one line and can be copied.
    for step in NextSteps.deciding(link, id) {
      page.paragraph("\(step.command)  \("if \(step.condition)", .dim)", indent: 6, hanging: 10)
    }
  }

  private static func words(_ before: String?, _ now: String, _ page: inout TerminalPage) {
    guard let before else { return line("it says now:", now, &page) }
    let difference = WordDifference(before, now)
    if difference.isReadable {
      page.paragraph(ComparisonScreen.words(difference), indent: 6, hanging: 10)
    } else {
      line("it said:", before, &page)
      line("it says now:", now, &page)
    }
  }

  private static func line(_ label: String, _ text: String, _ page: inout TerminalPage) {
    page.paragraph("\(label, .dim) \(text)", indent: 6, hanging: 10)
  }

  /// The first links that wait, with what settles each, and where the rest is listed.
  static func waiting(
    _ waiting: [(item: Assessment.EvidenceItem, link: EvidenceLink)], _ open: OpenWorkspace, _ page: inout TerminalPage
  ) {
    guard !waiting.isEmpty else { return }
    page.heading("Links to decide on", level: 2)
    page.paragraph("What they point to changed with the framework; until they are decided on they count for nothing.")
    for (item, link) in waiting.prefix(most) {
      decision(link, of: item.content, before: nil, open.short(item.id), &page)
    }
    if waiting.count > most {
      page.paragraph("\("\(waiting.count - most) more: 'muster init --upgrade' lists them all.", .dim)", indent: 2)
    }
    page.blank()
  }

  /// How many links a page shows that is about something else.
  private static let most = 5

  /// A link for programs: where it points, how it stands, and what settles it.
  static func json(_ link: EvidenceLink, before: String? = nil) -> JSON {
    var members: [JSON.Member] = [
      .init("link", .text(link.subject)), .init("against", .bool(link.isAgainst)),
      .init("state", .text(link.state.word)),
    ]
    if link.isSame { return .object(members) }
    members.append(.init("before", .optional(before)))
    if case .reworded(let statement) = link.state { members.append(.init("now", .text(statement.text))) }
    if case .gone(let twin?) = link.state { members.append(.init("sameWords", .text(twin.id.text))) }
    members.append(
      .init(
        "decide",
        .list(
          link.decisions.map { decision in
            .object([
              .init("decision", .text(decision.id)), .init("to", .optional(decision.target?.text)),
              .init("if", .text(NextSteps.condition(decision, link))),
            ])
          })))
    return .object(members)
  }
}

extension LinkDecision {
  /// One word for programs: the option of 'correct'.
  fileprivate var id: String {
    switch self {
    case .affirm: "affirm"
    case .move: "move"
    case .drop: "drop"
    }
  }

  /// Where the link would go, where that is known.
  fileprivate var target: StatementID? { if case .move(let other) = self { other } else { nil } }
}

extension EvidenceLink.State {
  /// One word for programs.
  fileprivate var word: String {
    switch self {
    case .same: "same"
    case .reworded: "reworded"
    case .gone: "gone"
    }
  }
}

extension OpenWorkspace {
  /// Links of current evidence that wait for a decision, in the order in which items were attached.
  var waitingLinks: [(item: Assessment.EvidenceItem, link: EvidenceLink)] {
    let wordings = StatementWordings(framework)
    return assessment.currentEvidence.flatMap { item in
      item.content.links(in: wordings).filter { !$0.isSame }.map { (item, $0) }
    }
  }
}
