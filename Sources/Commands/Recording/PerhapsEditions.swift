import Assessments
import Calendar
import Digests
import Frameworks
import Markup

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
        name: "\(open.short(item.id)) \(item.content.title)", id: item.id, content: item.content,
        isAsked: asked.contains(item.id))
    }
    let papers = known + new.map { Paper(name: $0.title, id: nil, content: $0, isAsked: true) }
    let said = Set(open.assessment.sourcesCompared.map { Set([$0.compared.evidence, $0.compared.other]) })
    var (byStem, order): ([String: [Paper]], [String]) = ([:], [])
    for paper in papers {
      guard let stem = EditionMark.stem(of: paper.content.title) else { continue }
      for criterion in paper.content.bearsOn(open.framework) {
        let key = "\(criterion) \(stem)"
        if byStem[key] == nil { order.append(key) }
        byStem[key, default: []].append(paper)
      }
    }
    var seen: Set<[String]> = []
    groups = order.compactMap { key in
      // More are a series that nobody holds beside each other one by one.
      guard let all = byStem[key], (2...PerhapsEditions.mostOfOne).contains(all.count) else { return nil }
      let open = all.filter { one in all.contains { PerhapsEditions.mayBeOne(one, other: $0, said: said) } }.map(\.name)
      return open.isEmpty || !seen.insert(open).inserted ? nil : open
    }
  }

  private static let mostOfOne = 12

  private static func mayBeOne(_ one: Paper, other: Paper, said: Set<Set<Digest>>) -> Bool {
    // What was asked and answered, and what is not of this intake, is left alone.
    guard one.isAsked || other.isAsked, one.content.title.asWords != other.content.title.asWords else { return false }
    if let one = one.id, let other = other.id, said.contains([one, other]) { return false }
    // Where both say of which day they speak, and say otherwise, they are a series.
    guard let day = one.content.speaksFor, let otherDay = other.content.speaksFor else { return true }
    return day == otherDay
  }
}

extension TerminalPage {
  /// Asks whether papers are editions of one.
  mutating func ask(_ perhaps: PerhapsEditions) {
    guard !perhaps.groups.isEmpty else { return }
    paragraph("Perhaps editions of one paper:")
    bullets(perhaps.groups.map { CountWords.listed($0) }, first: IntakeWords.mostNames)
    paragraph(
      "Each counts until somebody says that they are one: 'muster source ID is ID', or is-not where they are two. \("'muster evidence' lists the ids.", .dim)"
    )
  }
}

/// What tells editions of a paper apart in its title.
enum EditionMark {
  /// The title without such marks and without the ending of a file's name; nil where nothing else is in it.
  static func stem(of title: String) -> String? {
    var title = title.lowercased()
    title.replace(#/\.[a-z][a-z0-9]{1,4}$/#, with: "")
    title.replace(#/\(\d{1,2}\)/#, with: " ")
    var words = title.split { !$0.isLetter && !$0.isNumber }.map(String.init)[...]
    var stem: [String] = []
    while let word = words.first {
      let marked = EditionMark.length(words)
      if marked == 0 { stem.append(word) }
      words = words.dropFirst(max(1, marked))
    }
    return stem.isEmpty ? nil : stem.joined(separator: " ")
  }

  /// How many of the next words are a mark.
  private static func length(_ words: ArraySlice<String>) -> Int {
    let (word, rest) = (words[words.startIndex], words.dropFirst())
    func numbers(_ words: ArraySlice<String>) -> Int { words.prefix { $0.utf8.count <= 2 && Int($0) != nil }.count }
    if ["final", "draft", "copy"].contains(word) { return word == "copy" && rest.first == "of" ? 2 : 1 }
    if ["v", "ver", "version", "rev", "revision"].contains(word), numbers(rest) > 0 { return 1 + numbers(rest) }
    if word.wholeMatch(of: #/(v|ver|rev)\d+/#) != nil { return 1 + numbers(rest) }
    if words.count >= 3, CivilDate(written: words.prefix(3).joined(separator: " ")) != nil { return 3 }
    return word.utf8.count == 8 && isDay(word) ? 1 : 0
  }

  /// `20260930`.
  private static func isDay(_ word: String) -> Bool {
    CivilDate("\(word.prefix(4))-\(word.dropFirst(4).prefix(2))-\(word.suffix(2))") != nil
  }
}
