import Assessments
import Digests
import Frameworks
import GapAnalysis
import TestSupport

extension Property {
  /// What falls if a finding turns out wider is what falls when that is really recorded, and is never more than is carried.
  package static let ofRisk = [
    Property("at risk ≤ supported ≤ indicated ≤ best said at every level, in every framework", count: 120, few: 3) {
      inOrder(try shipped($0, density: 60 + $0 % 40).0.analysis)
    },
    Property("at risk ≤ supported ≤ indicated ≤ best said at every level, in frameworks made up", count: 3000, few: 30)
    {
      inOrder(try invented($0).analysis)
    },
    Property(
      "what a wider finding takes it takes when it is re-checked as wider, in every framework", count: 60, few: 1
    ) {
      try compare(shipped($0, density: 90).0, atMost: 4)
    },
    Property(
      "what a wider finding takes it takes when it is re-checked as wider, in frameworks made up", count: 600, few: 8
    ) {
      try compare(invented($0), atMost: .max)
    },
    Property(
      "what is said to lift the whole or to lower it does, once recorded, in frameworks made up", count: 600, few: 20
    ) {
      try carriedOut(invented($0))
    },
  ]

  private static func invented(_ number: Int) throws -> Ground {
    var chance = SeededGenerator(seed: UInt64(number))
    return try Ground.invented(by: &chance).filled(by: &chance, density: 90, isHarsh: number % 2 == 0)
  }

  private static func inOrder(_ analysis: Analysis) -> Outcome {
    let risk = analysis.atRisk
    var fell = false
    func isInOrder(_ lowest: Grade?, _ grades: Readings<Grade?>) -> Bool {
      fell = fell || lowest != grades.supported
      guard let supported = grades.supported else {
        return lowest == nil || lowest == analysis.framework.scale.worst
      }
      let known = [lowest, supported] + [grades.indicated, grades.bestSaid]
      return lowest != nil && known.compactMap { $0 } == known.compactMap { $0 }.sorted()
    }
    for aspect in analysis.criteria.flatMap(\.aspects) where !isInOrder(risk[aspect.id]?.verdict.grade, aspect.grades) {
      return .fails("\(aspect.id)")
    }
    for finding in analysis.criteria
    where !isInOrder(risk[.criterion(finding.criterion.id)]?.verdict.grade, finding.readings.grades) {
      return .fails("\(finding.criterion.id)")
    }
    for finding in analysis.judgements
    where !isInOrder(risk[.judgement(finding.judgement.id)]?.verdict.grade, finding.readings.grades) {
      return .fails("\(finding.judgement.id)")
    }
    if let overall = analysis.overall, !isInOrder(risk.whole.verdict.grade, overall.readings.grades) {
      return .fails("overall")
    }
    return fell ? .holds : .saysNothing
  }

  /// Re-checks each open finding, or a few, as wider, and compares every conclusion with what was said of it.
  private static func compare(_ ground: Ground, atMost most: Int) throws -> Outcome {
    let before = ground.analysis
    let open = before.atRisk.open
    for one in open.prefix(most) {
      guard case .item(let id) = one.finding else { continue }
      var after = ground
      after.say(Rechecked(.item(id), .wider, extent: .counted(9, of: 10), because: "read more"), by: "R. Lund")
      for (conclusion, was, now) in pairs(before, after.analysis) {
        let said = before.atRisk[conclusion]?.findings.first { $0.finding == one.finding }
        let isSingle = said.map { $0.grade != was } ?? false
        let falls = now.map { grade in was.map { grade < $0 } ?? (grade == ground.framework.scale.worst) } ?? false
        if isSingle != falls || (falls && said?.grade != now) { return .fails("\(id.short) and \(conclusion)") }
        // Where nothing falls alone and all together do, those that bear on it are named.
        if !falls, let now, let was, now < was { return .fails("\(id.short) lowers \(conclusion) unsaid") }
      }
    }
    return open.isEmpty ? .saysNothing : .holds
  }

  private static func pairs(_ one: Analysis, _ two: Analysis) -> [(Conclusion, Grade?, Grade?)] {
    [(.overall, one.supportedOverall, two.supportedOverall)]
      + zip(one.judgements, two.judgements).map {
        (.judgement($0.judgement.id), $0.readings.supported.grade, $1.readings.supported.grade)
      }
      + zip(one.criteria, two.criteria).map {
        (.criterion($0.criterion.id), $0.readings.supported.grade, $1.readings.supported.grade)
      }
  }

  /// Records what is said to lift the whole, and what is said to lower it; statements are supposed.
  private static func carriedOut(_ ground: Ground) throws -> Outcome {
    let analysis = ground.analysis
    let outlook = analysis.outlook
    for few in [outlook.lift, outlook.risk].compactMap(\.self) {
      var after = ground
      var suppositions: [Supposition] = []
      for move in few.moves {
        switch move {
        case .cleared(.item(let id)): after.say(Rechecked(.item(id), .notSo, because: "read"), by: "R. Lund")
        case .wider(.item(let id)): after.say(Rechecked(.item(id), .wider, because: "read more"), by: "R. Lund")
        case .evidenced(let statement): suppositions.append(.doingWell(by: statement))
        case .cleared, .wider: continue
        }
      }
      let found = Analysis(after.framework, after.assessment, supposing: suppositions).supportedOverall
      if found != few.grade { return .fails("\(few.manner) \(few.moves.count): \(found?.id.text ?? "none")") }
    }
    if let way = analysis.way, way.count == 1, outlook.lift?.manner != .singly {
      return .fails("\(way[0].id) is the way, and is not said to lift it")
    }
    if outlook.lift?.manner != .singly, let now = analysis.supportedOverall {
      // No open finding lifts it by itself.
      for one in analysis.atRisk.open {
        guard case .item(let id) = one.finding else { continue }
        var after = ground
        after.say(Rechecked(.item(id), .notSo, because: "read"), by: "R. Lund")
        if let grade = after.analysis.supportedOverall, grade > now { return .fails("\(id.short) lifts it") }
      }
    }
    return outlook.lift == nil && outlook.risk == nil ? .saysNothing : .holds
  }
}
