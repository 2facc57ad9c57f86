package import Assessments
package import CaseAudit
import Frameworks
import Markup
import Nouns
package import Pages

extension AssessmentTables {
  private var words: ShareWords { ShareWords(framework) }

  /// What the audits of a sample say, question by question; to a committee in words alone.
  package func answers(_ sample: Assessment.Sample) -> Table {
    let findings = SampleAudit.findings(of: sample, in: framework)
    guard context.audience.seesCases else { return answersInWords(findings) }
    return Table(
      "What the audits say", name: "audit-questions",
      [
        .init("Question", minimum: 7), .init("What is asked", showing: .files), .init("Yes", .right),
        .init("Partly", .right), .init("No", .right), .init("Not applicable", .right, heading: "N/a"),
        .init("Share", minimum: 16), .init("In words", minimum: 14), .init("Shows", showing: .wide),
      ], rows: findings.map(row))
  }

  private func row(_ finding: QuestionFinding) -> [Table.Cell] {
    let isEnough = finding.showing != .countsOnly
    let share = isEnough ? AuditWords.share(finding.estimate) : "counts only"
    let phrase =
      isEnough
      ? words.phrase(for: finding.estimate, cases: finding.applicable) ?? "" : "too few cases to prove anything"
    return [
      .init(finding.question.id.text), .init(finding.question.ask), .number(finding.yes), .number(finding.partly),
      .number(finding.no), .number(finding.notApplicable), .init(share + (finding.isInDoubt ? " in doubt" : "")),
      .init(phrase), .init(AuditWords.shows(finding.showing)),
    ]
  }

  private func answersInWords(_ findings: [QuestionFinding]) -> Table {
    // With fewer cases than this a word for a share says more than is known.
    let fewest = max(5, framework.auditRule?.countsBesideBelow ?? 10)
    return Table(
      "What the audits say", name: "audit-questions",
      [.init("Question"), .init("What is asked"), .init("Favourable"), .init("Shows")],
      rows: findings.map { finding in
        let phrase = finding.applicable < fewest ? nil : words.phrase(for: finding.estimate, cases: finding.applicable)
        return [
          .init(finding.question.id.text), .init(finding.question.ask), .init(phrase ?? "too few to say"),
          .init(AuditWords.shows(finding.showing) + (finding.isInDoubt ? ", in doubt" : "")),
        ]
      })
  }

  /// Shares of judgements, cohorts or questions, as the command chooses them; nil for an audience that sees no counts.
  package func shares(_ heading: String, _ shares: [ShareFinding], withMethod: Bool) -> Table? {
    guard context.audience.seesCases else { return nil }
    return Table(
      heading, name: "audit-shares",
      [
        .init("Of", minimum: 16), .init("Cases", .right), .init("Share", minimum: 16),
        .init("Interval", minimum: 14, showing: withMethod ? .everywhere : .wide),
        .init("In words", minimum: 14, showing: withMethod ? .wide : .everywhere),
      ],
      rows: shares.map { share in
        guard share.isEnough else {
          let tooFew = Table.Cell("too few cases to prove anything")
          return [
            .init(name(of: share)), .number(share.cases), .init(AuditWords.counts(share)),
            withMethod ? tooFew : .nothing,
            withMethod ? .nothing : tooFew,
          ]
        }
        return [
          .init(name(of: share)), .number(share.cases), .init(AuditWords.share(share.estimate)),
          .init(AuditWords.method(share.estimate)),
          .optional(words.phrase(for: share.estimate, cases: share.cases)),
        ]
      })
  }

  private func name(of share: ShareFinding) -> String {
    let cohort = share.cohort.map { id in
      framework.cohorts.first { $0.id == id }?.label ?? context.discretion.text(id.text)
    }
    let scope: String? =
      switch share.scope {
      case .question(let id): id.text
      case .judgement(let id): framework.judgements.first { $0.id == id }?.shortTitle ?? id.text
      case .theme, .everything: nil
      }
    let words = [scope, cohort].compactMap { $0 }.joined(separator: ", ")
    return words.isEmpty ? "everything" : words
  }

  /// How far auditors agree who read the same cases, question by question.
  package func agreement(_ found: AuditorAgreement) -> Table {
    Table(
      "By question", name: "audit-agreement",
      [
        .init("Question", minimum: 7), .init("Read twice", .right, heading: "Twice"), .init("Same", .right),
        .init("Kappa", .right), .init("AC2", .right),
      ],
      rows: found.byQuestion.map { question, part in
        [
          .init(question.text), .number(part.units), .optional(part.same.map { AuditWords.percent($0.share) }),
          .optional(part.kappa.map { AuditWords.decimals($0.value) }),
          .optional(part.gwet.map { AuditWords.decimals($0.value) }),
        ]
      })
  }

  /// Which way each auditor's readings lean.
  package func leanings(_ found: AuditorAgreement) -> Table {
    Table(
      "Which way readings lean", name: "audit-leanings",
      [
        .init("Auditor", minimum: 10), .init("Cases", .right), .init("Same", .right), .init("Kinder", .right),
        .init("Stricter", .right), .init("Agreed lower", .right), .init("Agreed higher", .right),
      ],
      rows: found.auditors.map { one in
        [
          name(one.auditor, none: "an auditor"), .number(one.cases), .number(one.same), .number(one.kinder),
          .number(one.harsher), .number(one.agreedLower), .number(one.agreedHigher),
        ]
      })
  }
}
