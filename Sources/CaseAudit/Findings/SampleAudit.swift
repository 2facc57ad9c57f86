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
        QuestionFinding(question, of: criterion.id, said: answers, in: sample, by: framework)
      }
    }
  }

  /// `SAMPLE/QUESTION`, as a finding is named.
  package static func id(_ question: QuestionID, of sample: Assessment.Sample) -> String {
    "\(sample.id.short.prefix(7))/\(question)"
  }
}

extension QuestionFinding {
  /// Nil where nobody answered, or where the framework has no such statement as the question tests.
  init?(
    _ question: AuditQuestion, of criterion: CriterionID, said answers: CountingAnswers, in sample: Assessment.Sample,
    by framework: Framework
  ) {
    guard answers.questions.contains(question.id), let tested = framework.statement(question.tests) else { return nil }
    let rule = framework.auditRule
    let found = ShareFinding(.question(question.id), [question.id], said: answers, in: sample, by: rule)
    let shown = rule.map { AuditShowing(of: tested.statement, in: tested.aspect, by: $0, on: framework.scale) }
    func showing(_ share: Double) -> Showing? { shown?.of(share) }
    let enough = rule != nil && found.isEnough
    let ends = found.estimate.map { [showing($0.lower), showing($0.upper)] } ?? []
    self.init(
      id: SampleAudit.id(question.id, of: sample), question: question, criterion: criterion,
      aspect: tested.aspect.id, statement: tested.statement, yes: found.count(.yes), partly: found.count(.partly),
      no: found.count(.no), notApplicable: found.count(.notApplicable), estimate: found.estimate,
      isEnough: found.isEnough,
      showing: enough ? found.estimate.flatMap { showing($0.share) } ?? .countsOnly : .countsOnly,
      isInDoubt: enough && ends.count == 2 && ends[0] != ends[1], dated: answers.lastDay(of: question.id))
  }
}
