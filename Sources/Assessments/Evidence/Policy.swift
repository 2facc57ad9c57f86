package import Calendar
import StructuredText

/// How much evidence is enough, and for how long it speaks.
package struct Policy: Hashable, Sendable {
  /// So many items must carry a rung.
  package var items: Int
  /// Of so many kinds.
  package var kinds: Int
  /// Whether at least one must show practice.
  package var needsPractice: Bool
  /// So many kinds for the best grade, one of them from children, families or case files.
  package var kindsForBest: Int
  /// Months for which an item is fresh, where its kind has no number of its own.
  package var freshMonths: Int
  package var freshMonthsByKind: [EvidenceKind: Int]

  /// Two items of two kinds, one from practice; three kinds for the best grade; fresh for twelve months, performance
  /// data for six.
  package static let standard = Policy(
    items: 2, kinds: 2, needsPractice: true, kindsForBest: 3, freshMonths: 12,
    freshMonthsByKind: [.performanceData: 6])

  /// The last day on which an item of a kind that speaks for a day is fresh.
  package func freshUntil(_ kind: EvidenceKind, from day: CivilDate) -> CivilDate {
    day.adding(months: freshMonthsByKind[kind] ?? freshMonths)
  }
}

extension Policy: BodyText {
  init?(_ fields: FieldReader) {
    let (items, kinds, best) = (fields.number("items"), fields.number("kinds"), fields.number("kinds-for-best"))
    let practice = fields.value("needs-practice", "yes or no") { $0 == "yes" ? true : $0 == "no" ? false : nil }
    let months = fields.number("fresh-months")
    var byKind: [EvidenceKind: Int] = [:]
    if let node = fields.optionalNode("fresh-months-by-kind"),
      let table = FieldReader(node, "fresh-months-by-kind", fields.findings)
    {
      for kind in EvidenceKind.allCases {
        byKind[kind] = table.optionalValue(kind.rawValue, "a whole number") { Int($0) }
      }
      table.finish()
    }
    guard let items, let kinds, let best, let practice, let months else { return nil }
    self.init(
      items: items, kinds: kinds, needsPractice: practice, kindsForBest: best, freshMonths: months,
      freshMonthsByKind: byKind)
  }

  var fields: [TextValue.Field] {
    let table = freshMonthsByKind.sorted { $0.key < $1.key }.flatMap { field($0.key.rawValue, $0.value) }
    return field("items", items) + field("kinds", kinds) + field("kinds-for-best", kindsForBest)
      + field("needs-practice", needsPractice ? "yes" : "no") + field("fresh-months", freshMonths)
      + (table.isEmpty ? [] : [TextValue.Field(key: "fresh-months-by-kind", value: .mapping(table))])
  }
}
