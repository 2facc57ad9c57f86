import Assessments
import Frameworks
import GapAnalysis
import Properties
import Testing

/// The best within a budget; against every list there is in `Property.ofSearch`.
@Suite struct SearchTests {
  @Test func `what raises the whole with fewest statements comes first`() throws {
    var ground = try Ground()
    ground.evidence("X1.G1", "X1.G2", "X2.A1", "X2.G2", "Y1.G1", "Y1.G2", "Y2.G1", "Y2.G2")
    let steps = Budget(ground.analysis, most: 10).steps
    #expect(steps.first?.statement.id.text == "X2.G1")
    #expect(steps.first?.unlocks.map(\.conclusion).first == .overall)
  }

  @Test func `a judgement brought to the target counts for more than one brought from nothing to less`() throws {
    let small = Ground.small
    let (start, end) = (
      try #require(small.firstRange(of: "  - id: Y\n")), try #require(small.firstRange(of: "overall:"))
    )
    let third = small[start.lowerBound..<end.lowerBound].replacing("Y", with: "Z")
    // Nothing is known of the third, so that the whole has no grade whichever is chosen.
    var ground = try Ground(small.replacing("overall:", with: "\(third)overall:", maxReplacements: 1))
    ground.evidence("X1.G1", "X1.G2", "X2.A1", "X2.G2", "Y1.A1", "Y2.A1", "Y2.A2")
    let budget = Budget(ground.analysis, most: 1)
    #expect(budget.steps.map(\.statement.id.text) == ["X2.G1"])
    let other = try #require(ground.framework.statement(StatementID("Y1.A2"))).statement
    let reached = ground.analysis.reach(evidencing: [other])
    #expect(reached.judgementRanks > budget.after.judgementRanks && reached < budget.after)
  }

  @Test func `of statements that unlock as much the one that takes less effort comes first`() throws {
    var ground = try Ground()
    for (criterion, days) in [("X1", 9), ("X2", 2), ("Y1", 5)] {
      ground.bodies.append(action(criterion, days))
    }
    let steps = Budget(ground.analysis, most: 2).steps
    #expect(steps.count == 2 && steps.allSatisfy { $0.statement.id.text.hasPrefix("X2.") })
  }

  private func action(_ criterion: String, _ days: Int) -> ActionRaised {
    ActionRaised(
      title: "Something", criterion: CriterionID(criterion), band: nil, owner: "A. Lead", due: nil, measure: nil,
      effort: days)
  }
}
