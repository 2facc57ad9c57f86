import Assessments
import Calendar
import Frameworks
package import GapAnalysis
package import Markup
import Nouns
package import Pages

/// What is claimed beside what the evidence carries, now and when it was claimed. For a committee no one claim is shown
/// with whoever made it; for anybody but leaders no name is.
package struct ClaimsPage: LaidOut {
  private let context: ReportContext
  private let review: ClaimReview

  package init(_ analysis: Analysis, _ review: ClaimReview) {
    self.init(context: ReportContext(analysis, audience: .leaders), review: review)
  }

  init(context: ReportContext, review: ClaimReview) { (self.context, self.review) = (context, review) }

  private var scale: GradeScale { context.framework.scale }

  package var page: Page {
    Page(
      "\(context.authority): claims beside evidence, as at \(context.asAt.inWords)",
      UnansweredPart(context).blocks + blocks + [PolicyPage(context).note])
  }

  package var sheet: Table? { standing }
  package var first: Phrase? { UnansweredPart(context).first }

  @BlockBuilder var blocks: [Block] {
    Phrase(ClaimWords.purpose)
    Phrase(ClaimWords.headline(review.standing), .strong)
      + (ClaimWords.againstSample(review.standing).map { Phrase(" \($0)") } ?? "")
    if !review.standing.isEmpty {
      Block.heading("What is claimed today")
      Block.table(standing)
      Phrase(
        "Supported: what would stand if challenged. Sample: the lower median of what the audited questions on a criterion show.",
        .quiet)
    }
    differences.blocks
    if !review.standing.isEmpty || !review.made.isEmpty { past }
    if context.audience.seesNames {
      patterns("By lead", review.leads, unknown: "nobody named")
      patterns("By agency", review.agencies, unknown: "agency not recorded")
    }
  }

  private var standing: Table { StandingClaim.table(claims, context.view) }

  private var differences: DifferencesPart { .ofClaims(context, on: review.standing.map(\.subject.text)) }

  private var claims: [StandingClaim] { review.standing.map { StandingClaim($0, context.view) } }

  // MARK: Each claim as it was made

  @BlockBuilder private var past: [Block] {
    Block.heading("Was it right? Each claim as it was made")
    if review.made.isEmpty { "No claim was made in this time." as Phrase }
    for outcome in PastClaim.Outcome.allCases {
      let found = review.made.filter { $0.outcome == outcome }
      if !found.isEmpty {
        "\(ClaimWords.title(outcome), .strong): \(found.count)" as Phrase
        if context.audience.seesOwnWords { Block.bullets(found.map(line)) }
      }
    }
    if !review.made.isEmpty, context.audience.seesOwnWords {
      Phrase(
        "The next look at a criterion: the first audit, case sample or external review of a later day.",
        .quiet)
    }
  }

  private func line(_ claim: PastClaim) -> Phrase {
    let name = claim.subject == .whole ? "Overall" : claim.subject.text
    let who = context.audience.seesNames ? ", " + context.phrase(claim.by.name, upTo: 80) : ""
    let since: Phrase = claim.isCurrent ? "" : "\(" Claimed otherwise since.", .quiet)"
    return
      "\(name, .strong) \(claim.claimed.label.lowercased())\(who), \(claim.on.short): \(ClaimWords.course(claim, scale)).\(since)"
  }

  /// Who claims how: only for those who see names, and only where there are claims enough.
  @BlockBuilder private func patterns(_ title: Phrase, _ groups: [ClaimGroup], unknown: String) -> [Block] {
    let told = groups.filter(\.isEnough)
    if !told.isEmpty {
      Block.heading(title, level: 2)
      Block.bullets(
        told.map { group in "\(typed: group.name ?? unknown, upTo: 80, .strong): \(ClaimWords.pattern(group))" })
    }
    // Where there is nothing else to tell, a printed page does not say so.
    ClaimWords.tooFew(groups, unknown: unknown).map { words in
      told.isEmpty ? Block.hint("\(title): \(typed: words)") : .sentence(.typed(words))
    }
  }

  // MARK: For programs

  package var json: JSON {
    [
      "framework": .text(context.framework.id.text), "asAt": .text(context.asAt.description),
      "unanswered": UnansweredPart(context).json,
      "seal": .text(context.analysis.seal.description), "policy": PolicyPage(context).json,
      "differences": differences.json,
      "claims": StandingClaim.json(claims), "made": MadeClaim.json(review.made.map { MadeClaim($0, context.view) }),
      "leads": .list(review.leads.map(Self.group)), "agencies": .list(review.agencies.map(Self.group)),
    ]
  }

  private static func group(_ group: ClaimGroup) -> JSON {
    [
      "name": .optional(group.name), "standing": .integer(group.standing), "level": .integer(group.level),
      "further": .integer(group.further), "cautious": .integer(group.cautious),
      "notCarried": .integer(group.notCarried), "made": .integer(group.made),
      "carriedOnTheDay": .integer(group.carriedOnTheDay), "isEnough": .bool(group.isEnough),
    ]
  }
}
