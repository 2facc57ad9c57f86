import Frameworks
import GapAnalysis

/// Which document is written from what is recorded.
package enum ReportKind: String, Sendable, CaseIterable {
  /// Whether the evidence would pass.
  case readiness
  /// What the authority says of itself, in answer to the three questions of the annual self-evaluation.
  case selfEvaluation = "self-evaluation"

  /// As the cover and the margins call it. Only under a framework that is in force and grades does an inspectorate ask for a
  /// self-evaluation each year; under any other the same document says where the authority stands.
  func name(_ context: ReportContext) -> String {
    switch self {
    case .readiness: "Readiness report"
    case .selfEvaluation:
      context.framework.inForce.contains(context.asAt) && context.framework.rules.gradesJudgements
        ? "Annual self-evaluation" : "Position statement"
    }
  }
}
