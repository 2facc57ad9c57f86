package import Assessments
package import Calendar
package import Frameworks
import StructuredText

/// An evidence item that is being put together from what somebody wrote.
package struct EvidenceDraft: NounDraft {
  package var content: EvidenceContent
  var criteria: [String] = []
  var shows: [String] = []
  var against: [String] = []
  private let framework: Framework
  private let today: CivilDate

  package init(_ content: EvidenceContent, _ framework: Framework, today: CivilDate) {
    (self.content, self.framework, self.today) = (content, framework, today)
  }

  /// One of which nothing is said yet.
  package init(_ framework: Framework, today: CivilDate) {
    self.init(EvidenceContent(title: "", material: .reference(EvidenceContent.noPlace)), framework, today: today)
  }

  // An empty text takes away what was said; nobody says one but in a cell that was emptied.

  mutating func readKind(_ text: String) throws(Problem) {
    guard !text.isEmpty else { return content.kind = nil }
    if let kind = EvidenceKind(written: text, [:]) {
      content.kind = kind
      return
    }
    let wanted = EvidenceKind.key(of: text)
    let known = EvidenceKind.allCases.map(\.rawValue)
    throw Problem(
      "'\(text)' is not a kind of evidence",
      Suggestion.nearest(wanted, among: known).map { "did you mean '\($0)'?" }
        ?? "use one of \(known.joined(separator: ", "))")
  }

  mutating func readDay(_ text: String) throws(Problem) {
    content.dated = try FieldReading.past(text, today, help: "write the day that the item speaks for")
  }

  mutating func readPeriod(_ text: String) throws(Problem) {
    guard !text.isEmpty else { return (content.from, content.to) = (nil, nil) }
    (content.from, content.to) = try WrittenPeriod.read(text, today)
  }

  mutating func readExtent(_ text: String) throws(Problem) {
    guard !text.isEmpty else { return content.extent = nil }
    switch Extent.read(Heading(text).text, framework.proportionWords) {
    case .success(let extent): content.extent = extent
    case .failure(let wrong): throw Problem(wrong.what, wrong.help)
    }
  }

  /// The links: which criterion a grade is of is known once both are there.
  package mutating func finish() -> [Problem] {
    guard !(criteria + shows + against).isEmpty else { return [] }
    var reader = LinkReader(framework)
    let named = criteria.compactMap { reader.criterion($0) }
    let showings = shows.compactMap { reader.showing($0, of: named) }
    let denied = against.compactMap { reader.denied($0) }
    (content.shows, content.against) = (showings, denied)
    // Who names a link has looked.
    content.toLookAt.removeAll { subject in
      denied.contains { $0.statement.text == subject }
        || showings.contains { showing in
          switch showing {
          case .statement(let link): link.statement.text == subject
          case .grade(let criterion, let grade): "\(criterion) \(grade)" == subject
          }
        }
    }
    var seen: Set<CriterionID> = []
    content.criteria = (named + showings.compactMap(criterion) + denied.compactMap(criterion)).filter {
      seen.insert($0).inserted
    }
    return reader.problems
      + denied.filter { link in showings.contains { $0.names(link) } }.map {
        Problem(
          "it is said to show \($0.statement) and to speak against it", "leave out the one that is not meant")
      }
  }

  private func criterion(_ showing: Showing) -> CriterionID? {
    switch showing {
    case .statement(let link): criterion(link)
    case .grade(let criterion, _): criterion
    }
  }

  private func criterion(_ link: StatementLink) -> CriterionID? {
    framework.statement(link.statement)?.criterion.id
  }
}

extension EvidenceDraft: Equatable {
  package static func == (left: EvidenceDraft, right: EvidenceDraft) -> Bool { left.content == right.content }
}

extension String {
  /// Nil where nothing is said.
  var ifSaid: String? { isEmpty ? nil : self }
}
