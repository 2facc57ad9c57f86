import Assessments
import Frameworks
import GapAnalysis
import TestSupport

extension Property {
  /// What hangs on an item is what falls when it is really withdrawn.
  package static let ofStress = [
    Property("what hangs on an item falls when it is withdrawn, in frameworks made up", count: 600, few: 4) {
      var chance = SeededGenerator(seed: UInt64($0))
      return try compare(Ground.invented(by: &chance).filled(by: &chance), atMost: .max)
    },
    Property("what hangs on an item falls when it is withdrawn, in every framework", count: 36, few: 1) {
      try compare(shipped($0, density: 90).0, atMost: 6)
    },
  ]

  /// Withdraws each item, or a few, and compares every conclusion with what was said.
  private static func compare(_ ground: Ground, atMost most: Int) throws -> Outcome {
    let analysis = ground.analysis
    let stress = Stress(analysis)
    let conclusions: [Conclusion] =
      [.overall] + analysis.judgements.map { .judgement($0.judgement.id) }
      + analysis.criteria.map { .criterion($0.criterion.id) }
    let items = ground.records.filter { $0.kind == .evidenceAttached }.map(\.digest)
    for number in stride(from: 0, to: items.count, by: max(1, items.count / most)) {
      var without = ground
      without.bodies.append(EvidenceWithdrawn(evidence: items[number], because: "lost"))
      let left = without.analysis
      for conclusion in conclusions {
        let (before, after) = (supported(conclusion, analysis), supported(conclusion, left))
        let said = stress.hanging.first { $0.conclusion == conclusion }?.items.first {
          $0.origin == .item(items[number])
        }
        let falls = before.grade.map { was in after.grade.map { $0 < was } ?? true } ?? false
        if said?.falls != (falls ? after : nil) { return .fails("item \(number), \(conclusion)") }
      }
    }
    return stress.hanging.isEmpty ? .saysNothing : .holds
  }

  private static func supported(_ conclusion: Conclusion, _ analysis: Analysis) -> Verdict {
    let found: Verdict? =
      switch conclusion {
      case .overall: analysis.overall?.readings.supported
      case .judgement(let id): analysis.judgements.first { $0.judgement.id == id }?.readings.supported
      case .criterion(let id): analysis.criterion(id)?.readings.supported
      }
    return found ?? Verdict(grade: nil, rule: nil)
  }
}
