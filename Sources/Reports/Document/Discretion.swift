import Assessments

/// What is held back from an audience: case references in any text, and small numbers of cases.
struct Discretion {
  private let audience: Audience
  /// Every reference that the records hold, longest first, so that one inside another is not cut short.
  private let references: [[Character]]

  static let fewer = "fewer than 5"
  static let withheld = "withheld"

  init(_ audience: Audience, _ assessment: Assessment) {
    self.audience = audience
    guard !audience.seesCases else {
      references = []
      return
    }
    var found: Set<String> = []
    for sample in assessment.samples {
      found.formUnion(sample.drawn.excluded.map(\.reference))
      found.formUnion((sample.drawn.cases + sample.drawn.reserves).map(\.reference))
      found.formUnion(sample.everyAudit.map(\.audit.reference) + sample.moderations.map(\.moderation.reference))
    }
    found.formUnion(assessment.concerns.compactMap(\.concern?.reference))
    for action in assessment.actions {
      if case .one(let reference) = action.raised.origin?.subject { found.insert(reference) }
    }
    references = found.filter { !$0.isEmpty }.sorted { ($0.count, $0) > ($1.count, $1) }.map(Array.init)
  }

  /// The text with each case reference that stands as a word of its own put as "[case]".
  func text(_ text: String) -> String {
    guard !references.isEmpty else { return text }
    let letters = Array(text)
    var result = ""
    var position = 0
    while position < letters.count {
      if let found = references.first(where: { stands($0, in: letters, at: position) }) {
        result += "[case]"
        position += found.count
      } else {
        result.append(letters[position])
        position += 1
      }
    }
    return result
  }

  private func stands(_ reference: [Character], in letters: [Character], at start: Int) -> Bool {
    let end = start + reference.count
    guard end <= letters.count else { return false }
    for (offset, letter) in reference.enumerated() where letters[start + offset].lowercased() != letter.lowercased() {
      return false
    }
    func isWord(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber }
    if start > 0, isWord(letters[start - 1]), isWord(letters[start]) { return false }
    return end == letters.count || !isWord(letters[end]) || !isWord(letters[end - 1])
  }

  /// One count of cases that stands alone.
  func cases(_ count: Int) -> String {
    !audience.seesCases && (1...4).contains(count) ? Discretion.fewer : "\(count)"
  }

  /// Counts of cases that make a whole together. Where just one of them is small, the next smallest is withheld too,
  /// because the whole would give the small one away.
  func cases(ofOneWhole counts: [Int]) -> [String] {
    var words = counts.map(cases)
    guard !audience.seesCases, counts.count(where: { (1...4).contains($0) }) == 1 else { return words }
    if let next = counts.indices.filter({ counts[$0] > 4 }).min(by: { counts[$0] < counts[$1] }) {
      words[next] = Discretion.withheld
    }
    return words
  }

  /// How far a finding reaches. To a committee a count of cases is the inspectorate's word for its share.
  func extent(_ extent: Extent, _ word: (Int, Int) -> String?) -> String {
    guard case .counted(let count, let total) = extent, !audience.seesCases else { return text(extent.description) }
    return total < 10 ? "fewer than 10 cases" : word(count, total) ?? "some"
  }
}
