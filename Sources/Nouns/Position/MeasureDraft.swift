package import Assessments
package import Calendar
import Frameworks
import StructuredText

/// A measure that is being put together from what somebody wrote.
package struct MeasureDraft: RecordedDraft {
  let view: View
  private let today: CivilDate
  var (name, unit, source): (String?, String?, String?)
  var criterion: CriterionID?
  var value: Quantity?
  private var of: Int?
  private var period: (from: CivilDate, to: CivilDate)?
  var better: MeasureRecorded.Better?
  var beside: [MeasureRecorded.Comparator: Quantity] = [:]
  private var isPercent = false
  package private(set) var content: MeasureRecorded?

  package init(_ view: View, today: CivilDate) { (self.view, self.today) = (view, today) }

  /// A figure, which may have its percent sign with it.
  mutating func number(_ text: String) throws(Problem) -> Quantity? {
    guard !text.isEmpty else { return nil }
    if text.hasSuffix("%") { isPercent = true }
    let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
    guard let number = Quantity(digits.filter { !$0.isWhitespace }) else {
      throw Problem(
        "'\(text)' is not a number", "write it as 86.4 or 1,204, with no more than three digits after the point")
    }
    return number
  }

  mutating func readOf(_ text: String) throws(Problem) {
    guard !text.isEmpty else { return of = nil }
    guard let number = Bounds.number(text.filter { $0 != "," }), number > 0 else {
      throw Problem("'\(text)' is not a number of children or cases", "write a whole number")
    }
    of = number
  }

  mutating func readPeriod(_ text: String) throws(Problem) {
    guard !text.isEmpty else { return period = nil }
    if let day = CivilDate(written: text) {
      guard day <= today else { throw Problem(DayToCome.words(day, today), "write the day that it is of") }
      period = (day, day)
    } else {
      period = try WrittenPeriod.read(text, today)
    }
  }

  package mutating func finish() -> [Problem] {
    var problems: [Problem] = []
    if criterion == nil {
      problems.append(.init("the criterion is blank", "name the criterion that it speaks of", blank: "criterion"))
    }
    if name == nil {
      problems.append(.init("it is not said what is measured", "give the measure a name", blank: "measure"))
    }
    if value == nil { problems.append(.init("the figure is blank", "write it, or leave the row out", blank: "value")) }
    if period == nil {
      problems.append(
        .init("the period is blank", "write its first and last day: 2025-04-01..2026-03-31", blank: "period"))
    }
    if isPercent, unit == nil { unit = "%" }
    if isPercent, unit != "%" {
      problems.append(.init("a figure is in per cent and the unit is not", "leave the sign or the unit out"))
    }
    problems += miscounted
    guard problems.isEmpty, let criterion, let name, let value, let period else { return problems }
    content = MeasureRecorded(
      name: name, criterion: criterion, value: value, unit: unit, of: of, from: period.from, to: period.to,
      better: better ?? .neither, beside: beside, source: source)
    return []
  }

  /// What no count can be.
  private var miscounted: [Problem] {
    guard Figures(unit: unit) == .counts else { return [] }
    var problems: [Problem] = []
    if ([value].compactMap(\.self) + beside.values).contains(where: { $0.thousandths < 0 }) {
      problems.append(.init("a count is less than nothing", "write how many, or the unit where it is no count"))
    }
    if let of, let value, value.number > Double(of) {
      problems.append(
        .init("it counts \(value) of \(of)", "write the smaller number as the figure, or its unit where it is no count")
      )
    }
    return problems
  }

  package static func all(_ assessment: Assessment) -> [Assessment.Told<MeasureRecorded>] { assessment.measures }

  package static func identity(_ content: MeasureRecorded) -> [String]? {
    [content.name.asWords, content.criterion.text, "\(content.from)", "\(content.to)"]
  }
}
