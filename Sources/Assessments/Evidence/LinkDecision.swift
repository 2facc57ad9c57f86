package import Frameworks

/// A way to settle a link that waits.
package enum LinkDecision: Sendable, Equatable {
  /// It stands, under the words of today.
  case affirm
  /// It goes to another statement: to this one, which has the same words, or to one that a person names.
  case move(to: StatementID?)
  case drop
}

// What can be decided about one link, leaving the item's others as they are.
extension EvidenceLink {
  /// What settles it, the likeliest first; none where nothing is to be decided.
  package var decisions: [LinkDecision] {
    switch state {
    case .same: []
    case .reworded: [.affirm, .move(to: nil), .drop]
    case .newEdition: link == nil ? [.affirm, .drop] : [.affirm, .move(to: nil), .drop]
    case .gone(let twin?): [.move(to: twin.id), .drop]
    case .gone(twin: nil): link == nil ? [.drop] : [.move(to: nil), .drop]
    }
  }
}

extension EvidenceContent {
  /// The content with another link in the place of one. Where it has that other link already, it keeps just one.
  package func replacing(_ old: StatementLink, with new: StatementLink) -> EvidenceContent {
    var content = self
    content.shows = unique(shows.map { $0 == .statement(old) ? .statement(new) : $0 })
    content.against = unique(against.map { $0 == old ? new : $0 })
    content.toLookAt.removeAll { $0 == old.statement.text }
    return content
  }

  /// The content after somebody looked whether it still says so.
  package func lookedAt(_ subject: String) -> EvidenceContent {
    var content = self
    content.toLookAt.removeAll { $0 == subject }
    return content
  }

  /// The content of a new edition of the paper. What it was linked to in favour is to be looked at again; what weighs against goes on
  /// counting until somebody has looked, so that nobody lifts it by writing over a file.
  package func newEdition(_ origin: PaperOrigin?, material: Material, isAdverse: Bool, framework: Framework)
    -> EvidenceContent
  {
    var content = self
    (content.origin, content.material) = (origin, material)
    // A stated share may turn what praises into what weighs against.
    guard !isAdverse || extent == nil else { return content }
    let shown = shows.filter { !$0.isAdverse(framework) }.map { showing in
      switch showing {
      case .statement(let link): link.statement.text
      case .grade(let criterion, let grade): "\(criterion) \(grade)"
      }
    }
    let denied = against.map(\.statement).filter { framework.statement($0)?.statement.isFavourable == false }
    content.toLookAt = shown + denied.map(\.text)
    return content
  }

  /// The content without one link.
  package func dropping(_ link: EvidenceLink) -> EvidenceContent {
    var content = lookedAt(link.subject)
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

  /// Its links beside those that it had: where both speak of one statement, or say a grade of one criterion, the new one
  /// stands.
  package mutating func keepLinks(of earlier: EvidenceContent) {
    let links = Set(shows.compactMap(\.link).map(\.statement) + against.map(\.statement))
    let graded = Set(shows.compactMap(\.gradedCriterion))
    let kept = earlier.shows.filter { showing in
      switch showing {
      case .statement(let link): !links.contains(link.statement)
      case .grade(let criterion, _): !graded.contains(criterion)
      }
    }
    shows = kept + shows
    against = earlier.against.filter { !links.contains($0.statement) } + against
    criteria = unique(earlier.criteria + criteria)
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

  /// The criterion that it says a grade of, where it speaks of one as a whole.
  fileprivate var gradedCriterion: CriterionID? {
    if case .grade(let criterion, _) = self { criterion } else { nil }
  }
}

private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
  var seen: Set<Value> = []
  return values.filter { seen.insert($0).inserted }
}
