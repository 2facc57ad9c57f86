import Assessments
import Calendar
import CaseAudit
import Frameworks

/// Which samples speak together to each question.
///
/// Those that are fresh, and asked it in today's words. What older ones said is no source of its own beside them: the question
/// was asked again. Where these are too few to say anything, the older ones stand as they did.
struct QuestionPools {
  private(set) var findings: [QuestionFinding] = []
  /// What samples said that speak no more, with the reason.
  private(set) var superseded: [(finding: QuestionFinding, why: PassedOver)] = []

  /// Every sample by itself.
  init(apart findings: [QuestionFinding]) { self.findings = findings }

  init(_ samples: [Assessment.Sample], framework: Framework, policy: Policy, on today: CivilDate) {
    let asked = samples.filter { !$0.audits.isEmpty }.map { AskedSample($0) }
    guard !asked.isEmpty else { return }
    let wordings = Wordings(framework)
    for criterion in framework.criteria {
      for question in criterion.questions {
        add(
          question, of: criterion.id, asked: asked, wordings: wordings, framework: framework, policy: policy, on: today)
      }
    }
  }

  private mutating func add(
    _ question: AuditQuestion, of criterion: CriterionID, asked: [AskedSample], wordings: Wordings,
    framework: Framework, policy: Policy, on today: CivilDate
  ) {
    let all = asked.filter { $0.answers.questions.contains(question.id) }
    guard !all.isEmpty else { return }
    func why(_ one: AskedSample) -> PassedOver? {
      guard wordings.isSame(question, in: one.sample) else { return .wordingChanged }
      let day = one.answers.lastDay(of: question.id) ?? today
      return policy.freshUntil(.caseSample, from: day) < today ? .stale : nil
    }
    func together(_ samples: [AskedSample]) -> QuestionFinding? {
      SampleAudit.together(question, of: criterion, in: samples, by: framework)
    }
    let current = all.filter { why($0) == nil }
    let now = together(current)
    if let now { findings.append(now) }
    let left = all.filter { why($0) != nil }
    guard now?.isEnough ?? false else {
      // The last that were fresh together, as on the day of the last of them.
      for reason in [PassedOver.stale, .wordingChanged] {
        let own = left.filter { why($0) == reason }
        guard let last = own.compactMap({ $0.answers.lastDay(of: question.id) }).max() else { continue }
        let spoke = own.filter { one in
          one.answers.lastDay(of: question.id).map { policy.freshUntil(.caseSample, from: $0) >= last } ?? false
        }
        if let found = together(spoke) { findings.append(found) }
      }
      return
    }
    for one in left {
      guard let reason = why(one), let finding = together([one]) else { continue }
      superseded.append((finding, reason))
    }
  }
}

/// The words in which questions were asked.
private struct Wordings {
  private let framework: Framework
  private let earlier: [Framework]

  init(_ framework: Framework) {
    self.framework = framework
    earlier = BuiltInFrameworks.earlier(framework.id)
  }

  /// Whether a sample's cases were last asked a question in today's words. Of a version whose words are not at hand nobody
  /// knows.
  func isSame(_ question: AuditQuestion, in sample: Assessment.Sample) -> Bool {
    guard let version = sample.everyAudit.last?.frameworkVersion, version != framework.version else { return true }
    return earlier.first { $0.version == version }?.question(question.id).map {
      $0.question.ask == question.ask && $0.question.tests == question.tests
    } ?? false
  }
}
