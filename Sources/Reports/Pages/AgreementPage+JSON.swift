import Assessments
import CaseAudit
import Digests
import Frameworks
package import Markup
import Pages

extension AgreementPage {
  package var json: JSON {
    .object([
      .init("sample", .text(sample.id.short)), .init("casesRead", .integer(found.casesRead)),
      .init("casesReadTwice", .integer(found.casesReadTwice)), .init("answers", found.answers.json),
      .init("grades", found.grades?.json ?? .null),
      .init("questions", table(found.byQuestion).json), .init("auditors", byAuditor.json),
      .init(
        "twoApart",
        .list(
          found.readings.filter(\.isTwoApart).map { reading in
            .object([.init("case", .text(reading.reference)), .init("question", .text(reading.question.text))])
          })),
      .init("gradesTwoApart", .list(found.caseGrades.filter { $0.apart >= 2 }.map { .text($0.reference) })),
      .init(
        "moderation",
        .object([
          .init("settled", .integer(moderation.settled.count)), .init("waiting", .integer(moderation.waiting.count)),
          .init("gradesSettled", .integer(moderation.grades.count)),
          .init("gradesWaiting", .integer(moderation.gradesWaiting.count)),
          .init("late", .integer(moderation.lateCount)), .init("allowedDays", .integer(moderation.allowedDays)),
          .init("answerKnown", .integer(moderation.knownCount)),
        ])),
    ])
  }
}

extension AuditorAgreement.Part {
  var json: JSON {
    .object([
      .init("units", .integer(units)), .init("cases", .integer(cases)), .init("same", same?.json ?? .null),
      .init("kappa", kappa?.json(isUnsure: isKappaUnsure) ?? .null),
      .init("fewestCasesForKappa", .integer(fewestForKappa)), .init("ac2", gwet?.json() ?? .null),
    ])
  }
}

extension AgreementCoefficient {
  fileprivate func json(isUnsure: Bool = false) -> JSON {
    let interval = isUnsure ? nil : interval
    return .object([
      .init("value", .number(value)), .init("lower", interval.map { .number($0.lower) } ?? .null),
      .init("upper", interval.map { .number($0.upper) } ?? .null),
    ])
  }
}
