import Frameworks
import GapAnalysis
import TestSupport

extension Property {
  /// Whatever is judged of a framework that the program ships: some rule decides, and better is never worse.
  package static let ofRules = BuiltInFrameworks.names.compactMap { BuiltInFrameworks.framework($0) }.flatMap {
    [everySet(of: $0), better($0)] + ($0.rules.gradesJudgements ? [judgements($0)] : [])
  }

  private static func everySet(of framework: Framework) -> Property {
    let sets = framework.criteria.filter { $0.emptyBecause == nil }.map { StandingSets($0, framework) }
    return Property(
      "no set of judged aspects leaves the rules of a criterion undefined in \(framework.id)",
      count: sets.map(\.count).reduce(0, +), few: 300
    ) { number in
      var number = number
      for set in sets {
        if number < set.count { return outcome(set, number, framework) }
        number -= set.count
      }
      return .saysNothing
    }
  }

  private static func outcome(_ set: StandingSets, _ number: Int, _ framework: Framework) -> Outcome {
    let (standings, wide) = set.standings(number)
    let verdict = Overall.criterion(standings, wide: wide, of: set.criterion, framework: framework)
    // There are a million cases, and words are only for the few that fail.
    func place() -> String { "\(set.criterion.id) at \(standings)" }
    if verdict.rule == nil { return .fails("no rule for \(place())") }
    if standings.count == set.criterion.aspects.count, verdict.grade == nil {
      return .fails("no \(framework.scale.noun) for \(place()), of which all is known")
    }
    if standings.isEmpty, wide == nil, verdict.grade != nil {
      return .fails("a \(framework.scale.noun) for \(place()), of which nothing is known")
    }
    return .holds
  }

  private static func better(_ framework: Framework) -> Property {
    let criteria = framework.criteria.filter { $0.emptyBecause == nil }
    return Property(
      "one aspect better never makes a criterion worse in \(framework.id)", count: criteria.count * 1000, few: 200
    ) { number in
      let criterion = criteria[number % criteria.count]
      var random = SeededGenerator(seed: UInt64(number))
      var standings: [AspectID: Standing] = [:]
      for aspect in criterion.aspects where Int.random(in: 0..<4, using: &random) > 0 {
        standings[aspect.id] = Overall.standings(of: aspect, framework).randomElement(using: &random)
      }
      guard let before = Overall.criterion(standings, of: criterion, framework: framework).grade else {
        return .saysNothing
      }
      for aspect in criterion.aspects {
        guard let now = standings[aspect.id] else { continue }
        for better in Overall.standings(of: aspect, framework) where better.grade > now.grade {
          var lifted = standings
          lifted[aspect.id] = better
          let after = Overall.criterion(lifted, of: criterion, framework: framework).grade
          if after.map({ $0 < before }) ?? true { return .fails("\(aspect.id) from \(now) to \(better)") }
        }
      }
      return .holds
    }
  }

  private static func judgements(_ framework: Framework) -> Property {
    let choices: [Grade?] = framework.scale.grades + [nil]
    return Property(
      "no set of judged criteria leaves the rules of a judgement undefined in \(framework.id)",
      count: framework.judgements.count * 10_000, few: 200
    ) { number in
      var random = SeededGenerator(seed: UInt64(number))
      let judgement = framework.judgements[number % framework.judgements.count]
      let grades = judgement.criteria.map { ($0, choices.randomElement(using: &random) ?? nil) }
      return .when(Overall.judgement(grades, framework).rule != nil, else: "\(judgement.id) at \(grades.map(\.1))")
    }
  }
}

/// Every set of standings of one criterion that the rules can tell apart, by number. Aspects of one shape that no rule
/// names are interchangeable, so only how many of them stand where matters.
private struct StandingSets: Sendable {
  let criterion: Criterion
  private let wides: [Grade?]
  private let groups: [(aspects: [AspectID], fillings: [[Standing?]])]

  /// The cases: every set, with nothing on the criterion as a whole and with each grade.
  let count: Int

  init(_ criterion: Criterion, _ framework: Framework) {
    self.criterion = criterion
    wides = [nil] + framework.scale.grades
    let named = Set(
      framework.rules.criterion.flatMap { $0.conditions ?? [] }.flatMap { condition -> [String] in
        if case .parts(.named(let letters), _, _) = condition { letters } else { [] }
      })
    let alike = Dictionary(grouping: criterion.aspects) { aspect -> String in
      let letter = String(aspect.id.text.split(separator: ".").last ?? "")
      let rungs = aspect.statements.map { String($0.grade.letter) }.joined()
      return "\(aspect.shape) \(rungs) \(named.contains(letter) ? letter : "")"
    }
    groups = alike.sorted { $0.key < $1.key }.map { _, aspects in
      let choices = [nil] + Overall.standings(of: aspects[0], framework).map(Optional.some)
      return (aspects.map(\.id), StandingSets.fillings(choices[...], aspects.count))
    }
    count = groups.map(\.fillings.count).reduce(wides.count, *)
  }

  func standings(_ number: Int) -> (standings: [AspectID: Standing], wide: Grade?) {
    var rest = number / wides.count
    var standings: [AspectID: Standing] = [:]
    for (aspects, fillings) in groups {
      for (aspect, standing) in zip(aspects, fillings[rest % fillings.count]) { standings[aspect] = standing }
      rest /= fillings.count
    }
    return (standings, wides[number % wides.count])
  }

  /// So many of the choices, whatever their order.
  private static func fillings(_ choices: ArraySlice<Standing?>, _ count: Int) -> [[Standing?]] {
    guard count > 0 else { return [[]] }
    return choices.indices.flatMap { index in
      fillings(choices[index...], count - 1).map { [choices[index]] + $0 }
    }
  }
}
