import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Pages

/// What is claimed beside what the evidence carries, now and when it was claimed. For a committee no one claim is shown
/// with whoever made it; for anybody but leaders no name is.
struct ClaimsSection {
  let context: ReportContext
  let review: ClaimReview

  private var scale: GradeScale { context.framework.scale }

  var nodes: [HTML.Node] {
    [
      HTML.p { ClaimWords.purpose }, HTML.p { HTML.strong { ClaimWords.headline(review.standing) } },
    ] + [ClaimWords.againstSample(review.standing)].compactMap { $0 }.map { words in HTML.p { words } } + standing
      + past + patterns
  }

  private var standing: [HTML.Node] {
    guard !review.standing.isEmpty else { return [] }
    let names = context.audience.seesNames
    return [
      ReportTable.table(
        "What is claimed today",
        [Column("Part", .slim), Column("Title", .wide), "Claimed", "Supported", "Audited sample", "The claim is"]
          + (names ? ["By"] : []), class: names ? "claims" : "",
        rows: review.standing.map { claim in
          [
            Cell(claim.subject == .whole ? "All" : claim.subject.text), Cell(claim.title),
            Cell(HTML.strong { claim.claimed.label }), Cell(GradeWords.label(claim.carried, scale)),
            Cell(claim.sample.map { $0.grade.label } ?? "–"), Cell(ClaimWords.distance(claim.distance, scale)),
          ] + (names ? [Cell(context.typed(claim.by.name, upTo: 80))] : [])
        })
    ]
  }

  private var past: [HTML.Node] {
    guard !review.made.isEmpty else { return [] }
    let counts = PastClaim.Outcome.allCases.compactMap { outcome -> [Cell]? in
      let count = review.made.count { $0.outcome == outcome }
      return count == 0 ? nil : [Cell(ClaimWords.title(outcome)), Cell("\(count)")]
    }
    let summary = ReportTable.table(
      "Each claim against what was known on its own day, and now",
      [Column("What became of it", .wide), Column("Claims", .number)], class: "outcomes", rows: counts)
    guard context.audience.seesOwnWords else { return [HTML.h3 { "Was it right?" }, summary] }
    let told = review.made.filter { $0.outcome != .held }
    return [HTML.h3 { "Was it right?" }, summary]
      + (told.isEmpty ? [] : [HTML.ul { for claim in told { HTML.li { line(claim) } } }])
  }

  private func line(_ claim: PastClaim) -> [HTML.Node] {
    let who = context.audience.seesNames ? [.text(", "), context.typed(claim.by.name, upTo: 80)] : []
    return [
      HTML.strong { claim.subject == .whole ? "Overall" : claim.subject.text },
      .text(" \(claim.claimed.label.lowercased())"),
    ] + who + [.text(", \(claim.on.short): \(ClaimWords.course(claim, scale)).")]
  }

  /// Who claims how: only for those who see names, and only where there are claims enough.
  private var patterns: [HTML.Node] {
    guard context.audience.seesNames else { return [] }
    return [("By lead", review.leads, "nobody named"), ("By agency", review.agencies, "agency not recorded")]
      .flatMap { title, groups, unknown -> [HTML.Node] in
        guard !groups.isEmpty else { return [] }
        let enough = groups.filter(\.isEnough)
        let list = enough.map { group in
          HTML.li {
            context.typed(group.name ?? unknown, upTo: 80)
            ": \(ClaimWords.pattern(group))"
          }
        }
        let few = ClaimWords.tooFew(groups, unknown: unknown).map { words in [HTML.p { context.typed(words) }] } ?? []
        return [HTML.h4 { title }] + (list.isEmpty ? [] : [HTML.ul { list }]) + few
      }
  }
}
