import Assessments
import Digests
import Frameworks
import GapAnalysis
import Properties
import Testing

@Suite struct `Actions on gaps` {
  private func action(_ title: String, _ answers: ActionRaised.Answered..., on criterion: String = "X1") -> ActionRaised
  {
    ActionRaised(
      title: title, criterion: CriterionID(criterion), band: nil, owner: "B. Lead", due: nil, measure: nil,
      answers: answers)
  }

  /// The titles of the actions on the gap of an aspect.
  private func actions(on aspect: String, _ ground: Ground) throws -> [String] {
    let gap = try #require(ground.analysis.gaps.first { $0.aspect?.text == aspect })
    return gap.actions.compactMap { id in ground.assessment.actions.first { $0.id == id }?.raised.title }
  }

  @Test func `are those that say so, then those on the criterion, and none on something else`() throws {
    var ground = try Ground()
    ground.bodies += [
      action("whole"), action("of b", .statement(StatementID("X1.A2"))),
      action("of a", .statement(StatementID("X1.I1"))), action("other", on: "X2"),
    ]
    #expect(try actions(on: "X1.a", ground) == ["of a", "whole"])
    #expect(try actions(on: "X1.b", ground) == ["of b", "whole"])
    #expect(try actions(on: "X1.c", ground) == ["whole"])
    #expect(try actions(on: "X2.a", ground) == ["other"])
  }

  @Test func `that answer a question are on the aspect that it tests`() throws {
    var ground = try Ground()
    ground.bodies.append(action("asked", .question(QuestionID("X1.Q1"))))
    #expect(try actions(on: "X1.a", ground) == ["asked"] && actions(on: "X1.b", ground).isEmpty)
  }

  @Test func `that came from a theme of an audit are on what the theme asks after`() throws {
    var ground = try Ground()
    let origin = ActionRaised.Origin(
      sample: SHA256.digest(of: [1]), subject: .theme([QuestionID("X1.Q1")]))
    ground.bodies.append(
      ActionRaised(
        title: "theme", criterion: CriterionID("X1"), band: nil, owner: "B", due: nil, measure: nil, origin: origin))
    #expect(try actions(on: "X1.a", ground) == ["theme"] && actions(on: "X1.b", ground).isEmpty)
  }

  @Test func `that answer a finding are on every gap that rests on it`() throws {
    var ground = try Ground()
    ground.attach("X1.I1", "X1.I2", kind: .caseSample, extent: "1 of 12")
    ground.bodies.append(action("found", .item(try ground.item())))
    #expect(try actions(on: "X1.a", ground) == ["found"] && actions(on: "X1.b", ground) == ["found"])
    #expect(try actions(on: "X1.c", ground).isEmpty)
  }

  @Test func `that answer what is found are on it still once the finding is old`() throws {
    var ground = try Ground()
    ground.attach("X1.I1", kind: .audit, daysAgo: 427)
    ground.bodies += [
      action("of a", .statement(StatementID("X1.I1"))), action("of b", .statement(StatementID("X1.A2"))),
    ]
    let old = try #require(ground.analysis.gaps.first { $0.kind == .neverMended })
    let titles = old.actions.compactMap { id in ground.assessment.actions.first { $0.id == id }?.raised.title }
    #expect(titles == ["of a"])
  }

  @Test func `that answer what the framework holds no more are on the criterion as a whole`() throws {
    var ground = try Ground()
    ground.bodies.append(action("gone", .statement(StatementID("X1.G9"))))
    #expect(try actions(on: "X1.b", ground) == ["gone"])
  }

  @Test(arguments: [("X1.G1", nil), ("X1.G2", Gap.Proof.evidence)])
  func `once closed are proved by what they answer, whatever else of the criterion falls short`(
    statement: String, missing: Gap.Proof?
  ) throws {
    var ground = try Ground()
    ground.evidence("X1.G1", "X1.A2", "X1.G3")
    ground.bodies.append(action("done", .statement(StatementID(statement))))
    let id = try #require(ground.assessment.actions.first).id
    ground.bodies.append(ActionUpdated(action: id, status: .closed, due: nil, note: nil))
    let found = ground.analysis.gaps.compactMap { gap -> Gap.Proof? in
      if case .closedUnproven(id, _, let missing) = gap.reason { missing } else { nil }
    }
    #expect(found == [missing].compactMap(\.self))
  }
}
