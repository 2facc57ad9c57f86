import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
package import Markup

extension ClaimsPage {
  package var json: JSON {
    .object([
      .init("framework", .text(context.framework.id.text)), .init("asAt", .text(context.asAt.description)),
      .init("seal", .text(context.analysis.seal.description)), .init("policy", PolicyPage(context).json),
      .init("claims", .list(review.standing.map(Self.standing))), .init("made", .list(review.made.map(Self.past))),
      .init("leads", .list(review.leads.map(Self.group))), .init("agencies", .list(review.agencies.map(Self.group))),
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
