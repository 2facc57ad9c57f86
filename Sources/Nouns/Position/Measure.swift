import Arguments
package import Assessments
import Calendar
import Frameworks
import Markup
import Pages

/// A figure of how the service performs, with what stands beside it, as an audience may see it.
package struct Measure: Recorded {
  package let told: Assessment.Told<MeasureRecorded>
  let view: View

  package init(_ told: Assessment.Told<MeasureRecorded>, _ view: View) { (self.told, self.view) = (told, view) }

  package typealias Draft = MeasureDraft
  package static let (needed, days): ([Key], [Key]) = ([.name, .value, .criterion], [])

  package enum Key: String, CaseIterable, Sendable {
    case id, criterion, name = "measure", value, unit, of, period, neighbours, england, earlier, target, better
    case standing, source
  }

  package static let fields: [NounField<Measure>] =
    [
      .init(.id, .init("Id", minimum: 7, page: .slim)) { $0.view.id($0.told.id) },
      .init(
        .criterion, .init("For", page: .slim), { .init($0.content.criterion.text) },
        entry: .init("criterion", "the criterion", also: ["criterion id", "standard"]) {
          text, draft throws(Problem) in draft.criterion = try FieldReading.criterion(text, draft.view.framework)
        }),
      .init(
        .name, .init("Measure", minimum: 20, page: .broad), { $0.view.typed($0.content.name) },
        entry: .init("measure", "what is measured", also: ["indicator", "name", "what is measured"]) {
          text, draft throws(Problem) in draft.name = try FieldReading.words(text, "the name", upTo: 120)
        }),
      .init(
        .value, .init("Here", .right, page: .slim), { $0.figure($0.content.value, .here) },
        entry: .init("value", "the figure", also: ["value", "figure", "result", "performance"]) {
          text, draft throws(Problem) in draft.value = try draft.number(text)
        }),
      .init(
        .unit, .init("Unit", showing: .sheets), { $0.view.typed($0.content.unit) },
        entry: .init("unit", "the unit", option: .init("unit", "UNIT", "% or days, say", standard: "a count")) {
          text, draft throws(Problem) in draft.unit = try FieldReading.words(text, "the unit", upTo: 20)
        }),
      .init(
        .of, .init("Of how many", .right, showing: .sheets), { $0.shownOf },
        entry: .init(
          "of", "of how many", also: ["denominator", "cohort size", "number of children"],
          option: .init("of", "NUMBER", "how many children or cases it is of; without it a committee is shown no share")
        ) { text, draft throws(Problem) in try draft.readOf(text) }),
      .init(
        .period, .init("Period"), { $0.period },
        entry: .init(
          "period", "the period", also: ["covers", "year", "as at"],
          option: .init("period", "FROM..TO", "the period it is of, or a day; needed")
        ) { text, draft throws(Problem) in try draft.readPeriod(text) }),
    ] + comparators + [
      .init(
        .better, .init("Better is", showing: .sheets), { .init($0.content.better.rawValue) },
        entry: .init(
          "better", "which way is better", also: ["good is", "polarity"],
          option: .init(
            "better", "WAY", "which way is better", allowed: MeasureRecorded.Better.allCases.map(\.rawValue),
            standard: "neither")
        ) { text, draft throws(Problem) in
          draft.better = try FieldReading.choice(text, "a way", MeasureRecorded.Better.self)
        }),
      .init(.standing, .init("Beside others", minimum: 14), isTold: false) { $0.standing },
      .init(
        .source, .init("From", showing: .sheets), seenBy: .whoeverSeesOwnWords, { $0.view.typed($0.content.source) },
        entry: .init(
          "source", "where the figures come from", also: ["source", "data source"],
          option: .init("source", "TEXT", "where the figures come from")
        ) { text, draft throws(Problem) in draft.source = try FieldReading.words(text, "the source", upTo: 200) }),
    ]

  private static let comparators: [NounField<Measure>] = [
    comparator(
      .neighbours, .neighbours, "Statistical neighbours", "what statistical neighbours reach",
      also: ["neighbours", "statistical neighbour average", "sn average"]),
    comparator(.england, .england, "England", "what England reaches", also: ["national", "england average"]),
    comparator(
      .earlier, .earlier, "A year before", "what it was a year before", also: ["last year", "earlier", "previous"]),
    comparator(.target, .target, "Target", "what is aimed at", also: ["aim"]),
  ]

  private static func comparator(
    _ key: Key, _ one: MeasureRecorded.Comparator, _ heading: String, _ words: String, also: [String]
  ) -> NounField<Measure> {
    .init(
      key, .init(heading, .right, heading: CountWords.sentence(one.rawValue), showing: .wide, page: .slim),
      { measure in measure.content.beside[one].map { measure.figure($0, one == .earlier ? .here : .others) } ?? .nothing
      },
      entry: .init(
        one.rawValue, words, also: also, option: .init(one.rawValue, "NUMBER", words)
      ) { text, draft throws(Problem) in draft.beside[one] = try draft.number(text) })
  }

  package var audience: Audience { view.audience }
  package var content: MeasureRecorded { told.content }

  private enum Whose { case here, others }

  /// A figure with its unit. Of our own children a committee is told none that counts fewer than five, nor one of which that
  /// could be worked out. What is aimed at counts nobody.
  private func figure(_ value: Quantity, _ whose: Whose) -> Table.Cell {
    guard whose == .others || audience.seesCases || !isSmall(value) else { return .init(Discretion.withheld) }
    let shown = Phrase.typed(Measure.words(value, content.unit, view))
    return Table.Cell("\(value)", shown: shown, lines: [shown]).coded(.number(value.number))
  }

  private static func words(_ value: Quantity, _ unit: String?, _ view: View) -> String {
    guard let unit else { return "\(value)" }
    return unit == "%" ? "\(value)%" : "\(value) \(CountWords.clipped(view.discretion.text(unit), to: 20))"
  }

  private func isSmall(_ value: Quantity) -> Bool {
    Figures(unit: content.unit).isSmall(value, of: content.of)
  }

  private var shownOf: Table.Cell {
    guard let of = content.of else { return .nothing }
    return audience.seesCases || !SmallNumbers.small.contains(of) ? .number(of) : .init(Discretion.fewer)
  }

  private var period: Table.Cell {
    let (from, to) = (content.from, content.to)
    let code: JSON = ["from": .text("\(from)"), "to": .text("\(to)")]
    let words =
      from == to
      ? to.short
      : from == to.adding(months: -12).adding(days: 1) ? "year to \(to.short)" : "\(from.short) to \(to.short)"
    return Table.Cell(from == to ? "\(to)" : "\(from)..\(to)", shown: Phrase(words), told: Phrase(words)).coded(code)
  }

  // MARK: Beside others

  /// How it stands to its neighbours, else to England, and to the year before.
  private var standing: Table.Cell {
    guard audience.seesCases || !isSmall(content.value) else { return .nothing }
    let beside = content.beside
    let others: [(Quantity?, String)] = [(beside[.neighbours], "neighbours"), (beside[.england], "England")]
    let first = others.first { $0.0 != nil }
    let compared = [(first?.0, first?.1 ?? ""), (beside[.earlier], "a year before"), (beside[.target], "the target")]
      .compactMap { value, name in value.map { (word(content.value, $0), name) } }
    guard !compared.isEmpty else { return .init("nothing to compare with") }
    let words = compared.map(\.0).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let parts = words.map { word in
      "\(word) \(CountWords.listed(compared.filter { $0.0 == word }.map(\.1)))"
    }
    return .init(parts.joined(separator: ", "))
  }

  private func word(_ own: Quantity, _ other: Quantity) -> String {
    if own == other { return "as" }
    let isHigher = own > other
    switch content.better {
    case .neither: return isHigher ? "higher than" : "lower than"
    case .higher: return isHigher ? "better than" : "worse than"
    case .lower: return isHigher ? "worse than" : "better than"
    }
  }
}

extension Measure {
  private var series: [String] { [content.criterion.text, content.name.asWords] }

  /// The last of each series: a measure of the same name on the same criterion.
  package static func latest(_ measures: [Measure]) -> [Measure] {
    let told = measures.map { ($0.series, $0) }
    let last = Dictionary(told.map { ($0, $1.content.to) }, uniquingKeysWith: max)
    return told.filter { series, one in one.content.to == last[series] }.map(\.1)
  }
}
