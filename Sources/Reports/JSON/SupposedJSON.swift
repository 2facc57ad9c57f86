import Frameworks
import GapAnalysis
import Markup

/// What would follow from a supposition, for programs. No grade stands at the top, so that what is supposed is never
/// taken for what is recorded.
enum SupposedJSON {
  static func value(_ result: SupposedAnalysis) -> JSON {
    .object([
      .init("supposed", .list(result.suppositions.map { .text($0.text) })),
      .init("recorded", AnalysisJSON.value(result.recorded)),
      .init("ifSupposed", AnalysisJSON.value(result.supposed)),
      .init("policy", PolicyPage(result.recorded).json),
      .init("changes", .list(result.changes.map { ConclusionJSON.value($0, result.recorded.framework.scale) })),
    ])
  }
}

/// Conclusions and their changes, for programs.
enum ConclusionJSON {
  /// `{"judgement": "HP"}`.
  static func member(_ conclusion: Conclusion) -> JSON.Member {
    switch conclusion {
    case .overall: .init("overall", .bool(true))
    case .judgement(let id): .init("judgement", .text(id.text))
    case .criterion(let id): .init("criterion", .text(id.text))
    }
  }

  /// What can be carried, by the grade's or position's id.
  static func value(_ change: Change, _ scale: GradeScale) -> JSON {
    func readings(_ readings: Readings<Verdict>) -> JSON {
      let grades = Reading.allCases.map { JSON.Member($0.rawValue, .optional(readings[$0].grade?.id.text)) }
      return .object(
        (scale.isGraded ? grades : [.init("positions", .object(grades))]) + [
          .init("rule", .optional(readings.supported.rule?.text))
        ])
    }
    return .object([
      member(change.conclusion), .init("before", readings(change.before)), .init("after", readings(change.after)),
    ])
  }
}
