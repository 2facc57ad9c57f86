package import Assessments
package import Frameworks
package import Markup
package import Pages

/// A link whose words changed or are gone, with what settles it: until somebody decides it counts for nothing.
package struct WaitingLink: Sendable {
  package let item: Assessment.EvidenceItem
  package let link: EvidenceLink
  let title: String
  /// The words that the link was made to, where they are known.
  let before: String?

  /// - Parameter content: What the item holds, where that is more than is recorded.
  package init(
    _ link: EvidenceLink, of item: Assessment.EvidenceItem, _ content: EvidenceContent? = nil, before: String? = nil
  ) {
    (self.item, self.link, self.before) = (item, link, before)
    title = (content ?? item.content).title
  }

  /// All of current evidence, in the order in which items were attached.
  package static func all(_ assessment: Assessment, _ framework: Framework) -> [WaitingLink] {
    let wordings = StatementWordings(framework)
    return assessment.currentEvidence.flatMap { item in
      item.content.links(in: wordings).filter { !$0.isSame }.map { WaitingLink($0, of: item) }
    }
  }

  /// What it points to, and each command that settles it on a line of its own, so that it can be copied.
  @BlockBuilder package func blocks(_ id: String) -> [Block] {
    "\(id, .strong)  \(typed: title), \(link.isAgainst ? "speaks against" : "shows") \(link.subject, .strong)" as Phrase
    Block.steps(words + NextSteps.deciding(link, id).map(\.phrase))
  }

  private var words: [Phrase] {
    switch link.state {
    case .same: return []
    case .newEdition: return ["\("the paper has changed at its place since", .quiet)"]
    case .reworded(let statement):
      guard let before else { return ["\("now", .quiet) \(statement.text)"] }
      let difference = WordDifference(before, statement.text)
      return difference.isReadable
        ? [DifferencePage.phrase(difference)] : DifferencePage.beforeAndAfter(before, statement.text)
    case .gone(let twin): return before.map { twin == nil ? ["\("was", .quiet) \($0)"] : [] } ?? []
    }
  }
}

extension NextSteps.Step {
  /// For the person at a keyboard.
  var phrase: Phrase { "\(command)  \("if \(condition)", .quiet)" }
}

extension EvidenceLink {
  /// For programs: where it points, how it stands, and what settles it.
  package func json(before: String? = nil) -> JSON {
    var members: [JSON.Member] = [
      .init("link", .text(subject)), .init("against", .bool(isAgainst)), .init("state", .text(state.word)),
    ]
    if isSame { return .object(members) }
    members.append(.init("before", .optional(before)))
    if case .reworded(let statement) = state { members.append(.init("now", .text(statement.text))) }
    if case .gone(let twin?) = state { members.append(.init("sameWords", .text(twin.id.text))) }
    let decide = decisions.map { decision in
      [
        "decision": .text(decision.id), "to": .optional(decision.target?.text),
        "if": .text(NextSteps.condition(decision, self)),
      ] as JSON
    }
    return .object(members + [.init("decide", .list(decide))])
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
    case .newEdition: "new-edition"
    }
  }
}
