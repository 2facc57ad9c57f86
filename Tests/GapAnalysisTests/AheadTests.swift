import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Properties
import Testing

/// Records of another machine's clock may hold a day to come: they are read, and wait for it.
@Suite struct AheadTests {
  @Test func `an item that speaks for a day to come is not counted before it, and is said not to be`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .audit)
    ground.attach("X1.G1", kind: .observation, daysAgo: -10)
    #expect(try ground.readings("X1.a") == "- G G")
    #expect(try ground.aspect("X1.a").passedOver.map(\.why) == [.notYet])
    let later = Analysis(
      ground.framework, History(ground.records).assessment(asAt: ground.today.adding(days: 10)))
    let aspect = try #require(later.criteria.flatMap(\.aspects).first { $0.id.text == "X1.a" })
    #expect(ground.letters(aspect.grades) == "G G G" && aspect.passedOver.isEmpty)
  }

  @Test func `a concern about a child counts at once, whatever the clock says`() throws {
    var ground = try Ground()
    ground.attach("X1.G1", kind: .audit)
    let tomorrow = ground.today.adding(days: 1)
    let link = try #require(ground.link("X1.I1"))
    ground.bodies.append(
      SafetyConcern(
        reference: "C1", criterion: CriterionID("X1"), shows: .statement(link), told: "manager",
        toldAt: try #require(CivilMinute("10:40", on: tomorrow)), actedAt: nil, recheckBy: tomorrow, note: nil))
    #expect(try ground.aspect("X1.a").hasLoneWorst)
  }
}
