import Frameworks
import GapAnalysis
import StructuredText
import TestSupport
import Testing

/// For every framework that the program ships: whatever set of aspects and criteria is judged, some rule decides.
@Suite struct EveryRuleTests {
  static let names = BuiltInFrameworks.all.map(\.name)

  private func framework(_ name: String) throws -> Framework {
    let file = try #require(BuiltInFrameworks.all.first { $0.name == name })
    return try #require(FrameworkReader.read(SourceText(name: "frameworks/\(name)", bytes: file.bytes)).framework)
  }

  @Test(arguments: names)
  func `no reachable set of judged aspects leaves the rules of a criterion undefined`(name: String) throws {
    let framework = try framework(name)
    for criterion in framework.criteria where criterion.emptyBecause == nil {
      // The rules are the same for every criterion, so of the longest, with more than 20 statements of two sorts, one
      // set in 29 will do beside all sets of the others.
      let isLong = criterion.aspects.count > 24
      var number = 0
      for wide in isLong ? [nil] : [nil] + framework.scale.grades.map(Optional.some) {
        everySet(of: criterion, framework) { standings in
          number += 1
          if isLong, number % 29 != 1 { return }
          let verdict = Overall.criterion(standings, wide: wide, criterion, framework)
          if verdict.rule == nil { Issue.record("no rule for \(criterion.id) at \(standings)") }
          if standings.count == criterion.aspects.count, verdict.grade == nil {
            Issue.record("no \(framework.scale.noun) for \(criterion.id), of which all is known")
          }
          if standings.isEmpty, wide == nil, verdict.grade != nil {
            Issue.record("a \(framework.scale.noun) for \(criterion.id), of which nothing is known")
          }
        }
      }
    }
  }

  @Test(arguments: names)
  func `one aspect better never makes a criterion worse`(name: String) throws {
    let framework = try framework(name)
    var random = SeededGenerator(seed: 7)
    for criterion in framework.criteria where criterion.emptyBecause == nil {
      for _ in 0..<200 {
        var standings: [AspectID: Standing] = [:]
        for aspect in criterion.aspects {
          if let chosen = Overall.standings(of: aspect, framework).randomElement(using: &random),
            Bool.random(using: &random)
          {
            standings[aspect.id] = chosen
          }
        }
        guard let aspect = criterion.aspects.filter({ standings[$0.id] != nil }).randomElement(using: &random),
          let now = standings[aspect.id]
        else { continue }
        let before = Overall.criterion(standings, criterion, framework).grade
        for better in Overall.standings(of: aspect, framework) where better.grade > now.grade {
          var lifted = standings
          lifted[aspect.id] = better
          let after = Overall.criterion(lifted, criterion, framework).grade
          if let before { #expect(after.map { $0 >= before } ?? false, "\(aspect.id) from \(now) to \(better)") }
        }
      }
    }
  }

  @Test(arguments: names)
  func `no set of judged criteria leaves the rules of a judgement undefined`(name: String) throws {
    let framework = try framework(name)
    guard framework.rules.gradesJudgements else { return }
    var random = SeededGenerator(seed: 11)
    let choices: [Grade?] = framework.scale.grades + [nil]
    for judgement in framework.judgements {
      for _ in 0..<2000 {
        let grades = judgement.criteria.map { ($0, choices.randomElement(using: &random) ?? nil) }
        #expect(Overall.judgement(grades, framework).rule != nil)
      }
      for same in choices {
        let verdict = Overall.judgement(judgement.criteria.map { ($0, same) }, framework)
        #expect(verdict.grade == same)
      }
    }
  }

  /// Every set of standings that the rules can tell apart: aspects of one shape that no rule names are interchangeable,
  /// so only how many of them stand where matters.
  private func everySet(of criterion: Criterion, _ framework: Framework, _ body: ([AspectID: Standing]) -> Void) {
    let named = Set(
      framework.rules.criterion.flatMap { $0.conditions ?? [] }.flatMap { condition -> [String] in
        if case .parts(.named(let letters), _, _) = condition { letters } else { [] }
      })
    let groups = Dictionary(grouping: criterion.aspects) { aspect -> String in
      let letter = String(aspect.id.text.split(separator: ".").last ?? "")
      let rungs = aspect.statements.map { String($0.grade.letter) }.joined()
      return "\(aspect.shape) \(rungs) \(named.contains(letter) ? letter : "")"
    }.values.map { $0 }
    func choose(_ group: Int, _ standings: [AspectID: Standing]) {
      guard group < groups.count else { return body(standings) }
      let choices = [nil] + Overall.standings(of: groups[group][0], framework).map(Optional.some)
      func fill(_ position: Int, from choice: Int, _ standings: [AspectID: Standing]) {
        guard position < groups[group].count else { return choose(group + 1, standings) }
        for next in choice..<choices.count {
          var standings = standings
          standings[groups[group][position].id] = choices[next]
          fill(position + 1, from: next, standings)
        }
      }
      fill(0, from: 0, standings)
    }
    choose(0, [:])
  }
}
