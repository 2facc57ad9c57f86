import Assessments
import Digests
import Frameworks
import GapAnalysis
import RecordStore
import StructuredText

/// A workspace that was read, with what it comes to.
struct OpenWorkspace {
  let workspace: Workspace
  let contents: Workspace.Contents
  let framework: Framework
  let assessment: Assessment
  /// Where another framework than the assessment's own was asked for.
  let carriedOver: CarriedOver?

  var history: History { contents.history }

  /// Worked out when it is first asked for, and once.
  var analysis: Analysis { analysed.value }

  private let analysed: Once<Analysis>
  private let opened: Opened

  init(
    _ opened: Opened, workspace: Workspace, contents: Workspace.Contents, framework: Framework, assessment: Assessment,
    carriedOver: CarriedOver? = nil, idLength: Int
  ) {
    (self.workspace, self.contents, self.framework) = (workspace, contents, framework)
    (self.assessment, self.carriedOver, self.idLength) = (assessment, carriedOver, idLength)
    self.opened = opened
    analysed = Once { Analysis(framework, assessment, carriedOver: carriedOver) }
  }

  /// What only the history says; nil where evidence was carried over from another framework, which has none here.
  var lookback: Lookback? {
    carriedOver == nil ? Lookback(framework, history, asAt: assessment.asAt) : nil
  }

  /// Writes records after all that is known.
  @discardableResult
  func append(_ bodies: [any RecordContent], _ stamp: RecordHeader) throws -> [Record] {
    let records = try workspace.append(bodies, stamp, to: contents)
    opened.recorded += records
    return records
  }

  /// The same, with a last record that speaks of the others and may be another person's. Where it cannot be made nothing is written.
  @discardableResult
  func append(
    _ bodies: [any RecordContent], _ stamp: RecordHeader, closedBy closing: RecordHeader,
    with last: ([Record]) throws -> any RecordContent
  ) throws -> [Record] {
    let records = try workspace.append(bodies, stamp, closedBy: closing, to: contents, with: last)
    opened.recorded += records
    return records
  }

  /// How much of an id is shown, so that no two look the same.
  let idLength: Int

  func short(_ digest: Digest) -> String { String(digest.short.prefix(idLength)) }

  /// The record that a person names by the beginning of its id.
  func resolve(
    _ named: String, among digests: [Digest], what: String, listedBy command: String? = nil
  ) throws -> Digest {
    switch ShortID.resolve(named, among: digests) {
    case .one(let digest): return digest
    case .none where named.utf8.count < ShortID.shortest:
      throw Failure(
        "'\(named)' is too short for an id.", next: "Write at least its first \(ShortID.shortest) letters and digits.")
    case .none:
      throw Failure(
        "There is no \(what) '\(named)'.",
        next: what == "sample"
          ? "Leave it out for the sample that was drawn last."
          : what == "record"
            ? "'muster erase --find TEXT' lists the ids of all that hold a text."
            : "List them with 'muster \(command ?? (["action", "concern"].contains(what) ? "\(what) list" : "evidence"))'."
      )
    case .several(let found):
      throw Failure(
        "'\(named)' names \(found.count) of them.",
        next: "Write more of the id: \(found.map { String($0.short.prefix(12)) }.joined(separator: ", ")).")
    }
  }

  func criterion(_ named: String) throws -> Criterion { try framework.criterion(named: named) }

  func grade(_ named: String) throws -> Grade { try framework.grade(named: named) }
}

extension Framework {
  /// The criterion that a person names.
  func criterion(named: String) throws -> Criterion {
    let id = named.uppercased()
    if let found = criterion(CriterionID(id)) { return found }
    let near = Suggestion.nearest(id, among: criteria.map(\.id.text))
    throw Failure(
      "There is no criterion '\(named)' in \(self.id).",
      next: near.map { "Did you mean \($0)?" } ?? "List them with 'muster criteria'.")
  }

  /// The grade or position that a person names.
  func grade(named: String) throws -> Grade {
    let id = named.lowercased().replacing(" ", with: "-")
    if let found = scale.grade(GradeID(id)) { return found }
    let known = scale.grades.map(\.id.text)
    throw Failure(
      "'\(named)' is not a \(scale.noun) of \(self.id).",
      next: Suggestion.nearest(id, among: known).map { "Did you mean '\($0)'?" }
        ?? "Use one of \(known.joined(separator: ", ")).")
  }
}
