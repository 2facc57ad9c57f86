import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns

/// The verdict: what the evidence carries, what is claimed, and which adverse findings are old.
struct VerdictWords {
  let carries: String
  let claims: String
  /// Nil where none is.
  let old: String?

  init(_ analysis: Analysis) {
    carries = VerdictWords.carried(analysis)
    claims = VerdictWords.claimed(analysis)
    old = VerdictWords.old(analysis)
  }

  private static func carried(_ analysis: Analysis) -> String {
    let coverage = CoverageWords(analysis).sentence
    guard let grade = analysis.supportedOverall else {
      let noun = analysis.framework.scale.noun
      if analysis.carriedOver != nil {
        let touched = analysis.countedCriteria.count { !$0.aspects.isEmpty && $0.readings.indicated.grade != nil }
        return "Evidence carried over bears on \(touched) of \(analysis.countedCriteria.count) criteria; "
          + "it supports no \(noun) for all of them yet."
      }
      return analysis.overall != nil
        ? "The evidence supports no grade overall yet: \(coverage)."
        : "The evidence does not yet support a \(noun) for every \(analysis.framework.rules.gradesJudgements ? "judgement" : "criterion"): \(coverage)."
    }
    let target = analysis.target.label.lowercased()
    let reached = "which is the target of \(target) or better"
    guard analysis.overall == nil else {
      let compared = grade < analysis.target ? "short of the target of \(target)" : reached
      return "The evidence supports \(grade.label.lowercased()) overall, \(compared)."
    }
    // Where nothing is graded overall, nothing is short of the target but the parts that are.
    let isByJudgement = analysis.framework.rules.gradesJudgements
    let parts = isByJudgement ? analysis.judgements.map(\.readings) : analysis.countedCriteria.map(\.readings)
    let short = parts.count { $0.supported.grade.map { $0 < analysis.target } ?? false }
    let noun = isByJudgement ? "judgement" : "criterion"
    let compared =
      short == 0
      ? "\(reached)."
      : "and \(short) of the \(parts.count) \(short == 1 ? "is" : "are") short of the target of \(target)."
    return "The evidence supports at least \(grade.label.lowercased()) in every \(noun), \(compared)"
  }

  private static func claimed(_ analysis: Analysis) -> String {
    let distances = analysis.criteria.compactMap { finding in
      finding.selfAssessed.map { ClaimDistance($0, finding.readings.supported.grade) }
    }
    if analysis.carriedOver != nil { return "What is claimed under the other framework is not carried over." }
    let whole = analysis.overall.map { finding in
      finding.selfAssessed.map { "The authority assesses itself \($0.label.lowercased()) overall" }
        ?? "The authority has recorded no self-assessment overall"
    }
    guard !distances.isEmpty else {
      return whole.map { "\($0) and none of any criterion." }
        ?? "The authority has recorded no self-assessment of any criterion."
    }
    let rest = "Of \(CountWords.counted(distances.count, "claim")) on criteria, \(ClaimWords.counts(distances))"
    return whole.map { "\($0). \(rest)" } ?? rest
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
}
