import Assessments
import Frameworks
import GapAnalysis
import TestSupport

extension Property {
  /// What holds of every analysis, whatever is recorded and whatever the framework.
  package static let ofAnalysis = [
    Property("readings are in order and within what rules allow, in every framework", count: 600, few: 4) {
      let (ground, _) = try shipped($0, density: 60 + $0 / 6 % 3 * 20)
      return inOrder(ground.analysis)
    },
    Property("readings are in order and within what rules allow, in frameworks made up", count: 6000, few: 40) {
      var chance = SeededGenerator(seed: UInt64($0))
      return inOrder(try Ground.invented(by: &chance).filled(by: &chance, density: 90, isHarsh: $0 % 2 == 0).analysis)
    },
    Property(
      "a further item at or above the supported rung never lowers what is supported, in every framework", count: 120,
      few: 2
    ) {
      var (ground, chance) = try shipped($0, density: 90)
      return try withOneMore(ground, times: 4, &chance) { before, after in after.map { $0 < before } ?? true }
    },
    Property(
      "a further item at or above the supported rung never lowers what is supported, in frameworks made up",
      count: 2000, few: 12
    ) {
      var chance = SeededGenerator(seed: UInt64($0))
      let ground = try Ground.invented(by: &chance).filled(by: &chance, density: 90)
      // The worst grade falls away with what fixed it, and then there may be too little for another.
      let worst = ground.framework.scale.worst
      return try withOneMore(ground, times: 5, &chance) { before, after in
        after.map { $0 < before } ?? (before > worst)
      }
    },
    Property(
      "a favourable row that is there three times says at every level what it says once, in every framework",
      count: 120, few: 3
    ) {
      var (ground, chance) = try shipped($0, density: 60 + $0 % 40)
      return try withThreeRows(&ground, &chance)
    },
    Property(
      "a favourable row that is there three times says at every level what it says once, in frameworks made up",
      count: 2000, few: 30
    ) {
      var chance = SeededGenerator(seed: UInt64($0))
      var ground = try Ground.invented(by: &chance).filled(by: &chance, density: 60 + $0 % 40)
      return try withThreeRows(&ground, &chance)
    },
  ]

  /// One row, and then the same twice more: at the same place as another person writes it, and at another place.
  private static func withThreeRows(_ ground: inout Ground, _ chance: inout SeededGenerator) throws -> Outcome {
    let statements = ground.framework.criteria.flatMap(\.aspects).flatMap(\.statements).filter {
      $0.isFavourable && !$0.grade.isShortfall
    }
    guard let statement = statements.randomElement(using: &chance) else { return .saysNothing }
    func add(_ reference: String) {
      ground.attach(statement.id.text, kind: .audit, reference: reference, title: "Q2 audit", extent: "36 of 40")
    }
    add("https://share.northvale.example/Audits/Q2")
    let once = Standing(ground.analysis)
    add("HTTPS://Share.Northvale.example/Audits/Q2/?utm_source=mail")
    add("M: drive, audits of the second quarter")
    let thrice = Standing(ground.analysis)
    return .when(once == thrice, else: "\(statement.id)")
  }

  /// Where everything stands, in every reading.
  private struct Standing: Equatable {
    let aspects: [Readings<GapAnalysis.Standing?>]
    let verdicts: [Readings<Verdict>]

    init(_ analysis: Analysis) {
      aspects = analysis.criteria.flatMap(\.aspects).map(\.standing)
      verdicts =
        analysis.criteria.map(\.readings) + analysis.judgements.map(\.readings)
        + [analysis.overall?.readings].compactMap { $0 }
    }
  }

  /// A framework that the program ships, each in its turn, with evidence by chance.
  static func shipped(_ number: Int, density: Int) throws -> (Ground, SeededGenerator) {
    var chance = SeededGenerator(seed: UInt64(number))
    let ground = try Ground.shipped(Ground.shippedNames[number % Ground.shippedNames.count])
    return (ground.filled(by: &chance, density: density), chance)
  }

  private static func inOrder(_ analysis: Analysis) -> Outcome {
    var readings = analysis.criteria.flatMap(\.aspects).map(\.grades)
    readings += analysis.criteria.map(\.readings.grades) + analysis.judgements.map(\.readings.grades)
    readings += [analysis.overall?.readings.grades].compactMap { $0 }
    for grades in readings {
      let known = Reading.allCases.compactMap { grades[$0] }
      if known != known.sorted() { return .fails("readings \(known.map(\.letter))") }
    }
    for finding in analysis.judgements {
      for reading in [Reading.supported, .indicated] {
        guard let grade = finding.readings[reading].grade else { continue }
        for rule in analysis.framework.rules.judgement {
          guard let limit = Limit(rule), limit.holds(finding.criteria, reading) else { continue }
          if grade > limit.grade { return .fails("\(finding.judgement.id) \(reading) beyond \(rule.id)") }
        }
      }
    }
    return .holds
  }

  private static func withOneMore(
    _ ground: Ground, times: Int, _ chance: inout SeededGenerator, isWorse: (Grade, Grade?) -> Bool
  ) throws -> Outcome {
    let before = ground.analysis
    let supported = before.criteria.flatMap(\.aspects).filter { $0.grades.supported != nil && !$0.isWide }
    var tried = 0
    for aspect in supported.shuffled(using: &chance).prefix(times) {
      let own = before.framework.criteria.flatMap(\.aspects).first { $0.id == aspect.id }
      // Of a concern that does not hold, one more item that says so.
      if case .claim(isFavourable: false) = aspect.shape { continue }
      let rungs = (own?.statements ?? []).filter { rung in aspect.grades.supported.map { rung.grade >= $0 } ?? false }
      guard let rung = rungs.randomElement(using: &chance) else { continue }
      // One more finding at the worst grade is bad news: it may confirm it, and lower what is said on the whole.
      if rung.grade == before.framework.scale.worst { continue }
      var more = ground
      more.attach(rung.id.text, kind: [.audit, .minutes, .other].randomElement(using: &chance) ?? .audit)
      let after = more.analysis
      let pairs =
        zip(before.criteria.flatMap(\.aspects), after.criteria.flatMap(\.aspects)).map {
          ($0.grades.supported, $1.grades.supported)
        }
        + zip(before.criteria, after.criteria).map { ($0.readings.supported.grade, $1.readings.supported.grade) }
        + zip(before.judgements, after.judgements).map { ($0.readings.supported.grade, $1.readings.supported.grade) }
        + [(before.overall?.readings.supported.grade, after.overall?.readings.supported.grade)]
      for case (let was?, let now) in pairs where isWorse(was, now) {
        return .fails("\(rung.id) lowers \(was.id)")
      }
      tried += 1
    }
    return tried > 0 ? .holds : .saysNothing
  }
}

/// A rule by which few criteria hold a judgement down, worked out here by itself.
private struct Limit {
  let grade: Grade
  private let conditions: [Condition]
  private let isAny: Bool

  /// Nil for a rule that is no limit of that sort.
  init?(_ rule: Rule) {
    let when: When
    switch rule.action {
    case .fixed(let condition, let grade), .ceiling(let condition, let grade): (when, self.grade) = (condition, grade)
    default: return nil
    }
    switch when {
    case .otherwise: return nil
    case .all(let conditions): (self.conditions, isAny) = (conditions, false)
    case .any(let conditions): (self.conditions, isAny) = (conditions, true)
    }
    for condition in conditions {
      guard case .parts(let selection, .exactly, .atLeast(.count)) = condition else { return nil }
      switch selection {
      case .limiting, .named, .all: continue
      default: return nil
      }
    }
  }

  func holds(_ criteria: [CriterionFinding], _ reading: Reading) -> Bool {
    let each = conditions.map { condition -> Bool in
      guard case .parts(let selection, .exactly(let grade), .atLeast(.count(let least))) = condition else {
        return false
      }
      let chosen = criteria.filter { finding in
        switch selection {
        case .limiting(let mark): finding.criterion.limiting == mark
        case .named(let names): names.contains(finding.criterion.id.text)
        default: true
        }
      }
      return chosen.filter { $0.readings[reading].grade == grade }.count >= least
    }
    return isAny ? each.contains(true) : !each.contains(false)
  }
}
