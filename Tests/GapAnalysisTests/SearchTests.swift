import Assessments
import Frameworks
import GapAnalysis
import TestSupport
import Testing

/// The way to the target and the best within a budget, against every list there is.
@Suite struct SearchTests {
  @Test func `no shorter list reaches the target, and where no way is found none does`() throws {
    var (found, none) = (0, 0)
    try eachSmallCase { ground, seed in
      let analysis = ground.analysis
      let lengths = 0...3
      let shortest = lengths.first { count in
        everyList(ground, of: count) {
          analysis.supportedOverall(evidencing: $0).map { $0 >= analysis.target } ?? false
        }
      }
      guard let way = analysis.way else {
        none += 1
        return #expect(shortest == nil, "seed \(seed)")
      }
      found += 1
      #expect(analysis.supportedOverall(evidencing: way).map { $0 >= analysis.target } ?? false, "seed \(seed)")
      if let shortest { #expect(way.count == shortest, "seed \(seed)") } else { #expect(way.count > 3, "seed \(seed)") }
    }
    #expect(found > 20, "\(found) ways, \(none) without")
  }

  @Test(arguments: [1, 2, 3])
  func `no list within the budget reaches further, and none as far is shorter`(most: Int) throws {
    try eachSmallCase { ground, seed in
      let analysis = ground.analysis
      let budget = Budget(analysis, most: most)
      #expect(budget.steps.count <= most)
      #expect(budget.after == analysis.reach(evidencing: budget.steps.map(\.statement)), "seed \(seed)")
      var best: (reach: [Int], count: Int) = ([], 0)
      for count in 0...most {
        _ = everyList(ground, of: count) { list in
          let reach = parts(analysis.reach(evidencing: list), ground)
          if best.reach.lexicographicallyPrecedes(reach) { best = (reach, count) }
          return false
        }
      }
      #expect(parts(budget.after, ground) == best.reach, "seed \(seed), \(budget.steps.map(\.statement.id.text))")
      #expect(budget.steps.count == best.count, "seed \(seed)")
    }
  }

  @Test(arguments: Ground.shippedNames)
  func `the steps of a way add up, and each says what it unlocks`(name: String) throws {
    var chance = SeededGenerator(seed: 2)
    let ground = try Ground.shipped(name).filled(by: &chance, density: 95)
    let analysis = ground.analysis
    let budget = Budget(analysis, most: 6)
    for steps in [budget.steps, analysis.steps ?? []] {
      var done: [Statement] = []
      var before = analysis.reach(evidencing: [])
      for step in steps {
        done.append(step.statement)
        let after = analysis.reach(evidencing: done)
        #expect(step.unlocks.isEmpty == (before.parts == after.parts), "\(name) \(step.statement.id)")
        before = after
      }
    }
    if let way = analysis.way {
      #expect(analysis.supportedOverall(evidencing: way).map { $0 >= analysis.target } ?? false)
    }
  }

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

  // MARK: Support

  /// Invented frameworks with few aspects, judgements with grades and without.
  private func eachSmallCase(_ body: (Ground, UInt64) throws -> Void) throws {
    var tried = 0
    for seed in 0..<2000 as Range<UInt64> where tried < 48 {
      var chance = SeededGenerator(seed: seed)
      let invented = try Ground.invented(by: &chance, gradesJudgements: seed % 4 != 0)
      let framework = invented.framework
      // Three in four with two judgements, between which there is something to choose.
      guard framework.aspectCount <= 6, framework.judgements.count == 2 || tried % 4 == 0 else { continue }
      tried += 1
      var ground = invented.filled(by: &chance, density: 60, isHarsh: seed % 3 == 0)
      ground.target = ["good", "outstanding", "outstanding", "adequate"][(tried / 4) % 4]
      try body(ground, seed)
    }
    #expect(tried == 48)
  }

  /// Every list of so many statements of different aspects, until one will do.
  private func everyList(_ ground: Ground, of count: Int, _ willDo: ([Statement]) -> Bool) -> Bool {
    let aspects = ground.framework.criteria.flatMap(\.aspects)
    func choose(_ start: Int, _ chosen: [Statement]) -> Bool {
      if chosen.count == count { return willDo(chosen) }
      for index in aspects.indices.dropFirst(start) {
        for statement in aspects[index].statements where statement.grade.level > 0 {
          if choose(index + 1, chosen + [statement]) { return true }
        }
      }
      return false
    }
    return choose(0, [])
  }

  /// What is searched for: how far criteria are up the scale counts only where judgements have no grade.
  private func parts(_ reach: Reach, _ ground: Ground) -> [Int] {
    ground.framework.rules.gradesJudgements ? Array(reach.parts.dropLast()) : reach.parts
  }
}

extension Reach {
  /// In the order in which they are compared.
  var parts: [Int] { [(overall?.level ?? -1) + 1, judgements, judgementRanks, criteria, criterionRanks] }
}
