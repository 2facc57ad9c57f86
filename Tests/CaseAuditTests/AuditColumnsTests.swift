import CaseAudit
import StructuredText
import Testing

@Suite struct AuditColumnsTests {
  @Test(arguments: [
    (ColumnMatcher.auditAnswers, ["case", "question", "answer", "grade", "note", "auditor", "date"]),
    (.moderation, ["case", "question", "agreed", "because", "moderator", "date", "known"]),
  ]) func `the meanings of a sheet are known by their own names, and none by another's`(
    matcher: ColumnMatcher, ids: [String]
  ) {
    let match = matcher.match(ids)
    #expect(match.matched.map(\.meaning.id) == ids && match.ambiguous.isEmpty)
  }
}
