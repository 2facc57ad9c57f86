import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Nouns
import RecordStore
import Reports
import TestSupport
import Testing

/// The self-evaluation, or the position statement, of a kept workspace of three regimes, for each audience: one judgement of it as people
/// have filled it in, the others as nobody has. The files lie in `Pages/position`.
@Suite struct PositionPagesTests {
  @Test(arguments: ["ofsted-ilacs-2026", "ofsted-child-protection-2012", "jtai-neglect-2017"], Audience.allCases)
  func `says what is recorded, and asks what is not`(id: String, audience: Audience) throws {
    let text = ReadinessReport(try #require(Self.filled[id]).get(), .selfEvaluation, audience: audience).markdown()
    try expectGolden(Kept.withoutSeal(text), "../Pages/position/\(id).\(audience).md")
  }

  /// Worked out once for all audiences.
  private static let filled = Dictionary(
    uniqueKeysWithValues: ["ofsted-ilacs-2026", "ofsted-child-protection-2012", "jtai-neglect-2017"].map { id in
      (id, Result { try fill(id) })
    })

  private static func fill(_ id: String) throws -> Analysis {
    let name = try #require(SectionTests.workspaces[id])
    let framework = try Kept.framework(id, beside: name)
    let history = try Kept.contents(of: name).history
    let day = try #require(Kept.today).date
    let judgement = try #require(framework.judgements.first)
    let criterion = try #require(judgement.criteria.first).id
    var records = history.records
    let head = try #require(records.last?.header)
    for (number, body) in try bodies(judgement.id.text, criterion).enumerated() {
      let header = RecordHeader(
        assessment: head.assessment, framework: head.framework, frameworkVersion: head.frameworkVersion,
        at: Instant(seconds: Instant(startOf: day).seconds + number), by: Person(name: "K. Marwood"),
        after: History(records).heads)
      records.append(RecordText.make(header, body).record)
    }
    return Analysis(framework, History(records).assessment(asAt: day))
  }

  private static func bodies(_ judgement: String, _ criterion: CriterionID) throws -> [any RecordContent] {
    func wrote(
      _ subject: String, _ part: NarrativeWritten.Part, _ text: String, for readers: [NarrativeWritten.Reader] = []
    ) -> NarrativeWritten { NarrativeWritten(subject: subject, part: part, text: text, readers: readers) }
    func figure(_ text: String) throws -> Quantity { try #require(Quantity(text)) }
    let (from, to) = (try #require(CivilDate("2025-04-01")), try #require(CivilDate("2026-03-31")))
    let day = try #require(CivilDate("2024-03-15"))
    return [
      wrote("overall", .context, "Northvale is an invented authority."),
      wrote(judgement, .know, "We are good at the start and less good once a plan runs."),
      wrote(criterion.text, .know, "Referrers do not hear what became of it."),
      wrote(judgement, .impact, "Children are seen sooner.", for: [.committee]),
      NarrativeWritten(
        subject: judgement, part: .voice, text: "She asked me first.", theme: "Being asked first",
        agreedBy: "the young person", readers: [.leaders, .inspectors]),
      NarrativeWritten(subject: judgement, part: .voice, text: nil, theme: "Not knowing the new worker"),
      MeasureRecorded(
        name: "Decision within one working day", criterion: criterion, value: try figure("85.5"), unit: "%", of: 1204,
        from: from, to: to, better: .higher,
        beside: [.neighbours: try figure("81"), .england: try figure("79.2"), .earlier: try figure("86")],
        source: "Monthly report"),
      MeasureRecorded(
        name: "Children missing on the day", criterion: criterion, value: try figure("3"), unit: nil, of: nil, from: to,
        to: to, better: .lower, beside: [:], source: nil),
      InspectionRecorded(
        title: "Inspection of 2024", day: day, grades: [.init(of: "Overall", grade: "requires improvement")],
        recommendation: nil),
      InspectionRecorded(
        title: "Inspection of 2024", day: day, grades: [],
        recommendation: .init(
          number: "1", text: "Decide in time", criterion: criterion, became: .done, what: "Read by noon each day")),
      MilestoneSet(
        plan: .subject(judgement), title: "Nine in ten hear what was decided", due: day.adding(months: 40),
        measure: "Survey of referrers"),
      MilestoneSet(
        plan: .subject(criterion.text), title: "A form for referrers", due: day.adding(months: 20), measure: nil),
    ]
  }
}
