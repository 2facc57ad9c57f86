import Assessments
package import StructuredText

extension ColumnMatcher {
  /// A sheet of answers from a case audit.
  package static let auditAnswers = ColumnMatcher([
    .caseReference,
    ColumnMeaning("question", "the question", also: ["question id", "q", "audit question", "question number"]),
    ColumnMeaning("answer", "the answer", also: ["response", "met", "yes no", "result", "finding"]),
    ColumnMeaning("grade", "the grade", also: ["judgement", "rating", "audit grade"]),
    ColumnMeaning("note", "the note", also: ["notes", "comment", "comments", "reason", "remarks"]),
    ColumnMeaning("auditor", "the auditor", also: ["audited by", "auditor name", "by", "name of auditor"]),
    ColumnMeaning(
      "date", "the date",
      also: [
        "date audited", "audit date", "date of audit", "audited on", "audited", "day", "day audited", "day of audit",
      ]),
  ])

  /// A sheet of answers that moderation agreed.
  package static let moderation = ColumnMatcher([
    .caseReference,
    ColumnMeaning("question", "the question", also: ["question id", "q", "audit question", "question number"]),
    ColumnMeaning("agreed", "the agreed answer", also: ["answer", "agreed answer", "moderated answer", "outcome"]),
    ColumnMeaning("because", "the reason", also: ["reason", "why", "rationale", "note", "notes", "comment"]),
    ColumnMeaning("moderator", "the moderator", also: ["moderated by", "by", "agreed by", "chair", "panel"]),
    ColumnMeaning("date", "the date", also: ["date moderated", "moderated", "moderated on", "date agreed"]),
    ColumnMeaning("known", "whether the answers were known", also: ["answers known", "answers known before reading"]),
  ])
}
