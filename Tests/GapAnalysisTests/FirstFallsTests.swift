import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Properties
import Testing

/// The first day on which less is supported, if nothing is renewed.
@Suite struct FirstFallsTests {
  private let criterion = Conclusion.criterion(CriterionID("HP7"))

  @Test func `it is the day on which the analysis says less, and the day before it says as much as today`() throws {
    var ground = try Ground.schedule()
    ground.attach("HP7.G1", "HP7.G2", kind: .audit, daysAgo: 200)
    ground.attach("HP7.G1", "HP7.G2", kind: .observation, daysAgo: 20)
    let (assessment, framework) = (History(ground.records).assessment(asAt: ground.today), ground.framework)
    let analysis = Analysis(framework, assessment)
    let fall = try #require(FirstFalls(YearAhead(analysis))[criterion])
    func supported(_ day: CivilDate) -> Grade? {
      Snapshot(framework, assessment.unchanged(until: day)).criteria.first { $0.criterion.id.text == "HP7" }?
        .readings.supported.grade
    }
    #expect(fall.from == analysis.criterion(CriterionID("HP7"))?.readings.supported.grade)
    #expect(supported(fall.day.adding(days: -1)) == fall.from)
    #expect(supported(fall.day) == fall.to && fall.to.map { $0 < fall.from } ?? true)
  }

  @Test func `there is none where nothing is supported today`() throws {
    #expect(
      FirstFalls(YearAhead(Analysis(try Ground().framework, History([]).assessment(asAt: try Ground().today))))[
        criterion] == nil)
  }
}
