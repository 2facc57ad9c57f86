import Assessments
import CaseAudit
import Frameworks
import Markup
import Nouns
import Pages

/// The shares of all that was audited, by judgement and by cohort.
struct ShareSection {
  let context: ReportContext
  let sample: Assessment.Sample

  var nodes: [HTML.Node] {
    let shares = SampleAudit.shares(of: sample, in: context.framework)
    let whole = shares.filter { $0.cohort == nil || (context.audience.seesCases && $0.scope == .everything) }
    guard !whole.isEmpty else { return [] }
    return [context.audience.seesCases ? full(whole) : brief(whole)]
  }

  private var words: ShareWords { ShareWords(context.framework) }

  private func full(_ shares: [ShareFinding]) -> HTML.Node {
    ReportTable.table(
      "Favourable answers by judgement and by cohort",
      ["Of", Column("Cases", .number), "Share favourable", "In words", "Interval"],
      rows: shares.map { share in
        guard share.isEnough else {
          return [Cell(title(share)), Cell("\(share.cases)"), Cell(AuditWords.counts(share)), "Too few cases", "–"]
        }
        return [
          Cell(title(share)), Cell("\(share.cases)"), Cell(AuditWords.share(share.estimate)),
          Cell(words.phrase(for: share.estimate, cases: share.cases).map { CountWords.sentence($0) } ?? "–"),
          Cell(AuditWords.method(share.estimate)),
        ]
      })
  }

  /// Words alone, and none for fewer than ten cases.
  private func brief(_ shares: [ShareFinding]) -> HTML.Node {
    ReportTable.table(
      "Favourable answers by judgement, in words", ["Of", "Favourable"],
      rows: shares.map { share in
        let phrase = words.phrase(for: share.estimate, cases: share.cases)
        return [Cell(title(share)), Cell(phrase.map { CountWords.sentence($0) } ?? "Too few to say")]
      })
  }

  private func title(_ share: ShareFinding) -> String {
    if let cohort = share.cohort {
      return context.framework.cohorts.first { $0.id == cohort }?.label ?? context.discretion.text(cohort.text)
    }
    if case .judgement(let id) = share.scope {
      return context.framework.judgements.first { $0.id == id }?.title ?? id.text
    }
    return "All"
  }
}
