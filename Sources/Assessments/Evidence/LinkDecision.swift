package import Frameworks
import StructuredText

// What can be decided about one link, leaving the item's others as they are.
extension EvidenceLink {
  /// A way to settle a link that waits, and when it is the right one.
  package struct Decision: Sendable, Equatable {
    /// Completes a sentence about the item that begins with "if": "it carries these words".
    package let condition: String
    /// The exact command. What a person has to fill in stands in capitals.
    package let command: String
  }

  /// What settles it, the likeliest first; none where nothing is to be decided.
  /// - Parameter item: The short id by which the person knows the item.
  package func decisions(for item: String) -> [Decision] {
    func command(_ option: String, _ value: String) -> String {
      "muster correct \(item) --\(option) \(ShellWord.quoted(value))"
    }
    let drop = Decision(condition: "it speaks to none", command: command("drop", subject))
    let move = Decision(
      condition: "it speaks to another", command: command("move", "\(subject)=STATEMENT"))
    switch state {
    case .same: return []
    case .reworded:
      let condition = isAgainst ? "it still speaks against it" : "it carries these words"
      return [Decision(condition: condition, command: command("affirm", subject)), move, drop]
    case .gone(let twin?):
      let follow = Decision(
        condition: "it carries \(twin.id), which has the same words",
        command: command("move", "\(subject)=\(twin.id)"))
      return [follow, drop]
    case .gone: return link == nil ? [drop] : [move, drop]
    }
  }
}

extension EvidenceContent {
  /// The content with another link in the place of one. Where it has that other link already, it keeps just one.
  package func replacing(_ old: StatementLink, with new: StatementLink) -> EvidenceContent {
    var content = self
    content.shows = unique(shows.map { $0 == .statement(old) ? .statement(new) : $0 })
    content.against = unique(against.map { $0 == old ? new : $0 })
    return content
  }

  /// The content without one link.
  package func dropping(_ link: EvidenceLink) -> EvidenceContent {
    var content = self
    if link.isAgainst {
      content.against.removeAll { $0 == link.link }
    } else {
      content.shows.removeAll { showing in
        switch showing {
        case .statement(let shown): shown == link.link
        case .grade(let criterion, let grade): link.link == nil && "\(criterion) \(grade)" == link.subject
        }
      }
    }
    return content
  }

  /// Lets it bear on the criteria that its links name too, and on none that a version of the framework lacks.
  package mutating func settleCriteria(in framework: Framework) {
    for link in shows.compactMap(\.link) + against {
      guard let criterion = framework.statement(link.statement)?.criterion.id else { continue }
      if !criteria.contains(criterion) { criteria.append(criterion) }
    }
    criteria.removeAll { framework.criterion($0) == nil }
  }
}

extension Showing {
  /// The link, where it is one to a statement.
  package var link: StatementLink? { if case .statement(let link) = self { link } else { nil } }
}

private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
  var seen: Set<Value> = []
  return values.filter { seen.insert($0).inserted }
}
