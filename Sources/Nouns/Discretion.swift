package import Assessments
import Frameworks
package import Pages
import Sampling

/// What is held back from an audience: case references in any text, and small numbers of cases.
package struct Discretion: Sendable {
  package let audience: Audience
  /// Every reference, name and title that is held back, by its first letter in small, since there may be thousands; longest first, so
  /// that one inside another is not cut short.
  private let heldBack: [String: [(letters: [Character], instead: String)]]

  package static let fewer = "fewer than 5"
  package static let withheld = "withheld"

  package init(_ audience: Audience, _ assessment: Assessment) {
    self.audience = audience
    var found: [String: String] = [:]
    if !audience.seesNames { for name in Discretion.names(assessment) { found[name] = "[name]" } }
    if !audience.seesSignatures { for name in Discretion.signatories(assessment) { found[name] = "[name]" } }
    if !audience.seesCases {
      for team in Discretion.teams(assessment) { found[team] = "[team]" }
      for reference in Discretion.references(assessment) {
        for spelling in Discretion.spellings(reference) { found[spelling] = "[case]" }
      }
      // Which paper it is gives away, among so many findings, what the others are.
      for item in assessment.evidence {
        found["“\(item.content.title)”"] = "a paper"
        if Discretion.isTelling(item.content.title) { found[item.content.title] = "a paper" }
      }
      // People put names into what is to be done, and no list knows them all.
      for (title, raised) in Dictionary(grouping: assessment.actions.map(\.raised), by: \.title) {
        // Which of several of one title is meant nobody can tell; nor whether it is not a paper of that title.
        let criterion = Set(raised.map(\.criterion)).count == 1 ? raised[0].criterion : nil
        let quoted = "“\(title)”"
        found[quoted] = found[quoted] ?? criterion.map { "on \($0)" } ?? "on record"
        guard Discretion.isTelling(title) else { continue }
        found[title] = found[title] ?? criterion.map(Discretion.title(ofOneOn:)) ?? "an action"
      }
    }
    let longestFirst = found.sorted { ($0.key.count, $0.key) > ($1.key.count, $1.key) }
    heldBack = Dictionary(grouping: longestFirst.map { (Array($0.key), $0.value) }) { $0.0.first?.lowercased() ?? "" }
  }

  /// Whether a title stands for nothing else: a single short word may be any word of a sentence.
  private static func isTelling(_ title: String) -> Bool { title.contains(" ") || title.count > 12 }

  private static func title(ofOneOn criterion: CriterionID) -> String { "Action on \(criterion)" }

  /// What is to be done; to a committee, which is told nobody's words, on which criterion that is.
  package func title(of action: ActionRaised) -> String {
    audience.seesOwnWords ? text(action.title) : Discretion.title(ofOneOn: action.criterion)
  }

  private static func references(_ assessment: Assessment) -> Set<String> {
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
    return found.filter { !$0.isEmpty }
  }

  /// A reference as it is recorded, and as people write it who part its letters from its digits, or do not. A short one may be words.
  private static func spellings(_ reference: String) -> Set<String> {
    let joined = reference.filter { !$0.isWhitespace && $0 != "-" }
    guard joined.count > 4, let digit = joined.firstIndex(where: \.isNumber), digit > joined.startIndex else {
      return [reference]
    }
    let (letters, digits) = (joined[..<digit], joined[digit...])
    return [reference, joined, "\(letters) \(digits)", "\(letters)-\(digits)"]
  }

  private static func signatories(_ assessment: Assessment) -> Set<String> {
    Set(assessment.signOffs.map(\.by.name)).filter { $0.contains(" ") }
  }

  /// As case lists and papers call them: often by the manager's name. One of a letter or two may be a word or a number, and stays.
  private static func teams(_ assessment: Assessment) -> Set<String> {
    let margins = assessment.samples.flatMap(\.drawn.attributeMargins).filter { $0.attribute == .team }
    let named = margins.flatMap(\.categories).map(\.value) + assessment.evidence.compactMap(\.content.team)
    return Set(named.filter { $0.count > 2 && $0 != Attribute.notRecorded })
  }

  /// Of those who lead, review, own, audit, attach and write. A single word may be a word of the language as well, and stays.
  private static func names(_ assessment: Assessment) -> Set<String> {
    var found = Set(assessment.owners.values.flatMap { [$0.owner, $0.reviewer ?? ""] })
    found.formUnion(assessment.actions.map(\.raised.owner) + assessment.judgements.map(\.by.name))
    found.formUnion(assessment.evidence.map(\.by.name) + assessment.narratives.map(\.by.name))
    found.formUnion(assessment.measures.map(\.by.name) + assessment.milestones.map(\.by.name))
    found.formUnion(assessment.inspections.map(\.by.name))
    for sample in assessment.samples { found.formUnion(sample.everyAudit.map(\.audit.auditor)) }
    return found.filter { $0.contains(" ") }
  }

  /// The text with each case reference or name that is held back, and stands as a word of its own, put as "[case]" or
  /// "[name]".
  package func text(_ text: String) -> String {
    guard !heldBack.isEmpty else { return text }
    let letters = Array(text)
    var result = ""
    var position = 0
    while position < letters.count {
      if let found = heldBack[letters[position].lowercased()]?.first(where: {
        stands($0.letters, in: letters, at: position)
      }) {
        result += found.instead
        position += found.letters.count
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
  package func cases(_ count: Int) -> String {
    !audience.seesCases && (1...4).contains(count) ? Discretion.fewer : "\(count)"
  }

  /// `1 case`, `12 cases`; of a count that is not shown always as of several, which would give it away otherwise.
  package func counted(_ count: Int) -> String {
    "\(cases(count)) \(count == 1 && audience.seesCases ? "case" : "cases")"
  }

  /// Counts of cases that make a whole together, so that none that is small can be worked out from the rest.
  package func cases(ofOneWhole counts: [Int]) -> [String] {
    guard !audience.seesCases else { return counts.map(String.init) }
    return zip(counts, SmallNumbers.shown(counts)).map { count, shown in
      switch shown {
      case .number: "\(count)"
      case .few: Discretion.fewer
      case .hidden: Discretion.withheld
      }
    }
  }

  /// How far a finding reaches. To a committee a count of cases is the inspectorate's word for its share.
  package func extent(_ extent: Extent, _ word: (Int, Int) -> String?) -> String {
    guard let (count, total) = extent.counts, !audience.seesCases else { return text(extent.description) }
    return total < 10 ? "fewer than 10 cases" : word(count, total) ?? "some"
  }

  /// Counts of cases that make a whole together, as they may be seen.
  package func cells(ofOneWhole counts: [Int]) -> [Table.Cell] {
    zip(counts, cases(ofOneWhole: counts)).map { count, shown in
      shown == "\(count)" ? .number(count) : .init(Phrase(shown))
    }
  }

  /// What somebody typed, as it may be seen.
  package func phrase(_ text: String, upTo limit: Int = 600) -> Phrase { .typed(self.text(text), upTo: limit) }
}
