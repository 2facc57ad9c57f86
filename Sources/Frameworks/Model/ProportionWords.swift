/// The inspectorate's words for a share of cases.
package struct ProportionWords: Sendable {
  package struct Band: Sendable {
    package let words: [String]
    /// Whole per cent, both ends included.
    package let range: ClosedRange<Int>

    package init(words: [String], range: ClosedRange<Int>) { (self.words, self.range) = (words, range) }
  }

  package let bands: [Band]
  /// As they are looked for in statements.
  let phrases: [Stated]

  package init(bands: [Band]) { (self.bands, phrases) = (bands, ProportionWords.phrases(bands)) }

  /// The word for so many of so many, rounded to a whole per cent, halves up. Exactly half is `half`.
  package func word(for count: Int, of total: Int) -> String? {
    guard total > 0, count >= 0, count <= total else { return nil }
    let percent = (count * 200 + total) / (total * 2)
    if count * 2 == total { return "half" }
    return bands.first { $0.range.contains(percent) }?.words.first ?? (percent == 50 ? "half" : nil)
  }

  /// Every word for some or all, from the largest share to the smallest.
  package var all: [String] { everyBand.filter { $0.range.upperBound > 0 }.flatMap(\.words) }

  /// What the field says of all and of none, in every framework that has words for shares at all.
  static let whole = Band(words: ["all", "every"], range: 100...100)
  package static let nothing = Band(words: ["none"], range: 0...0)

  /// The bands with all and none, and exactly half where no band holds it.
  private var everyBand: [Band] {
    guard !bands.isEmpty else { return bands }
    let half = bands.contains { $0.range.contains(50) } ? [] : [Band(words: ["half"], range: 50...50)]
    let between = (bands + half).sorted { $0.range.lowerBound > $1.range.lowerBound }
    return [ProportionWords.whole] + between + [ProportionWords.nothing]
  }

  /// The band that a word names, whatever its case, with an article before it or none.
  package func band(named word: String) -> Band? {
    let word = word.lowercased()
    // A framework's own word may begin with an article: `a few`.
    let forms = [word] + ["a ", "the "].filter { word.hasPrefix($0) }.map { String(word.dropFirst($0.count)) }
    return forms.lazy.compactMap { form in
      everyBand.first { band in band.words.contains { $0.lowercased() == form } }
    }.first
  }
}

/// How the share of favourable answers to a question becomes a grade.
package struct AuditRule: Sendable {
  /// The grade whose statements the boundaries are for.
  package let testedGrade: Grade
  /// From the highest share down; the first whose per cent is reached gives the grade.
  package let shows: [(atLeast: Int, grade: Grade)]
  /// With fewer applicable cases than this a question shows nothing but its counts.
  package let fewestCases: Int
  /// With fewer than this the counts stand beside the share.
  package let countsBesideBelow: Int
}
