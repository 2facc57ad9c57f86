import Arguments
import Assessments
import Frameworks
import Nouns

/// What `muster correct` was asked to do with single links of an item: each is affirmed, moved or dropped, and the item's
/// other links stay as they are, suspect if they were.
struct LinkDecisions {
  private let affirmed: [String]
  private let moved: [String]
  private let dropped: [String]

  init(_ call: Call) throws {
    func list(_ option: String) -> [String] { call.parsed.values(option).flatMap(Written<Evidence>.parts) }
    (affirmed, moved, dropped) = (list("affirm"), list("move"), list("drop"))
    guard !isEmpty else { return }
    for option in ["shows", "against", "to"] where !call.parsed.values(option).isEmpty {
      throw Failure(
        "--\(option) names a link anew, and --affirm, --move and --drop decide on one that is there.",
        next: "Use the one or the other.")
    }
  }

  var isEmpty: Bool { affirmed.isEmpty && moved.isEmpty && dropped.isEmpty }

  /// Whether nothing but the words that links point to is read again: no link goes, and none points elsewhere.
  var keepsLinks: Bool { moved.isEmpty && dropped.isEmpty }

  /// Whether a concern about a child's safety would still speak of the worst grade: links may be affirmed, or moved to a
  /// statement at that grade, and none may be dropped.
  func keepsConcerns(_ framework: Framework) -> Bool {
    dropped.isEmpty
      && moved.allSatisfy { named in
        let new = named.split(separator: "=", maxSplits: 1).last.map { StatementID(String($0).trimmed.uppercased()) }
        return new.flatMap { framework.statement($0) }?.statement.grade == framework.scale.worst
      }
  }

  /// Why, where the person does not say: the words are those that stand now.
  func reason(_ framework: Framework) -> String {
    affirmed.isEmpty ? "links decided on" : "read again with the words of version \(framework.version)"
  }

  /// Puts the decisions into an item's content.
  func apply(to content: inout EvidenceContent, _ framework: Framework) throws {
    for named in affirmed { content = try affirm(named, content: content, framework: framework) }
    for named in moved { content = try move(named, content: content, framework: framework) }
    for named in dropped {
      for link in try links(named, of: content, framework: framework) { content = content.dropping(link) }
    }
  }

  private func affirm(_ named: String, content: EvidenceContent, framework: Framework) throws -> EvidenceContent {
    let found = try links(named, of: content, framework: framework)
    return try found.reduce(content) { content, link in
      switch link.state {
      case .same: throw Failure("The item's link to \(link.subject) is to the words of today already.")
      case .newEdition: return content.lookedAt(link.subject)
      case .gone(let twin):
        throw Failure(
          "\(link.subject) is not in version \(framework.version) of \(framework.id), so nothing can speak to it.",
          next: "Name the statement that takes its place: --move \(link.subject)=\(twin?.id.text ?? "STATEMENT").")
      case .reworded(let statement):
        guard let old = link.link else { return content }
        return content.replacing(old, with: StatementLink(statement: statement.id, wording: statement.wordingDigest))
      }
    }
  }

  private func move(_ named: String, content: EvidenceContent, framework: Framework) throws -> EvidenceContent {
    let ends = named.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
    guard ends.count == 2 else {
      throw Failure("'\(named)' does not say where the link goes.", next: "Write --move HP2.G1=HP2.G3.")
    }
    var moved = content
    for link in try links(ends[0], of: content, framework: framework) {
      let new = try StatementLink(named: ends[1], isAgainst: link.isAgainst, framework)
      if let old = link.link { moved = moved.replacing(old, with: new) }
    }
    moved.settleCriteria(in: framework)
    return moved
  }

  /// The item's links to what a person named: one that it shows, one that it speaks against, or both.
  private func links(_ named: String, of content: EvidenceContent, framework: Framework) throws -> [EvidenceLink] {
    let found = content.links(in: StatementWordings(framework)).filter { $0.subject.lowercased() == named.lowercased() }
    if !found.isEmpty { return found }
    let known = EvidenceWords.links(content)
    throw Failure(
      "The item has no link to '\(named)'.",
      next: known.isEmpty ? "Link it with --shows." : "It is linked to \(known).")
  }
}
