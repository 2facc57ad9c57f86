package import CaseAudit
package import Frameworks
package import Markup
package import Pages

/// How far auditors agree on one question, as whoever sees cases may see it.
package struct QuestionAgreement: Noun {
  private let question: QuestionID
  private let part: AuditorAgreement.Part
  package let audience: Audience

  package init(_ part: AuditorAgreement.Part, on question: QuestionID, for audience: Audience) {
    (self.question, self.part, self.audience) = (question, part, audience)
  }

  package enum Key: String, CaseIterable, Sendable { case question, agreement, same, kappa, ac2 }

  package static let fields: [NounField<QuestionAgreement>] = [
    .init(.question, .init("Question", minimum: 7)) { .init($0.question.text) },
    .init(.agreement, .init("Read twice", .right, heading: "Twice")) {
      .coded("\($0.part.units)", as: json(of: $0.part))
    },
    .init(.same, .init("Same", .right), isTold: false) {
      cell($0.part.same.map { AuditWords.percent($0.share) }, AuditWords.share($0.part.same))
    },
    .init(.kappa, .init("Kappa", .right), isTold: false) {
      cell($0.part.kappa.map { AuditWords.decimals($0.value) }, AuditWords.kappa($0.part))
    },
    .init(.ac2, .init("AC2", .right), isTold: false) {
      cell($0.part.gwet.map { AuditWords.decimals($0.value) }, AuditWords.coefficient($0.part.gwet))
    },
  ]

  /// A value, and on a page how sure it is.
  private static func cell(_ value: String?, _ sure: String) -> Table.Cell {
    value.map { .init($0, lines: [Phrase(sure)]) } ?? .nothing
  }

  package static func table(_ questions: [QuestionAgreement]) -> Table {
    table("Agreement on each question", name: "audit-agreement", questions)
  }

  /// How far auditors agree, for programs.
  package static func json(of part: AuditorAgreement.Part) -> JSON {
    [
      "units": .integer(part.units), "cases": .integer(part.cases), "same": AuditWords.json(part.same),
      "kappa": json(part.kappa, isUnsure: part.isKappaUnsure),
      "fewestCasesForKappa": .integer(part.fewestForKappa), "ac2": json(part.gwet),
    ]
  }

  private static func json(_ found: AgreementCoefficient?, isUnsure: Bool = false) -> JSON {
    guard let found else { return .null }
    let interval = isUnsure ? nil : found.interval
    return [
      "value": .number(found.value), "lower": interval.map { .number($0.lower) } ?? .null,
      "upper": interval.map { .number($0.upper) } ?? .null,
    ]
  }
}
