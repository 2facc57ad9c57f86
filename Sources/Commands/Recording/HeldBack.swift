import Assessments
import Calendar
import Digests
import RecordStore

/// What holds keep from being erased.
struct HeldBack {
  private let holds: [Hold]
  private let records: [Record]
  private let known: Set<String>

  /// - Parameter copies: Every copy that is known: a hold that arrives beside an erasure holds too, and so does one that somebody's
  ///   erasure names and that is still here.
  init(_ copies: [Workspace.Contents]) {
    var seen: Set<Digest> = []
    records = copies.flatMap { $0.history.records + $0.waiting.flatMap(\.records) }.filter {
      seen.insert($0.digest).inserted
    }
    let tombstones = copies.reduce(into: [:]) { $0.merge($1.history.tombstones) { first, _ in first } }
    holds = Hold.standing(records, tombstones)
    known = holds.isEmpty ? [] : records.referencesInUse
  }

  /// The hold that some records fall under; nil where none does. A case's row in a kept list and its name in a paper are held as its
  /// records are.
  func hold(on taken: [Record], in workspace: Workspace, _ environment: [String: String]) -> Hold? {
    if holds.isEmpty { return nil }
    let ids = Set(taken.map(\.digest))
    return holds.first { hold in
      if !hold.holds(of: records, among: known).isDisjoint(with: ids) { return true }
      guard let sought = hold.sought(among: known) else { return false }
      let look = FileLook(environment)
      return taken.contains { record in
        let concerns = record.body.concerns
        let paths = [concerns.file?.path, concerns.list.map(CaseLists.path)].compactMap(\.self)
        return paths.contains { path in
          switch look.texts(of: path, in: workspace) {
          case .texts(let texts): texts.contains { sought.certainty(in: $0) != nil || sought.isMeant(by: $0) }
          // What cannot be looked through is not known to hold it.
          case .unread: false
          }
        }
      }
    }
  }

  func refuse(_ taken: [Record], _ open: OpenWorkspace, _ call: Call) throws {
    if let hold = hold(on: taken, in: open.workspace, call.setting.environment) { throw failure(hold, open) }
  }

  /// Of a record that cannot be read it is known only which it was.
  func refuse(unreadable id: String, _ open: OpenWorkspace) throws {
    let found = holds.first {
      if case .record(let held) = $0.placed.subject { held.short == id } else { $0.id.short == id }
    }
    if let found { throw failure(found, open) }
  }

  private func failure(_ hold: Hold, _ open: OpenWorkspace) -> Failure {
    Failure(
      "It is held: \(HeldBack.words(hold)).",
      next: "Once the inquiry is over: muster hold release \(open.short(hold.id)) --because \"the reason\".")
  }

  /// `by A. Lead on 3 November 2026, because of the inquiry`.
  static func words(_ hold: Hold) -> String {
    "by \(hold.by.name) on \(hold.at.date.inWords), because: \(hold.placed.because)"
  }
}
