package import Assessments
import Calendar
package import Frameworks

/// What an action that was raised from an audit came from, and what the re-audit shows beside it.
package struct AuditFollowUp: Sendable {
  /// What an audit said of a case or a theme.
  package enum Found: Sendable {
    /// One case's answers, in the framework's order.
    case answers([(question: QuestionID, answer: CaseAudited.Answer)])
    /// Several cases' answers, taken together; with or without an estimate of the caseload.
    case share(ShareFinding)
  }

  package let origin: ActionRaised.Origin
  package let questions: [QuestionID]
  package let first: Found
  /// Nil until there is one that says enough.
  package let again: Found?
  /// Questions of a case that were not answered yes, and that no re-audit has answered yet; none for a theme.
  package let unanswered: [QuestionID]
  /// How many cases of the theme were audited again, and how many are asked for.
  package let casesAgain: Int
  package let casesNeeded: Int

  /// Whether there is a re-audit, be it not enough yet.
  package let isBegunAgain: Bool

  /// Whether the action may close.
  package var isReaudited: Bool { again != nil }

  /// Nil for an action that no audit raised, or whose sample is not there.
  package init?(_ action: Assessment.Action, assessment: Assessment, framework: Framework) {
    guard let origin = action.raised.origin,
      let sample = assessment.samples.first(where: { $0.id == origin.sample })
    else { return nil }
    self.origin = origin
    let before = CountingAnswers(sample.known(by: action.at))
    let reaudits = AuditFollowUp.reaudits(of: action, in: assessment)
    switch origin.subject {
    case .one(let reference):
      let all = framework.criteria.flatMap(\.questions).map(\.id)
      let own = Set(framework.criterion(action.raised.criterion)?.questions.map(\.id) ?? [])
      let answered = all.filter { before.answers(to: $0)[reference] != nil }
      questions = answered.contains(where: own.contains) ? answered.filter(own.contains) : answered
      let earlier = questions.compactMap { id in before.answers(to: id)[reference].map { (question: id, answer: $0) } }
      first = .answers(earlier)
      let now = AuditFollowUp.lastAnswers(reaudits.filter { $0.reference == reference })
      let found = questions.compactMap { id in now[id].map { (question: id, answer: $0) } }
      unanswered = earlier.filter { ($0.answer.points ?? 1) < 1 && now[$0.question] == nil }.map(\.question)
      // One answer of thirty, or one that does not apply, says nothing of what went wrong.
      let says = unanswered.isEmpty && found.contains { $0.answer.points != nil }
      (casesAgain, casesNeeded, isBegunAgain) = (says ? 1 : 0, 1, !found.isEmpty)
      again = says ? .answers(found) : nil
    case .theme(let questions):
      self.questions = questions
      unanswered = []
      let found = ShareFinding(
        .theme, questions, said: before, in: sample.known(by: action.at), by: framework.auditRule)
      first = .share(found)
      casesNeeded = max(1, min(framework.auditRule?.fewestCases ?? AuditStandard.fewestCases, found.cases))
      let later = AuditFollowUp.share(of: questions, after: action, in: assessment, by: framework)
      let looked = ShareFinding(
        again: questions, in: reaudits.filter { $0.reaudit == action.id }, by: framework.auditRule)
      let best = [later, looked].compactMap { $0 }.max { $0.cases < $1.cases }
      casesAgain = best?.cases ?? 0
      isBegunAgain = casesAgain > 0
      again = best.flatMap { [casesNeeded] in $0.cases >= casesNeeded ? .share($0) : nil }
    }
  }

  /// Audits that look again at what the action was raised from: those that say so, and those of samples drawn since.
  private static func reaudits(of action: Assessment.Action, in assessment: Assessment) -> [CaseAudited] {
    assessment.samples.flatMap { sample in
      sample.everyAudit.filter { made in
        made.at >= action.at && made.audit.audited >= action.at.date
          && (made.audit.reaudit == action.id || (made.audit.reaudit == nil && sample.at > action.at))
      }.map(\.audit)
    }
  }

  /// The theme's share in the last sample drawn since in which it was audited, without the cases that an earlier sample read
  /// for it: those may have been put right, and say nothing of the others.
  private static func share(
    of questions: [QuestionID], after action: Assessment.Action, in assessment: Assessment, by framework: Framework
  ) -> ShareFinding? {
    let asked = AskedSample.together(assessment.samples.map { AskedSample($0) }, on: questions)
    let later = asked.filter { $0.sample.at > action.at }.map { sample in
      ShareFinding(.theme, questions, in: [sample], by: framework.auditRule)
    }
    return later.last { $0.cases > 0 }
  }

  private static func lastAnswers(_ audits: [CaseAudited]) -> [QuestionID: CaseAudited.Answer] {
    var last: [QuestionID: CaseAudited.Answer] = [:]
    for audit in audits { for answered in audit.answers { last[answered.question] = answered.answer } }
    return last
  }
}

extension AuditFollowUp {
  /// Which way the re-audit moved, for one case by its answers and for a theme by its share.
  package enum Movement: Sendable, Equatable {
    case better, same, worse
    /// A share moved, and chance alone may explain it.
    case unclear
  }

  /// Nil until there is a re-audit.
  package var movement: Movement? {
    switch (first, again) {
    case (.answers(let first), .answers(let again)?):
      let before = Dictionary(first.map { ($0.question, $0.answer) }, uniquingKeysWith: { one, _ in one })
      let moves = again.compactMap { now -> Int? in
        guard let then = before[now.question]?.points, let now = now.answer.points else { return nil }
        return Int(now * 2) - Int(then * 2)
      }
      guard !moves.isEmpty else { return nil }
      let moved = moves.reduce(0, +)
      return moved > 0 ? .better : moved < 0 ? .worse : .same
    case (.share(let first), .share(let again)?):
      guard let one = first.estimate, let two = again.estimate else { return nil }
      if abs(one.share - two.share) < 1e-9 { return .same }
      let change = ChangedShare(from: .init(one), to: .init(two))
      guard change.isClear else { return .unclear }
      return change.difference > 0 ? .better : .worse
    default: return nil
    }
  }

  /// Questions of a case that the re-audit still answers no or partly.
  package var stillShort: [QuestionID] {
    guard case .answers(let again) = again else { return [] }
    return again.filter { ($0.answer.points ?? 1) < 1 }.map(\.question)
  }
}
