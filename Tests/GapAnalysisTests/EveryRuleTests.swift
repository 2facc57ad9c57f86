import Frameworks
import GapAnalysis
import Testing

/// For every framework that the program ships: whatever set of aspects and criteria is judged, some rule decides.
@Suite struct EveryRuleTests {
  @Test(arguments: BuiltInFrameworks.names.filter { BuiltInFrameworks.framework($0)?.rules.gradesJudgements ?? true })
  func `criteria of one grade make a judgement of that grade`(name: String) throws {
    let framework = try #require(BuiltInFrameworks.framework(name))
    let choices: [Grade?] = framework.scale.grades + [nil]
    for judgement in framework.judgements {
      for same in choices {
        let verdict = Overall.judgement(judgement.criteria.map { ($0, same) }, framework)
        #expect(verdict.grade == same)
      }
    }
  }
}
