import Arguments
import Assessments
import CaseAudit
import Frameworks
import Markup
import Pages
import Reports

extension Command {
  static let auditAgreement = Command(
    "agreement", "see how far auditors agree who read the same cases",
    operands: [OperandSpec("SAMPLE", "the beginning of the sample's id", .optional)],
    options: [OptionSpec("within", "DAYS", "moderation is late after so many days", standard: "14"), .formats],
    leavesOut: ["by"], run: AuditAgreementCommand.run)
}

/// `muster audit agreement`: how far auditors agree who read the same cases, and how their differences were settled.
enum AuditAgreementCommand {
  static func run(_ call: Call) throws -> Command.Outcome {
    let open = try call.open()
    let sample = try open.sample(call.operands.first)
    let agreement = AuditorAgreement(sample, in: open.framework)
    let days = try call.days("within", standard: ModerationSummary.standardDays)
    let summary = ModerationSummary(agreement, allowedDays: days)
    let tables = AssessmentTables(open.analysis)
    let title = "Agreement between auditors, sample \(open.short(sample.id))"
    try call.give(
      Answer(
        title: title, words: AuditWords.moderation(summary),
        tables: [tables.agreement(agreement), tables.leanings(agreement)]),
      json: AgreementJSON.json(agreement, summary, sample)
    ) {
      var page = call.page()
      page.heading(TerminalText(title))
      show(agreement, summary, tables, &page)
      return page
    }
    return .done
  }

  private static func show(
    _ agreement: AuditorAgreement, _ summary: ModerationSummary, _ tables: AssessmentTables, _ page: inout TerminalPage
  ) {
    guard agreement.casesRead > 0 else {
      return page.paragraph("No case of this sample has been audited yet: 'muster audit CASE'.")
    }
    guard agreement.casesReadTwice > 0 else {
      return page.paragraph(
        "\(agreement.casesRead == 1 ? "The one audited case was not" : "None of the \(agreement.casesRead) audited cases was") read by a second auditor. One in five is a good measure: record it with 'muster audit CASE --auditor NAME'."
      )
    }
    var fields: [(name: TerminalText, value: TerminalText)] = [
      (
        "Read twice",
        "\(agreement.casesReadTwice) of \(CountWords.counted(agreement.casesRead, "audited case")); one in five is a good measure"
      ),
      (
        "Same answer",
        "\(AuditWords.share(agreement.answers.same)) of \(CountWords.counted(agreement.answers.units, "answer"))"
      ),
      ("Weighted kappa", "\(AuditWords.kappa(agreement.answers))"),
      ("Gwet's AC2", "\(AuditWords.coefficient(agreement.answers.gwet))"),
    ]
    if let grades = agreement.grades {
      fields += [
        ("Same grade", "\(AuditWords.share(grades.same)) of \(CountWords.counted(grades.units, "case"))"),
        ("Kappa, grades", "\(AuditWords.kappa(grades))"),
        ("AC2, grades", "\(AuditWords.coefficient(grades.gwet))"),
      ]
    }
    page.fields(fields)
    if let words = AuditWords.fewestForKappa(agreement) { page.paragraph("\(words, .dim)") }
    page.blank()
    page.heading("By question", level: 2)
    page.table(tables.agreement(agreement).terminal(width: page.width))
    page.blank()
    auditors(agreement, tables, &page)
    furthest(agreement, &page)
    moderation(agreement, summary, &page)
  }

  private static func auditors(
    _ agreement: AuditorAgreement, _ tables: AssessmentTables, _ page: inout TerminalPage
  ) {
    page.heading("Which way readings lean", level: 2)
    page.table(tables.leanings(agreement).terminal(width: page.width))
    let leanings = agreement.auditors.compactMap { AuditWords.direction($0, named: $0.auditor) }
    page.bullets(leanings.map { TerminalText($0) })
    page.paragraph(
      leanings.isEmpty
        ? noDirection(agreement)
        : "Read some files together: inspections often find local audits too kind, and this is how to see it first.")
    page.blank()
  }

  /// Directions are counted by case, since the answers on one case hang together.
  private static func noDirection(_ agreement: AuditorAgreement) -> TerminalText {
    let most = agreement.auditors.map { $0.kinderCases + $0.harsherCases }.max() ?? 0
    return AuditorDirection.fewest > most
      ? "Counted by case, too few differ to tell whether anybody leans one way: it takes \(AuditorDirection.fewest) that all do."
      : "Counted by case, nobody leans one way by more than chance may do."
  }

  private static func furthest(_ agreement: AuditorAgreement, _ page: inout TerminalPage) {
    let grades = agreement.caseGrades.filter { $0.apart >= 2 }
    let answers = agreement.readings.filter(\.isTwoApart)
    guard !grades.isEmpty || !answers.isEmpty else { return }
    page.heading("Two apart: let a third person read these", level: 2)
    page.bullets(
      grades.map { one in
        "\(one.reference): \(one.grades.map { "\($0.auditor) \($0.grade.label.lowercased())" }.joined(separator: ", "))\(one.moderation.map { "; agreed \($0.agreed.label.lowercased())" } ?? "")"
      }
        + answers.map { one in
          "\(one.reference), \(one.question.text): \(one.answers.map { "\($0.auditor) \(AuditWords.answer($0.answer))" }.joined(separator: ", "))\(one.moderation.map { "; agreed \(AuditWords.answer($0.answer))" } ?? "")"
        })
    page.blank()
  }

  private static func moderation(
    _ agreement: AuditorAgreement, _ summary: ModerationSummary, _ page: inout TerminalPage
  ) {
    let words = AuditWords.moderation(summary)
    let applying = agreement.readings.count(where: \.differsOnApplying)
    guard !words.isEmpty || applying > 0 else { return }
    page.heading("Moderation", level: 2)
    page.bullets(words.map { TerminalText($0) })
    if applying > 0 {
      page.bullets([
        "In \(CountWords.counted(applying, "reading")) auditors do not agree whether the question applies; no scale measures that."
      ])
    }
    if !summary.waiting.isEmpty || !summary.gradesWaiting.isEmpty {
      page.paragraph(
        "Settle them with 'muster audit moderate CASE', or take a sheet with 'muster audit moderate --template'.")
    }
  }
}

extension Call {
  /// A number of days that an option gives, or the standard one.
  func days(_ option: String, standard: Int) throws -> Int {
    guard let text = value(option) else { return standard }
    guard let days = Int(text), (0...3660).contains(days) else {
      throw Failure("'\(text)' is not a number of days (--\(option)).", next: "Write a whole number, such as 14.")
    }
    return days
  }
}
