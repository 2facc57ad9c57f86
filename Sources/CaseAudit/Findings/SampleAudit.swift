package import Assessments
package import Digests
package import Frameworks

/// The audits of one sample, question by question.
package enum SampleAudit {
  /// What the audited cases say to each question of the framework that was answered, in the framework's order.
  package static func findings(of sample: Assessment.Sample, in framework: Framework) -> [QuestionFinding] {
    let asked = AskedSample(sample)
    return framework.criteria.flatMap { criterion in
      criterion.questions.compactMap { QuestionFinding($0, of: criterion.id, in: [asked], by: framework) }
    }
  }

  /// What one sample says to a question by the cases that may speak beside others; nil where nobody answered.
  package static func finding(
    _ question: AuditQuestion, of criterion: CriterionID, in asked: AskedSample, by framework: Framework
  ) -> QuestionFinding? {
    QuestionFinding(question, of: criterion, in: [asked], by: framework)
  }

  /// `SAMPLE/QUESTION`, as a finding is named.
  package static func id(_ question: QuestionID, of sample: Assessment.Sample) -> String { id(question, of: sample.id) }

  package static func id(_ question: QuestionID, of sample: Digest) -> String {
    "\(sample.short.prefix(7))/\(question)"
  }
}

extension SampleAudit {
  /// What several samples together say to a question: those after the last change by more than chance. Nil where nobody
  /// answered.
  package static func together(
    _ question: AuditQuestion, of criterion: CriterionID, in samples: [AskedSample], by framework: Framework
  ) -> QuestionFinding? {
    let asked = AskedSample.together(samples.filter { $0.answers.questions.contains(question.id) }, on: [question.id])
    let points = asked.map { one in
      let answers = one.answers.answers(to: question.id)
      return one.cases.compactMap { answers[$0.reference]?.points }
    }
    let fewest = framework.auditRule?.fewestCases ?? AuditStandard.fewestCases
    guard let change = StableStretch.lastChange(points, fewest: fewest) else {
      return QuestionFinding(question, of: criterion, in: asked, by: framework)
    }
    let earlier = StableStretch.lastChange(Array(points[..<change.place]), fewest: fewest)?.place ?? 0
    let before = ShareFinding(
      .question(question.id), [question.id], in: Array(asked[earlier..<change.place]), by: framework.auditRule)
    return QuestionFinding(
      question, of: criterion, in: Array(asked[change.place...]), after: (before, change.chance), by: framework)
  }
}

extension QuestionFinding {
  /// Nil where nobody answered, or where the framework has no such statement as the question tests.
  init?(
    _ question: AuditQuestion, of criterion: CriterionID, in asked: [AskedSample],
    after before: (found: ShareFinding, chance: Double)? = nil, by framework: Framework
  ) {
    guard let last = asked.last, asked.contains(where: { $0.answers.questions.contains(question.id) }),
      let tested = framework.statement(question.tests)
    else { return nil }
    let found = ShareFinding(.question(question.id), [question.id], in: asked, by: framework.auditRule)
    let shown = framework.auditRule.map {
      AuditShowing(of: tested.statement, in: tested.aspect, by: $0, on: framework.scale)
    }
    let readers = Readers(of: question.id, in: asked)
    let canShowWorst = found.cases >= AuditStandard.fewestForWorst && readers.isMoreThanOne
    let ends = found.estimate.flatMap { estimate in
      shown.map { Ends(lower: $0.of(estimate.lower), upper: $0.of(estimate.upper)) }
    }
    id = asked.count == 1 ? SampleAudit.id(question.id, of: last.sample) : question.id.text
    (self.question, self.criterion) = (question, criterion)
    (aspect, statement) = (tested.aspect.id, tested.statement)
    (yes, partly, no, notApplicable) = (
      found.count(.yes), found.count(.partly), found.count(.no), found.count(.notApplicable)
    )
    (estimate, isEnough) = (found.estimate, found.isEnough)
    showing =
      found.isEnough
      ? found.estimate.flatMap { shown?.of($0, canShowWorst: canShowWorst) } ?? .countsOnly : .countsOnly
    self.ends = found.isEnough ? ends : nil
    bearing = shown?.bearing(found, canShowWorst: canShowWorst) ?? Bearing()
    dated = asked.compactMap { $0.answers.lastDay(of: question.id) }.max()
    samples = asked.map(\.sample.id)
    from = asked[0].sample.drawn.asAt
    self.readers = readers
    leftOut = LeftOut(
      readBefore: asked.reduce(0) { $0 + $1.readBefore.count }, chosen: asked.reduce(0) { $0 + $1.chosen.count })
    unweighted = asked.reduce(into: []) { $0.formUnion(Unweighted.of($1.sample.drawn)) }
    change = before.flatMap { before in
      guard let was = before.found.estimate, let now = found.estimate else { return nil }
      return Change(
        on: asked[0].sample.drawn.asAt, before: was, casesBefore: before.found.cases, counts: before.found.counted,
        chance: before.chance, rose: now.share > was.share)
    }
  }
}

extension QuestionFinding.Readers {
  init(of question: QuestionID, in asked: [AskedSample]) {
    var (names, again, moderated): (Set<PersonName>, Int, Int) = ([], 0, 0)
    for one in asked {
      let (readers, agreed) = (one.answers.readers(of: question), one.answers.moderated(question))
      for drawn in one.cases {
        guard let own = readers[drawn.reference] else { continue }
        names.formUnion(own)
        let isModerated = agreed.contains(drawn.reference)
        if isModerated { moderated += 1 }
        if own.count > 1 || isModerated { again += 1 }
      }
    }
    self.init(auditors: names.count, again: again, moderated: moderated)
  }
}

extension QuestionFinding.Unweighted {
  /// What of a draw changes the chances of its cases, and by how much the records do not tell.
  static func of(_ drawn: SampleDrawn) -> Set<Self> {
    var found: Set<Self> = []
    if !drawn.limits.isEmpty { found.insert(.limits) }
    if !drawn.wishes.isEmpty { found.insert(.wishes) }
    if !drawn.earlier.isEmpty { found.insert(.earlierDraws) }
    return found
  }
}
