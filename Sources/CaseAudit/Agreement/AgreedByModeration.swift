package import Assessments
import Digests
package import Frameworks

extension Assessment.Sample {
  /// What moderation agreed on each question of each case: the last, and where moderators differ the lowest.
  func agreedAnswers() -> [SecondReading.Place: (AuditModerated, AuditModerated.Agreed)] {
    var counting: [SecondReading.Place: (AuditModerated, AuditModerated.Agreed)] = [:]
    for made in moderations {
      for agreed in made.moderation.agreed {
        let (reference, question) = (made.moderation.reference, agreed.question)
        let place = SecondReading.Place(reference, question)
        let isCounting = counts(made, .answer(question, sample: id, reference: reference), counting[place]) {
          agreed.answer.isLower(than: $0.1.answer)
        }
        if isCounting { counting[place] = (made.moderation, agreed) }
      }
    }
    return counting
  }

  /// The same of the grades of cases, by case.
  package func agreedGrades(in scale: GradeScale) -> [String: (AuditModerated, AuditModerated.AgreedGrade)] {
    var counting: [String: (AuditModerated, AuditModerated.AgreedGrade)] = [:]
    func level(_ agreed: AuditModerated.AgreedGrade) -> Int { scale.grade(agreed.grade)?.level ?? .max }
    for made in moderations {
      guard let agreed = made.moderation.grade else { continue }
      let reference = made.moderation.reference
      let isCounting = counts(made, .grade(sample: id, reference: reference), counting[reference]) {
        level(agreed) < level($0.1)
      }
      if isCounting { counting[reference] = (made.moderation, agreed) }
    }
    return counting
  }

  /// Whether one counts in the place of what counted so far.
  private func counts<Agreed>(
    _ made: Assessment.MadeModeration, _ subject: Difference.Subject, _ before: Agreed?,
    isLower: (Agreed) -> Bool
  ) -> Bool {
    guard let differing = differing[subject] else { return true }
    return differing.contains(made.id) && (before.map(isLower) ?? true)
  }
}

extension CaseAudited.Answer {
  /// The less favourable answer stands until it is settled: when evidence is split, the lower reading holds until more is
  /// found.
  func isLower(than other: Self) -> Bool {
    let order: [Self] = [.no, .partly, .yes, .notApplicable]
    return order.first { $0 == self || $0 == other } == self && self != other
  }
}
