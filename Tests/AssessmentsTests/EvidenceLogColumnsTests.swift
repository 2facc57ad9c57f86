import Assessments
import StructuredText
import Testing

@Suite struct EvidenceLogColumnsTests {
  @Test func `the meanings of an evidence log are known by their own names, and none by another's`() {
    let log = [
      "title", "file", "reference", "dated", "kind", "agency", "criterion", "shows", "against", "extent", "note",
    ]
    let match = ColumnMatcher.evidenceLog.match(log)
    #expect(match.matched.map(\.meaning.id) == log && match.ambiguous.isEmpty)
  }
}
