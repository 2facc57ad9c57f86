import Assessments
import CaseAudit
import Digests
import Frameworks
package import Markup
import Pages

extension AgreementPage {
  package var json: JSON {
    [
      "sample": .text(sample.id.short), "casesRead": .integer(found.casesRead),
      "casesReadTwice": .integer(found.casesReadTwice), "answers": found.answers.json,
      "grades": found.grades?.json ?? .null, "questions": table(found.byQuestion).json, "auditors": byAuditor.json,
      "twoApart": .list(
        found.readings.filter(\.isTwoApart).map { reading in
          ["case": .text(reading.reference), "question": .text(reading.question.text)]
        }),
      "gradesTwoApart": .texts(found.caseGrades.filter { $0.apart >= 2 }.map(\.reference)),
      "moderation": [
        "settled": .integer(moderation.settled.count), "waiting": .integer(moderation.waiting.count),
        "gradesSettled": .integer(moderation.grades.count), "gradesWaiting": .integer(moderation.gradesWaiting.count),
        "late": .integer(moderation.lateCount), "allowedDays": .integer(moderation.allowedDays),
        "answerKnown": .integer(moderation.knownCount),
      ],
    ]
  }
}

extension AuditorAgreement.Part {
  var json: JSON {
    [
      "units": .integer(units), "cases": .integer(cases), "same": same?.json ?? .null,
      "kappa": kappa?.json(isUnsure: isKappaUnsure) ?? .null, "fewestCasesForKappa": .integer(fewestForKappa),
      "ac2": gwet?.json() ?? .null,
    ]
  }
}

extension AgreementCoefficient {
  fileprivate func json(isUnsure: Bool = false) -> JSON {
    let interval = isUnsure ? nil : interval
    return [
      "value": .number(value), "lower": interval.map { .number($0.lower) } ?? .null,
      "upper": interval.map { .number($0.upper) } ?? .null,
    ]
  }
}
