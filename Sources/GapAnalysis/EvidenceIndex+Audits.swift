import Assessments
package import CaseAudit
import Calendar
import Frameworks

// What audited samples say.
extension EvidenceIndex {
  mutating func add(_ audits: QuestionPools, of framework: Framework, in assessment: Assessment, policy: Policy) {
    for finding in audits.findings { add(finding, of: framework, in: assessment, policy: policy) }
    for (finding, why) in audits.superseded {
      passedOver[finding.aspect, default: []].append((.sample(finding.id), why))
    }
  }

  /// The audited question that evidence comes from; nil for an item.
  package func asked(_ origin: Contribution.Origin) -> QuestionFinding? {
    guard case .sample(let id) = origin else { return nil }
    return pooled.first { $0.id == id }
  }

  private mutating func add(
    _ finding: QuestionFinding, of framework: Framework, in assessment: Assessment, policy: Policy
  ) {
    guard let dated = finding.dated else { return }
    let origin = Contribution.Origin.sample(finding.id)
    guard let stance = Contribution.Stance(finding.showing, of: finding.statement) else {
      if finding.applicable > 0 { passedOver[finding.aspect, default: []].append((origin, .tooFewCases)) }
      return
    }
    // Somebody looked again at what the last of its samples said; that it goes further weighs whichever was looked at.
    let rechecks = assessment.samples.filter { finding.samples.contains($0.id) }.flatMap { sample in
      (sample.rechecks[finding.question.id] ?? []).filter {
        sample.id == finding.samples.last || $0.recheck.outcome == .wider
      }
    }
    let rechecking =
      rechecks.isEmpty
      ? nil : Rechecking(rechecks, of: AdverseFinding(finding), framework: framework, assessment: assessment)
    var said = Contribution(origin: origin, stance: stance, kind: .caseSample, exercise: nil, day: dated)
    said.hasExtent = true
    said.audited = .init(finding)
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
}

extension Contribution.Stance {
  /// What is shown of a statement; nil where that is nothing.
  init?(_ showing: QuestionFinding.Showing, of statement: Statement) {
    switch showing {
    case .grade(let grade): self = .atLeast(grade)
    case .met: self = .atLeast(statement.grade)
    case .partlyMet: self = .partly
    case .notMet: self = .against(statement.grade)
    case .against(let grade): self = .against(grade)
    case .countsOnly: return nil
    }
  }
}
