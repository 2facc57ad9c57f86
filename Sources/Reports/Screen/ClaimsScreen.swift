import Assessments
import Calendar
import Frameworks
package import GapAnalysis
package import Markup

/// What is claimed beside what the evidence carries, on the terminal.
package enum ClaimsScreen {
  /// What is shown of a review: all of it, or one part and one period.
  package struct Choice: Sendable {
    package let standing: [ClaimReview.Standing]
    package let made: [PastClaim]
    /// Whether patterns are told, which need all claims.
    package let isWhole: Bool

    package init(standing: [ClaimReview.Standing], made: [PastClaim], isWhole: Bool) {
      (self.standing, self.made, self.isWhole) = (standing, made, isWhole)
    }
  }

  package static func page(_ analysis: Analysis, _ review: ClaimReview, _ choice: Choice, width: Int) -> TerminalPage {
    var page = TerminalPage(width: width)
    let authority = analysis.assessment.opened?.authority ?? "An authority"
    page.heading("\(authority): claims beside evidence, as at \(analysis.assessment.asAt.inWords)")
    page.paragraph("\(ClaimWords.purpose, .dim)")
    page.blank()
    page.paragraph("\(ClaimWords.headline(choice.standing), .bold)")
    if let words = ClaimWords.againstSample(choice.standing) { page.paragraph("\(words)") }
    page.blank()
    standing(choice.standing, analysis.framework.scale, &page)
    past(choice.made, analysis.framework.scale, &page)
    if choice.isWhole {
      groups("By lead", review.leads, "nobody named", &page)
      groups("By agency", review.agencies, "agency not recorded", &page)
    }
    page.paragraph(
      "\("Supported: what the evidence can carry if challenged. Sample: the lower median of what the audited questions show. The next look: the first audit, case sample or external review of a later day; for a judgement or the whole only the audited sample.", .dim)"
    )
    PolicyScreen.note(analysis, &page)
    return page
  }

  private static func standing(_ claims: [ClaimReview.Standing], _ scale: GradeScale, _ page: inout TerminalPage) {
    guard !claims.isEmpty else { return }
    page.heading("What is claimed today", level: 2)
    page.table(
      TerminalTable(
        [
          .init("", minimum: 3), .init("", minimum: 14), .init("Claimed", minimum: 9), .init("Supported", minimum: 9),
          .init("Sample", minimum: 9), .init("The claim is", minimum: 13),
        ],
        rows: claims.map { claim in
          let isFurther = claim.distance != .level && claim.distance.id != "cautious"
          return [
            TerminalText(claim.subject == .whole ? "" : claim.subject.text, .bold),
            TerminalText(claim.subject == .whole ? "Overall" : claim.title),
            TerminalText(claim.claimed.label),
            TerminalText(
              claim.carried?.label ?? scale.notKnown.label.lowercased(), claim.carried == nil ? .dim : .plain),
            claim.sample.map { TerminalText($0.grade.label) } ?? TerminalText("–", .dim),
            TerminalText(ClaimWords.distance(claim.distance, scale), isFurther ? .caution : .plain),
          ]
        }))
    page.blank()
  }

  private static func past(_ claims: [PastClaim], _ scale: GradeScale, _ page: inout TerminalPage) {
    page.heading("Was it right? Each claim as it was made", level: 2)
    guard !claims.isEmpty else {
      page.paragraph("No claim was made in this time.")
      return page.blank()
    }
    for outcome in PastClaim.Outcome.allCases {
      let found = claims.filter { $0.outcome == outcome }
      guard !found.isEmpty else { continue }
      page.paragraph("\(ClaimWords.title(outcome), .bold): \(found.count)")
      page.bullets(
        found.map { claim in
          let name = claim.subject == .whole ? "Overall" : claim.subject.text
          let since: TerminalText = claim.isCurrent ? "" : " \("Claimed otherwise since.", .dim)"
          return
            "\(name, .bold) \(claim.claimed.label.lowercased()), \(claim.by.name), \(claim.on.short): \(ClaimWords.course(claim, scale)).\(since)"
        })
      page.blank()
    }
  }

  private static func groups(_ title: String, _ groups: [ClaimGroup], _ unknown: String, _ page: inout TerminalPage) {
    guard !groups.isEmpty else { return }
    page.heading(TerminalText(title), level: 2)
    page.bullets(
      groups.filter(\.isEnough).map { "\($0.name ?? unknown, .bold): \(ClaimWords.pattern($0))" })
    if let words = ClaimWords.tooFew(groups, unknown: unknown) { page.paragraph("\(words)") }
    page.blank()
  }
}
