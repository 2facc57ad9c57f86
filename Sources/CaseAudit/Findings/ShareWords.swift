package import Frameworks

/// The inspectorate's words for an estimate and for what its interval leaves open.
package struct ShareWords: Sendable {
  private let words: ProportionWords
  private let fewest: Int

  package init(_ framework: Framework) {
    words = framework.proportionWords
    fewest = max(AuditStandard.fewestCases, framework.auditRule?.countsBesideBelow ?? AuditStandard.fewestForWords)
  }

  /// The word for the share alone; nil with too few cases for a word, or where the framework has none.
  package func word(for estimate: Estimate?, cases: Int) -> String? {
    guard let estimate, cases >= fewest else { return nil }
    return named(estimate.share)
  }

  /// `a majority, possibly a large majority`; nil where there is no word for the share.
  package func phrase(for estimate: Estimate?, cases: Int) -> String? {
    guard let estimate, let word = word(for: estimate, cases: cases) else { return nil }
    let lower = named(estimate.lower).flatMap { $0 == word ? nil : $0 }
    let upper = named(estimate.upper).flatMap { $0 == word ? nil : $0 }
    switch (lower, upper) {
    case (nil, nil): return ShareWords.spoken(word)
    case (nil, let upper?): return "\(ShareWords.spoken(word)), possibly \(ShareWords.spoken(upper))"
    case (let lower?, nil): return "\(ShareWords.spoken(word)), possibly only \(ShareWords.spoken(lower))"
    case (let lower?, let upper?):
      return
        "\(ShareWords.spoken(word)), possibly anything from \(ShareWords.spoken(lower)) to \(ShareWords.spoken(upper))"
    }
  }

  private func named(_ share: Double) -> String? { words.word(for: Estimate.percent(share), of: 100) }

  /// With the article that English puts before it.
  package static func spoken(_ word: String) -> String {
    guard word.hasSuffix("majority") || word.hasSuffix("minority") else { return word }
    return word.hasPrefix("vast") || word.hasPrefix("overwhelming") ? "the \(word)" : "a \(word)"
  }
}
