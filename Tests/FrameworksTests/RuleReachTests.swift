import Frameworks
import StructuredText
import TestSupport
import Testing

/// Which rules are said to be never reached, and which are not although they look alike.
@Suite struct RuleReachTests {
  /// What is warned of in a framework whose judgement has one more rule, in the second place.
  private func warnings(with rule: String) throws -> [String] {
    let text = FrameworkStarter.text(id: "mine", title: "Mine", isGraded: true)
    let place = "    - {id: J3, kind: ceiling, rule: None is poor."
    try #require(text.contains(place))
    let source = SourceText(name: "mine.yaml", text.replacing(place, with: "    - {id: X, \(rule)}\n\(place)"))
    let (framework, diagnostics) = FrameworkReader.read(source)
    #expect(framework != nil, "\(diagnostics.rendered())")
    return diagnostics.map(\.message.text)
  }

  @Test(arguments: [
    "kind: ceiling, rule: Two., when: [{of: all, are: good, at-least: 2}], gives: fair",
    "kind: ceiling, rule: Most., when: [{of: all, are: good, at-least: 90%}], gives: good",
    "kind: ceiling, rule: Sound., when: [{of: all, are: fair or better, at-least: 100%}], gives: fair",
    "kind: ceiling, rule: Judged., when: [{of: judged, are: good, at-least: 100%}], gives: fair",
    // Each of its conditions has a cover of its own, which is more than is proved here.
    "kind: ceiling, rule: Each., when-any: [{of: all, are: good, at-least: 100%}, {of: all, are: not judged, at-least: 3}], gives: fair",
    "kind: ceiling, rule: Either., when-any: [{of: all, are: good, at-least: 100%}, {of: all, are: fair, at-least: 1}], gives: fair",
  ])
  func `a rule that something may reach is not complained of`(rule: String) throws {
    #expect(try warnings(with: rule) == [])
  }

  @Test(arguments: [
    "kind: ceiling, rule: Same., when: [{of: all, are: good, at-least: 100%}], gives: fair",
    "kind: ceiling, rule: And more., when: [{of: all, are: good, at-least: 100%}, {of: all, are: fair, at-most: 0}], gives: fair",
    "kind: fixed, rule: One is not judged., when: [{of: all, are: not judged, above: 1}], gives: poor",
  ])
  func `a rule that an earlier one leaves nothing is found`(rule: String) throws {
    #expect(try warnings(with: rule) == ["the rule 'X' is never reached"])
  }

  @Test(arguments: [
    "kind: ceiling, rule: Too many., when: [{of: [CH], are: good, at-least: 2}], gives: fair",
    "kind: ceiling, rule: Over., when: [{of: all, are: good, above: 100%}], gives: fair",
    "kind: ceiling, rule: Fewer than none., when: [{of: all, are: good, below: 0}], gives: fair",
    "kind: ceiling, rule: Doubted., when: [{of: all, are: confirmed fair, at-least: 1}], gives: fair",
  ])
  func `a rule that nothing can match is found`(rule: String) throws {
    #expect(try warnings(with: rule) == ["the rule 'X' can never match"])
  }

  @Test func `at a criterion a guard covers no later rule, since evidence on the whole passes it`() throws {
    let text = FrameworkStarter.text(id: "mine", title: "Mine", isGraded: true)
    let place = "    - id: C2\n"
    try #require(text.contains(place))
    let rule = "    - {id: X, kind: fixed, rule: None., when: [{of: aspects, are: judged, below: 1}], gives: poor}\n"
    let read = FrameworkReader.read(SourceText(name: "mine.yaml", text.replacing(place, with: rule + place)))
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics.rendered())")
  }
}
