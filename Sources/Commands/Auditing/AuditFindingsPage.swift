import Assessments
import CaseAudit
import Frameworks
import Markup
import Reports

/// What the audits of a sample say: each question, then each judgement and each cohort.
struct AuditFindingsPage {
  let sample: Assessment.Sample
  let framework: Framework
  private let words: ShareWords

  init(_ sample: Assessment.Sample, _ framework: Framework) {
    (self.sample, self.framework) = (sample, framework)
    words = ShareWords(framework)
  }

  /// Adds the tables; `full` adds each question by cohort, with how each interval was worked out.
  func add(to page: inout TerminalPage, full: Bool) {
    let findings = SampleAudit.findings(of: sample, in: framework)
    guard !findings.isEmpty else { return }
    page.heading("What the audits say", level: 2)
    page.table(
      TerminalTable(
        [
          .init("Question", minimum: 7), .init("Yes", .right), .init("Partly", .right), .init("No", .right),
          .init("N/a", .right), .init("Share", minimum: 16), .init("In words", minimum: 14),
        ], rows: findings.map(row)))
    page.blank()
    let shares = SampleAudit.shares(of: sample, in: framework)
    let whole = shares.filter { $0.cohort == nil || $0.scope == .everything }
    page.heading("By judgement and by cohort", level: 2)
    page.table(table(whole, full: full))
    page.blank()
    if full {
      page.heading("By question within each cohort", level: 2)
      page.table(table(shares.filter { $0.cohort != nil && $0.scope != .everything }, full: true))
      page.blank()
    }
    page.paragraph(
      "Each stratum weighs by its caseload; partly counts half, not applicable is left out. In brackets the 95% interval: Wilson's, or Clopper and Pearson's where fewer than five cases' worth of answers fall on one side."
    )
    page.blank()
  }

  private func row(_ finding: QuestionFinding) -> [TerminalText] {
    let isEnough = finding.showing != .countsOnly
    let share = isEnough ? AuditWords.share(finding.estimate) : "counts only"
    let word =
      isEnough
      ? words.phrase(for: finding.estimate, cases: finding.applicable) ?? "" : "too few cases, proves nothing"
    return [
      "\(finding.question.id.text)", "\(finding.yes)", "\(finding.partly)", "\(finding.no)",
      "\(finding.notApplicable)", "\(share)\(finding.isInDoubt ? " in doubt" : "")", "\(word)",
    ]
  }

  private func table(_ shares: [ShareFinding], full: Bool) -> TerminalTable {
    let columns: [TerminalTable.Column] = [
      .init("Of", minimum: 16), .init("Cases", .right), .init("Share", minimum: 16),
      .init(full ? "Interval" : "In words", minimum: 14),
    ]
    return TerminalTable(
      columns,
      rows: shares.map { share in
        guard share.isEnough else {
          return ["\(title(share))", "\(share.cases)", "\(AuditWords.counts(share))", "too few cases, proves nothing"]
        }
        let last =
          full ? AuditWords.method(share.estimate) : words.phrase(for: share.estimate, cases: share.cases) ?? ""
        return ["\(title(share))", "\(share.cases)", "\(AuditWords.share(share.estimate))", "\(last)"]
      })
  }

  private func title(_ share: ShareFinding) -> String {
    let cohort = share.cohort.map { id in framework.cohorts.first { $0.id == id }?.label ?? id.text }
    let scope: String? =
      switch share.scope {
      case .question(let id): id.text
      case .judgement(let id): framework.judgements.first { $0.id == id }?.shortTitle ?? id.text
      case .theme, .everything: nil
      }
    return [scope, cohort].compactMap { $0 }.joined(separator: ", ")
  }

  var json: JSON {
    .list(
      SampleAudit.shares(of: sample, in: framework).map { share in
        let scope: [JSON.Member] =
          switch share.scope {
          case .question(let id): [.init("question", .text(id.text))]
          case .judgement(let id): [.init("judgement", .text(id.text))]
          case .theme, .everything: []
          }
        return .object(
          scope + [
            .init("cohort", .optional(share.cohort?.text)), .init("cases", .integer(share.cases)),
            .init("yes", .integer(share.count(.yes))), .init("partly", .integer(share.count(.partly))),
            .init("no", .integer(share.count(.no))), .init("notApplicable", .integer(share.count(.notApplicable))),
            .init("enough", .bool(share.isEnough)), .init("estimate", AgreementJSON.estimate(share.estimate)),
            .init("words", .optional(words.phrase(for: share.estimate, cases: share.cases))),
          ])
      })
  }
}
