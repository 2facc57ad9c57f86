import Frameworks
import GapAnalysis

/// How much of the framework has evidence today, said in the same words wherever it is said.
struct CoverageWords {
  /// `31 of 90`.
  let count: String
  /// `aspects have evidence that counts today`.
  let words: String

  init(_ analysis: Analysis) {
    count = "\(analysis.coverage.placed) of \(analysis.coverage.aspects)"
    let verb = analysis.coverage.placed == 1 ? "has" : "have"
    words = "\(analysis.framework.aspectNoun) \(verb) evidence that counts today"
  }

  var sentence: String { "\(count) \(words)" }
}
