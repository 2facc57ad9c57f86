package import Calendar
package import Digests
package import Frameworks
package import StructuredText

/// A figure of how the service performs over a period, and what stands beside it: others, England, the year before, a target.
package struct MeasureRecorded: UpToDate {
  package static let kind = RecordKind.measureRecorded
  package static let scope = RecordScope.assessment
  package static let words = KindWords("measure", done: "recorded")

  /// Which way is the better one.
  package enum Better: String, Sendable, CaseIterable { case higher, lower, neither }

  /// The figure beside which it stands.
  package enum Comparator: String, Sendable, CaseIterable { case neighbours, england, earlier, target }

  package var follows: Digest?
  /// What is measured.
  package let name: String
  package let criterion: CriterionID
  package let value: Quantity
  /// `%`, `days`; nil where it is a count.
  package let unit: String?
  /// How many children or cases a share is of.
  package let of: Int?
  package let from: CivilDate
  package let to: CivilDate
  package let better: Better
  package let beside: [Comparator: Quantity]
  /// Where the figures come from.
  package let source: String?

  package init(
    name: String, criterion: CriterionID, value: Quantity, unit: String?, of: Int?, from: CivilDate, to: CivilDate,
    better: Better, beside: [Comparator: Quantity], source: String?, follows: Digest? = nil
  ) {
    (self.name, self.criterion, self.value, self.unit, self.of) = (name, criterion, value, unit, of)
    (self.from, self.to, self.better, self.beside, self.source) = (from, to, better, beside, source)
    self.follows = follows
  }

  package init?(_ fields: FieldReader) {
    let follows = fields.optionalDigest("follows")
    let (number, day) = ("a number such as 86.4", "a day such as 2026-11-21")
    let (name, criterion) = (fields.text("measure"), fields.text("criterion"))
    let value = fields.value("value", number) { Quantity($0) }
    let (unit, of) = (fields.optionalText("unit"), fields.optionalNumber("of"))
    let (from, to) = (fields.value("from", day) { CivilDate($0) }, fields.value("to", day) { CivilDate($0) })
    let better = fields.choice("better", among: Better.allCases.map { ($0.rawValue, $0) })
    var beside: [Comparator: Quantity] = [:]
    for one in Comparator.allCases {
      beside[one] = fields.optionalValue(one.rawValue, expected: number) { Quantity($0) }
    }
    let source = fields.optionalText("source")
    guard let name, let criterion, let value, let from, let to, let better else { return nil }
    self.init(
      name: name, criterion: CriterionID(criterion), value: value, unit: unit, of: of, from: from, to: to,
      better: better, beside: beside, source: source, follows: follows)
  }

  package var fields: [TextValue.Field] {
    field("follows", follows?.hex) + field("measure", name) + field("criterion", criterion) + field("value", value)
      + field("unit", unit) + field("of", of) + field("from", from) + field("to", to) + field("better", better.rawValue)
      + Comparator.allCases.flatMap { field($0.rawValue, beside[$0]) } + field("source", source)
  }

  /// Numbers and days.
  package func left(_ erasing: Erasing) -> Self? {
    erasing.last(self, erasing.assessment.measures).map { last in
      MeasureRecorded(
        name: erasing.name, criterion: last.criterion, value: last.value,
        unit: last.unit.flatMap { $0 == "%" ? $0 : nil },
        of: last.of, from: last.from, to: last.to, better: last.better, beside: last.beside, source: nil)
    }
  }

  package func apply(to fold: inout Fold, _ record: Record) { fold.measures.tell(self, record) }
}
