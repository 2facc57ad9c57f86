import Assessments
import CaseAudit
import Calendar
import Frameworks

// What audited samples say.
extension EvidenceIndex {
  mutating func add(
    _ finding: QuestionFinding, _ framework: Framework, _ assessment: Assessment, _ policy: Policy
  ) {
    guard let dated = finding.dated else { return }
    let origin = Contribution.Origin.sample(finding.id)
    guard let stance = EvidenceIndex.stance(finding) else {
      if finding.applicable > 0 { passedOver[finding.aspect, default: []].append((origin, .tooFewCases)) }
      return
    }
    let sample = assessment.samples.first { SampleAudit.id(finding.question.id, of: $0) == finding.id }
    let rechecking = sample?.rechecks[finding.question.id].map {
      Rechecking($0, of: [finding.criterion], from: dated, framework, assessment)
    }
    var said = Contribution(origin: origin, stance: stance, kind: .caseSample, exercise: nil, day: dated)
    said.hasExtent = true
    let isStale = policy.freshUntil(.caseSample, from: dated) < assessment.asAt
    place(
      said.rechecked(rechecking), on: finding.aspect, rechecking?.ended?.state.why ?? (isStale ? .stale : nil),
      shownBy: rechecking?.ended?.by ?? [])
  }

  /// Notes questions whose only answers are dated after the day.
  mutating func noteAudits(ahead sample: Assessment.Sample, _ framework: Framework, _ today: CivilDate) {
    let ahead = sample.audits.filter { $0.audited > today }
    guard !ahead.isEmpty else { return }
    let said = Set(questionFindings.map(\.id))
    for question in Set(ahead.flatMap(\.answers).map(\.question)).sorted() {
      let id = SampleAudit.id(question, of: sample)
      guard !said.contains(id), let tests = framework.question(question)?.question.tests,
        let aspect = framework.statement(tests)?.aspect
      else { continue }
      passedOver[aspect.id, default: []].append((.sample(id), .notYet))
    }
  }

  private static func stance(_ finding: QuestionFinding) -> Contribution.Stance? {
    switch finding.showing {
    case .grade(let grade): .atLeast(grade)
    case .met: .atLeast(finding.statement.grade)
    case .partlyMet: .partly
    case .notMet: .against(finding.statement.grade)
    case .against(let grade): .against(grade)
    case .countsOnly: nil
    }
  }
}
