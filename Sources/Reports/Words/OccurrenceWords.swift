import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Nouns

/// Why something stands elsewhere than it did, as people read it.
struct OccurrenceWords {
  let scale: GradeScale

  static func label(_ kind: Occurrence.Kind) -> String {
    switch kind {
    case .adverseFinding: "adverse finding"
    case .rechecked: "looked at again"
    case .withdrawn: "withdrawn"
    case .wentStale: "went out of date"
    case .cameToCount: "counts now"
    case .corrected: "corrected"
    case .audited: "cases audited"
    case .newEvidence: "new evidence"
    case .notCounted: "attached, not counted"
    case .claimChanged: "claimed"
    case .policySet: "policy set"
    case .frameworkUpgraded: "framework's version changed"
    }
  }

  /// What changed: an item's title, a grade, a list of questions.
  func title(_ change: Occurrence) -> String {
    switch change.matter {
    case .item(let title): title
    case .sample(let id): "audited sample \(id)"
    case .questions(let questions):
      (change.kind == .audited ? "" : "in the audited sample, ")
        + questions.map { "\($0.id) \(GradeWords.said($0.stance))" }.joined(separator: ", ")
    case .claim(let grade, let before, let part):
      (before == grade ? "again " : before.map { "\(label($0)) → " } ?? "") + "\(label(grade)), as \(part.rawValue)"
    case .policy: "how much evidence is enough"
    case .version(let version): "version \(version)"
    }
  }

  /// The reason or outcome that was recorded with it, or what there is to know of it beside its title.
  func detail(_ change: Occurrence) -> String? {
    switch change.detail {
    case .because(let reason): reason
    case .rechecked(let outcome, let reason): "\(outcome.label): \(reason)"
    case .kind(let kind): kind.label
    case .notCounted(let why): StandingWords.reason(why)
    case .notCountedBefore(let why): "not counted before: \(StandingWords.reason(why))"
    case .speaks(let day): "it speaks for \(day.short)"
    case nil: nil
    }
  }

  private func label(_ id: GradeID) -> String {
    scale.grade(id)?.label.lowercased() ?? scale.notRelevant?.label.lowercased() ?? id.text
  }
}
