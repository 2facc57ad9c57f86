import Assessments
import Calendar
import Digests
import Frameworks
package import GapAnalysis
package import Markup

/// Claims beside evidence for programs.
package enum ClaimsJSON {
  package static func value(_ analysis: Analysis, _ review: ClaimReview, _ choice: ClaimsScreen.Choice) -> JSON {
    .object([
      .init("framework", .text(analysis.framework.id.text)),
      .init("asAt", .text(analysis.assessment.asAt.description)),
      .init("seal", .text(analysis.seal.description)), .init("policy", PolicyJSON.value(analysis)),
      .init("claims", .list(choice.standing.map(standing))), .init("made", .list(choice.made.map(past))),
      .init("leads", .list(choice.isWhole ? review.leads.map(group) : [])),
      .init("agencies", .list(choice.isWhole ? review.agencies.map(group) : [])),
    ])
  }

  private static func standing(_ claim: ClaimReview.Standing) -> JSON {
    .object([
      .init("subject", .text(claim.subject.text)), .init("claimed", .text(claim.claimed.id.text)),
      .init("supported", .optional(claim.carried?.id.text)), .init("indicated", .optional(claim.indicated?.id.text)),
      .init("sample", look(claim.sample)), .init("distance", .text(claim.distance.id)),
      .init("by", .text(claim.by.name)), .init("on", .text(claim.on.description)),
      .init("owner", .optional(claim.owner)), .init("agency", .optional(claim.agency)),
    ])
  }

  private static func look(_ look: ClaimReview.Look?) -> JSON {
    guard let look else { return .null }
    return .object([
      .init("grade", .text(look.grade.id.text)), .init("day", .text(look.day.description)),
      .init("count", .integer(look.count)), .init("isSample", .bool(look.isSample)),
    ])
  }

  private static func past(_ claim: PastClaim) -> JSON {
    .object([
      .init("record", .text(claim.id.short)), .init("subject", .text(claim.subject.text)),
      .init("claimed", .text(claim.claimed.id.text)), .init("as", .text(claim.part.rawValue)),
      .init("by", .text(claim.by.name)), .init("on", .text(claim.on.description)),
      .init("because", .text(claim.because)), .init("carriedThen", .optional(claim.carriedThen?.id.text)),
      .init("carriedNow", .optional(claim.carriedNow?.id.text)), .init("nextLook", look(claim.nextLook)),
      .init("outcome", .text(claim.outcome.rawValue)), .init("isCurrent", .bool(claim.isCurrent)),
    ])
  }

  private static func group(_ group: ClaimGroup) -> JSON {
    .object([
      .init("name", .optional(group.name)), .init("standing", .integer(group.standing)),
      .init("level", .integer(group.level)), .init("further", .integer(group.further)),
      .init("cautious", .integer(group.cautious)), .init("notCarried", .integer(group.notCarried)),
      .init("made", .integer(group.made)), .init("carriedOnTheDay", .integer(group.carriedOnTheDay)),
      .init("isEnough", .bool(group.isEnough)),
    ])
  }
}
