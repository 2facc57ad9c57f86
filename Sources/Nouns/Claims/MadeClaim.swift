import Assessments
import Calendar
import Frameworks
package import GapAnalysis
import Markup
import Pages

/// A judgement as it was recorded, with its reason and what the evidence carried then and carries now, as an audience may
/// see it.
package struct MadeClaim: Noun {
  private let claim: PastClaim
  private let view: View

  package init(_ claim: PastClaim, _ view: View) { (self.claim, self.view) = (claim, view) }

  package enum Key: String, CaseIterable, Sendable {
    case record, subject, claimed, part = "as", by, on, because, carriedThen, carriedNow, nextLook, outcome, isCurrent
  }

  package static let fields: [NounField<MadeClaim>] = [
    .init(.record, .init("Record")) { $0.view.id($0.claim.id) },
    .init(.subject, .init("Part")) { .subject($0.claim.subject) },
    .init(.claimed, .init("Claimed")) { .grade($0.claim.claimed) },
    .init(.part, .init("As")) { .init($0.claim.part.rawValue) },
    .init(.by, .init("By"), seenBy: .whoeverSeesNames) { .init($0.claim.by.name) },
    .init(.on, .init("On")) { .day($0.claim.on) },
    .init(.because, .init("Because"), seenBy: .whoeverSeesOwnWords) { $0.view.typed($0.claim.because) },
    .init(.carriedThen, .init("Carried then", heading: "Supported then")) { .grade($0.claim.carriedThen) },
    .init(.carriedNow, .init("Carried now", heading: "Supported now")) { .grade($0.claim.carriedNow) },
    .init(.nextLook, .init("Next look")) { .look($0.claim.nextLook) },
    .init(.outcome, .init("Outcome")) { .init($0.claim.outcome.rawValue) },
    .init(.isCurrent, .init("Stands today")) { .yesOrNo($0.claim.isCurrent) },
  ]

  package var audience: Audience { view.audience }
}

extension Table.Cell {
  /// What a claim is of.
  static func subject(_ subject: Comparison.Subject) -> Table.Cell {
    .coded(subject == .whole ? "All" : subject.text, as: .text(subject.text), .strong)
  }

  static func grade(_ grade: Grade?) -> Table.Cell { .optional(grade?.label).coded(.optional(grade?.id.text)) }

  /// What audits or reviews showed.
  static func look(_ look: ClaimReview.Look?) -> Table.Cell {
    .optional(look?.grade.label).coded(
      look.map { look in
        [
          "grade": .text(look.grade.id.text), "day": .text(look.day.description), "count": .integer(look.count),
          "isSample": .bool(look.isSample),
        ]
      } ?? .null)
  }
}
