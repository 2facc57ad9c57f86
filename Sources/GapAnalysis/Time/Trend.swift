package import Assessments
package import Calendar
package import Frameworks

/// How readings and claims went since the assessment was opened.
///
///     let trend = Trend(framework, history, to: day)
///     for line in trend.lines { draw(line.title, line.points) }
///
/// A line has a point for each of `days`, all lines the same ones: the ends of months, or the ends of weeks (Sundays)
/// while the assessment is younger than three months, and the last day in any case. What was recorded later is not
/// seen by a point; a point is the analysis as at its day.
package struct Trend: Sendable {
  package enum Step: String, Sendable { case weeks, months }

  /// What a line is of.
  package enum Subject: Sendable, Hashable {
    case judgement(JudgementID)
    /// The overall grade, where the framework gives one; coverage alone, where it does not.
    case whole
  }

  /// Where one subject stood at the end of a day.
  package struct Point: Sendable, Equatable {
    package let day: CivilDate
    package let readings: Readings<Grade?>
    package let claimed: Grade?
    package let coverage: Analysis.Coverage
  }

  package struct Line: Sendable {
    package let subject: Subject
    package let title: String
    /// As many as there are days; never none.
    package let points: [Point]
  }

  package let step: Step
  /// From the first to the last, each once; the last is the day of the trend.
  package let days: [CivilDate]
  /// The judgements in the framework's order, then the whole.
  package let lines: [Line]

  package init(_ framework: Framework, _ history: History, to day: CivilDate) {
    var known = DaysBefore(framework, history, to: day)
    self.init(&known)
  }

  init(_ known: inout DaysBefore) {
    let framework = known.framework
    (step, days) = Trend.days(from: known.assessment.openedOn ?? known.last, to: known.last)
    let snapshots = days.map { known.snapshot($0) }
    let judgements = framework.judgements.indices.map { position in
      Line(
        subject: .judgement(framework.judgements[position].id), title: framework.judgements[position].shortTitle,
        points: snapshots.map { snapshot in
          let finding = snapshot.judgements[position]
          return Point(
            day: snapshot.day, readings: finding.readings.grades, claimed: finding.selfAssessed,
            coverage: finding.coverage)
        })
    }
    let whole = Line(
      subject: .whole, title: framework.overall?.title ?? "The whole",
      points: snapshots.map { snapshot in
        Point(
          day: snapshot.day, readings: snapshot.overall?.readings.grades ?? .of { _ in nil },
          claimed: snapshot.overall?.selfAssessed, coverage: snapshot.coverage)
      })
    lines = judgements + [whole]
  }

  /// The line of one judgement, or of the whole; nil where the framework has no such judgement.
  package func line(_ subject: Subject) -> Line? { lines.first { $0.subject == subject } }

  /// The days of a trend: the ends of the months or weeks that it covers, and its last day.
  package static func days(from first: CivilDate, to last: CivilDate) -> (step: Step, days: [CivilDate]) {
    let step: Step = first.adding(months: 3) > last ? .weeks : .months
    var days: [CivilDate] = []
    var day = step == .weeks ? first.endOfWeek : first.endOfMonth
    while day < last {
      days.append(day)
      let next = day.adding(days: 1)
      day = step == .weeks ? next.endOfWeek : next.endOfMonth
    }
    return (step, days + [last])
  }
}
