package import Calendar
package import Frameworks

/// The first day on which less is supported for each conclusion than today, if nothing is renewed in the year ahead.
package struct FirstFalls: Sendable {
  package struct Fall: Sendable, Equatable {
    package let day: CivilDate
    package let from: Grade
    /// Nil where too little counts by then to say.
    package let to: Grade?
  }

  private let falls: [Conclusion: Fall]

  package subscript(_ conclusion: Conclusion) -> Fall? { falls[conclusion] }

  /// Month by month; only where one of them ends with less is its day looked for, by halves.
  package init(_ ahead: YearAhead) {
    let today = FirstFalls.supported(ahead.today)
    var known: [CivilDate: [Conclusion: Grade]] = [:]
    func standing(_ day: CivilDate) -> [Conclusion: Grade] {
      if let found = known[day] { return found }
      let found = FirstFalls.supported(ahead.snapshot(day))
      known[day] = found
      return found
    }
    func isLess(_ conclusion: Conclusion, _ day: CivilDate) -> Bool {
      guard let grade = today[conclusion] else { return false }
      return standing(day)[conclusion].map { $0 < grade } ?? true
    }
    var falls: [Conclusion: Fall] = [:]
    var start = ahead.today.day
    for end in ahead.months.map(\.day) {
      for (conclusion, grade) in today where falls[conclusion] == nil && isLess(conclusion, end) {
        var (before, after) = (start, end)
        while before.days(until: after) > 1 {
          let middle = before.adding(days: before.days(until: after) / 2)
          if isLess(conclusion, middle) { after = middle } else { before = middle }
        }
        falls[conclusion] = Fall(day: after, from: grade, to: standing(after)[conclusion])
      }
      start = end
    }
    self.falls = falls
  }

  private static func supported(_ snapshot: Snapshot) -> [Conclusion: Grade] {
    var found: [Conclusion: Grade] = [:]
    if let overall = snapshot.overall { found[.overall] = overall.readings.supported.grade }
    for finding in snapshot.judgements {
      found[.judgement(finding.judgement.id)] = finding.readings.supported.grade
      for one in finding.criteria { found[.criterion(one.criterion.id)] = one.readings.supported.grade }
    }
    return found
  }
}
