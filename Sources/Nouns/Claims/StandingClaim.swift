import Assessments
import Frameworks
package import GapAnalysis
import Markup
package import Pages

/// A claim that stands today beside what the evidence carries, as an audience may see it.
package struct StandingClaim: Noun {
  private let claim: ClaimReview.Standing
  private let view: View

  package init(_ claim: ClaimReview.Standing, _ view: View) { (self.claim, self.view) = (claim, view) }

  package enum Key: String, CaseIterable, Sendable {
    case subject, title, claimed, atRisk, supported, indicated, sample, distance, by, on, owner, agency
  }

  package static let fields: [NounField<StandingClaim>] = [
    .init(.subject, .init("Part", heading: "", minimum: 3, page: .slim)) { .subject($0.claim.subject) },
    .init(.title, .init("Title", heading: "", minimum: 14, page: .broad)) { .init($0.claim.title) },
    .init(.claimed, .init("Claimed", minimum: 9)) { .grade($0.claim.claimed) },
    .init(.atRisk, .init("At risk", showing: .sheets)) { $0.atRisk },
    .init(.supported, .init("Supported", minimum: 9)) { $0.carried($0.claim.carried) },
    .init(.indicated, .init(GradeWords.heading(.indicated), showing: .sheets)) {
      $0.carried($0.claim.indicated)
    },
    .init(.sample, .init("Audited sample", heading: "Sample", minimum: 9)) { .look($0.claim.sample) },
    .init(.distance, .init("The claim is", minimum: 13)) { $0.distance },
    .init(.by, .init("By", showing: .wide), seenBy: .whoeverSeesNames) { .init($0.claim.by.name) },
    .init(.on, .init("On", showing: .wide), seenBy: .whoeverSeesNames) { .day($0.claim.on) },
    .init(.owner, .init("Owner", showing: .sheets), seenBy: .whoeverSeesNames) { .optional($0.claim.owner) },
    .init(.agency, .init("Agency", showing: .sheets), seenBy: .whoeverSeesNames) { .optional($0.claim.agency) },
  ]

  package var audience: Audience { view.audience }

  /// What is supported falls to if open adverse findings turn out wider, which names no case and is still for no committee.
  private var atRisk: Table.Cell {
    guard view.audience.seesCases else { return .nothing }
    return carried(view.analysis.atRisk[claim.subject.conclusion]?.verdict.grade)
  }

  private func carried(_ grade: Grade?) -> Table.Cell {
    let scale = view.framework.scale
    return .init(GradeWords.label(grade, scale), shown: GradeStyle.phrase(grade, target: nil, in: scale))
      .coded(.optional(grade?.id.text))
  }

  /// How it stands to what the evidence carries, in short.
  private var distance: Table.Cell {
    let noun = view.framework.scale.noun
    let (words, manner): (String, Phrase.Manner) =
      switch claim.distance {
      case .level: ("= as supported", .plain)
      case .further(let steps): ("▲ further, by \(CountWords.counted(steps, noun))", .caution)
      case .cautious(let steps): ("▼ cautious, by \(CountWords.counted(steps, noun))", .plain)
      case .notCarried where !claim.claimed.isBeyond(nil): ("nothing supported yet", .plain)
      case .notCarried: ("▲ nothing supported yet", .caution)
      }
    return .coded(words, as: .text(claim.distance.id), manner)
  }

  /// Each claim beside the evidence, one a row.
  package static func table(_ claims: [StandingClaim], _ view: View) -> Table {
    var table = table("Each claim beside the evidence", name: "claims", claims)
    table.style = view.audience.seesNames ? "claims" : ""
    return table
  }
}
