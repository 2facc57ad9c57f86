import Assessments
package import Calendar
import CaseAudit
package import Digests
package import Frameworks

/// A finding that says that a child may be unsafe, of which no answer of the same day is recorded. It comes before any grade.
///
/// Whoever reads such a thing tells somebody the same day, by voice, and logs it; what is logged is acted on that day and
/// looked at again within ten working days (domain rules SR1 to SR5). A second look ends it, whenever it comes: of a concern
/// whatever it found, of a paper one that it does not stand; a word that is not shown, or by whoever answers for it, does not.
package struct UnansweredFinding: Sendable, Equatable {
  package enum Source: Sendable, Equatable {
    /// A concern that was logged, and not acted on the day on which somebody was told.
    case concern(Digest)
    /// A case that its audit puts at the worst grade.
    case audited(sample: Digest, reference: String)
    /// A question of which audited cases, enough of them, show the worst beyond doubt: `SAMPLE/QUESTION`.
    case question(String)
    /// An item from children's cases that shows the worst grade.
    case item(Digest)
  }

  package let source: Source
  /// Nil for a case as a whole, and for what was recorded against another framework, whose criteria are others.
  package let criterion: CriterionID?
  package let day: CivilDate
  /// What it says, by the framework against which it was recorded.
  package let worst: Grade

  var carriedOver: UnansweredFinding { UnansweredFinding(source: source, criterion: nil, day: day, worst: worst) }

  /// What is recorded against a framework: concerns first, then audited cases and questions, then papers; of each the
  /// oldest first.
  static func all(
    _ framework: Framework, _ assessment: Assessment, evidence: EvidenceIndex
  ) -> [UnansweredFinding] {
    let finder = UnansweredFinder(framework, assessment: assessment, evidence: evidence)
    return [finder.concerns, finder.cases, finder.questions, finder.items].flatMap { $0.sorted { $0.day < $1.day } }
  }

  /// Papers that say so and count for nothing, since they lack their day or their kind: nobody can tell whether they were answered on
  /// their day, and nothing else would raise the alarm.
  static func unplaced(
    _ framework: Framework, _ assessment: Assessment, evidence: EvidenceIndex
  ) -> [Assessment.EvidenceItem] {
    UnansweredFinder(framework, assessment: assessment, evidence: evidence).unplaced
  }
}

/// Finds what nobody answered on its day.
private struct UnansweredFinder {
  let framework: Framework
  let assessment: Assessment
  let evidence: EvidenceIndex
  private let answers: [Answer]

  /// A concern that was logged, by the case of a sample that it is about.
  private struct Answer {
    let reference: String
    let criterion: CriterionID
    let told: CivilDate
    let isLookedAtAgain: Bool
  }

  init(_ framework: Framework, assessment: Assessment, evidence: EvidenceIndex) {
    (self.framework, self.assessment, self.evidence) = (framework, assessment, evidence)
    // Its keys cost something, and most assessments have no concern.
    lazy var drawn = CaseFinder(assessment.samples.flatMap(\.cases).map(\.reference))
    answers = assessment.concerns.compactMap { item in
      guard let concern = item.concern, item.withdrawn == nil else { return nil }
      return Answer(
        reference: drawn.meant(by: concern.reference) ?? concern.reference,
        criterion: concern.criterion, told: concern.toldAt.date,
        isLookedAtAgain: ConcernStanding(item, framework: framework, assessment: assessment)?.isLookedAtAgain ?? false)
    }
  }

  private func finding(_ source: UnansweredFinding.Source, criterion: CriterionID?, day: CivilDate)
    -> UnansweredFinding
  {
    UnansweredFinding(source: source, criterion: criterion, day: day, worst: framework.scale.worst)
  }

  var concerns: [UnansweredFinding] {
    assessment.concerns.compactMap { item in
      guard let concern = item.concern,
        let standing = ConcernStanding(item, framework: framework, assessment: assessment),
        concern.actedAt?.date != concern.toldAt.date, !standing.isLookedAtAgain
      else { return nil }
      return finding(.concern(item.id), criterion: concern.criterion, day: concern.toldAt.date)
    }
  }

  /// Cases at the worst grade, by the lower one where auditors differ, until one is agreed.
  var cases: [UnansweredFinding] {
    assessment.samples.flatMap { sample -> [UnansweredFinding] in
      let agreed = sample.agreedGrades(in: framework.scale)
      let failing = Dictionary(
        grouping: sample.audits.filter { $0.grade == framework.scale.worst.id }, by: \.reference)
      return sample.cases.compactMap { drawn in
        let reference = drawn.reference
        guard let day = failing[reference]?.map(\.audited).min(),
          agreed[reference].map({ $0.1.grade == framework.scale.worst.id }) ?? true,
          !isAnswered(since: day, until: day, { $0.reference == reference })
        else { return nil }
        return finding(.audited(sample: sample.id, reference: reference), criterion: nil, day: day)
      }
    }
  }

  /// Audited questions of which the whole interval is at the bottom, of ten cases or more. That a two-step statement is not
  /// met is no grade.
  var questions: [UnansweredFinding] {
    evidence.pooled.compactMap { question in
      let origin = Contribution.Origin.sample(question.id)
      guard question.bearing.isWorst, question.applicable >= AuditStandard.fewestForWorst, let day = question.dated,
        isJudgedInCases(question.criterion), framework.aspect(question.aspect)?.shape != .twoStep,
        evidence.counting[question.aspect]?.contains(where: { $0.origin == origin && $0.stance == atWorst }) ?? false,
        !isAnswered(since: question.from, until: day, { $0.criterion == question.criterion })
      else { return nil }
      return finding(.question(question.id), criterion: question.criterion, day: day)
    }
  }

  /// Papers on criteria that are judged in children's cases, read on the day that they speak for or in the period that they
  /// cover.
  var items: [UnansweredFinding] {
    assessment.currentEvidence.compactMap { item in
      guard let day = item.content.speaksFor, day <= assessment.asAt, item.content.kind != nil,
        let criterion = criterion(of: item),
        !isAnswered(since: item.content.from ?? day, until: day, { $0.criterion == criterion })
      else { return nil }
      return finding(.item(item.id), criterion: criterion, day: day)
    }
  }

  var unplaced: [Assessment.EvidenceItem] {
    let unplaced = Set(evidence.toBePlaced)
    return assessment.currentEvidence.filter { unplaced.contains($0.id) && criterion(of: $0) != nil }
  }

  // MARK: What says that a child may be unsafe

  /// The criterion of which an item says so; nil where it says nothing of the kind, was found not to be so, or is of a kind that does not
  /// come from cases. One whose kind is not said may.
  private func criterion(of item: Assessment.EvidenceItem) -> CriterionID? {
    guard item.concern == nil, item.content.kind?.isFromCases ?? true,
      Rechecking.of(item, framework, assessment)?.ended == nil
    else { return nil }
    return failing(item)
  }

  /// The first criterion with audit questions of which an item shows the worst grade, as it says or by the share that it
  /// states.
  private func failing(_ item: Assessment.EvidenceItem) -> CriterionID? {
    for showing in item.content.shows {
      switch showing {
      case .grade(let criterion, let grade):
        if framework.scale.grade(grade) == framework.scale.worst, isJudgedInCases(criterion) { return criterion }
      case .statement(let link):
        guard let found = framework.statement(link.statement), isJudgedInCases(found.criterion.id) else { continue }
        if isFailing(found.statement, of: found.aspect, item.content.extent) { return found.criterion.id }
      }
    }
    return nil
  }

  private func isFailing(_ statement: Statement, of aspect: Aspect, _ extent: Extent?) -> Bool {
    let worst = framework.scale.worst
    switch aspect.shape {
    case .full, .partial, .twoStep:
      if statement.grade == worst { return true }
      return extent.flatMap { StatedShare($0, of: statement, in: aspect, framework) }?.shows == atWorst
    // A claim that stands alone says how things are run, and not how a child is, unless it is counted: a concern that holds
    // for half or more of ten cases or more.
    case .claim:
      guard statement.grade == worst, let (count, total) = extent?.counts else { return false }
      return total >= AuditStandard.fewestForWorst && count * 2 >= total
    }
  }

  private var atWorst: Contribution.Stance { .atLeast(framework.scale.worst) }

  private func isJudgedInCases(_ criterion: CriterionID) -> Bool {
    framework.criterion(criterion)?.questions.isEmpty == false
  }

  /// Whether a concern was logged in those days, or a later one was looked at again.
  private func isAnswered(since first: CivilDate, until last: CivilDate, _ isOfIt: (Answer) -> Bool) -> Bool {
    answers.contains { answer in
      isOfIt(answer)
        && ((first...max(first, last)).contains(answer.told) || (answer.told >= first && answer.isLookedAtAgain))
    }
  }
}

extension EvidenceKind {
  /// Whether it comes from reading children's cases or watching work with them.
  fileprivate var isFromCases: Bool {
    switch self {
    case .audit, .caseSample, .observation: true
    case .feedbackChildren, .feedbackFamilies, .feedbackStaff, .externalReview, .performanceData, .policy, .minutes,
      .other:
      false
    }
  }
}
