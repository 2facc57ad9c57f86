import Calendar
import Frameworks
import GapAnalysis

/// The verdict in three lines: what the evidence carries, what is claimed, what holds it back.
struct VerdictWords {
  let carries: String
  let claims: String
  let holdsBack: String

  init(_ analysis: Analysis) {
    carries = VerdictWords.carried(analysis)
    claims = VerdictWords.claimed(analysis)
    holdsBack = VerdictWords.held(analysis)
  }

  private static func carried(_ analysis: Analysis) -> String {
    let coverage = analysis.coverage
    guard let grade = analysis.supportedOverall else {
      let noun = analysis.framework.scale.noun
      if analysis.carriedOver != nil {
        let touched = analysis.countedCriteria.count { !$0.aspects.isEmpty && $0.readings.indicated.grade != nil }
        return "Evidence carried over bears on \(touched) of \(analysis.countedCriteria.count) criteria; "
          + "it carries no \(noun) for all of them yet."
      }
      return analysis.framework.scale.isGraded && analysis.framework.rules.gradesJudgements
        ? "The evidence carries no grade for the whole yet: it speaks to \(coverage.placed) of "
          + "\(coverage.aspects) aspects."
        : "The evidence does not yet carry a \(noun) for every criterion: it speaks to \(coverage.placed) of "
          + "\(coverage.aspects) \(analysis.framework.aspectNoun)."
    }
    let every =
      analysis.framework.rules.gradesJudgements ? "in every judgement at least" : "in every criterion at least"
    let whole = analysis.overall == nil ? every : "for the whole"
    let compared =
      grade < analysis.target
      ? "short of the target of \(analysis.target.label.lowercased())"
      : "which is the target of \(analysis.target.label.lowercased()) or better"
    return "The evidence carries \(grade.label.lowercased()) \(whole), \(compared)."
  }

  private static func claimed(_ analysis: Analysis) -> String {
    let beyond = analysis.criteria.count { finding in
      finding.selfAssessed.map { claim in finding.readings.supported.grade.map { $0 < claim } ?? true } ?? false
    }
    let known = analysis.criteria.count { $0.selfAssessed != nil }
    if analysis.carriedOver != nil { return "What is claimed under the other framework is not carried over." }
    let noun = analysis.framework.scale.noun
    let whole =
      analysis.overall?.selfAssessed.map { "The authority claims \($0.label.lowercased()) for the whole" }
      ?? (analysis.overall == nil
        ? "There is no \(noun) for the whole to claim" : "The authority has claimed no \(noun) for the whole")
    guard known > 0 else {
      return analysis.overall == nil
        ? "The authority has claimed no \(noun) for any criterion." : whole + " and none for any criterion."
    }
    guard beyond > 0 else {
      return
        "\(whole); the evidence carries \(known == 1 ? "the one criterion claimed" : "all of the \(known) criteria claimed")."
    }
    let some = beyond < known ? "\(beyond) of the \(known)" : known == 2 ? "both" : "all \(known)"
    return known == 1
      ? "\(whole); the one claim on a criterion goes beyond the evidence."
      : "\(whole); \(some) claims on criteria \(beyond == 1 ? "goes" : "go") beyond the evidence."
  }

  private static func held(_ analysis: Analysis) -> String {
    [old(analysis), holding(analysis)].compactMap { $0 }.joined(separator: " ")
  }

  /// Old adverse findings by their names: they stand on page one, whatever grade is carried.
  private static func old(_ analysis: Analysis) -> String? {
    let old = analysis.gaps.filter { $0.kind == .neverMended }
    let named = old.prefix(3).compactMap { gap -> String? in
      guard case .neverMended(_, let title, let stance, let day, _) = gap.reason else { return nil }
      return "“\(title)” (\(gap.criterion), \(GradeWords.said(stance)), \(day.short))"
    }
    let more = old.count > named.count ? " and \(old.count - named.count) more" : ""
    return named.isEmpty ? nil : "Old, and never shown mended: \(named.joined(separator: ", "))\(more)."
  }

  private static func holding(_ analysis: Analysis) -> String {
    if let grade = analysis.supportedOverall, grade >= analysis.target { return "Nothing holds it below the target." }
    guard let first = analysis.gaps.first(where: { $0.kind != .neverMended }) else {
      return "Nothing that is recorded holds it back."
    }
    let title = analysis.criterion(first.criterion)?.criterion.title
    let named = "\(first.criterion)\(title.map { ", \($0)" } ?? "")"
    return "What holds it back first: \(named)\(named.hasSuffix("?") ? "" : ".") \(GapWords(analysis).reason(first))"
  }
}
