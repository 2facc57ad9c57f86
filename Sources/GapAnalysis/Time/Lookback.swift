package import Assessments
package import Calendar
package import Frameworks

/// What only the history can say: how readings went, and whether what was claimed was right.
package struct Lookback: Sendable {
  package let trend: Trend
  package let claims: ClaimReview

  package init(_ framework: Framework, _ history: History, asAt day: CivilDate) {
    var days = DaysBefore(framework, history, to: day)
    trend = Trend(&days)
    claims = ClaimReview(&days)
  }
}
