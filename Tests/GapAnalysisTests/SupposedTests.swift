import Assessments
import Digests
import Frameworks
import GapAnalysis
import Properties
import TestSupport
import Testing

/// What would follow if something were so.
@Suite struct SupposedTests {
  private func suppose(_ ground: Ground, _ suppositions: [Supposition]) -> SupposedAnalysis {
    SupposedAnalysis(
      ground.framework, assessment: History(ground.records).assessment(asAt: ground.today), suppositions: suppositions)
  }

  private func statement(_ id: String, _ ground: Ground, holds: Bool = true) throws -> Supposition {
    .statement(try #require(ground.framework.statement(StatementID(id))).statement, holds: holds)
  }

  private func criterion(_ id: String, _ result: SupposedAnalysis, _ ground: Ground) throws -> String {
    ground.letters(try #require(result.supposed.criterion(CriterionID(id))).readings.grades)
  }

  @Test func `a statement puts its aspect at its rung in every reading, whatever spoke against it`() throws {
    var ground = try Ground()
    ground.evidence("X2.A1")
    ground.attach("X2.I1", kind: .caseSample)
    let result = suppose(ground, [try statement("X2.O1", ground)])
    let aspect = try #require(result.supposed.criterion("X2".criterion)?.aspects.first)
    #expect(ground.letters(aspect.grades) == "O O O")
    #expect(!aspect.hasLoneWorst && aspect.against.isEmpty)
    #expect(try ground.readings("X2.a") == "A A A")
  }

  @Test func `a statement at the worst grade counts as confirmed`() throws {
    var ground = try Ground()
    ground.evidence("X1.G1", "X1.G2")
    let result = suppose(ground, [try statement("X1.I1", ground)])
    #expect(result.supposed.criterion("X1".criterion)?.readings.bestSaid.rule == "C1".rule)
    #expect(try criterion("X1", result, ground) == "I I I")
  }

  @Test func `what is recorded stands beside what is supposed, and is as it was`() throws {
    var ground = try Ground()
    ground.evidence("X2.G1")
    let result = suppose(ground, [try statement("X2.G2", ground)])
    #expect(result.recorded.criterion("X2".criterion)?.readings.supported.grade == nil)
    #expect(try criterion("X2", result, ground) == "G G G")
    #expect(result.changes.map(\.conclusion) == [.criterion("X2".criterion)])
    #expect(result.changes[0].isNewlyJudged && !result.changes[0].rises)
    #expect(result.changes[0].after.supported.rule == "C3".rule)
  }

  @Test func `a two-step aspect is met by its statement and not met by its opposite or by no`() throws {
    var ground = try Ground()
    ground.evidence("X2.G1", "X2.G2")
    for (id, holds, expected) in [
      ("X2.G3", true, "G"), ("X2.I3", true, "A"), ("X2.G3", false, "A"), ("X2.I3", false, "G"),
    ] {
      let result = suppose(ground, [try statement(id, ground, holds: holds)])
      #expect(try criterion("X2", result, ground).hasPrefix(expected), "\(id) \(holds)")
    }
  }

  @Test func `a criterion has the grade that is supposed in every reading, and counts as confirmed`() throws {
    var ground = try Ground()
    ground.evidence("X1.G1", "X1.G2", "X2.G1", "X2.G2", "Y1.G1", "Y1.G2", "Y2.G1", "Y2.G2")
    let result = suppose(ground, [.criterion("X1".criterion, ground.framework.scale.worst)])
    #expect(try criterion("X1", result, ground) == "I I I")
    #expect(result.supposed.judgements[0].readings.supported.rule == "J1".rule)
    #expect(
      result.supposed.overall?.readings.supported == Verdict(grade: ground.framework.scale.worst, rule: "V1".rule))
    #expect(result.changes.map(\.conclusion) == [.overall, .judgement(JudgementID("X")), .criterion("X1".criterion)])
    #expect(result.changes.allSatisfy { $0.falls })
    // What is supposed is not argued with: no gap is found in it and no statement lifts it.
    #expect(!result.supposed.gaps.contains { $0.criterion == "X1".criterion && $0.aspect != nil })
    #expect(result.supposed.way == nil)
  }

  @Test func `a concern that holds and one that does not stand at opposite ends`() throws {
    let ground = try Ground.shipped("jtai-neglect-2017")
    let concern = try #require(ground.framework.statement(StatementID("JT-PO2.C1")))
    for (holds, expected) in [(true, ground.framework.scale.worst), (false, ground.framework.scale.best)] {
      let result = suppose(ground, [.statement(concern.statement, holds: holds)])
      let aspect = result.supposed.criteria.flatMap(\.aspects).first { $0.id == concern.aspect.id }
      #expect(aspect?.grades.supported == expected)
    }
    #expect(Supposition.doingWell(by: concern.statement) == .statement(concern.statement, holds: false))
  }

  @Test(arguments: Ground.shippedNames)
  func `supposing nothing changes nothing`(name: String) throws {
    var chance = SeededGenerator(seed: 5)
    #expect(suppose(try Ground.shipped(name).filled(by: &chance), []).changes.isEmpty)
  }

  @Test(arguments: [(Rechecked.Outcome.notSo, "G"), (.so, "A"), (.wider, "I")])
  func `what is supposed of a finding is what a re-check would do, and none is recorded`(
    outcome: Rechecked.Outcome, expected: String
  ) throws {
    let (ground, id) = try RiskTests.ground()
    let result = suppose(ground, [.finding(.item(id), outcome, name: id.short)])
    #expect(result.supposed.supportedOverall?.letter.description == expected)
    #expect(result.recorded.supportedOverall?.letter == "A" && result.recorded.atRisk.open.count == 1)
    var recorded = ground
    recorded.say(Rechecked(.item(id), outcome, because: "read"), by: "R. Lund")
    #expect(result.supposed.criteria.map(\.readings) == recorded.analysis.criteria.map(\.readings))
  }
}
