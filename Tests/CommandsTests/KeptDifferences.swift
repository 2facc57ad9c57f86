/// What a later program says otherwise than the one that made a kept sample, on purpose.
///
/// `KeptTests` holds each answer of today equal to the one that is kept. What is *added* (a key, a column, a table) needs no
/// entry. Whatever is changed, moved or taken out does, with the rule or the decision that changed it; so does an entry of a
/// list that is added, taken out or moved (its place ends in `[]`). An entry that nothing needs any more fails, so that the
/// list stays true. To find the places, run the tests: each difference is printed as it must stand here.
struct KeptDifference: Sendable {
  /// The answer, as its file is called: `status.json`, `tables/evidence.csv`.
  let output: String
  /// Where it stands; `[*]` is every entry of a list: `outOfDateBy[*].until`, `State[7]` for the seventh row of a table.
  let place: String
  /// The reason, in a sentence.
  let because: String

  /// The answers that say what the analysis concludes. Where its rules are of another version, what is held of them is that
  /// every key and column is still there, and each value that people recorded; what today's rules conclude is held by
  /// the tests of each rule and by the pages that are kept.
  static func concludes(_ output: String) -> Bool {
    output.hasPrefix("gap") || ["claims.json", "compare.json"].contains(output)
      || ["standing", "gaps", "aspects"].contains { output == "tables/\($0).csv" }
  }

  /// The keys and columns of those answers that hold what was recorded.
  static let recorded: Set<String> = [
    "framework", "authority", "asAt", "target", "selfAssessed", "claimed", "Claimed", "counted", "missing",
    "unreadable",
  ]

  /// Columns that have another heading now: sheets say what pages say. What stands in them is held equal.
  static let renamed = [
    "Indicated": "Leans to", "Best said": "Not ruled out", "Fresh until": "Counts until",
  ]

  /// From what was kept with the second format.
  static let sinceSecond: [KeptDifference] =
    [
      ("tables/gaps.csv", "Kind[3]"), ("tables/gaps.csv", "Kind[25]"), ("tables/gaps.csv", "Kind[51]"),
      ("tables/gaps.csv", "Reason[*]"),
      ("tables/gaps.csv", "What would close it[*]"), ("tables/aspects.csv", "Status[*]"),
      ("gap.json", "gaps[*].reason"),
      ("gap.json", "gaps[*].close"), ("compare.json", "gaps.opened[*].reason"), ("compare.json", "changes[*].detail"),
    ].map { .init(output: $0, place: $1, because: "a gap and its words are what a director understands") }
    + [
      ("gap.json", "gaps[1].actions[]"), ("gap.json", "gaps[1].actions[1]"), ("gap.json", "gaps[3].actions[]"),
      ("gap.json", "gaps[3].actions[1]"), ("gap.json", "gaps[4].actions[]"), ("gap.json", "gaps[4].actions[1]"),
      ("compare.json", "gaps.opened[1].actions[]"), ("compare.json", "gaps.opened[1].actions[1]"),
      ("tables/gaps.csv", "Actions[1]"), ("tables/gaps.csv", "Actions[3]"), ("tables/gaps.csv", "Actions[2]"),
    ].map {
      .init(output: $0, place: $1, because: "an action from a theme is on the gaps that its questions ask after")
    }
    + [
      KeptDifference(
        output: "tables/gaps.csv", place: "Rank[*]", because: "gaps stand in the order of page one everywhere"),
      .init(output: "tables/evidence.csv", place: "State[*]", because: "what is said to count until a day counts"),
      .init(
        output: "tables/aspects.csv", place: "Lacking[*]",
        because: "where there is evidence, what is lacking is some for the next statement"),
    ]

  /// From what was kept with the first format. Each is one change, which may be seen in many places.
  static let sinceFirst: [KeptDifference] =
    [
      .init(output: "tables/evidence.csv", place: "State[11]", because: resolved),
      .init(output: "tables/evidence.csv", place: "State[17]", because: resolved),
      .init(output: "tables/evidence.csv", place: "State[18]", because: concern),
      .init(output: "tables/evidence.csv", place: "State[19]", because: concern),
      .init(output: "tables/evidence.csv", place: "State[4]", because: waits),
      .init(output: "tables/evidence.csv", place: "Counts until[3]", because: noDay),
      .init(output: "tables/evidence.csv", place: "Counts until[9]", because: noDay),
      .init(output: "tables/evidence.csv", place: "Counts until[18]", because: concern),
      .init(output: "tables/evidence.csv", place: "Counts until[19]", because: concern),
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
      .init(output: "evidence.json", place: "[*].links[*].decide[*].command", because: command),
      .init(output: "status.json", place: "coverage.placed", because: rules),
      .init(output: "status.json", place: "criteria[*].missing", because: rules),
      .init(output: "tables/evidence.csv", place: "State[*]", because: rechecks),
      .init(output: "tables/evidence.csv", place: "Counts until[2]", because: paper),
      .init(output: "tables/status.csv", place: "Missing[*]", because: rules),
      .init(output: "tables/status.csv", place: "Supported[*]", because: rules),
      .init(output: "gap.json", place: "judgements[*].points", because: published),
      .init(output: "gap.json", place: "judgements[*].indicatedRange", because: published),
      .init(output: "gap.json", place: "judgements[*].criteria[*].confidence", because: sources),
      .init(output: "gap-before.json", place: "judgements[*].points", because: published),
      .init(output: "gap-before.json", place: "judgements[*].indicatedRange", because: published),
      .init(output: "gap-before.json", place: "judgements[*].criteria[*].confidence", because: sources),
      .init(output: "gap-as-at.json", place: "points", because: published),
      .init(output: "gap-as-at.json", place: "indicatedRange", because: published),
      .init(output: "gap-as-at.json", place: "criteria[*].confidence", because: sources),
      .init(output: "gap-criterion.json", place: "confidence", because: sources),
      .init(output: "gap-audits.json", place: "confidence", because: sources),
      .init(output: "gap.json", place: "freshness.months[*].losses[*].to", because: paper),
      .init(output: "gap.json", place: "freshness.months[*].losses[*].from", because: paper),
      .init(output: "gap.json", place: "freshness.months[*].losses[*].aspect", because: paper),
      .init(output: "gap.json", place: "judgements[*].criteria[*].aspects[*].tooSmall[*]", because: shares),
      .init(output: "gap-criterion.json", place: "aspects[*].tooSmall[*]", because: shares),
      .init(output: "tables/standing.csv", place: "Plausible[*]", because: bestSaid),
      .init(output: "tables/aspects.csv", place: "Plausible[*]", because: bestSaid),
      .init(output: "status.json", place: "toDecide[*].link.decide[*].if", because: words),
      .init(output: "evidence.json", place: "[*].links[*].decide[*].if", because: words),
      .init(output: "tables/evidence.csv", place: "Counts until[17]", because: concern),
      .init(output: "concerns.json", place: "[*].overdue", because: cleared),
    ] + concernColumns.map { KeptDifference(output: "tables/concerns.csv", place: "\($0)[*]", because: cleared) }

  /// One that was said to be resolved and not shown is open again, and stands before the others.
  private static let concernColumns = [
    "Id", "Case", "Criterion", "Told", "Told at", "Acted on", "Looked at again", "Look again by",
    "Acted on, said before", "Note",
  ]
  private static let cleared =
    "a concern is open until a second look clears it, and a word that is not shown clears none"

  /// The rules of the second version of the analysis, where a place shows more than one of them.
  private static let interval =
    "an audited question speaks by its interval: in doubt below a boundary it holds supported one grade down"
  private static let share =
    "a stated share of a strength that says most shows the rung that the same share of an audit would"
  private static let rules =
    "one paper counts once; adverse findings do not lapse; a re-check says how far and a word alone lifts nothing; not met takes as much as met"
  private static let paper = "four items of one day at one place are one paper, and count once"
  private static let rechecks =
    "resolved, of which nothing newer is named, is said and not shown, and what is old and adverse goes on"
  private static let shares = "a stated share shows its own rung, and is not too small for another"
  private static let sources = "no word says how sure one may be: sources and withoutStrongest do"
  private static let bestSaid = "what is not ruled out is no reading any more: the best that is said has its column"
  private static let words = "evidence supports words, in the field's own word"
  private static let resolved = "an item that was resolved says so, and not just that it does not count"
  private static let concern =
    "an open concern counts until a second look clears it: it is not fresh, and no day ends it"
  private static let waits = "a link that waits is told beside what else the item is"
  private static let noDay = "what counts for nothing has no day until which it is fresh"
  private static let period = "a period is one field, and one column"
  private static let criteria = "criteria stand in the order of their ids for programs too, as in every table"
  private static let against =
    "what an item speaks against has a column of its own, so that the sheet can be taken in again"
  private static let urgent = "actions stand with the most urgent first, in a spreadsheet as on a page"
  private static let command = "a command line appears on a terminal only"
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
