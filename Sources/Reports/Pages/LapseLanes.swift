import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// What goes out of date in the year ahead, by whose it is: a lane for each owner, or for each judgement where names are not told.
struct LapseLanes {
  struct Lane {
    let name: String
    /// How many go out of date in each month, how many of them go on holding, and the criteria on which nothing counts from
    /// then on.
    let months: [(count: Int, heldOn: Int, last: [CriterionID])]

    var total: Int { months.reduce(0) { $0 + $1.count } }
  }

  private let context: ReportContext
  private let months: [Freshness.Month]
  private let lanes: [Lane]

  private static let nobodys = "Nobody yet"
  /// What is adverse, and nothing has shown mended, goes on holding when it is out of date.
  static let heldOn = "Held on as adverse"
  /// The other lanes are one.
  private static let most = 12

  init(_ context: ReportContext, _ freshness: Freshness) {
    (self.context, months) = (context, freshness.months)
    let groups = LapseLanes.groups(context)
    let all = groups.map { LapseLanes.lane($0.name, $0.criteria, freshness.months) }
    let order = all.indices.sorted { (-all[$0].total, $0) < (-all[$1].total, $1) }
    guard order.count > LapseLanes.most else {
      lanes = order.map { all[$0] }
      return
    }
    let (first, others) = (order.prefix(LapseLanes.most - 1), order.dropFirst(LapseLanes.most - 1))
    lanes =
      first.map { all[$0] } + [
        LapseLanes.lane("\(others.count) others together", others.flatMap { groups[$0].criteria }, freshness.months)
      ]
  }

  /// Nil where nothing goes out of date.
  var block: Block? {
    guard lanes.contains(where: { $0.total > 0 }) else { return nil }
    return .figure(
      Figure(
        Picture.figure { LapseChart(lanes: lanes, months: months.map(\.day), room: $0).drawing },
        sentence: Phrase(sentence), numbers: numbers
      ) { Phrase(sentence) })
  }

  private var isByOwner: Bool { context.audience.seesNames }

  private var sentence: String {
    let lasts = Set(lanes.flatMap(\.months).flatMap(\.last)).count
    let all = Set(months.flatMap(\.lapsing.origins))
    let said = LossWords.counted(all.count, questions: all.count(where: \.isSample))
    let held = Set(months.flatMap(\.lapsing.heldOn)).count
    let heldOn = held == 0 ? "" : "; \(held) of them \(held == 1 ? "holds" : "hold") on as adverse"
    let who = lanes.first.map { lane in
      let equal = lanes.filter { $0.total == lane.total }.map(\.name)
      return lane.name == LapseLanes.nobodys
        ? "nobody answers yet for \(lane.total)"
        : equal.count > 1
          ? "\(CountWords.listed(equal)) have the most, \(lane.total) each" : "\(lane.name) has the most, \(lane.total)"
    }
    let shared =
      lanes.reduce(0) { $0 + $1.total } > all.count ? "; what is of several is counted with each of them" : ""
    let last = lasts == 0 ? "of which there is none" : "of which there \(lasts == 1 ? "is 1" : "are \(lasts)")"
    return
      "\(CountWords.sentence(said)) \(all.count == 1 ? "goes" : "go") out of date within the year\(heldOn); \(who ?? "")\(shared); L marks the last of a criterion, \(last)."
  }

  private var numbers: Table {
    Table(
      "What goes out of date, by \(isByOwner ? "owner" : "judgement")", name: "lapses",
      [
        .init(isByOwner ? "Owner" : "Judgement", page: .broad), .init("By the end of"), .init("Out of date", .right),
        .init(LapseLanes.heldOn, .right), .init("The last on"),
      ],
      rows: lanes.flatMap { lane in
        zip(months, lane.months).filter { $1.count > 0 }.map { month, lapse in
          [
            .lines([.typed(lane.name, upTo: 80)]), .day(month.day), .number(lapse.count), .number(lapse.heldOn),
            .list(lapse.last.map(\.text)),
          ]
        }
      })
  }

  // MARK: Whose what is

  private static func groups(_ context: ReportContext) -> [(name: String, criteria: [CriterionID])] {
    guard context.audience.seesNames else {
      return context.framework.judgements.map { ($0.shortTitle, $0.criteria.map(\.id)) }
    }
    var (order, criteria): ([String], [String: [CriterionID]]) = ([], [:])
    for criterion in context.framework.criteria {
      let owner =
        context.assessment.owners[criterion.id].map { context.discretion.text($0.owner) } ?? LapseLanes.nobodys
      if criteria[owner] == nil { order.append(owner) }
      criteria[owner, default: []].append(criterion.id)
    }
    return order.map { ($0, criteria[$0] ?? []) }
  }

  /// What bears on several of its criteria counts once.
  private static func lane(_ name: String, _ criteria: [CriterionID], _ months: [Freshness.Month]) -> Lane {
    let own = Set(criteria)
    return Lane(
      name: VisibleText.of(CountWords.clipped(name, to: 80)),
      months: months.map { month in
        let lapses = month.lapses.filter { own.contains($0.criterion) }
        return (
          Set(lapses.flatMap(\.lapsing.origins)).count, Set(lapses.flatMap(\.lapsing.heldOn)).count,
          lapses.filter(\.isLast).map(\.criterion)
        )
      })
  }
}
