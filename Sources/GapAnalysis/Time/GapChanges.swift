package import Assessments
package import Digests
import Frameworks

/// Gaps that are there at one end of a comparison and not at the other, and those of which the kind is another.
package struct GapChanges: Sendable {
  package let closed: [Gap]
  package let opened: [Gap]
  package let moved: [(before: Gap, after: Gap)]

  package var isEmpty: Bool { closed.isEmpty && opened.isEmpty && moved.isEmpty }

  /// What makes two gaps the same: an aspect has one gap, whatever its kind; around the aspects a criterion has one of
  /// each kind, and one for each action.
  private struct Key: Hashable {
    let criterion: String
    let about: String

    init(_ gap: Gap) {
      criterion = gap.criterion.text
      if let aspect = gap.aspect {
        about = "aspect \(aspect)"
      } else {
        about = [gap.kind.rawValue, gap.reason.action?.hex].compactMap { $0 }.joined(separator: " ")
      }
    }
  }

  init(_ before: [Gap], _ after: [Gap]) {
    let old = Dictionary(before.map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
    closed = before.filter { new[Key($0)] == nil }
    opened = after.filter { old[Key($0)] == nil }
    moved = after.compactMap { gap in old[Key(gap)].flatMap { $0.kind == gap.kind ? nil : ($0, gap) } }
  }
}

/// An action that was raised, moved on or closed between the ends of a comparison, or that passed its day.
package struct ActionChange: Sendable {
  package let id: Digest
  package let raised: ActionRaised
  /// Nil where it was raised between.
  package let before: ActionUpdated.Status?
  package let after: ActionUpdated.Status
  package let becameOverdue: Bool
  /// What was noted last.
  package let note: String?
  /// Who recorded it, each once.
  package let by: [String]

  static func between(_ before: Assessment, after: Assessment, records: [Record]) -> [ActionChange] {
    var people: [Digest: Set<String>] = [:]
    for record in records {
      let action = record.content(ActionUpdated.self)?.action ?? record.digest
      people[action, default: []].insert(record.header.by.name)
    }
    let old = Dictionary(before.actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return after.actions.compactMap { action in
      let then = old[action.id]
      let late = action.isOverdue(on: after.asAt) && !(then?.isOverdue(on: before.asAt) ?? false)
      guard then?.status != action.status || late else { return nil }
      return ActionChange(
        id: action.id, raised: action.raised, before: then?.status, after: action.status, becameOverdue: late,
        note: action.note, by: (people[action.id] ?? []).sorted())
    }
  }
}
