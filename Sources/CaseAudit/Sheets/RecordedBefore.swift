package import Assessments
import Frameworks

// What is brought a second time is told from what is new by comparing all of it, never by a text of it.

extension CaseAudited {
  /// The same with its answers in the order of their questions: audits that say the same are equal then.
  package var inOrder: CaseAudited {
    CaseAudited(
      sample: sample, reference: reference, auditor: auditor, audited: audited,
      answers: answers.sorted { $0.question.text < $1.question.text }, grade: grade, reaudit: reaudit)
  }
}

extension AuditModerated {
  /// The same in the order of its questions, without what the auditors had answered, which is none of the moderator's own:
  /// moderations that say the same are equal then.
  package var inOrder: AuditModerated {
    var moderation = AuditModerated(
      sample: sample, reference: reference, moderator: moderator, moderated: moderated, answersKnown: answersKnown,
      agreed: agreed.map { Agreed(question: $0.question, answer: $0.answer, because: $0.because, originals: []) }
        .sorted { $0.question.text < $1.question.text })
    moderation.grade = grade.map { AgreedGrade(grade: $0.grade, because: $0.because, originals: []) }
    return moderation
  }
}
