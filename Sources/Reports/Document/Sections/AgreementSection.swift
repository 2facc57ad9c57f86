import Assessments
import CaseAudit
import Frameworks
import Markup
import Nouns
import Pages

/// How far auditors agree who read the same cases, and how their differences were settled.
struct AgreementSection {
  let context: ReportContext
  let sample: Assessment.Sample

  var nodes: [HTML.Node] {
    let agreement = AuditorAgreement(sample, in: context.framework)
    let heading = HTML.h4 { "Do auditors agree?" }
    guard agreement.casesReadTwice > 0 else {
      return [heading, HTML.p { "No case was read by a second auditor, so nothing shows how sure the answers are." }]
    }
    guard context.audience.seesCases else { return [heading, HTML.p { brief(agreement) }] }
    let summary = ModerationSummary(agreement)
    return [heading, HTML.p { readTwice(agreement) }, table(agreement)] + leanings(agreement)
      + furthest(agreement) + moderation(summary)
  }

  private func readTwice(_ agreement: AuditorAgreement) -> String {
    "\(agreement.casesReadTwice) of \(CountWords.counted(agreement.casesRead, "audited case")) "
      + "\(agreement.casesReadTwice == 1 ? "was" : "were") read by a second auditor; one in five is a "
      + "good measure. Kappa and AC2 say how far two readings agree beyond chance: 1 is always, 0 no more than chance. "
      + "In brackets the 95% interval."
      + (telling(agreement).count < agreement.byQuestion.count
        ? " A question has a row of its own where at least \(AuditStandard.fewestCases) of its answers were read twice."
        : "")
      + (AuditWords.fewestForKappa(agreement).map { " \($0)" } ?? "")
  }

  /// Questions read twice often enough to say anything of.
  private func telling(_ agreement: AuditorAgreement) -> [(question: QuestionID, part: AuditorAgreement.Part)] {
    agreement.byQuestion.filter { $0.part.units >= AuditStandard.fewestCases }
  }

  /// To a committee no count, and a word only where there are cases enough for one.
  private func brief(_ agreement: AuditorAgreement) -> String {
    let words = ShareWords(context.framework)
    guard let word = words.phrase(for: agreement.answers.same, cases: agreement.answers.cases) else {
      return "Too few cases were read by a second auditor to say how far auditors agree."
    }
    return "Where a second auditor read the same case, the two gave the same answer in \(word) of readings."
  }

  private func table(_ agreement: AuditorAgreement) -> HTML.Node {
    func row(_ title: String, _ part: AuditorAgreement.Part) -> [Cell] {
      [
        Cell(title), Cell("\(part.units)"), Cell(AuditWords.share(part.same)),
        Cell(AuditWords.kappa(part)), Cell(AuditWords.coefficient(part.gwet)),
      ]
    }
    return ReportTable.table(
      "Agreement between auditors",
      ["On", Column("Read twice", .number), "The same", "Weighted kappa", "Gwet’s AC2"],
      rows: [row("All answers", agreement.answers)] + (agreement.grades.map { [row("Case grades", $0)] } ?? [])
        + telling(agreement).map { row($0.question.text, $0.part) })
  }

  private func leanings(_ agreement: AuditorAgreement) -> [HTML.Node] {
    let leanings = agreement.auditors.compactMap { one in
      AuditWords.direction(one, named: context.audience.seesNames ? one.auditor : "One auditor")
    }
    guard !leanings.isEmpty else { return [HTML.p { "No auditor leans one way by more than chance may do." }] }
    return [
      HTML.ul { for words in leanings { HTML.li { context.typed(words) } } },
      HTML.p(.class("quiet")) {
        "Inspections often find local audits too kind. Reading some files together is the way to see it first."
      },
    ]
  }

  private func furthest(_ agreement: AuditorAgreement) -> [HTML.Node] {
    let grades = agreement.caseGrades.filter { $0.apart >= 2 }.map(\.reference)
    let answers = agreement.readings.filter(\.isTwoApart).map { "\($0.reference) (\($0.question))" }
    guard !grades.isEmpty || !answers.isEmpty else { return [] }
    return [
      HTML.p {
        "A third person should read those that are two apart. Grades: "
        context.typed(grades.isEmpty ? "none" : CountWords.listed(grades), upTo: 2000)
        ". Answers, yes against no: "
        context.typed(answers.isEmpty ? "none" : CountWords.listed(answers), upTo: 4000)
        "."
      }
    ]
  }

  private func moderation(_ summary: ModerationSummary) -> [HTML.Node] {
    let words = AuditWords.moderation(summary)
    guard !words.isEmpty else { return [] }
    return [HTML.h4 { "Moderation" }, HTML.ul { for sentence in words { HTML.li { sentence } } }]
  }
}
