import Calendar
import Frameworks
import GapAnalysis
import Markup

/// Claims beside evidence, in words that open a conversation and blame nobody.
enum ClaimWords {
  /// Why any of it is shown.
  static let purpose =
    "Inspectors look at how well an authority knows itself. A claim that goes further than its evidence may be right and "
    + "unproven: ask what else there is to see. A cautious one may rest on evidence that nobody has read together yet."

  /// Of so many claims, how many stand how; `claims` are those that stand today.
  static func headline(_ claims: [ClaimReview.Standing]) -> String {
    guard !claims.isEmpty else { return "Nothing is claimed yet, so there is nothing to hold against the evidence." }
    return "Of \(CountWords.counted(claims.count, "claim"))\(parts(claims)), \(counts(claims.map(\.distance)))"
  }

  /// What they are of, where not all are on criteria: page one counts those alone.
  private static func parts(_ claims: [ClaimReview.Standing]) -> String {
    func count(_ isOf: (Comparison.Subject) -> Bool) -> Int { claims.count { isOf($0.subject) } }
    let (criteria, whole) = (
      count(\.isCriterion), count { $0 == .whole }
    )
    let judgements = claims.count - criteria - whole
    guard criteria < claims.count else { return " on criteria" }
    let named = [
      criteria > 0 ? "\(criteria) on criteria" : nil,
      judgements > 0 ? "\(judgements) on \(judgements == 1 ? "a judgement" : "judgements")" : nil,
      whole > 0 ? "one overall" : nil,
    ].compactMap(\.self)
    return " (\(CountWords.listed(named)))"
  }

  /// How many stand how to the evidence.
  static func counts(_ distances: [ClaimDistance], as shown: String = "what the evidence supports") -> String {
    func count(_ id: String) -> Int { distances.count { $0.id == id } }
    return counts(
      level: count("level"), further: count("further"), cautious: count("cautious"), none: count("not-carried"),
      as: shown)
  }

  private static func counts(
    level: Int, further: Int, cautious: Int, none: Int, as shown: String
  ) -> String {
    let parts = [
      (level, "is \(shown)", "are \(shown)"), (further, "goes further", "go further"),
      (cautious, "is more cautious", "are more cautious"),
      (
        none, "is on something for which the evidence supports nothing yet",
        "are on something for which the evidence supports nothing yet"
      ),
    ]
    return CountWords.listed(
      parts.filter { $0.0 > 0 }.map { count, one, many in "\(count) \(count == 1 ? one : many)" }) + "."
  }

  /// How the claims on criteria stand to the audited sample; nil where it speaks to none of them.
  static func againstSample(_ claims: [ClaimReview.Standing]) -> String? {
    let distances = claims.compactMap { claim in claim.sample.map { ClaimDistance(claim.claimed, $0.grade) } }
    return distances.isEmpty
      ? nil
      : "The audited sample speaks to \(distances.count) of those on criteria: \(counts(distances, as: "what it shows"))"
  }

  /// What became of the claims that have one outcome.
  static func title(_ outcome: PastClaim.Outcome) -> String {
    switch outcome {
    case .held: "Supported on the day it was claimed, and still"
    case .nothingYet: "Of the worst, on which the evidence supports nothing yet"
    case .borneOut: "Not supported on the day it was claimed, borne out since"
    case .slipped: "Supported on the day, and the evidence supports less now"
    case .ahead: "Ahead of the evidence, on the day and now"
    case .cautious: "More cautious than the evidence"
    }
  }

  /// `carried adequate then, good now; the next look, on 30 Oct 2026, showed good (audited sample)`.
  static func course(_ claim: PastClaim, _ scale: GradeScale) -> String {
    func carried(_ grade: Grade?) -> String { grade?.label.lowercased() ?? "nothing" }
    let look =
      claim.nextLook.map { look in
        let what = look.isSample ? "the audited sample" : "an audit or review"
        return "the next look, \(what) of \(look.day.short), showed \(look.grade.label.lowercased())"
      } ?? (claim.subject.isCriterion ? "nobody has looked again since" : nil)
    let (then, now) = (carried(claim.carriedThen), carried(claim.carriedNow))
    let evidence =
      then == now ? "the evidence supported \(then) then and now" : "the evidence supported \(then) then, \(now) now"
    return [evidence, look].compactMap(\.self).joined(separator: "; ")
  }

  /// The counts of one lead or agency that has claims enough to tell.
  static func pattern(_ group: ClaimGroup) -> String {
    let now = counts(
      level: group.level, further: group.further, cautious: group.cautious, none: group.notCarried,
      as: "what the evidence supports")
    return "of \(CountWords.counted(group.standing, "claim")), \(now)"
  }

  /// Those that have too few to tell a pattern by, in one sentence; nil where there are none.
  static func tooFew(_ groups: [ClaimGroup], unknown: String) -> String? {
    let few = groups.filter { !$0.isEnough && $0.standing > 0 }
    guard !few.isEmpty else { return nil }
    let names = few.map { "\($0.name ?? unknown) (\($0.standing))" }
    return
      "Fewer than \(ClaimGroup.fewest) claims that stand today, too few to tell a pattern: \(CountWords.listed(names))."
  }
}
