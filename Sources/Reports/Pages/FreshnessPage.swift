import Calendar
import Frameworks
package import GapAnalysis
package import Markup
import Nouns
package import Pages

/// What becomes of today's evidence in the year ahead if nothing is renewed.
package struct FreshnessPage: LaidOut {
  let freshness: Freshness
  let scale: GradeScale
  let target: Grade
  private let context: ReportContext
  private var framework: Framework { context.framework }

  package init(_ analysis: Analysis) {
    self.init(ReportContext(analysis, audience: .leaders), YearAhead(analysis))
  }

  init(_ context: ReportContext, _ ahead: YearAhead) {
    (self.context, freshness, target) = (context, Freshness(ahead), context.target)
    scale = context.framework.scale
  }

  package var page: Page { Page("The year ahead, if nothing is renewed", blocks) }

  package var sheet: Table? { losses }

  @BlockBuilder package var blocks: [Block] {
    if freshness.counting > 0, !freshness.months.isEmpty {
      Block.heading("The year ahead, if nothing is renewed")
      Block.figure(Figure(Picture.figure { FreshnessChart(freshness: freshness, scale: scale, room: $0).drawing }))
      if losses.rows.isEmpty {
        "Nothing that counts today goes out of date within the year." as Phrase
      } else {
        Block.table(losses)
        Block.bullets(
          freshness.months.compactMap { month in month.worsening.map { worsening($0, by: month.day) } })
      }
      // Below the table, which a page may part: the picture would leave what it does not fit on empty.
      LapseLanes(context, freshness).block
    }
  }

  private var losses: Table {
    var table = Table(
      "What goes out of date, and what is lost with it", name: "year-ahead",
      [
        .init("By the end of", minimum: 11, page: .slim), .init("Out of date", .right),
        .init(LapseLanes.heldOn, .right), .init("Still counts", .right),
        .init("Supported then", minimum: 10, page: .slim),
        .init("Aspects that then support less", minimum: 20, page: .broad),
      ],
      rows: freshness.months.filter { !$0.lapsing.origins.isEmpty }.map { month in
        [
          .day(month.day), .number(month.lapsing.origins.count), .number(month.lapsing.heldOn.count),
          .number(month.current),
          .init(
            GradeWords.label(month.supported, scale),
            shown: GradeStyle.phrase(month.supported, target: target, in: scale)),
          lost(month.losses),
        ]
      })
    table.style = "losses"
    return table
  }

  /// The first few: by then they are a list of what to renew, and the criteria say the rest.
  private func lost(_ losses: [Freshness.Loss]) -> Table.Cell {
    func listed(_ most: Int, separator: String, name: (Freshness.Loss) -> String) -> String {
      let more = losses.count - most
      return losses.prefix(most).map(name).joined(separator: separator)
        + (more > 0 ? "\(separator == "; " ? ";" : "") and \(more) more" : "")
    }
    guard !losses.isEmpty else { return .nothing }
    return .init(
      listed(6, separator: ", ") { $0.aspect.text },
      lines: [Phrase(listed(2, separator: "; ") { "\($0.criterion) \($0.name)" })])
  }

  /// Why something is at the worst grade by a day though nothing new is found.
  private func worsening(_ found: Freshness.Worsening, by day: CivilDate) -> Phrase {
    let conclusions = found.conclusions.map { conclusion, from in
      "\(name(conclusion)) (\(GradeWords.inSentence(from, scale)) before)"
    }
    func on(_ aspects: [AspectID]) -> String { CountWords.listed(aspects.map(\.text)) }
    let holding = found.holding.isEmpty ? "" : ": what was found on \(on(found.holding)) goes on holding"
    let lessened =
      found.lessened.isEmpty ? "" : "\(holding.isEmpty ? ":" : ", while") less counts on \(on(found.lessened))"
    return
      "\("By \(day.inWords) \(scale.worst.label.lowercased()):", .strong) \(CountWords.listed(conclusions))\(holding)\(lessened)."
  }

  private func name(_ conclusion: Conclusion) -> String {
    switch conclusion {
    case .overall: "the overall \(scale.noun)"
    case .judgement(let id): framework.judgements.first { $0.id == id }?.shortTitle ?? id.text
    case .criterion(let id): id.text
    }
  }

  // MARK: For programs

  package var json: JSON {
    [
      "counting": .integer(freshness.counting), "supported": .optional(freshness.supported?.id.text),
      "months": .list(freshness.months.map(FreshnessPage.json)),
    ]
  }

  private static func json(_ month: Freshness.Month) -> JSON {
    let judgements = month.judgements.map { judgement, supported in
      ["id": .text(judgement.text), "supported": .optional(supported?.id.text)] as JSON
    }
    let losses = month.losses.map { loss in
      ["aspect": .text(loss.aspect.text), "from": .text(loss.from.id.text), "to": .optional(loss.to?.id.text)] as JSON
    }
    let lapses = month.lapses.map { lapse in
      [
        "criterion": .text(lapse.criterion.text), "count": .integer(lapse.lapsing.origins.count),
        "heldOn": .integer(lapse.lapsing.heldOn.count), "last": .bool(lapse.isLast),
      ] as JSON
    }
    return [
      "day": .text(month.day.description), "current": .integer(month.current),
      "supported": .optional(month.supported?.id.text), "judgements": .list(judgements), "losses": .list(losses),
      "lapses": .list(lapses),
    ]
  }
}
