import Assessments
import Calendar
import Digests
import Frameworks
import StructuredText
import Testing

/// What is told whole, and told anew: people's words, figures, inspections that were, milestones.
@Suite struct `What is told anew` {
  private static func measured(_ value: Int, follows: Digest? = nil) -> MeasureRecorded {
    let day = CivilDate(daysSinceEpoch: 20_000)
    return MeasureRecorded(
      name: "In time", criterion: CriterionID("HP2"), value: Quantity(thousandths: value), unit: "%", of: 40, from: day,
      to: day, better: .higher, beside: [.england: Quantity(thousandths: 1000)], source: "a report", follows: follows)
  }

  @Test func `keeps the id under which it was told first`() {
    var book = Book.opened()
    let first = book.add(Self.measured(80_000)).digest
    book.add(Self.measured(82_000, follows: first))
    let told = book.assessment().measures
    #expect(told.map(\.id) == [first] && told.map(\.content.value.description) == ["82"])
  }

  @Test func `is as it was before once the last word of it is withdrawn, and gone with the first`() {
    var book = Book.opened()
    let first = book.add(Self.measured(80_000)).digest
    let second = book.add(Self.measured(82_000, follows: first)).digest
    book.add(Withdrawn(record: second, because: "a mistake"))
    #expect(book.assessment().measures.map(\.content.value.description) == ["80"])
    book.add(Withdrawn(record: first, because: "a mistake"))
    #expect(book.assessment().measures.isEmpty)
  }

  private func erase(_ first: Digest, in book: inout Book, _ framework: Framework) -> Assessment {
    let history = History(book.records)
    let stones = Erasing.tombstones(of: history.repeating(first), framework, history.assessment(asAt: book.day))
    book.add(Erased(records: stones, files: [], because: "a name"))
    return book.assessment()
  }

  @Test func `leaves its numbers and days when it is erased, and no word`() throws {
    let framework = try #require(BuiltInFrameworks.framework("ofsted-ilacs-2026.yaml"))
    let day = CivilDate(daysSinceEpoch: 20_000)
    var book = Book.opened()
    let measure = book.add(Self.measured(80_000)).digest
    book.add(Self.measured(82_000, follows: measure))
    let narrative = book.add(NarrativeWritten(subject: "HP", part: .know, text: "words")).digest
    let inspection = book.add(
      InspectionRecorded(
        title: "words", day: day, grades: [.init(of: "words", grade: "words")],
        recommendation: .init(number: "words", text: "words", criterion: nil, became: .done, what: "words"))
    ).digest
    let milestone = book.add(
      MilestoneSet(plan: .subject("HP"), title: "words", due: day, measure: "words", state: .reached, reached: day)
    ).digest
    for first in [measure, narrative, inspection, milestone] { _ = erase(first, in: &book, framework) }
    let left = book.assessment()
    #expect(left.measures.map(\.content.value.description) == ["82"] && left.measures[0].content.source == nil)
    #expect(left.measures[0].content.name.hasPrefix("erased "))
    #expect(left.narratives.isEmpty)
    #expect(left.inspections.map(\.content.day) == [day] && left.inspections[0].content.grades.isEmpty)
    #expect(left.inspections[0].content.recommendation?.became == .done)
    #expect(left.milestones.map(\.content.state) == [.reached] && left.milestones[0].content.measure == nil)
    #expect(!"\(left.inspections) \(left.milestones)".contains("words"))
  }

  @Test func `goes with the action that it is a step of`() throws {
    let framework = try #require(BuiltInFrameworks.framework("ofsted-ilacs-2026.yaml"))
    var book = Book.opened()
    let action = book.add(
      ActionRaised(title: "Do", criterion: CriterionID("HP2"), band: nil, owner: "B", due: nil, measure: nil)
    ).digest
    book.add(MilestoneSet(plan: .action(action), title: "words", due: book.day, measure: nil))
    #expect(erase(action, in: &book, framework).milestones.isEmpty)
  }

  @Test(arguments: [
    (
      "measure-recorded",
      "measure: In time\ncriterion: HP2\nvalue: 86,4\nfrom: 2026-01-01\nto: 2026-03-31\nbetter: higher"
    ),
    ("narrative-written", "subject: HP\npart: praise\ntext: words"),
    ("narrative-written", "subject: HP\npart: voice\ntext: words"),
    ("narrative-written", "subject: HP\npart: know"),
    ("narrative-written", "subject: HP\npart: know\ntext: words\nciting: [no-digest]"),
    ("inspection-recorded", "inspection: ILACS\nday: 15 March"),
    ("milestone-set", "title: All\ndue: 2027-03-31\nstate: open"),
  ])
  func `is refused with the line that is wrong where it is no such thing`(kind: String, body: String) {
    let head =
      "record: \(kind)\nformat: muster-record/2\nscope: assessment\nassessment: a\nframework: f\nframework-version: 1\n"
      + "at: 2026-11-21T10:32:05Z\nby:\n  name: A\n"
    let (record, diagnostics) = RecordText.read(SourceText(name: "r.yaml", head + body + "\n"))
    #expect(record == nil && diagnostics.rendered().contains("^"), "\(diagnostics.rendered())")
  }
}
