package import Assessments
package import Calendar
package import Frameworks

/// How far the audit of a sample has come, and what the rest could still change.
package struct AuditProgress: Sendable {
  /// So many days after the draw a case without an audit is overdue, where nothing else is said: the audits of a
  /// self-assessment take three to six weeks (step SA6), and the shorter end leaves time to moderate.
  package static let standardDays = 28

  /// One cohort's cases.
  package struct Line: Sendable {
    package let cohort: CohortID
    package let drawn: Int
    /// With at least one audit.
    package let begun: Int
    /// With every question answered that is asked of the cohort.
    package let done: Int
  }

  /// Who audited how many cases, with the day of the last.
  package struct Auditor: Sendable {
    package let name: String
    package let cases: Int
    package let last: CivilDate
  }

  package let lines: [Line]
  package let auditors: [Auditor]
  /// Cases that nobody has audited, in the drawn order.
  package let open: [SampleDrawn.DrawnCase]
  /// The day by which all cases were to be audited.
  package let due: CivilDate
  package let isOverdue: Bool
  /// What the cases that are still to be answered could do to each question's share.
  package let prospects: [Prospect]

  package var drawn: Int { lines.reduce(0) { $0 + $1.drawn } }
  package var begun: Int { lines.reduce(0) { $0 + $1.begun } }
  package var done: Int { lines.reduce(0) { $0 + $1.done } }

  package init(
    _ sample: Assessment.Sample, in framework: Framework, on day: CivilDate,
    allowedDays: Int = AuditProgress.standardDays
  ) {
    let answers = CountingAnswers(sample)
    let audited = sample.audited
    lines = AuditProgress.lines(sample, in: framework, answers)
    let byAuditor = Dictionary(grouping: sample.audits, by: \.auditor)
    auditors = byAuditor.keys.sorted().compactMap { name in
      guard let audits = byAuditor[name], let last = audits.map(\.audited).max() else { return nil }
      return Auditor(name: name, cases: Set(audits.map(\.reference)).count, last: last)
    }
    open = sample.cases.filter { !audited.contains($0.reference) }
    due = sample.at.date.adding(days: allowedDays)
    isOverdue = !open.isEmpty && due < day
    prospects = framework.criteria.flatMap(\.questions).compactMap {
      Prospect($0, said: answers, in: sample, by: framework)
    }
  }

  /// How many cases have every question answered that is asked of their cohort.
  package static func answeredInFull(_ sample: Assessment.Sample, in framework: Framework) -> Int {
    lines(sample, in: framework, CountingAnswers(sample)).reduce(0) { $0 + $1.done }
  }

  /// By cohort, in the order in which they were drawn.
  private static func lines(_ sample: Assessment.Sample, in framework: Framework, _ answers: CountingAnswers) -> [Line]
  {
    let (audited, questions) = (sample.audited, framework.criteria.flatMap(\.questions))
    var cohorts: [CohortID] = []
    for drawn in sample.cases where !cohorts.contains(drawn.cohort) { cohorts.append(drawn.cohort) }
    return cohorts.map { cohort in
      let cases = sample.cases.filter { $0.cohort == cohort }
      let wanted = questions.filter { $0.isAsked(of: cohort) }.map { answers.answers(to: $0.id) }
      return Line(
        cohort: cohort, drawn: cases.count, begun: cases.count { audited.contains($0.reference) },
        done: cases.count { one in
          audited.contains(one.reference) && wanted.allSatisfy { $0[one.reference] != nil }
        })
    }
  }
}

/// The range of a question's share if every case that is still to be answered says no, or every one yes.
package struct Prospect: Sendable {
  package let question: QuestionID
  package let answered: Int
  package let remaining: Int
  package let lowest: Double
  package let now: Double
  package let highest: Double
  /// What the share shows at either end, by the framework's boundaries.
  package let ifNo: QuestionFinding.Showing
  package let ifYes: QuestionFinding.Showing

  /// Whether the rest cannot change what the question shows.
  package var isSettled: Bool { ifNo == ifYes }

  /// Nil where nobody has answered, or the framework has no boundaries.
  init?(
    _ question: AuditQuestion, said answers: CountingAnswers, in sample: Assessment.Sample, by framework: Framework
  ) {
    let given = answers.answers(to: question.id)
    guard !given.isEmpty, let rule = framework.auditRule, let found = framework.statement(question.tests),
      let now = ShareFinding(.question(question.id), [question.id], said: answers, in: sample, by: rule).estimate
    else { return nil }
    let asked = sample.cases.filter { question.isAsked(of: $0.cohort) }
    let rest = asked.filter { given[$0.reference] == nil }
    func share(_ answer: CaseAudited.Answer) -> Double {
      let all = answers.adding(answer, to: question.id, for: rest.map(\.reference))
      return ShareFinding(.question(question.id), [question.id], said: all, in: sample, by: rule).estimate?.share
        ?? now.share
    }
    let shown = AuditShowing(of: found.statement, in: found.aspect, by: rule, on: framework.scale)
    (self.question, answered, remaining) = (question.id, given.count, rest.count)
    (lowest, self.now, highest) = (share(.no), now.share, share(.yes))
    (ifNo, ifYes) = (shown.of(lowest), shown.of(highest))
  }
}
