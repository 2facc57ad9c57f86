package import Frameworks

extension EvidenceContent {
  /// The criteria that an item bears on, in order, each once: those it is attached to and those it shows something of.
  package func bearsOn(_ framework: Framework) -> [CriterionID] {
    let shown = shows.compactMap { showing -> CriterionID? in
      switch showing {
      case .statement(let link): framework.statement(link.statement)?.criterion.id
      case .grade(let criterion, _): criterion
      }
    }
    let denied = against.compactMap { framework.statement($0.statement)?.criterion.id }
    return Set(criteria + shown + denied).sorted()
  }
}
