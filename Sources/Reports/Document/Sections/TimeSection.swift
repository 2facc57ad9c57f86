import Calendar
import Frameworks
import GapAnalysis
import Markup
import Pages

/// How each judgement went since the assessment was opened, and what becomes of today's evidence if nothing is renewed.
struct TimeSection {
  let context: ReportContext
  private var scale: GradeScale { context.framework.scale }

  var nodes: [HTML.Node] { since + ahead }

  // MARK: Since the opening

  private var since: [HTML.Node] {
    guard let trend = context.lookback?.trend, trend.days.count > 1 else { return [] }
    let panels = trend.lines.map { TrendChart(line: $0, scale: scale, target: context.target).drawing }
    return [
      HTML.h3 { "Since the assessment was opened" },
      HTML.p {
        "The line is the \(scale.noun) that the evidence carried, the band above it reaches to what was plausible, a "
        "triangle is a claim, the dashed line the target. Each point is what was known that day."
      },
      HTML.div(.class("panels")) { for panel in panels { HTML.div(.class("picture")) { panel } } },
      table(trend),
    ]
  }

  private func table(_ trend: Trend) -> HTML.Node {
    let rows = trend.days.indices.map { position -> [Cell] in
      [Cell.day(trend.days[position])]
        + trend.lines.map { line in
          let point = line.points[position]
          let placed = "\(point.coverage.placed) of \(point.coverage.aspects)"
          guard context.framework.rules.gradesJudgements else { return Cell(placed) }
          let claim = point.claimed.map { "; claimed \($0.label.lowercased())" } ?? ""
          return Cell("\(GradeWords.label(point.readings.supported, scale))\(claim)")
        }
    }
    let what = context.framework.rules.gradesJudgements ? "What was supported" : "How much was placed"
    return HTML.details(.class("data")) {
      HTML.summary { "The course as a table" }
      ReportTable.table(
        "\(what) at the end of each day shown", [Column("Day", .slim)] + trend.lines.map { Column($0.title, .plain) },
        rows: rows)
    }
  }

  // MARK: The year ahead

  private var ahead: [HTML.Node] {
    let freshness = Freshness(context.analysis)
    guard freshness.counting > 0, !freshness.months.isEmpty else { return [] }
    return [
      HTML.h3 { "The year ahead, if nothing is renewed" },
      Picture.figure { FreshnessChart(freshness: freshness, scale: scale, room: $0).drawing }, losses(freshness),
    ]
  }

  private func losses(_ freshness: Freshness) -> HTML.Node {
    let telling = freshness.months.filter { !$0.lapsing.isEmpty }
    guard !telling.isEmpty else { return HTML.p { "Nothing that counts today goes out of date within the year." } }
    return ReportTable.table(
      "What goes out of date, and what is lost with it",
      [
        Column("By the end of", .slim), Column("Out of date", .number), Column("Still counts", .number),
        Column("Carries then", .slim), Column("Aspects that then carry less", .wide),
      ], class: "losses",
      rows: telling.map { month in
        [
          Cell.day(month.day), Cell("\(month.lapsing.count)"), Cell("\(month.current)"),
          Cell(GradeWords.label(month.supported, scale)), Cell(lost(month.losses)),
        ]
      })
  }

  /// The first few by name: by then they are a list of what to renew, and the criteria say the rest.
  private func lost(_ losses: [Freshness.Loss]) -> String {
    guard !losses.isEmpty else { return "None" }
    let named = losses.prefix(3).map { "\($0.criterion) \($0.name)" }
    let more = losses.count - named.count
    return more > 0 ? "\(named.joined(separator: "; ")); and \(more) more" : named.joined(separator: "; ")
  }
}
