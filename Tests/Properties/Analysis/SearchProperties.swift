import Frameworks
import GapAnalysis
import TestSupport

extension Property {
  /// The way to the target and the best within a budget, against every list there is.
  package static let ofSearch =
    [
      Property(
        "no shorter list reaches the target, and where no way is found none does", count: 600, few: 16,
        known: [396, 558]
      ) {
        let ground = try smallCase($0)
        let analysis = ground.analysis
        func reaches(_ list: [Statement]) -> Bool {
          analysis.supportedOverall(evidencing: list).map { $0 >= analysis.target } ?? false
        }
        let shortest = (0...3).first { everyList(ground, of: $0, until: reaches) }
        guard let way = analysis.way else {
          return .when(shortest == nil, else: "no way, and one of \(String(describing: shortest))")
        }
        return .when(
          reaches(way) && shortest.map { way.count == $0 } ?? (way.count > 3),
          else: "\(way.map(\.id)), and the shortest is \(String(describing: shortest))")
      },
      Property("the steps of a way add up, and each says what it unlocks, in every framework", count: 120, few: 3) {
        let analysis = try shipped($0, density: 95).0.analysis
        for steps in [Budget(analysis, most: 6).steps, analysis.steps ?? []] {
          var (done, before) = ([Statement](), analysis.reach(evidencing: []))
          for step in steps {
            done.append(step.statement)
            let after = analysis.reach(evidencing: done)
            if step.unlocks.isEmpty != (before.parts == after.parts) { return .fails("\(step.statement.id)") }
            before = after
          }
        }
        guard let way = analysis.way else { return .holds }
        return .when(
          analysis.supportedOverall(evidencing: way).map { $0 >= analysis.target } ?? false, else: "\(way.map(\.id))")
      },
    ] + (1...3).map(withinBudget)

  private static func withinBudget(_ most: Int) -> Property {
    Property(
      "no list within a budget of \(most) reaches further, and none as far is shorter", count: 300, few: 12 / most
    ) {
      let ground = try smallCase($0)
      let analysis = ground.analysis
      let budget = Budget(analysis, most: most)
      var best: (reach: [Int], count: Int) = ([], 0)
      for count in 0...most {
        _ = everyList(ground, of: count) { list in
          let reach = parts(analysis.reach(evidencing: list), ground)
          if best.reach.lexicographicallyPrecedes(reach) { best = (reach, count) }
          return false
        }
      }
      return .when(
        budget.steps.count == best.count && parts(budget.after, ground) == best.reach
          && budget.after == analysis.reach(evidencing: budget.steps.map(\.statement)),
        else: "\(budget.steps.map(\.statement.id)), and \(best.count) reach \(best.reach)")
    }
  }

  /// A framework made up with few aspects, most with two judgements, between which there is something to choose.
  private static func smallCase(_ number: Int) throws -> Ground {
    var chance = SeededGenerator(seed: UInt64(number))
    while true {
      let invented = try Ground.invented(by: &chance, gradesJudgements: number % 4 != 0)
      guard invented.framework.aspectCount <= 6, invented.framework.judgements.count == 2 || number % 4 == 1 else {
        continue
      }
      var ground = invented.filled(by: &chance, density: 60, isHarsh: number % 3 == 0)
      ground.target = ["good", "outstanding", "outstanding", "adequate"][number / 4 % 4]
      return ground
    }
  }

  /// Every list of so many statements of different aspects, until one will do.
  private static func everyList(_ ground: Ground, of count: Int, until willDo: ([Statement]) -> Bool) -> Bool {
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
  private static func parts(_ reach: Reach, _ ground: Ground) -> [Int] {
    ground.framework.rules.gradesJudgements ? Array(reach.parts.dropLast()) : reach.parts
  }
}

extension Reach {
  /// In the order in which they are compared.
  var parts: [Int] { [(overall?.level ?? -1) + 1, judgements, judgementRanks, criteria, criterionRanks] }
}
