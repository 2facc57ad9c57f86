package import Assessments
import CaseAudit
import Digests
package import Frameworks
package import Markup
import Nouns
package import Pages

/// How far auditors agree who read the same cases, and how their differences were settled. To a committee no count, and a word
/// only where there are cases enough for one.
package struct AgreementPage: LaidOut {
  private let sample: Assessment.Sample
  private let found: AuditorAgreement
  private let moderation: ModerationSummary
  private let framework: Framework
  private let discretion: Discretion
  private let title: Phrase?
  private var audience: Audience { discretion.audience }

  /// - Parameters:
  ///   - id: The sample's id as people see it.
  ///   - allowedDays: So many days after the last audit a moderation is late.
  package init(
    _ sample: Assessment.Sample, named id: String, of assessment: Assessment, in framework: Framework, allowedDays: Int
  ) {
    self.init(
      sample, framework: framework, discretion: Discretion(.leaders, assessment),
      title: "Agreement between auditors, sample \(id)",
      allowedDays: allowedDays)
  }

  init(
    _ sample: Assessment.Sample, framework: Framework, discretion: Discretion, title: Phrase? = nil,
    allowedDays: Int = ModerationSummary.standardDays
  ) {
    (self.sample, self.framework, self.discretion, self.title) = (sample, framework, discretion, title)
    found = AuditorAgreement(sample, in: framework)
    moderation = ModerationSummary(found, allowedDays: allowedDays)
  }

  package var page: Page { Page(title, blocks) }

  /// Every question that was read twice, however few the answers.
  package var sheet: Table? { table(found.byQuestion) }

  @BlockBuilder var blocks: [Block] {
    if !audience.seesCases {
      inWords
    } else if found.casesRead == 0 {
      "No case of this sample has been audited yet\(": 'muster audit CASE'", .command)." as Phrase
    } else if found.casesReadTwice == 0 {
      "\(found.casesRead == 1 ? "The one audited case was not" : "None of the \(found.casesRead) audited cases was") read by a second auditor. Nothing shows how sure the answers are; one in five read twice is a good measure\(": record it with 'muster audit CASE --auditor NAME'", .command)."
        as Phrase
    } else {
      Block.fields(figures)
      leanings
      furthest
      settled
      workedOut
    }
  }

  /// In one sentence.
  var brief: Phrase {
    guard audience.seesCases, found.casesReadTwice > 0 else { return inWords }
    return
      "\(found.casesReadTwice) of \(CountWords.counted(found.casesRead, "audited case")) \(found.casesReadTwice == 1 ? "was" : "were") read twice; the two gave the same answer in \(AuditWords.share(found.answers.same)) of \(CountWords.counted(found.answers.units, "answer"))."
  }

  private var inWords: Phrase {
    if found.casesReadTwice == 0 {
      return "No case was read by a second auditor, so nothing shows how sure the answers are."
    }
    guard let word = ShareWords(framework).phrase(for: found.answers.same, cases: found.answers.cases) else {
      return "A second auditor read some of the cases, too few for how far the two agree to be told here."
    }
    return "Where a second auditor read the same case, the two gave the same answer in \(word) of readings."
  }

  // MARK: How far

  private var figures: [Field] {
    func same(_ name: Phrase, _ part: AuditorAgreement.Part, unit: String) -> Field {
      Field(name, "\(AuditWords.share(part.same)) of \(CountWords.counted(part.units, unit))")
    }
    let read = "\(found.casesReadTwice) of \(CountWords.counted(found.casesRead, "audited case"))"
    return [Field("Read twice", "\(read); one in five is a good measure")]
      + [same("Same answer", found.answers, unit: "answer")]
      + (found.grades.map { [same("Same grade", $0, unit: "case")] } ?? [])
  }

  /// The figures of statisticians, below what they come to for everybody else.
  @BlockBuilder private var workedOut: [Block] {
    Block.heading("How it was worked out")
    Block.fields(
      [
        Field("Weighted kappa", Phrase(AuditWords.kappa(found.answers))),
        Field("Gwet's AC2", Phrase(AuditWords.coefficient(found.answers.gwet))),
      ]
        + (found.grades.map {
          [
            Field("Kappa, grades", Phrase(AuditWords.kappa($0))),
            Field("AC2, grades", Phrase(AuditWords.coefficient($0.gwet))),
          ]
        } ?? []))
    Phrase(scale, .quiet)
    if !telling.isEmpty {
      Block.heading("By question", level: 2)
      Block.table(table(telling))
    }
  }

  private var scale: String {
    let start =
      "Kappa and AC2 say how far two readings agree beyond chance: 1 is always, 0 no more than chance. In brackets the 95% interval."
    let few =
      telling.count < found.byQuestion.count
      ? " A question has a row of its own where at least \(AuditStandard.fewestCases) of its answers were read twice."
      : ""
    return start + few + (AuditWords.fewestForKappa(found).map { " \($0)" } ?? "")
  }

  /// Questions read twice often enough to say anything of.
  private var telling: [(question: QuestionID, part: AuditorAgreement.Part)] {
    found.byQuestion.filter { $0.part.units >= AuditStandard.fewestCases }
  }

  private func table(_ questions: [(question: QuestionID, part: AuditorAgreement.Part)]) -> Table {
    QuestionAgreement.table(agreement(questions))
  }

  private func agreement(
    _ questions: [(question: QuestionID, part: AuditorAgreement.Part)]
  ) -> [QuestionAgreement] {
    questions.map { QuestionAgreement($0.part, on: $0.question, for: audience) }
  }

  // MARK: Which way, and how far apart

  @BlockBuilder private var leanings: [Block] {
    let leaning = found.auditors.compactMap {
      AuditWords.direction($0, named: audience.seesNames ? $0.auditor : "One auditor")
    }
    Block.heading("Which way readings lean")
    if audience.seesNames { Block.table(AuditorReadings.table(auditors)) }
    Block.bullets(leaning.map { discretion.phrase($0) })
    if leaning.isEmpty {
      noDirection
    } else {
      Phrase(
        "Read some files together: inspections often find local audits too kind, and this is how to see it first.",
        .quiet)
    }
  }

  /// Directions are counted by case, since the answers on one case hang together.
  private var noDirection: Phrase {
    let most = found.auditors.map { $0.kinderCases + $0.harsherCases }.max() ?? 0
    return AuditorDirection.fewest > most
      ? "Counted by case, too few differ to tell whether anybody leans one way: it takes \(AuditorDirection.fewest) that all do."
      : "Counted by case, nobody leans one way by more than chance may do."
  }

  private var auditors: [AuditorReadings] { found.auditors.map { AuditorReadings($0, for: audience) } }

  @BlockBuilder private var furthest: [Block] {
    let grades = found.caseGrades.filter { $0.apart >= 2 }.map { one in
      line(
        one.reference, one.grades.map { ($0.auditor, $0.grade.label.lowercased()) },
        agreed: one.moderation?.agreed.label.lowercased())
    }
    let answers = found.readings.filter(\.isTwoApart).map { one in
      line(
        "\(one.reference), \(one.question)", one.answers.map { ($0.auditor, AuditWords.answer($0.answer)) },
        agreed: one.moderation.map { AuditWords.answer($0.answer) })
    }
    if !(grades + answers).isEmpty {
      Block.heading("Two apart: let a third person read these")
      Block.bullets(grades + answers)
    }
  }

  private func line(_ what: String, _ said: [(auditor: String, words: String)], agreed: String?) -> Phrase {
    let readings = said.map { audience.seesNames ? "\($0.auditor) \($0.words)" : $0.words }
    return discretion.phrase("\(what): \(readings.joined(separator: ", "))\(agreed.map { "; agreed \($0)" } ?? "")")
  }

  @BlockBuilder private var settled: [Block] {
    let applying = found.readings.count(where: \.differsOnApplying)
    let words =
      AuditWords.moderation(moderation)
      + (applying == 0
        ? []
        : [
          "In \(CountWords.counted(applying, "reading")) auditors do not agree whether the question applies; no scale measures that."
        ])
    if !words.isEmpty {
      Block.heading("Moderation")
      Block.bullets(words.map { Phrase($0) })
    }
    if !moderation.waiting.isEmpty || !moderation.gradesWaiting.isEmpty {
      Block.hint(
        "Settle them with 'muster audit moderate CASE', or take a sheet with 'muster audit moderate --template'.")
    }
  }

  // MARK: For programs

  package var json: JSON {
    [
      "sample": .text(sample.id.short), "casesRead": .integer(found.casesRead),
      "casesReadTwice": .integer(found.casesReadTwice), "answers": QuestionAgreement.json(of: found.answers),
      "grades": found.grades.map(QuestionAgreement.json) ?? .null,
      "questions": QuestionAgreement.json(agreement(found.byQuestion)), "auditors": AuditorReadings.json(auditors),
      "twoApart": .list(
        found.readings.filter(\.isTwoApart).map { ["case": .text($0.reference), "question": .text($0.question.text)] }
      ),
      "gradesTwoApart": .texts(found.caseGrades.filter { $0.apart >= 2 }.map(\.reference)),
      "moderation": [
        "settled": .integer(moderation.settled.count), "waiting": .integer(moderation.waiting.count),
        "gradesSettled": .integer(moderation.grades.count),
        "gradesWaiting": .integer(moderation.gradesWaiting.count), "late": .integer(moderation.lateCount),
        "allowedDays": .integer(moderation.allowedDays), "answerKnown": .integer(moderation.knownCount),
      ],
    ]
  }
}
