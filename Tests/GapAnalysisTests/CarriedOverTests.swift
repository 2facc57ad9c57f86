import Assessments
import Frameworks
import GapAnalysis
import Properties
import TestSupport
import Testing

/// Evidence recorded against one framework, read under another.
@Suite struct CarriedOverTests {
  static let two = Ground.small.replacing("id: small", with: "id: other")
  static let crosswalk = """

    crosswalk:
      other:
        grades: {good: good, adequate: adequate, inadequate: inadequate}
        criteria:
          X1: [X1, X2]
    """

  private func carried(_ ground: Ground) throws -> Analysis {
    let other = try Ground(CarriedOverTests.two, name: "other.yaml").framework
    let assessment = History(ground.records).assessment(asAt: ground.today)
    let correspondence = try #require(Correspondence(from: ground.framework, to: other, among: []))
    return Analysis(
      other, assessment,
      carriedOver: CarriedOver(assessment, from: ground.framework, to: other, correspondence))
  }

  private func ground() throws -> Ground { try Ground(Ground.small + CarriedOverTests.crosswalk) }

  @Test func `an item counts for every corresponding criterion as a whole, and says where it comes from`() throws {
    var ground = try ground()
    ground.attach("X1.G1")
    let analysis = try carried(ground)
    for id in ["X1", "X2"] {
      let finding = try #require(analysis.criterion(CriterionID(id)))
      let wide = try #require(finding.aspects.first { $0.isWide })
      #expect(wide.evidence.map(\.carriedFrom) == [CriterionID("X1")])
      #expect(finding.readings.indicated.grade?.id.text == "good")
      #expect(finding.readings.supported.grade == nil)
      #expect(finding.aspects.filter { !$0.isWide }.allSatisfy { !$0.isPlaced })
    }
  }

  @Test func `a grade that the crosswalk leaves out does not carry`() throws {
    var ground = try ground()
    ground.attach("X1.O1")
    #expect(try carried(ground).criteria.allSatisfy { $0.readings.indicated.grade == nil })
  }

  @Test func `of two things that one item shows the less favourable one counts, once`() throws {
    var ground = try ground()
    ground.attach("X1.G1", "X1.I2")
    let finding = try carried(ground).criterion(CriterionID("X1"))
    let wide = try #require(finding?.aspects.first { $0.isWide })
    #expect(wide.evidence.count == 1)
    #expect(wide.grades.indicated?.id.text == "inadequate")
  }

  @Test func `claims stay with the framework that they were made under`() throws {
    var ground = try ground()
    ground.bodies.append(
      JudgementMade(subject: "X1", grade: GradeID("good"), because: "sure", part: .owner))
    #expect(try carried(ground).criteria.allSatisfy { $0.selfAssessed == nil })
  }

  @Test func `what is out of date stays so`() throws {
    var ground = try ground()
    ground.attach("X1.G1", daysAgo: 800)
    let analysis = try carried(ground)
    #expect(analysis.criteria.allSatisfy { $0.readings.indicated.grade == nil })
    #expect(analysis.evidence.passedOver.values.joined().map(\.why) == [.stale, .stale])
  }

  @Test func `a crosswalk holds in both directions, and by way of a third framework`() throws {
    let frameworks = BuiltInFrameworks.names.compactMap { BuiltInFrameworks.framework($0) }
    #expect(frameworks.count == BuiltInFrameworks.names.count)
    for one in frameworks {
      for two in frameworks where one.id != two.id {
        let forth = try #require(Correspondence(from: one, to: two, among: frameworks), "\(one.id) to \(two.id)")
        let back = try #require(Correspondence(from: two, to: one, among: frameworks))
        #expect(!forth.criteria.isEmpty && !forth.grades.isEmpty)
        #expect(forth.through == back.through)
        for (criterion, others) in forth.criteria {
          for other in others { #expect(back.criteria[other]?.contains(criterion) ?? false, "\(one.id) \(criterion)") }
        }
        for (own, other) in forth.grades {
          #expect(one.scale.grade(own) != nil && two.scale.grade(other) != nil, "\(own) of \(one.id) to \(two.id)")
        }
        // A better grade never counts as less.
        let levels = one.scale.grades.compactMap { forth.grades[$0.id] }.compactMap { two.scale.grade($0)?.level }
        #expect(levels == levels.sorted(by: >))
      }
    }
  }
}
