/// What a later program says otherwise than the one that made a kept sample, on purpose.
///
/// `KeptTests` holds each answer of today equal to the one that is kept. What is *added* (a key, a column, a table) needs no
/// entry. Whatever is changed, moved or taken out does, with the rule or the decision that changed it; so does an entry of a
/// list that is added, taken out or moved (its place ends in `[]`). An entry that nothing needs any more fails, so that the
/// list stays true. To find the places, run the tests: each difference is printed as it must stand here.
struct KeptDifference {
  /// The answer, as its file is called: `status.json`, `tables/evidence.csv`.
  let output: String
  /// Where it stands; `[*]` is every entry of a list: `outOfDateBy[*].until`, `State[7]` for the seventh row of a table.
  let place: String
  /// The reason, in a sentence.
  let because: String

  /// Each is one change; `records` and `standing` may be many places for one reason.
  static let all: [KeptDifference] = [
    .init(output: "tables/evidence.csv", place: "State[11]", because: resolved),
    .init(output: "tables/evidence.csv", place: "State[17]", because: resolved),
    .init(output: "tables/evidence.csv", place: "State[18]", because: concern),
    .init(output: "tables/evidence.csv", place: "State[19]", because: concern),
    .init(output: "tables/evidence.csv", place: "State[4]", because: waits),
    .init(output: "tables/evidence.csv", place: "Fresh until[3]", because: noDay),
    .init(output: "tables/evidence.csv", place: "Fresh until[9]", because: noDay),
    .init(output: "tables/evidence.csv", place: "Fresh until[18]", because: concern),
    .init(output: "tables/evidence.csv", place: "Fresh until[19]", because: concern),
    .init(output: "tables/evidence.csv", place: "From[*]", because: period),
    .init(output: "tables/evidence.csv", place: "To[*]", because: period),
    .init(output: "tables/evidence.csv", place: "Shows[*]", because: against),
    .init(output: "tables/actions.csv", place: "Id[*]", because: urgent),
    .init(output: "tables/actions.csv", place: "For[*]", because: urgent),
    .init(output: "tables/actions.csv", place: "What must be different[*]", because: urgent),
    .init(output: "tables/actions.csv", place: "Owner[*]", because: urgent),
    .init(output: "tables/actions.csv", place: "Due[*]", because: urgent),
    .init(output: "tables/actions.csv", place: "Status[*]", because: urgent),
    .init(output: "tables/actions.csv", place: "How soon[*]", because: urgent),
    .init(output: "tables/actions.csv", place: "Known by[*]", because: urgent),
    .init(output: "tables/actions.csv", place: "Note[*]", because: urgent),
    .init(output: "tables/actions.csv", place: "Raised on[*]", because: urgent),
    .init(output: "evidence.json", place: "[*].criteria[*]", because: criteria),
    .init(output: "status.json", place: "toDecide[*].link.decide[*].command", because: command),
    .init(output: "gap.json", place: "gaps[5].close", because: command),
    .init(output: "gap.json", place: "gaps[6].close", because: command),
    .init(output: "gap.json", place: "gaps[7].close", because: command),
    .init(output: "gap.json", place: "judgements[*].criteria[*].aspects[*].notCounted[*].why", because: ids),
    .init(output: "evidence.json", place: "[*].links[*].decide[*].command", because: command),
    .init(output: "gap-as-at.json", place: "criteria[*].aspects[*].notCounted[*].why", because: ids),
    .init(output: "gap.json", place: "judgements[*].indicatedRange", because: published),
    .init(output: "gap.json", place: "judgements[*].points", because: published),
    .init(output: "gap-before.json", place: "judgements[*].indicatedRange", because: published),
    .init(output: "gap-before.json", place: "judgements[*].points", because: published),
    .init(output: "gap-as-at.json", place: "indicatedRange", because: published),
    .init(output: "gap-as-at.json", place: "points", because: published),
    .init(output: "gap.json", place: "seal", because: seal),
    .init(output: "gap.json", place: "judgements[*].wayToTarget[]", because: rules),
    .init(output: "gap.json", place: "judgements[*].wayToTarget[*]", because: rules),
    .init(output: "gap.json", place: "judgements[*].criteria[*].aspects[*].supported", because: rules),
    .init(output: "gap.json", place: "judgements[*].criteria[*].aspects[*].indicated", because: rules),
    .init(output: "gap.json", place: "judgements[*].criteria[*].aspects[*].status", because: rules),
    .init(output: "gap.json", place: "judgements[*].criteria[*].aspects[*].statement", because: rules),
    .init(output: "gap.json", place: "judgements[*].criteria[*].aspects[*].lacking[]", because: rules),
    .init(output: "gap.json", place: "judgements[*].criteria[*].aspects[*].evidence[]", because: rules),
    .init(output: "gap.json", place: "judgements[*].criteria[*].aspects[*].evidence[*]", because: rules),
    .init(output: "gap.json", place: "judgements[*].criteria[*].aspects[*].notCounted[]", because: rules),
    .init(output: "gap.json", place: "judgements[*].criteria[*].aspects[*].notCounted[*].item", because: rules),
    .init(output: "gap.json", place: "judgements[*].criteria[*].aspects[*].plausible", because: rules),
    .init(output: "gap.json", place: "judgements[*].criteria[*].aspects[*].lacking[*]", because: rules),
    .init(output: "gap.json", place: "judgements[*].criteria[*].aspects[*].next", because: rules),
    .init(output: "gap.json", place: "coverage.placed", because: rules),
    .init(output: "gap.json", place: "gaps[*].aspect", because: rules),
    .init(output: "gap.json", place: "gaps[*].statement", because: rules),
    .init(output: "gap.json", place: "gaps[*].reason", because: rules),
    .init(output: "gap.json", place: "gaps[*].close", because: rules),
    .init(output: "gap.json", place: "gaps[*].evidence[]", because: rules),
    .init(output: "gap.json", place: "gaps[*].evidence[*]", because: rules),
    .init(output: "gap.json", place: "gaps[*].criterion", because: rules),
    .init(output: "gap.json", place: "gaps[*].kind", because: rules),
    .init(output: "gap.json", place: "gaps[*].actions[]", because: rules),
    .init(output: "gap.json", place: "gaps[*].actions[*]", because: rules),
    .init(output: "gap.json", place: "wayToTarget[]", because: rules),
    .init(output: "gap.json", place: "wayToTarget[*]", because: rules),
    .init(output: "gap.json", place: "waySteps[]", because: rules),
    .init(output: "gap.json", place: "waySteps[*].statement", because: rules),
    .init(output: "gap.json", place: "waySteps[*].unlocks[]", because: rules),
    .init(output: "gap.json", place: "waySteps[*].unlocks[*].criterion", because: rules),
    .init(output: "gap.json", place: "waySteps[*].unlocks[*].from", because: rules),
    .init(output: "gap.json", place: "waySteps[*].unlocks[*].to", because: rules),
    .init(output: "gap.json", place: "waySteps[*].unlocks[*].overall", because: rules),
    .init(output: "gap.json", place: "waySteps[*].unlocks[*].judgement", because: rules),
    .init(output: "gap-criterion.json", place: "aspects[*].supported", because: rules),
    .init(output: "gap-criterion.json", place: "aspects[*].indicated", because: rules),
    .init(output: "gap-criterion.json", place: "aspects[*].status", because: rules),
    .init(output: "gap-criterion.json", place: "aspects[*].statement", because: rules),
    .init(output: "gap-as-at.json", place: "wayToTarget[*]", because: rules),
    .init(output: "gap-as-at.json", place: "criteria[*].supported", because: rules),
    .init(output: "gap-as-at.json", place: "criteria[*].indicated", because: rules),
    .init(output: "gap-as-at.json", place: "criteria[*].rule.supported", because: rules),
    .init(output: "gap-as-at.json", place: "criteria[*].rule.indicated", because: rules),
    .init(output: "gap-as-at.json", place: "criteria[*].confidence", because: rules),
    .init(output: "gap-as-at.json", place: "criteria[*].aspects[*].supported", because: rules),
    .init(output: "gap-as-at.json", place: "criteria[*].aspects[*].indicated", because: rules),
    .init(output: "gap-as-at.json", place: "criteria[*].aspects[*].status", because: rules),
    .init(output: "gap-as-at.json", place: "criteria[*].aspects[*].statement", because: rules),
    .init(output: "gap-as-at.json", place: "criteria[*].aspects[*].plausible", because: rules),
    .init(output: "gap-as-at.json", place: "criteria[*].aspects[*].lacking[]", because: rules),
    .init(output: "gap-as-at.json", place: "criteria[*].aspects[*].lacking[*]", because: rules),
    .init(output: "gap-as-at.json", place: "criteria[*].aspects[*].next", because: rules),
    .init(output: "gap-as-at.json", place: "criteria[*].aspects[*].evidence[]", because: rules),
    .init(output: "gap-as-at.json", place: "criteria[*].aspects[*].notCounted[]", because: rules),
    .init(output: "gap-as-at.json", place: "criteria[*].aspects[*].notCounted[*].item", because: rules),
    .init(output: "claims.json", place: "seal", because: seal),
    .init(output: "claims.json", place: "made[*].carriedThen", because: rules),
    .init(output: "claims.json", place: "made[*].outcome", because: rules),
    .init(output: "claims.json", place: "leads[*].carriedOnTheDay", because: rules),
    .init(output: "status.json", place: "coverage.placed", because: rules),
    .init(output: "status.json", place: "criteria[*].missing", because: rules),
    .init(output: "compare.json", place: "from.seal", because: seal),
    .init(output: "compare.json", place: "from.placed", because: rules),
    .init(output: "compare.json", place: "to.seal", because: seal),
    .init(output: "compare.json", place: "to.placed", because: rules),
    .init(output: "compare.json", place: "shifts[*].before.supported", because: rules),
    .init(output: "compare.json", place: "shifts[*].before.indicated", because: rules),
    .init(output: "compare.json", place: "changes[*].item", because: rules),
    .init(output: "compare.json", place: "changes[*].on", because: rules),
    .init(output: "compare.json", place: "changes[*].kind", because: rules),
    .init(output: "compare.json", place: "changes[*].detail", because: rules),
    .init(output: "compare.json", place: "changes[*].by[*]", because: rules),
    .init(output: "compare.json", place: "changes[*].title", because: rules),
    .init(output: "compare.json", place: "gaps.moved[*].gap.aspect", because: rules),
    .init(output: "compare.json", place: "gaps.moved[*].gap.statement", because: rules),
    .init(output: "compare.json", place: "gaps.moved[*].gap.reason", because: rules),
    .init(output: "compare.json", place: "gaps.moved[*].from", because: rules),
    .init(output: "compare.json", place: "gaps.moved[*].gap.kind", because: rules),
    .init(output: "compare.json", place: "gaps.moved[*].gap.criterion", because: rules),
    .init(output: "compare.json", place: "trend.lines[*].points[*].placed", because: rules),
    .init(output: "tables/standing.csv", place: "Placed[*]", because: rules),
    .init(output: "tables/gaps.csv", place: "Statement[*]", because: rules),
    .init(output: "tables/gaps.csv", place: "Reason[*]", because: rules),
    .init(output: "tables/gaps.csv", place: "What would close it[*]", because: rules),
    .init(output: "tables/gaps.csv", place: "Evidence[*]", because: rules),
    .init(output: "tables/gaps.csv", place: "Criterion[*]", because: rules),
    .init(output: "tables/gaps.csv", place: "Kind[*]", because: rules),
    .init(output: "tables/gaps.csv", place: "Actions[*]", because: rules),
    .init(output: "tables/aspects.csv", place: "Status[*]", because: rules),
    .init(output: "tables/aspects.csv", place: "Supported[*]", because: rules),
    .init(output: "tables/aspects.csv", place: "Indicated[*]", because: rules),
    .init(output: "tables/aspects.csv", place: "Supported statement[*]", because: rules),
    .init(output: "tables/aspects.csv", place: "Lacking[*]", because: rules),
    .init(output: "tables/aspects.csv", place: "Evidence[*]", because: rules),
    .init(output: "tables/aspects.csv", place: "Plausible[*]", because: rules),
    .init(output: "tables/aspects.csv", place: "Next statement[*]", because: rules),
    .init(output: "tables/evidence.csv", place: "State[*]", because: rechecks),
    .init(output: "tables/evidence.csv", place: "Fresh until[2]", because: paper),
    .init(output: "tables/status.csv", place: "Missing[*]", because: rules),
    .init(output: "gap-criterion.json", place: "rule.supported", because: twoStep),
    .init(output: "gap-criterion.json", place: "rule.indicated", because: twoStep),
    .init(output: "gap-criterion.json", place: "positions.supported", because: twoStep),
    .init(output: "gap-criterion.json", place: "positions.indicated", because: twoStep),
    .init(output: "gap-criterion.json", place: "aspects[*].positions.supported", because: twoStep),
    .init(output: "gap-criterion.json", place: "aspects[*].positions.indicated", because: twoStep),
    .init(output: "claims.json", place: "claims[*].supported", because: twoStep),
    .init(output: "claims.json", place: "claims[*].indicated", because: twoStep),
    .init(output: "claims.json", place: "claims[*].distance", because: twoStep),
    .init(output: "claims.json", place: "made[*].carriedNow", because: twoStep),
    .init(output: "claims.json", place: "leads[*].level", because: twoStep),
    .init(output: "claims.json", place: "leads[*].further", because: twoStep),
    .init(output: "claims.json", place: "agencies[*].level", because: twoStep),
    .init(output: "claims.json", place: "agencies[*].further", because: twoStep),
    .init(output: "claims.json", place: "agencies[*].carriedOnTheDay", because: twoStep),
    .init(output: "tables/standing.csv", place: "Supported[*]", because: rules),
    .init(output: "tables/standing.csv", place: "Indicated[*]", because: twoStep),
    .init(output: "tables/standing.csv", place: "Decided by[*]", because: rules),
    .init(output: "tables/standing.csv", place: "Claim[*]", because: twoStep),
    .init(output: "tables/gaps.csv", place: "rows", because: twoStep),
    .init(output: "tables/gaps.csv", place: "Rank[*]", because: twoStep),
    .init(output: "tables/status.csv", place: "Supported[*]", because: rules),
    .init(output: "gap.json", place: "judgements[*].supported", because: paper),
    .init(output: "gap.json", place: "judgements[*].rule.supported", because: paper),
    .init(output: "gap.json", place: "judgements[*].criteria[*].supported", because: paper),
    .init(output: "gap.json", place: "judgements[*].criteria[*].rule.supported", because: paper),
    .init(output: "gap.json", place: "judgements[*].criteria[*].confidence", because: paper),
    .init(output: "gap.json", place: "trend.lines[*].points[*].supported", because: paper),
    .init(output: "gap.json", place: "freshness.counting", because: paper),
    .init(output: "gap.json", place: "freshness.months[*].current", because: paper),
    .init(output: "gap.json", place: "freshness.months[*].judgements[*].supported", because: paper),
    .init(output: "gap.json", place: "freshness.months[*].losses[]", because: paper),
    .init(output: "gap.json", place: "freshness.months[*].losses[*].aspect", because: paper),
    .init(output: "gap.json", place: "freshness.months[*].losses[*].from", because: paper),
    .init(output: "gap.json", place: "freshness.months[*].losses[*].to", because: paper),
    .init(output: "gap-before.json", place: "seal", because: seal),
    .init(output: "gap-before.json", place: "judgements[*].supported", because: paper),
    .init(output: "gap-before.json", place: "judgements[*].indicated", because: paper),
    .init(output: "gap-before.json", place: "judgements[*].rule.supported", because: paper),
    .init(output: "gap-before.json", place: "judgements[*].rule.indicated", because: paper),
    .init(output: "gap-before.json", place: "judgements[*].wayToTarget[]", because: paper),
    .init(output: "gap-before.json", place: "judgements[*].criteria[*].supported", because: paper),
    .init(output: "gap-before.json", place: "judgements[*].criteria[*].indicated", because: paper),
    .init(output: "gap-before.json", place: "judgements[*].criteria[*].rule.supported", because: paper),
    .init(output: "gap-before.json", place: "judgements[*].criteria[*].confidence", because: paper),
    .init(output: "gap-before.json", place: "judgements[*].criteria[*].aspects[*].supported", because: paper),
    .init(output: "gap-before.json", place: "judgements[*].criteria[*].aspects[*].indicated", because: paper),
    .init(output: "gap-before.json", place: "judgements[*].criteria[*].aspects[*].status", because: paper),
    .init(output: "gap-before.json", place: "judgements[*].criteria[*].aspects[*].lacking[]", because: paper),
    .init(output: "gap-before.json", place: "judgements[*].criteria[*].aspects[*].lacking[*]", because: paper),
    .init(output: "gap-before.json", place: "judgements[*].criteria[*].aspects[*].statement", because: paper),
    .init(output: "gap-before.json", place: "judgements[*].criteria[*].aspects[*].next", because: paper),
    .init(output: "gap-before.json", place: "judgements[*].criteria[*].aspects[*].evidence[]", because: paper),
    .init(output: "gap-before.json", place: "judgements[*].criteria[*].aspects[*].evidence[*]", because: paper),
    .init(output: "gap-before.json", place: "judgements[*].criteria[*].aspects[*].notCounted[]", because: paper),
    .init(output: "gap-before.json", place: "gaps[]", because: paper),
    .init(output: "gap-before.json", place: "gaps[*].close", because: paper),
    .init(output: "gap-before.json", place: "gaps[*].evidence[]", because: paper),
    .init(output: "gap-before.json", place: "gaps[*].evidence[*]", because: paper),
    .init(output: "gap-before.json", place: "wayToTarget[]", because: paper),
    .init(output: "gap-before.json", place: "waySteps[]", because: paper),
    .init(output: "tables/standing.csv", place: "Against the target[*]", because: paper),
  ]

  /// The rules of the second version of the analysis, where a place shows more than one of them.
  private static let rules =
    "one paper counts once; adverse findings do not lapse; a re-check says how far and a word alone lifts nothing; not met takes as much as met"
  private static let paper = "four items of one day at one place are one paper, and count once"
  private static let twoStep = "one item that speaks against a statement contests it and does not make it not met"
  private static let rechecks =
    "resolved, of which nothing newer is named, is said and not shown, and what is old and adverse goes on"
  private static let seal = "a seal speaks for the version of the analysis, and its rules have changed"
  private static let resolved = "an item that was resolved says so, and not just that it does not count"
  private static let concern = "an open concern counts until somebody looks again: it is not fresh, and no day ends it"
  private static let waits = "a link that waits is told beside what else the item is"
  private static let noDay = "what counts for nothing has no day until which it is fresh"
  private static let period = "a period is one field, and one column"
  private static let criteria = "criteria stand in the order of their ids for programs too, as in every table"
  private static let against =
    "what an item speaks against has a column of its own, so that the sheet can be taken in again"
  private static let urgent = "actions stand with the most urgent first, in a spreadsheet as on a page"
  private static let command = "a command line appears on a terminal only"
  private static let ids = "why something is not counted is an id for programs, no sentence"
  private static let published =
    "findings are no longer counted into what is indicated: how published reports were graded is asPublished, with its range"

  /// Whether it speaks of that place.
  func covers(_ output: String, _ place: String) -> Bool {
    guard output == self.output else { return false }
    let parts = self.place.split(separator: "[*]", omittingEmptySubsequences: false)
    if parts.count == 1 { return place == self.place }
    var rest = Substring(place)
    for (number, part) in parts.enumerated() {
      guard rest.hasPrefix(part) else { return false }
      rest = rest.dropFirst(part.count)
      if number < parts.count - 1 {
        guard rest.hasPrefix("["), let end = rest.firstIndex(of: "]") else { return false }
        rest = rest[rest.index(after: end)...]
      }
    }
    return rest.isEmpty
  }
}
