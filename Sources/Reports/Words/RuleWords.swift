import Frameworks
import GapAnalysis
import Pages

extension Rules {
  /// The rules that decided, each once and in its words.
  func words(of verdicts: [Verdict]) -> [Phrase] {
    var named: [RuleID] = []
    for case let rule? in verdicts.map(\.rule) where !named.contains(rule) { named.append(rule) }
    return named.compactMap { id in rule(id).map { "\(id.text, .strong) \($0.words)" } }
  }
}
