import Arguments
import Nouns
import Pages
import StructuredText
import Testing

@Suite struct `The fields of an evidence item` {
  private let columns = ColumnMatcher(Evidence.meanings)

  @Test func `have a name for programs and a heading each of its own`() {
    #expect(Set(Evidence.fields.map(\.key)).count == Evidence.fields.count)
    #expect(Set(Evidence.fields.map(\.column.name)).count == Evidence.fields.count)
  }

  @Test func `are known in a sheet by their headings and by their names, and no heading means two of them`() {
    let headings = Evidence.fields.map(\.column.name)
    let match = columns.match(headings)
    #expect(match.ambiguous.isEmpty && match.unmatched.isEmpty)
    #expect(match.matched.map(\.heading) == headings)
    let names = Evidence.fields.compactMap { $0.entry?.name }
    #expect(columns.match(names).matched.map(\.heading) == names)
  }

  @Test func `that people write are told as options, and those that a form asks for come back by the same names`() {
    let written = Set(Evidence.fields.compactMap { $0.entry?.name })
    #expect(Evidence.options.map(\.name).contains("covers"))
    #expect(Evidence.asked.allSatisfy { written.contains($0.entry.name) })
    #expect(Evidence.asked.map(\.entry.name).contains("covers"))
    #expect(Set(Evidence.asked.map(\.question.heading)).count == Evidence.asked.count)
  }

  @Test func `are told by headings as people have them`() {
    let match = columns.match(["Evidence title ", "Criterion", "Where kept", "colour"])
    #expect(
      match.matched.map { "\($0.meaning.id): \($0.heading)" } == [
        "title: Evidence title", "reference: Where kept", "criterion: Criterion",
      ])
    #expect(match.unmatched == ["colour"])
  }
}
