import Assessments
package import Calendar
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
    /// An item from children's cases that shows the worst grade.
    case item(Digest)
  }

  package let source: Source
  /// Nil for a case as a whole.
  package let criterion: CriterionID?
  package let day: CivilDate
}

extension Analysis {
  /// Concerns first, then audited cases, then papers; of each the oldest first.
  package var unanswered: [UnansweredFinding] {
    let concerns = assessment.concerns.compactMap { item -> UnansweredFinding? in
      guard let concern = item.concern, item.withdrawn == nil, concern.actedAt?.date != concern.toldAt.date,
        !isLookedAtAgain(item)
      else {
        return nil
      }
      return UnansweredFinding(source: .concern(item.id), criterion: concern.criterion, day: concern.toldAt.date)
    }
    return [concerns, unansweredCases, unansweredItems].flatMap { $0.sorted { $0.day < $1.day } }
  }

  /// Cases at the worst grade, by the lower one where auditors differ, until one is agreed.
  private var unansweredCases: [UnansweredFinding] {
    assessment.samples.flatMap { sample -> [UnansweredFinding] in
      var agreed: [String: GradeID] = [:]
      for made in sample.moderations.map(\.moderation) {
        if let settled = made.grade { agreed[made.reference] = settled.grade }
      }
      let failing = Dictionary(
        grouping: sample.audits.filter { $0.grade == framework.scale.worst.id }, by: \.reference)
      return sample.cases.compactMap { drawn in
        let reference = drawn.reference
        guard let day = failing[reference]?.map(\.audited).min(),
          agreed[reference].map({ $0 == framework.scale.worst.id }) ?? true,
          !isAnswered(since: day, until: day, { $0.reference == reference })
        else { return nil }
        return UnansweredFinding(source: .audited(sample: sample.id, reference: reference), criterion: nil, day: day)
      }
    }
  }

  /// Papers on criteria that are judged in children's cases, read on the day that they speak for or in the period that they
  /// cover.
  private var unansweredItems: [UnansweredFinding] {
    assessment.currentEvidence.compactMap { item in
      guard item.concern == nil, Rechecking.of(item, framework, assessment)?.ended == nil,
        let day = item.content.speaksFor, day <= assessment.asAt,
        let kind = item.content.kind, kind.isFromCases, let criterion = failing(item.content),
        !isAnswered(since: item.content.from ?? day, until: day, { $0.criterion == criterion })
      else { return nil }
      return UnansweredFinding(source: .item(item.id), criterion: criterion, day: day)
    }
  }

  /// The first criterion with audit questions of which it shows the worst grade.
  private func failing(_ content: EvidenceContent) -> CriterionID? {
    content.shows.lazy.compactMap { showing -> (CriterionID, Grade)? in
      switch showing {
      case .grade(let criterion, let grade): framework.scale.grade(grade).map { (criterion, $0) }
      case .statement(let link):
        // A claim that stands alone says how things are run, and not how a child is.
        framework.statement(link.statement).flatMap { found in
          if case .claim = found.aspect.shape { nil } else { (found.criterion.id, found.statement.grade) }
        }
      }
    }.first { criterion, grade in
      grade == framework.scale.worst && framework.criterion(criterion)?.questions.isEmpty == false
    }?.0
  }

  /// Whether somebody has found how it stands.
  private func isLookedAtAgain(_ concern: Assessment.EvidenceItem) -> Bool {
    Rechecking.of(concern, framework, assessment).map { $0.ended != nil || $0.reach != .open } ?? false
  }

  /// Whether a concern was logged in those days, or a later one was looked at again.
  private func isAnswered(since first: CivilDate, until last: CivilDate, _ isOfIt: (SafetyConcern) -> Bool) -> Bool {
    assessment.concerns.contains { item in
      guard let concern = item.concern, isOfIt(concern), item.withdrawn == nil else { return false }
      let told = concern.toldAt.date
      return (first...max(first, last)).contains(told) || (told >= first && isLookedAtAgain(item))
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
