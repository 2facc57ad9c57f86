package import Assessments
import Calendar
import Digests
package import Frameworks

/// The audits of one sample, question by question.
package enum SampleAudit {
  /// What the audited cases say to each question of the framework that was answered, in the framework's order.
  package static func findings(of sample: Assessment.Sample, in framework: Framework) -> [QuestionFinding] {
    let cases = Dictionary(
      sample.cases.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
    var answers: [QuestionID: [String: CaseAudited.Answer]] = [:]
    var dates: [QuestionID: CivilDate] = [:]
    for audit in sample.audits where cases[audit.reference] != nil {
      for answered in audit.answers {
        let before = answers[answered.question]?[audit.reference]
        answers[answered.question, default: [:]][audit.reference] = lower(before, answered.answer)
        dates[answered.question] = max(dates[answered.question] ?? audit.audited, audit.audited)
      }
    }
    return framework.criteria.flatMap { criterion in
      criterion.questions.compactMap { question in
        guard let given = answers[question.id], let found = framework.statement(question.tests) else { return nil }
        return finding(
          question, criterion, found.aspect, found.statement, given, sample, cases, dates[question.id], framework)
      }
    }
  }

  /// Where two auditors differ, the less favourable answer stands until it is moderated: when evidence is split, the
  /// lower reading holds until more is found.
  private static func lower(_ one: CaseAudited.Answer?, _ two: CaseAudited.Answer) -> CaseAudited.Answer {
    guard let one else { return two }
    let order: [CaseAudited.Answer] = [.no, .partly, .yes, .notApplicable]
    return order.first { $0 == one || $0 == two } ?? two
  }

  private static func finding(
    _ question: AuditQuestion, _ criterion: Criterion, _ aspect: Aspect, _ statement: Statement,
    _ answers: [String: CaseAudited.Answer], _ sample: Assessment.Sample,
    _ cases: [String: SampleDrawn.DrawnCase], _ dated: CivilDate?, _ framework: Framework
  ) -> QuestionFinding {
    func count(_ answer: CaseAudited.Answer) -> Int { answers.values.count { $0 == answer } }
    let estimate = StratifiedShare(strata(answers, sample, cases)).estimate
    let applicable = answers.values.count { $0 != .notApplicable }
    let rule = framework.auditRule
    let enough = rule.map { applicable >= $0.fewestCases } ?? false
    let showing = rule.flatMap { rule in
      estimate.map { AuditShowing.of($0.share, statement, aspect, rule, framework.scale) }
    }
    let ends = rule.flatMap { rule in
      estimate.map { estimate in
        [estimate.lower, estimate.upper].map { AuditShowing.of($0, statement, aspect, rule, framework.scale) }
      }
    }
    return QuestionFinding(
      id: "\(sample.id.short.prefix(7))/\(question.id)", question: question, criterion: criterion.id,
      aspect: aspect.id, statement: statement, yes: count(.yes), partly: count(.partly), no: count(.no),
      notApplicable: count(.notApplicable), estimate: estimate,
      showing: enough ? showing ?? .countsOnly : .countsOnly,
      isInDoubt: enough && ends.map { Set($0.map { "\($0)" }).count > 1 } ?? false, dated: dated)
  }

  private static func strata(
    _ answers: [String: CaseAudited.Answer], _ sample: Assessment.Sample, _ cases: [String: SampleDrawn.DrawnCase]
  ) -> [StratifiedShare.Stratum] {
    sample.drawn.strata.map { stratum in
      let points = sample.cases
        .filter { $0.cohort == stratum.cohort && $0.stratum == stratum.stratum }
        .compactMap { answers[$0.reference] }
        .compactMap { answer -> Double? in
          switch answer {
          case .yes: 1
          case .partly: 0.5
          case .no: 0
          case .notApplicable: nil
          }
        }
      return StratifiedShare.Stratum(caseload: stratum.population, drawn: stratum.drawn, points: points)
    }
  }
}
