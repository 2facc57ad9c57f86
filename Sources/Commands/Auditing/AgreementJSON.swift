import Assessments
import CaseAudit
import Digests
import Frameworks
import Markup

/// Agreement between auditors, for other programs.
enum AgreementJSON {
  static func json(_ found: AuditorAgreement, _ summary: ModerationSummary, _ sample: Assessment.Sample) -> JSON {
    .object([
      .init("sample", .text(sample.id.short)), .init("casesRead", .integer(found.casesRead)),
      .init("casesReadTwice", .integer(found.casesReadTwice)), .init("answers", part(found.answers)),
      .init("grades", found.grades.map(part) ?? .null),
      .init(
        "questions",
        .list(
          found.byQuestion.map {
            .object([.init("question", .text($0.question.text)), .init("agreement", part($0.part))])
          }
        )),
      .init("auditors", .list(found.auditors.map(auditor))),
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
          .init("settled", .integer(summary.settled.count)), .init("waiting", .integer(summary.waiting.count)),
          .init("gradesSettled", .integer(summary.grades.count)),
          .init("gradesWaiting", .integer(summary.gradesWaiting.count)),
          .init("late", .integer(summary.lateCount)), .init("allowedDays", .integer(summary.allowedDays)),
          .init("answerKnown", .integer(summary.knownCount)),
        ])),
    ])
  }

  static func estimate(_ found: Estimate?) -> JSON {
    guard let found else { return .null }
    return .object([
      .init("share", .number(found.share)), .init("lower", .number(found.lower)),
      .init("upper", .number(found.upper)), .init("interval", .text(found.method.rawValue)),
      .init("designEffect", found.designEffect.map { .number($0) } ?? .null),
    ])
  }

  private static func part(_ part: AuditorAgreement.Part) -> JSON {
    .object([
      .init("units", .integer(part.units)), .init("cases", .integer(part.cases)), .init("same", estimate(part.same)),
      .init("kappa", coefficient(part.kappa, isUnsure: part.isKappaUnsure)),
      .init("fewestCasesForKappa", .integer(part.fewestForKappa)), .init("ac2", coefficient(part.gwet)),
    ])
  }

  private static func coefficient(_ found: AgreementCoefficient?, isUnsure: Bool = false) -> JSON {
    guard let found else { return .null }
    let interval = isUnsure ? nil : found.interval
    return .object([
      .init("value", .number(found.value)), .init("lower", interval.map { .number($0.lower) } ?? .null),
      .init("upper", interval.map { .number($0.upper) } ?? .null),
    ])
  }

  private static func auditor(_ one: AuditorDirection) -> JSON {
    .object([
      .init("auditor", .text(one.auditor)), .init("cases", .integer(one.cases)), .init("same", .integer(one.same)),
      .init("kinder", .integer(one.kinder)), .init("stricter", .integer(one.harsher)),
      .init("kinderCases", .integer(one.kinderCases)), .init("stricterCases", .integer(one.harsherCases)),
      .init("chance", .number(one.chance)), .init("agreedLower", .integer(one.agreedLower)),
      .init("agreedHigher", .integer(one.agreedHigher)),
    ])
  }
}
