import Assessments
import CaseAudit
import Frameworks
import Markup
import Pages
import Reports

/// What the audits of a sample say: each question, then each judgement and each cohort.
struct AuditFindingsPage {
  let sample: Assessment.Sample
  let framework: Framework
  private let tables: AssessmentTables
  private let shares: [ShareFinding]

  init(_ sample: Assessment.Sample, _ framework: Framework, _ tables: AssessmentTables) {
    (self.sample, self.framework, self.tables) = (sample, framework, tables)
    shares = SampleAudit.shares(of: sample, in: framework)
  }

  /// Adds the tables; `full` adds each question by cohort, with how each interval was worked out.
  func add(to page: inout TerminalPage, full: Bool) {
    let answers = tables.answers(sample)
    guard !answers.rows.isEmpty else { return }
    page.heading(TerminalText(answers.title), level: 2)
    page.table(answers.terminal(width: page.width))
    page.blank()
    add(table("By judgement and by cohort", shares.filter(isWhole), full: full), to: &page)
    if full { add(everyQuestion, to: &page) }
    page.paragraph(
      "Each stratum weighs by its caseload; partly counts half, not applicable is left out. In brackets the 95% interval: Wilson's, or Clopper and Pearson's where fewer than five cases' worth of answers fall on one side."
    )
    page.blank()
  }

  private func add(_ table: Table, to page: inout TerminalPage) {
    page.heading(TerminalText(table.title), level: 2)
    page.table(table.terminal(width: page.width))
    page.blank()
  }

  private func isWhole(_ share: ShareFinding) -> Bool { share.cohort == nil || share.scope == .everything }

  private var everyQuestion: Table {
    table("By question within each cohort", shares.filter { !isWhole($0) }, full: true)
  }

  /// The shares of each judgement and cohort.
  var wholeShares: Table { table("By judgement and by cohort", shares.filter(isWhole), full: false) }

  /// Every share, those of questions within cohorts among them.
  var everyShare: Table { table("Every share", shares, full: true) }

  private func table(_ title: String, _ shares: [ShareFinding], full: Bool) -> Table {
    tables.shares(title, shares, withMethod: full) ?? Table(title, name: "audit-shares", [])
  }

  var json: JSON {
    .list(
      shares.map { share in
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
            .init("words", .optional(ShareWords(framework).phrase(for: share.estimate, cases: share.cases))),
          ])
      })
  }
}
