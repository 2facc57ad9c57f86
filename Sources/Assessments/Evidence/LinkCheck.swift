package import Digests
package import Frameworks

/// Every statement of a framework with the digest of its words, so that links are looked up and not searched for.
package struct StatementWordings: Sendable {
  private let byID: [StatementID: (statement: Statement, wording: Digest)]
  private let all: [Statement]
  let framework: Framework

  package init(_ framework: Framework) {
    self.framework = framework
    all = framework.criteria.flatMap(\.aspects).flatMap(\.statements)
    byID = Dictionary(
      all.map { ($0.id, ($0, $0.wordingDigest)) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(_ id: StatementID) -> (statement: Statement, wording: Digest)? { byID[id] }

  /// The one statement that has the words of a link under another id, where there is just one.
  func twin(of link: StatementLink) -> Statement? {
    let found = all.filter {
      Statement(id: link.statement, grade: $0.grade, text: $0.text).wordingDigest == link.wording
    }
    return found.count == 1 ? found[0] : nil
  }
}

/// The words that links were made to, found by their digests in the versions that are at hand.
package struct EarlierWords: Sendable {
  private var byWording: [Digest: String] = [:]

  package init(_ versions: [Framework]) {
    for statement in versions.flatMap(\.criteria).flatMap(\.aspects).flatMap(\.statements) {
      byWording[statement.wordingDigest] = statement.text
    }
  }

  package subscript(_ link: StatementLink?) -> String? { link.flatMap { byWording[$0.wording] } }
}

/// One link of an item, and how it stands in a version of the framework.
package struct EvidenceLink: Sendable, Equatable {
  package enum State: Sendable, Equatable {
    /// The words are those that it was made to.
    case same
    /// The words changed: suspect, until somebody decides.
    case reworded(Statement)
    /// The statement is gone. Its words may stand under another id.
    case gone(twin: Statement?)
    /// The paper changed at its place since the link was made.
    case newEdition
  }

  /// A statement's id, or a criterion and a grade: `HP2 good`.
  package let subject: String
  /// Nil for a grade of a criterion as a whole.
  package let link: StatementLink?
  package let isAgainst: Bool
  package let state: State

  package var isSame: Bool { if case .same = state { true } else { false } }

  package var isGone: Bool { if case .gone = state { true } else { false } }
}

extension EvidenceContent {
  /// How each of its links stands in a version of the framework, in order.
  package func links(in wordings: StatementWordings) -> [EvidenceLink] {
    func checked(_ link: StatementLink, isAgainst: Bool) -> EvidenceLink {
      let state: EvidenceLink.State =
        if let found = wordings[link.statement] {
          found.wording == link.wording ? .same : .reworded(found.statement)
        } else {
          .gone(twin: wordings.twin(of: link))
        }
      let isRead = state != .same || !toLookAt.contains(link.statement.text)
      return EvidenceLink(
        subject: link.statement.text, link: link, isAgainst: isAgainst, state: isRead ? state : .newEdition)
    }
    let shown = shows.map { showing -> EvidenceLink in
      switch showing {
      case .statement(let link): return checked(link, isAgainst: false)
      case .grade(let criterion, let grade):
        let framework = wordings.framework
        let isThere = framework.criterion(criterion) != nil && framework.scale.grade(grade) != nil
        let subject = "\(criterion) \(grade)"
        return EvidenceLink(
          subject: subject, link: nil, isAgainst: false,
          state: !isThere ? .gone(twin: nil) : toLookAt.contains(subject) ? .newEdition : .same)
      }
    }
    return shown + against.map { checked($0, isAgainst: true) }
  }
}
