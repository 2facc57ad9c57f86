import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

extension Rules {
  /// A rule in its words, with its id for whoever looks it up.
  func words(of id: RuleID) -> Phrase? { rule(id).map { "\($0.words) \("(\(id))", .quiet)" } }

  /// The rules that decided, each once, with the readings that it decided.
  func words(of verdicts: Readings<Verdict>) -> [Phrase] {
    let readings = GapAnalysis.Reading.allCases
    var named: [RuleID] = []
    for case let rule? in readings.map({ verdicts[$0].rule }) where !named.contains(rule) { named.append(rule) }
    return named.compactMap { id in
      let decided = readings.filter { verdicts[$0].rule == id }.map(GradeWords.reading)
      return words(of: id).map { "\(CountWords.sentence(CountWords.listed(decided)), .strong): \($0)" }
    }
  }
}
