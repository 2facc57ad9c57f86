import Assessments
import Calendar
import Digests
import Frameworks
import Markup
import Nouns

/// Papers on one criterion whose titles differ in a mark of their edition alone, such as `v2`, `final`, `(1)`, `copy` or a day. They may
/// be one paper, which nobody but a person can say; until then each counts.
struct PerhapsEditions {
  private struct Paper {
    /// As the person knows it.
    let name: String
    /// Nil for what is not recorded yet.
    let id: Digest?
    let content: EvidenceContent
    let isAsked: Bool
    /// What its title comes to without the marks of an edition.
    let title: EditionMark?

    /// The aspects that it speaks of, by its links to statements.
    let aspects: Set<AspectID>

    init(_ name: String, id: Digest?, _ content: EvidenceContent, isAsked: Bool, _ framework: Framework) {
      (self.name, self.id, self.content, self.isAsked) = (name, id, content, isAsked)
      title = EditionMark(content.title)
      let links = content.shows.compactMap(\.link) + content.against
      aspects = Set(links.compactMap { framework.statement($0.statement)?.aspect.id })
    }
  }

  /// The names of those that may be one paper, together.
  let groups: [[String]]

  /// - Parameters:
  ///   - new: What is to be recorded.
  ///   - items: Items that are asked about like what is new; it is held against all others as well.
  init(_ new: [EvidenceContent], and items: [Assessment.EvidenceItem] = [], _ open: OpenWorkspace) {
    let asked = Set(items.map(\.id))
    let known = open.assessment.currentEvidence.filter { $0.concern == nil }.map { item in
      Paper(
        "\(open.short(item.id)) \(item.content.title)", id: item.id, item.content, isAsked: asked.contains(item.id),
        open.framework)
    }
    let papers = known + new.map { Paper($0.title, id: nil, $0, isAsked: true, open.framework) }
    let said = Said(open.assessment.sourcesCompared.map(\.compared))
    var (byStem, order): ([Stem: [Paper]], [Stem]) = ([:], [])
    for paper in papers {
      guard let stem = paper.title?.stem else { continue }
      for criterion in paper.content.bearsOn(open.framework) {
        let key = Stem(criterion: criterion, words: stem)
        if byStem[key] == nil { order.append(key) }
        byStem[key, default: []].append(paper)
      }
    }
    var seen: Set<[String]> = []
    groups = order.compactMap { key in
      // More are a series that nobody holds beside each other one by one.
      guard let all = byStem[key], (2...PerhapsEditions.mostOfOne).contains(all.count) else { return nil }
      let open = all.filter { one in all.contains { PerhapsEditions.mayBeOne(one, other: $0, said) } }.map(\.name)
      return open.isEmpty || !seen.insert(open).inserted ? nil : open
    }
  }

  /// What somebody has said of two items. Who said that a second is a first, and a third the second, has said it of the third and the
  /// first too.
  private struct Said {
    private var firsts: [Digest: Digest] = [:]
    private var others: Set<Set<Digest>> = []

    init(_ compared: [SourcesCompared]) {
      for one in compared where one.relation == .same { firsts[first(of: one.other)] = first(of: one.evidence) }
      others = Set(compared.map { [first(of: $0.evidence), first(of: $0.other)] })
    }

    func answers(_ one: Digest, _ other: Digest) -> Bool {
      let (one, other) = (first(of: one), first(of: other))
      return one == other || others.contains([one, other])
    }

    /// One of all that are one paper.
    private func first(of item: Digest) -> Digest {
      var item = item
      while let next = firsts[item], next != item { item = next }
      return item
    }
  }

  /// What the titles of papers on a criterion have in common.
  private struct Stem: Hashable {
    let criterion: CriterionID
    let words: String
  }

  private static let mostOfOne = 12

  private static func mayBeOne(_ one: Paper, other: Paper, _ said: Said) -> Bool {
    // What was asked and answered, and what is not of this intake, is left alone.
    guard one.isAsked || other.isAsked, one.content.title.asWords != other.content.title.asWords else { return false }
    if let one = one.id, let other = other.id, said.answers(one, other) { return false }
    // What is said to speak of other things is not one paper told twice, and neither stands in for the other.
    guard one.aspects.isEmpty || other.aspects.isEmpty || !one.aspects.isDisjoint(with: other.aspects) else {
      return false
    }
    // Where both say of which day they speak, or are called after a day, and it is another, they are a series.
    return [(one.title?.day, other.title?.day), (one.content.speaksFor, other.content.speaksFor)].allSatisfy {
      day, other in
      day == nil || other == nil || day == other
    }
  }
}

extension TerminalPage {
  /// Asks whether papers are editions of one.
  mutating func ask(_ perhaps: PerhapsEditions) {
    guard !perhaps.groups.isEmpty else { return }
    paragraph("Perhaps editions of one paper:")
    bullets(perhaps.groups.map { CountWords.listed($0) }, first: IntakeWords.mostNames)
    paragraph(
      "Each counts until somebody says that they are one: 'muster source ID is ID --because \"why\"', of more than two of each and the next; or is-not where they are two. \("'muster evidence' lists the ids.", .dim)"
    )
  }
}

/// A title without what tells editions of a paper apart.
struct EditionMark {
  /// The title without such marks and without the ending of a file's name.
  let stem: String
  /// The day after which it is called.
  let day: CivilDate?

  /// Nil where nothing else is in the title.
  init?(_ title: String) {
    var title = title.lowercased()
    title.replace(#/\.[a-z][a-z0-9]{1,4}$/#, with: "")
    title.replace(#/\(\d{1,2}\)/#, with: " ")
    var words = title.split { !$0.isLetter && !$0.isNumber }.map(String.init)[...]
    var (stem, day): ([String], CivilDate?) = ([], nil)
    while let word = words.first {
      let named = EditionMark.day(words)
      let marked = named?.length ?? EditionMark.length(words)
      day = day ?? named?.day
      if marked == 0 { stem.append(word) }
      words = words.dropFirst(max(1, marked))
    }
    guard !stem.isEmpty else { return nil }
    (self.stem, self.day) = (stem.joined(separator: " "), day)
  }

  /// The day that the next words are, and how many of them.
  private static func day(_ words: ArraySlice<String>) -> (day: CivilDate, length: Int)? {
    if words.count >= 3, let day = CivilDate(written: words.prefix(3).joined(separator: " ")) { return (day, 3) }
    // `20260930`
    guard let word = words.first, word.utf8.count == 8 else { return nil }
    return CivilDate("\(word.prefix(4))-\(word.dropFirst(4).prefix(2))-\(word.suffix(2))").map { ($0, 1) }
  }

  /// How many of the next words are a mark.
  private static func length(_ words: ArraySlice<String>) -> Int {
    let (word, rest) = (words[words.startIndex], words.dropFirst())
    func numbers(_ words: ArraySlice<String>) -> Int { words.prefix { $0.utf8.count <= 2 && Int($0) != nil }.count }
    if ["final", "draft", "copy"].contains(word) { return word == "copy" && rest.first == "of" ? 2 : 1 }
    if ["v", "ver", "version", "rev", "revision"].contains(word), numbers(rest) > 0 { return 1 + numbers(rest) }
    if word.wholeMatch(of: #/(v|ver|rev)\d+/#) != nil { return 1 + numbers(rest) }
    return 0
  }
}
