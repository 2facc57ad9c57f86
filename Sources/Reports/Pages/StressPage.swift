import Calendar
import Frameworks
package import GapAnalysis
package import Markup
import Nouns
package import Pages

/// Which conclusions hang on a single item, and what they would fall to without it; and if a finding were wider.
package struct StressPage: LaidOut {
  let context: ReportContext
  private let stress: Stress
  private let losses: LossWords
  private let words: ConclusionWords

  package init(_ analysis: Analysis, _ stress: Stress) {
    self.init(ReportContext(analysis, audience: .leaders), stress)
  }

  init(_ context: ReportContext, _ stress: Stress) {
    (self.context, self.stress) = (context, stress)
    losses = LossWords(context.analysis, stress)
    words = ConclusionWords(framework: context.framework)
  }

  package var page: Page {
    Page(
      "What hangs on a single item: \(context.authority), as at \(context.asAt.inWords)",
      UnansweredPart(context).blocks + blocks + [PolicyPage(context).note])
  }

  package var json: JSON {
    context.analysis.json(with: [
      .init(
        "stress",
        .object([
          .init("items", .integer(stress.items)), .init("conclusions", .integer(stress.carried)),
          .init("hanging", .list(stress.hanging.map(StressPage.json))),
        ]))
    ])
  }

  private static func json(_ hanging: Stress.Hanging) -> JSON {
    let items = hanging.items.map { loss in
      JSON.object([
        .init("item", .text(loss.origin.text)), .init("without", .optional(loss.falls.grade?.id.text)),
        .init("rule", .optional(loss.falls.rule?.text)),
      ])
    }
    return .object([
      hanging.conclusion.member, .init("carried", .optional(hanging.carried.grade?.id.text)),
      .init("rule", .optional(hanging.carried.rule?.text)), .init("items", .list(items)),
    ])
  }

  @BlockBuilder var blocks: [Block] {
    lost
    wider
  }

  @BlockBuilder private var lost: [Block] {
    Phrase(losses.summary)
    if !stress.hanging.isEmpty {
      Block.heading("The items that hold up most")
      Block.bullets(holdingUp(5))
      Block.heading("What would fall without it")
      Block.table(table)
      Phrase(
        "To make a conclusion safe that should hold, attach another item that says the same, of another kind where it can "
          + "be. An item that speaks against a conclusion holds nothing up and is not listed.", .quiet)
    }
  }

  /// The items on which most hangs, with what hangs on each.
  func holdingUp(_ most: Int) -> [Phrase] {
    stress.byItem.prefix(most).map { origin, conclusions in
      "\(context.ids.id(origin), .strong) \(title(origin)): \(CountWords.listed(conclusions.map(words.name)))"
    }
  }

  /// What falls if open adverse findings turn out wider, which is the other way to lose a grade.
  @BlockBuilder var wider: [Block] {
    let rows = stress.conclusions.compactMap(wider)
    if !rows.isEmpty {
      Block.heading("What would fall if a finding were wider")
      Block.table(table(wider: rows))
    }
  }

  private func table(wider rows: [[Table.Cell]]) -> Table {
    var table = Table(
      "Each part that would fall, and what it hangs on", name: "wider",
      [
        .init("Part", heading: "", minimum: 3, page: .slim), .init("Title", showing: .files),
        .init("Supported", minimum: 10, page: .slim), .init("At risk", minimum: 10, page: .slim),
        .init("If", minimum: 30),
      ], rows: rows)
    table.style = "wider"
    return table
  }

  private func wider(_ conclusion: Conclusion, _ supported: Grade?) -> [Table.Cell]? {
    guard let risk = context.atRisk(conclusion), risk.falls else { return nil }
    let id = conclusion == .overall ? "All" : words.id(conclusion)
    func grade(_ grade: Grade?) -> Table.Cell {
      let scale = context.framework.scale
      return .init(
        GradeWords.label(grade, scale), shown: GradeStyle.phrase(grade, target: context.target, in: scale))
    }
    return [
      .init(id, .strong), .init(words.title(conclusion)), grade(supported), grade(risk.verdict.grade),
      .init(context.phrase(FindingWords(context: context).wider(risk) ?? "")),
    ]
  }

  private var table: Table {
    Table(
      "What would fall if one item were lost", name: "stress",
      [
        .init("Part", heading: "", minimum: 3, page: .slim), .init("Title", showing: .files),
        .init("Supported", minimum: 10, page: .slim), .init("Without it", heading: "Without", minimum: 10, page: .slim),
        .init("The item", heading: "The item lost", minimum: 30),
      ], rows: stress.hanging.flatMap(rows))
  }

  private func rows(_ hanging: Stress.Hanging) -> [[Table.Cell]] {
    let (scale, target) = (context.framework.scale, context.target)
    let id = hanging.conclusion == .overall ? "All" : words.id(hanging.conclusion)
    return LossWords.grouped(hanging).enumerated().map { index, group in
      func grade(_ verdict: Verdict, _ isShown: Bool = true) -> Table.Cell {
        let shown = GradeStyle.phrase(verdict.grade, target: target, in: scale)
        return .init(GradeWords.label(verdict.grade, scale), shown: isShown ? shown : "")
      }
      return [
        .init(id, shown: index == 0 ? "\(id, .strong)" : ""), .init(words.title(hanging.conclusion)),
        grade(hanging.carried, index == 0), grade(group.falls), items(group.origins, hanging.conclusion),
      ]
    }
  }

  /// Of a criterion each item; of what follows from criteria their ids, since each stands at its criterion.
  private func items(_ origins: [Contribution.Origin], _ conclusion: Conclusion) -> Table.Cell {
    guard case .criterion = conclusion else {
      let listed = CountWords.listed(origins.map(context.ids.id), "or")
      return .init(origins.count == 1 ? listed : "any one of \(origins.count): \(listed)")
    }
    return .lines(
      origins.map { origin in
        let about = losses.about(origin)
        return "\(context.ids.id(origin)) \(title(origin))\(about.isEmpty ? "" : " (\(about))", .quiet)"
      })
  }

  private func title(_ origin: Contribution.Origin) -> Phrase { context.phrase(losses.title(origin), upTo: 90) }
}
