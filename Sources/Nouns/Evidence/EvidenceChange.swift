package import Assessments
package import Calendar
import Frameworks

/// What a row of a sheet says otherwise of an item than is recorded, and the item as it would be then.
package struct EvidenceChange: Sendable {
  package var content: EvidenceContent
  package let differences: [ToldOtherwise<Evidence.Key>]

  /// What a cell with nothing in it says.
  package enum Blank: Sendable {
    /// That nothing is to be said any more: in a row that this program wrote, somebody emptied it.
    case takesAway
    /// Nothing: people's own logs leave out what they do not keep.
    case saysNothing
  }

  /// Nil where the row says what is recorded.
  ///
  /// - Parameters:
  ///   - columns: Whether the sheet has a column for a field.
  ///   - newFile: The file that the row names, where it is not the item’s paper.
  package init?(
    _ evidence: Evidence, _ written: Written<Evidence>, among columns: (String) -> Bool, blank: Blank,
    newFile: String? = nil, today: CivilDate
  ) throws(Problems) {
    let (framework, recorded) = (evidence.view.framework, evidence.content)
    var told = evidence.toldOtherwise(written, among: columns) { EvidenceDraft(framework, today: today) }
    let moved = blank == .saysNothing ? EvidenceChange.moved(told) : []
    told.removeAll { one in
      one.said.isEmpty && (blank == .saysNothing || !EvidenceChange.canBeTakenAway(one))
        || moved.contains { $0.key == one.key }
    }
    told += moved
    var changed = Written<Evidence>()
    for one in told where !EvidenceChange.links.contains(one.key) { changed[one.key] = one.said }
    let isRelinked = told.contains { EvidenceChange.links.contains($0.key) }
    if isRelinked {
      // What it shows, what it speaks against and of which criteria is read as one.
      for field in Evidence.fields where EvidenceChange.links.contains(field.key) {
        let said = told.first { $0.key == field.key }?.said ?? evidence.ownText(field)
        if !said.isEmpty { changed[field.key] = said }
      }
    }
    var draft = EvidenceDraft(recorded, framework, today: today)
    var problems = changed.fill(&draft)
    if draft.content.title.isEmpty { problems.append(.init("the title is blank", "say what the item is called")) }
    if isRelinked {
      if EvidenceChange.links.allSatisfy({ changed[$0] == nil }) {
        problems.append(.init("the criterion is blank", "name the criterion that the item bears on"))
      }
      draft.content.keepWordings(of: recorded)
      if draft.content.says(theLinksOf: recorded, framework) {
        draft.content.takeLinks(of: recorded)
        told.removeAll { EvidenceChange.links.contains($0.key) }
      }
    }
    guard problems.isEmpty else { throw Problems(all: problems) }
    if let newFile {
      told.append(.init(key: .reference, words: "the file", own: EvidenceWords.material(recorded), said: newFile))
    }
    guard draft.content != recorded || newFile != nil else { return nil }
    (content, differences) = (draft.content, told)
  }

  /// What is recorded and could be taken away, of which a row says nothing though the sheet has a column for it.
  package static func blanks(
    _ evidence: Evidence, _ written: Written<Evidence>, among columns: (String) -> Bool
  ) -> [ToldOtherwise<Evidence.Key>] {
    let (framework, today) = (evidence.view.framework, evidence.view.assessment.asAt)
    // What it shows says of which criterion.
    let isLinked = written[.shows] != nil || written[.against] != nil
    let told = evidence.toldOtherwise(written, among: columns) { EvidenceDraft(framework, today: today) }
    let moved = moved(told)
    return told.filter { one in
      one.said.isEmpty && canBeTakenAway(one) && !(isLinked && one.key == .criteria)
        && !moved.contains { $0.key == one.key }
    }
  }

  /// What a blank side loses to the other: what was said to be shown and is now spoken against has changed sides, and the other way
  /// round. Otherwise nobody could turn a row but by saying both.
  private static func moved(_ told: [ToldOtherwise<Evidence.Key>]) -> [ToldOtherwise<Evidence.Key>] {
    [(Evidence.Key.shows, Evidence.Key.against), (.against, .shows)].compactMap { from, to in
      guard let before = told.first(where: { $0.key == from && $0.said.isEmpty }),
        let now = told.first(where: { $0.key == to })
      else { return nil }
      let named = Written<Evidence>.parts(now.said).map(\.asWords)
      let all = Written<Evidence>.parts(before.own)
      let rest = all.filter { !named.contains($0.asWords) }
      guard rest.count < all.count else { return nil }
      return ToldOtherwise(
        key: from, words: before.words, own: before.own, said: rest.joined(separator: ", "))
    }
  }

  /// It is always somewhere; where a copy is kept need not be said.
  private static func canBeTakenAway(_ told: ToldOtherwise<Evidence.Key>) -> Bool { told.key != .reference }

  /// Everything that is wrong with a row.
  package struct Problems: Error, Sendable { package let all: [Problem] }

  private static let links: [Evidence.Key] = [.shows, .against, .criteria]
}

extension EvidenceContent {
  /// Links that were there already stay as they were, suspect if they were: naming one again in a sheet is not looking at it again.
  fileprivate mutating func keepWordings(of earlier: EvidenceContent) {
    func kept(_ link: StatementLink, _ before: [StatementLink]) -> StatementLink {
      before.first { $0.statement == link.statement } ?? link
    }
    let (shown, denied) = (earlier.shows.compactMap(\.link), earlier.against)
    shows = shows.map { showing in
      switch showing {
      case .statement(let link): .statement(kept(link, shown))
      case .grade: showing
      }
    }
    against = against.map { kept($0, denied) }
    toLookAt = earlier.toLookAt
  }

  fileprivate func says(theLinksOf other: EvidenceContent, _ framework: Framework) -> Bool {
    Set(shows) == Set(other.shows) && Set(against) == Set(other.against)
      && bearsOn(framework) == other.bearsOn(framework)
  }

  fileprivate mutating func takeLinks(of other: EvidenceContent) {
    (shows, against, criteria) = (other.shows, other.against, other.criteria)
  }
}
