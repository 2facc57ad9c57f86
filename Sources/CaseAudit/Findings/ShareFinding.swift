package import Assessments
package import Frameworks

/// A share with its counts: of one question, one judgement or one cohort, or of one cohort's part in another.
package struct ShareFinding: Sendable {
  /// What the share is of.
  package enum Scope: Sendable, Hashable {
    case question(QuestionID)
    /// All questions of a judgement, each answer counting alike.
    case judgement(JudgementID)
    /// The questions of a theme.
    case theme
    /// All questions.
    case everything
  }

  package let scope: Scope
  /// One cohort only, or nil for all of them.
  package let cohort: CohortID?
  /// Cases with an answer, those among them that apply to none of the questions included.
  package let answered: Int
  /// Cases with an answer that applies.
  package let cases: Int
  /// The weighted share of favourable answers; nil with none that applies.
  package let estimate: Estimate?
  /// Whether there are cases enough to say more than the counts.
  package let isEnough: Bool
  private let counts: [CaseAudited.Answer: Int]
  /// How many answers that apply there are of the caseload, as estimated.
  let caseload: Double

  package func count(_ answer: CaseAudited.Answer) -> Int { counts[answer] ?? 0 }

  /// Answers that apply.
  package var applicable: Int { count(.yes) + count(.partly) + count(.no) }

  init(
    _ scope: Scope, _ questions: [QuestionID], of cohort: CohortID? = nil, said answers: CountingAnswers,
    in sample: Assessment.Sample, by rule: AuditRule?
  ) {
    self.init(scope, questions, of: cohort, in: [AskedSample(sample, answers)], by: rule)
  }

  /// Of several samples together: each case stands for as many of its own stratum and draw.
  init(
    _ scope: Scope, _ questions: [QuestionID], of cohort: CohortID? = nil, in samples: [AskedSample],
    by rule: AuditRule?
  ) {
    (self.scope, self.cohort) = (scope, cohort)
    var counts: [CaseAudited.Answer: Int] = [:]
    var strata: [StratifiedShare.Stratum] = []
    for asked in samples {
      let given = questions.map { asked.answers.answers(to: $0) }
      var byStratum: [Place: [[Double]]] = [:]
      for drawn in asked.cases where cohort == nil || drawn.cohort == cohort {
        let said = given.compactMap { $0[drawn.reference] }
        guard !said.isEmpty else { continue }
        for answer in said { counts[answer, default: 0] += 1 }
        byStratum[Place(drawn.cohort, drawn.stratum), default: []].append(said.compactMap(\.points))
      }
      strata += asked.sample.drawn.strata.compactMap { stratum in
        byStratum[Place(stratum.cohort, stratum.stratum)].map {
          StratifiedShare.Stratum(caseload: stratum.population, cases: $0)
        }
      }
    }
    self.counts = counts
    caseload = strata.reduce(0) { $0 + $1.weight * Double($1.applicable) }
    answered = strata.reduce(0) { $0 + $1.cases.count }
    cases = strata.reduce(0) { $0 + $1.applicable }
    estimate = StratifiedShare(strata).estimate
    isEnough = cases >= (rule?.fewestCases ?? AuditStandard.fewestCases)
  }

  /// A theme as re-audits of single cases found it. They were not drawn by chance, so they stand for themselves alone and
  /// are taken as cases of one stratum without end; the last audit of a case counts.
  init(again questions: [QuestionID], in audits: [CaseAudited], by rule: AuditRule?) {
    (scope, cohort) = (.theme, nil)
    let theme = Set(questions)
    var byCase: [String: [QuestionID: CaseAudited.Answer]] = [:]
    for audit in audits {
      for answered in audit.answers where theme.contains(answered.question) {
        byCase[audit.reference, default: [:]][answered.question] = answered.answer
      }
    }
    counts = byCase.values.reduce(into: [:]) { counts, said in
      for answer in said.values { counts[answer, default: 0] += 1 }
    }
    let stratum = StratifiedShare.Stratum.endless(
      byCase.sorted { $0.key < $1.key }.map { $0.value.values.compactMap(\.points) })
    (answered, cases) = (byCase.count, stratum.applicable)
    caseload = .infinity
    estimate = StratifiedShare([stratum]).estimate
    isEnough = cases >= (rule?.fewestCases ?? AuditStandard.fewestCases)
  }

  private struct Place: Hashable {
    let cohort: CohortID
    let stratum: StratumID?

    init(_ cohort: CohortID, _ stratum: StratumID?) { (self.cohort, self.stratum) = (cohort, stratum) }
  }
}

/// What holds where a framework says nothing else: the dossier's 4.5 and the rule PR4 of its section 5.
package enum AuditStandard {
  /// With fewer applicable cases there are counts only, and they prove nothing.
  package static let fewestCases = 5
  /// With fewer a share does not show the worst grade.
  package static let fewestForWorst = 10
  /// With fewer there is no word for the share.
  package static let fewestForWords = 10
}

extension SampleAudit {
  /// The shares of all that was audited: each judgement and each cohort whole, then each question by cohort.
  package static func shares(of sample: Assessment.Sample, in framework: Framework) -> [ShareFinding] {
    let answers = CountingAnswers(sample)
    func share(_ scope: ShareFinding.Scope, _ questions: [QuestionID], of cohort: CohortID? = nil) -> ShareFinding? {
      let asked = questions.filter(answers.questions.contains)
      let found = ShareFinding(scope, asked, of: cohort, said: answers, in: sample, by: framework.auditRule)
      return found.answered > 0 ? found : nil
    }
    let judgements = framework.judgements.map { ($0.id, $0.criteria.flatMap(\.questions).map(\.id)) }
    let all = judgements.flatMap(\.1)
    let cohorts = framework.cohorts.map(\.id)
    return judgements.compactMap { share(.judgement($0.0), $0.1) }
      + cohorts.compactMap { share(.everything, all, of: $0) }
      + judgements.flatMap { judgement in
        cohorts.compactMap { share(.judgement(judgement.0), judgement.1, of: $0) }
      }
      + all.flatMap { question in cohorts.compactMap { share(.question(question), [question], of: $0) } }
  }
}
