import Assessments
import Digests
import Frameworks
package import GapAnalysis
import Markup
package import Pages

/// What stands between the evidence and the target, as an audience may see it.
package struct FoundGap: Noun {
  private let gap: Gap
  private let view: View

  package init(_ gap: Gap, _ view: View) { (self.gap, self.view) = (gap, view) }

  package enum Key: String, CaseIterable, Sendable {
    case rank, criterion, aspect, statement, kind, reason, close, closing, evidence, actions
  }

  package static let fields: [NounField<FoundGap>] = [
    .init(.rank, .init("Rank", .right)) { .number($0.gap.rank) },
    .init(.criterion, .init("Criterion")) { .init($0.gap.criterion.text) },
    .init(.aspect, .init("Aspect", showing: .sheets)) { .optional($0.gap.aspect?.text) },
    .init(.statement, .init("Statement")) { .optional($0.gap.statement?.id.text) },
    .init(.kind, .init("Kind")) { .coded(GapWords.label($0.gap.kind), as: .text($0.gap.kind.rawValue)) },
    .init(.reason, .init("Reason", minimum: 20)) { .init($0.reason) },
    .init(.close, .init("What would close it", minimum: 20)) { .init($0.close) },
    .init(.closing, .init("How it is closed", showing: .sheets)) { .init($0.gap.reason.closing.rawValue) },
    .init(.evidence, .init("Evidence", showing: .sheets), seenBy: .whoeverSeesCases) {
      .list($0.gap.evidence.map(\.text))
    },
    .init(.actions, .init("Actions", showing: .sheets), seenBy: .whoeverSeesCases) {
      .list($0.gap.actions.map(\.short))
    },
  ]

  package var audience: Audience { view.audience }
  private var words: GapWords { GapWords(view.analysis, seesCases: audience.seesCases) }

  /// Why it is one, without what is held back from the audience.
  package var reason: String { CountWords.sentence(view.discretion.text(words.reason(gap))) }

  /// What would close it, without an owner's name where names are not for the audience.
  package var close: String { view.discretion.text(words.close(gap, namesOwners: audience.seesNames)) }
}

extension FoundGap {
  /// Gaps of an analysis, ranked by what they unlock.
  package static func table(_ gaps: [Gap], _ view: View) -> Table {
    table("Gaps, the first to close first", name: "gaps", gaps.map { FoundGap($0, view) })
  }
}

extension Contribution.Origin {
  /// As programs are told it.
  package var text: String {
    switch self {
    case .item(let digest): digest.short
    case .sample(let id): id
    }
  }
}
