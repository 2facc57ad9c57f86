package import Assessments
import Digests
package import Frameworks

/// The audits of one sample, question by question.
package enum SampleAudit {
  /// What the audited cases say to each question of the framework that was answered, in the framework's order.
  package static func findings(of sample: Assessment.Sample, in framework: Framework) -> [QuestionFinding] {
    let answers = CountingAnswers(sample)
    return framework.criteria.flatMap { criterion in
      criterion.questions.compactMap { question in
        guard answers.questions.contains(question.id), let found = framework.statement(question.tests) else {
          return nil
        }
        return finding(question, criterion, found.aspect, found.statement, answers, sample, framework)
      }
    }
  }

  /// `SAMPLE/QUESTION`, as a finding is named.
  package static func id(_ question: QuestionID, of sample: Assessment.Sample) -> String {
    "\(sample.id.short.prefix(7))/\(question)"
  }

  private static func finding(
    _ question: AuditQuestion, _ criterion: Criterion, _ aspect: Aspect, _ statement: Statement,
    _ answers: CountingAnswers, _ sample: Assessment.Sample, _ framework: Framework
  ) -> QuestionFinding {
    let shares = ShareFinding(.question(question.id), [question.id], answers, sample, framework.auditRule)
    let rule = framework.auditRule
    let enough = rule != nil && shares.isEnough
    func showing(_ share: Double) -> QuestionFinding.Showing? {
      rule.map { AuditShowing.of(share, statement, aspect, $0, framework.scale) }
    }
    let ends = shares.estimate.map { [showing($0.lower), showing($0.upper)] } ?? []
    return QuestionFinding(
      id: id(question.id, of: sample), question: question, criterion: criterion.id,
      aspect: aspect.id, statement: statement, yes: shares.count(.yes), partly: shares.count(.partly),
      no: shares.count(.no), notApplicable: shares.count(.notApplicable), estimate: shares.estimate,
      showing: enough ? shares.estimate.flatMap { showing($0.share) } ?? .countsOnly : .countsOnly,
      isInDoubt: enough && ends.count == 2 && ends[0] != ends[1], dated: answers.lastDay(of: question.id))
  }
}
