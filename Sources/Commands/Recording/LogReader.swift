import Assessments
import Calendar
import Frameworks
import Markup
import Nouns
import StructuredText

/// Reads the rows of a log one by one: what each says by itself, and held beside the item that it is.
struct LogReader {
  private let log: EvidenceLog
  private let open: OpenWorkspace
  private let today: CivilDate
  private let view: View

  init(_ log: EvidenceLog, _ open: OpenWorkspace, today: CivilDate) {
    (self.log, self.open, self.today) = (log, open, today)
    view = View(open.analysis, idLength: open.idLength)
  }

  /// What a row says by itself, or what is wrong with it.
  func content(_ row: EvidenceLog.Row) -> (content: EvidenceContent?, problems: [Problem]) {
    var written = row.written
    var problems: [Problem] = []
    if let kind = written[.kind], let unknown = log.unknownKinds.problem(of: kind) {
      problems.append(unknown)
      written[.kind] = nil
    }
    if written[.title] == nil { problems.append(.init("the title is blank", "say what the item is called")) }
    if [.criteria, .shows, .against].allSatisfy({ written[$0] == nil }) {
      problems.append(.init("the criterion is blank", "name the criterion that the item bears on"))
    }
    if row.file != nil, written[.reference] != nil {
      problems.append(
        .init(
          "both a file and a reference are given", way(out: log.columns.first { $0.meaning == "reference" }?.heading)))
    }
    var draft = EvidenceDraft(open.framework, today: today)
    problems += written.fill(&draft)
    return (problems.isEmpty ? draft.content : nil, problems)
  }

  /// What to do where a row names a file, and has something in the column that was taken for a reference.
  private func way(out heading: String?) -> String {
    guard let heading else { return "leave one of them blank" }
    let option = "--column \(ShellWord.quoted("id=\(heading)"))"
    return
      "leave one of them blank, or, where '\(heading)' is what the log itself calls its papers, import it with \(option)"
  }

  /// What becomes of a row that is an item which is here.
  func fate(
    _ row: EvidenceLog.Row, of item: Assessment.EvidenceItem, file: LogFile?, blank: EvidenceChange.Blank
  ) -> LogPlan.Fate {
    let id = open.short(item.id)
    do throws(EvidenceChange.Problems) {
      var change = try EvidenceChange(
        Evidence(item, view), row.written, among: { log.has($0, row) }, blank: blank, newFile: newFile(file, item),
        today: today)
      if let content = change?.content, let problem = whyNoEdition(content, file, of: item) { return .bad([problem]) }
      if let file { change?.content.take(edition(file, of: item)) }
      guard let change else { return .known(item.withdrawn == nil ? .same : .withdrawn) }
      if item.withdrawn != nil {
        let words = CountWords.listed(change.differences.map(\.words))
        return .bad([
          .init("\(id) is withdrawn, and the row says otherwise of \(words)", "leave the row out, or attach it anew")
        ])
      }
      if item.concern != nil {
        return .bad([
          .init(
            "\(id) is a concern about a child's safety, which is not corrected",
            "withdraw it with the reason, and raise it anew as it should be")
        ])
      }
      return .changed(item, change)
    } catch {
      return .bad(error.all)
    }
  }

  /// Of what a row without an id says nothing any more, in words: people's own logs leave out what they do not keep, so that it stays.
  func emptied(_ row: EvidenceLog.Row, _ item: Assessment.EvidenceItem) -> [String] {
    EvidenceChange.blanks(Evidence(item, view), row.written, among: { log.has($0, row) }).map(\.words)
  }

  /// What an item comes to whose paper has changed; nil where the file is what its bytes were, or is its first.
  private func edition(_ file: LogFile, of item: Assessment.EvidenceItem) -> EvidenceContent? {
    guard file.isEdition(of: item) else { return nil }
    let origin = item.content.origin.map { $0.path == file.path ? PaperOrigin(path: $0.path, digest: file.digest) : $0 }
    return open.edition(of: item, at: origin)
  }

  /// Why the changed paper of a row is not taken in as its item's.
  private func whyNoEdition(_ change: EvidenceContent, _ file: LogFile?, of item: Assessment.EvidenceItem) -> Problem? {
    guard let file, file.isEdition(of: item) else { return nil }
    let before = item.content
    let shown = before.shows.filter { $0.isAdverse(open.framework) && !change.shows.contains($0) }
    let denied = before.against.filter { !change.against.contains($0) }
    return open.whyNoEdition(
      of: item, saying: change, leavingOut: EvidenceWords.shows(shown) + denied.map(\.statement.text))
  }

  /// The file that a row names, where it is not the item's paper.
  func newFile(_ file: LogFile?, _ item: Assessment.EvidenceItem) -> String? {
    guard let file, !item.content.digests.contains(file.digest) else { return nil }
    return file.named
  }
}

extension EvidenceContent {
  /// Becomes of another edition of its paper. Naming a link in a sheet is not looking whether the new one still says so; a link that
  /// it had not before is new.
  fileprivate mutating func take(_ edition: EvidenceContent?) {
    guard let edition else { return }
    origin = edition.origin
    let linked = EvidenceWords.shows(self) + against.map(\.statement.text)
    toLookAt = edition.toLookAt.filter(linked.contains)
  }
}
