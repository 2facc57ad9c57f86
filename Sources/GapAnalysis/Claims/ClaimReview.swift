package import Assessments
package import Calendar
package import Frameworks

/// What is claimed, beside what the evidence carries and what the audited sample shows: now, and on the day on which
/// each claim was made.
///
/// It is made for a conversation about evidence. A claim that goes further than its evidence may be right and
/// unproven; few claims say nothing of whoever made them, so that groups under ``ClaimGroup/fewest`` have no pattern.
package struct ClaimReview: Sendable {
  /// A claim that stands today.
  package struct Standing: Sendable {
    package let subject: Comparison.Subject
    package let title: String
    package let claimed: Grade
    package let carried: Grade?
    package let indicated: Grade?
    /// What the audited sample alone shows of a criterion; nil where no question on it has cases enough, and of all else.
    package let sample: Look?
    package let by: Person
    package let on: CivilDate
    /// Who owns the criterion, where it has an owner.
    package let owner: String?
    package let agency: String?

    package var distance: ClaimDistance { ClaimDistance(claimed, carried) }
  }

  /// What a later or another look at practice shows of a criterion: the lower median of what it says.
  package struct Look: Sendable, Equatable {
    package let grade: Grade
    /// The last day on which it looked.
    package let day: CivilDate
    /// Items or audited questions.
    package let count: Int
    package let isSample: Bool
  }

  /// The whole, then judgements, then criteria.
  package private(set) var standing: [Standing]
  /// Every claim that was ever recorded and can be compared, in the order in which they were made.
  package private(set) var made: [PastClaim]
  package private(set) var leads: [ClaimGroup]
  /// Empty where no agency is known.
  package private(set) var agencies: [ClaimGroup]

  package init(_ framework: Framework, _ history: History, asAt day: CivilDate) {
    var known = DaysBefore(framework, history, to: day)
    self.init(&known)
  }

  init(_ known: inout DaysBefore) {
    let (framework, assessment) = (known.framework, known.assessment)
    let looks = Looks(framework, assessment)
    let now = known.snapshot(known.last)
    let subjects = Comparison.Subject.all(framework)
    func agency(_ subject: Comparison.Subject, _ by: Person) -> String? {
      by.agency ?? subject.judgement(in: framework)?.agency
    }
    standing = subjects.compactMap { subject, title in
      guard let claim = assessment.claim(subject.text), let grade = framework.scale.grade(claim.judgement.grade) else {
        return nil
      }
      let stands = now.readings(subject)
      var (owner, sample): (String?, Look?)
      if case .criterion(let id) = subject {
        owner = assessment.owners[id]?.owner
        sample = now.criteria.first { $0.criterion.id == id }.flatMap { Look(sampledOn: $0, in: framework.scale) }
      }
      return Standing(
        subject: subject, title: title, claimed: grade, carried: stands?.supported.grade,
        indicated: stands?.indicated.grade, sample: sample, by: claim.by, on: claim.at.date, owner: owner,
        agency: agency(subject, claim.by))
    }
    let counted = Set(assessment.completeness.counted).subtracting(assessment.takenBack)
    made = known.history.records.compactMap { record in
      guard let judgement = record.content(JudgementMade.self), counted.contains(record.digest),
        let grade = framework.scale.grade(judgement.grade),
        let (subject, title) = subjects.first(where: { $0.subject.text == judgement.subject })
      else { return nil }
      let day = record.header.at.date
      // A claim is held against what was known by the end of its own day, and nothing later.
      let then = known.snapshot(day)
      return PastClaim(
        id: record.digest, subject: subject, title: title, claimed: grade, part: judgement.part,
        because: judgement.because, by: record.header.by, on: day,
        carriedThen: then.readings(subject)?.supported.grade, carriedNow: now.readings(subject)?.supported.grade,
        nextLook: looks.next(subject, after: day),
        isCurrent: assessment.claim(judgement.subject)?.id == record.digest)
    }
    leads = ClaimGroup.groups(standing, made) {
      $0.by.name
    } past: {
      $0.by.name
    }
    let known = ClaimGroup.groups(standing, made) {
      $0.agency
    } past: {
      agency($0.subject, $0.by)
    }
    agencies = known.contains { $0.name != nil } ? known : []
  }

  /// The claims on one part alone, or made in one period. No pattern is told of them, which needs all claims.
  ///
  /// - Parameter part: With a judgement go the criteria of it.
  package func only(
    on part: Comparison.Subject? = nil, in framework: Framework, from: CivilDate? = nil, to: CivilDate? = nil
  ) -> ClaimReview {
    guard part != nil || from != nil || to != nil else { return self }
    func isMeant(_ subject: Comparison.Subject) -> Bool {
      guard let part else { return true }
      if case .judgement(let id) = part { return subject.judgement(in: framework)?.id == id }
      return subject == part
    }
    var chosen = self
    chosen.standing = standing.filter { isMeant($0.subject) }
    chosen.made = made.filter { claim in
      isMeant(claim.subject) && (from.map { claim.on >= $0 } ?? true) && (to.map { claim.on <= $0 } ?? true)
    }
    (chosen.leads, chosen.agencies) = ([], [])
    return chosen
  }
}

extension Comparison.Subject {
  /// Everything that can be claimed, with its title: the whole, the judgements, the criteria.
  static func all(_ framework: Framework) -> [(subject: Self, title: String)] {
    (framework.overall.map { [(.whole, $0.title)] } ?? [])
      + framework.judgements.map { (.judgement($0.id), $0.shortTitle) }
      + framework.criteria.map { (.criterion($0.id), $0.title) }
  }

  package var isCriterion: Bool { if case .criterion = self { true } else { false } }

  /// The judgement that it is or belongs to; nil for the whole.
  package func judgement(in framework: Framework) -> Judgement? {
    switch self {
    case .whole: nil
    case .judgement(let id): framework.judgement(id)
    case .criterion(let id): framework.judgement(of: id)
    }
  }
}

extension Snapshot {
  /// The readings of a subject; nil where the framework has no such one.
  package func readings(_ subject: Comparison.Subject) -> Readings<Verdict>? {
    switch subject {
    case .whole: overall?.readings
    case .judgement(let id): judgements.first { $0.judgement.id == id }?.readings
    case .criterion(let id): criteria.first { $0.criterion.id == id }?.readings
    }
  }
}
