import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import TestSupport
import Testing

/// What holds of every analysis, whatever is recorded and whatever the framework.
@Suite struct PropertyTests {
  @Test(arguments: Ground.shippedNames)
  func `readings are in order, and none exceeds what a limiting rule allows, in every framework`(name: String) throws {
    for seed in 0..<3 as Range<UInt64> {
      var chance = SeededGenerator(seed: seed)
      check(
        try Ground.shipped(name).filled(by: &chance, density: 60 + Int(seed) * 20).analysis, "\(name), seed \(seed)")
    }
  }

  @Test func `so it is in frameworks that are made up`() throws {
    for seed in 0..<160 as Range<UInt64> {
      var chance = SeededGenerator(seed: seed)
      let ground = try Ground.invented(by: &chance).filled(by: &chance, density: 90, isHarsh: seed % 2 == 0)
      check(ground.analysis, "seed \(seed)")
    }
  }

  @Test(arguments: Ground.shippedNames)
  func `a further item at or above the supported rung never lowers what is supported`(name: String) throws {
    var chance = SeededGenerator(seed: 17)
    let ground = try Ground.shipped(name).filled(by: &chance, density: 90)
    try addOneMore(to: ground, name, times: 4, &chance)
  }

  @Test func `so it is in frameworks that are made up, at every level`() throws {
    for seed in 0..<40 as Range<UInt64> {
      var chance = SeededGenerator(seed: seed)
      try addOneMore(
        to: Ground.invented(by: &chance).filled(by: &chance, density: 90), "seed \(seed)", times: 5, &chance)
    }
  }

  @Test func `the account of a day never sees a later record`() throws {
    for seed in 0..<6 as Range<UInt64> {
      var chance = SeededGenerator(seed: seed)
      let ground = try Ground.invented(by: &chance).filled(by: &chance)
      // One record a day, the last today.
      let first = ground.today.adding(days: 1 - ground.records.count)
      var heads: [Digest] = []
      let records = ground.records.enumerated().map { index, record in
        let header = RecordHeader(
          assessment: "a", framework: ground.framework.id, frameworkVersion: ground.framework.version,
          at: Instant(startOf: first.adding(days: index)), by: Person(name: "A. Lead"), after: heads)
        let made = RecordText.make(header, record.body).record
        heads = [made.digest]
        return made
      }
      for count in stride(from: 1, through: records.count, by: 3) {
        let day = first.adding(days: count - 1)
        let then = History(records).assessment(asAt: day)
        let only = History(Array(records.prefix(count))).assessment(asAt: day)
        #expect(then.completeness.counted == only.completeness.counted, "seed \(seed)")
        let (one, two) = (Analysis(ground.framework, then), Analysis(ground.framework, only))
        #expect(one.seal == two.seal)
        #expect(one.criteria.map(\.readings) == two.criteria.map(\.readings))
        #expect(one.gaps.map(\.reason) == two.gaps.map(\.reason))
      }
    }
  }

  // MARK: Support

  private func check(_ analysis: Analysis, _ what: String) {
    var readings = analysis.criteria.flatMap(\.aspects).map(\.grades)
    readings += analysis.criteria.map(\.readings.grades) + analysis.judgements.map(\.readings.grades)
    readings += [analysis.overall?.readings.grades].compactMap { $0 }
    for grades in readings {
      let known = Reading.allCases.compactMap { grades[$0] }
      #expect(known == known.sorted(), "\(what)")
    }
    // What findings indicate, where they are counted, has limits of its own (BestFitTests).
    let limited: [Reading] = analysis.framework.rules.bestFit == nil ? [.supported, .indicated] : [.supported]
    for finding in analysis.judgements {
      for reading in limited {
        guard let grade = finding.readings[reading].grade else { continue }
        for rule in analysis.framework.rules.judgement {
          guard let limit = Limit(rule), limit.holds(finding.criteria, reading) else { continue }
          #expect(grade <= limit.grade, "\(what): \(finding.judgement.id) \(reading) beyond \(rule.id)")
        }
      }
    }
  }

  private func addOneMore(
    to ground: Ground, _ what: String, times: Int, _ chance: inout SeededGenerator
  ) throws {
    let before = ground.analysis
    let supported = before.criteria.flatMap(\.aspects).filter { $0.grades.supported != nil && !$0.isWide }
    for aspect in supported.shuffled(using: &chance).prefix(times) {
      let own = before.framework.criteria.flatMap(\.aspects).first { $0.id == aspect.id }
      // Of a concern that does not hold, one more item that says so.
      if case .claim(isFavourable: false) = aspect.shape { continue }
      let rungs = (own?.statements ?? []).filter { rung in aspect.grades.supported.map { rung.grade >= $0 } ?? false }
      guard let rung = rungs.randomElement(using: &chance) else { continue }
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
      for case (let was?, let now) in pairs {
        #expect(now.map { $0 >= was } ?? false, "\(what): \(rung.id) lowers \(was.id)")
      }
    }
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
