import Assessments
import CaseAudit
import Frameworks
import Markup
import Nouns
import Pages

/// What the audits of a sample say: each question, then each judgement and each cohort. To a committee in words alone, because
/// any count beside a share gives others away.
struct FindingsPage {
  private let sample: Assessment.Sample
  private let framework: Framework
  private let discretion: Discretion
  private let questions: [QuestionFinding]
  private let shares: [ShareFinding]
  private let words: ShareWords
  private var seesCases: Bool { discretion.audience.seesCases }

  init(_ sample: Assessment.Sample, _ framework: Framework, _ discretion: Discretion) {
    (self.sample, self.framework, self.discretion) = (sample, framework, discretion)
    questions = SampleAudit.findings(of: sample, in: framework)
    shares = SampleAudit.shares(of: sample, in: framework)
    words = ShareWords(framework)
  }

  /// - Parameter full: Whether each question is shown by cohort too, and how each interval was worked out.
  @BlockBuilder func blocks(full: Bool = false) -> [Block] {
    Block.heading("What the audits say")
    Phrase(done)
    if !questions.isEmpty {
      Block.table(answers)
      Block.heading(seesCases ? "By judgement and by cohort" : "By judgement", level: 2)
      Block.table(wholeShares(full: full))
      if full, seesCases {
        Block.heading("By question within each cohort", level: 2)
        Block.table(
          table("Favourable answers in each cohort", shares.filter { !isWhole($0) }, full: true))
      }
      Phrase(method, .quiet)
    }
  }

  /// How many cases were audited; to a committee nothing from which a few that were not could be worked out.
  private var done: String {
    let (audited, drawn) = (sample.audited.count, sample.cases.count)
    if audited == 0 { return "None of its cases has been audited yet." }
    guard !seesCases, audited != drawn else {
      let have = audited == 1 && seesCases ? "has" : "have"
      return "\(discretion.cases(audited)) of the \(discretion.counted(drawn)) \(have) been audited."
    }
    let word = framework.proportionWords.word(for: audited, of: drawn) ?? "some"
    return "\(CountWords.sentence(ShareWords.spoken(word))) of the cases have been audited."
  }

  private var method: String {
    let doubt =
      questions.contains(where: \.isInDoubt)
      ? " In doubt: the interval reaches over a boundary, so that another sample might well have shown another grade."
      : ""
    return seesCases
      ? "Each stratum weighs by its caseload; partly counts half, not applicable is left out. In brackets the 95% interval: "
        + "Wilson's, or Clopper and Pearson's where fewer than five cases' worth of answers fall on one side. Where auditors "
        + "differ the agreed answer counts, and the lower one until there is one.\(doubt)"
      : "Shares are weighted by stratum, partly counting half, and put in the inspectorate’s words.\(doubt)"
  }

  // MARK: Questions

  /// Question by question.
  var answers: Table {
    guard seesCases else { return answersInWords }
    var table = Table(
      "Answers by question", name: "audit-questions",
      [
        .init("Question", minimum: 7, page: .broad, key: "question"), .init("What is asked", showing: .sheets),
        .init("Yes", .right, key: "yes"), .init("Partly", .right, key: "partly"), .init("No", .right, key: "no"),
        .init("Not applicable", .right, heading: "N/a", key: "notApplicable"),
        .init("Share", minimum: 16, key: "estimate"), .init("In words", minimum: 14, key: "words"),
        .init("Shows", showing: .wide, key: "shows"), .init("Cases enough", showing: .sheets, key: "enough"),
        .init("In doubt", showing: .sheets, key: "inDoubt"),
      ], rows: questions.map(row))
    table.style = "answers"
    return table
  }

  private var answersInWords: Table {
    Table(
      "Answers by question, in words", name: "audit-questions",
      [
        .init("Question", page: .broad), .init("What is asked", showing: .sheets), .init("Cases", .right),
        .init("Favourable"), .init("Shows"),
      ],
      rows: questions.map { finding in
        asked(finding.question) + [
          .init(finding.applicable < fewest ? "fewer than \(fewest)" : "\(fewest) or more"),
          favourable(finding.estimate, finding.applicable), shows(finding, finding.isInDoubt ? ", in doubt" : ""),
        ]
      })
  }

  private func asked(_ question: AuditQuestion) -> [Table.Cell] {
    [.init(question.id.text, lines: ["\(question.id) \(question.ask)"]), .init(question.ask)]
  }

  private func row(_ finding: QuestionFinding) -> [Table.Cell] {
    let share = finding.isEnough ? AuditWords.share(finding.estimate) : "counts only"
    let doubt = finding.isInDoubt ? " in doubt" : ""
    let phrase = words.phrase(for: finding.estimate, cases: finding.applicable)
    return asked(finding.question) + [
      .number(finding.yes), .number(finding.partly), .number(finding.no), .number(finding.notApplicable),
      .coded(share + doubt, as: finding.estimate?.json ?? .null),
      finding.isEnough ? .optional(phrase) : .coded("too few cases to prove anything", as: .null), shows(finding),
      yesOrNo(finding.isEnough), yesOrNo(finding.isInDoubt),
    ]
  }

  /// Nothing where a framework has no boundaries.
  private func shows(_ finding: QuestionFinding, _ more: String = "") -> Table.Cell {
    finding.isEnough && finding.showing == .countsOnly
      ? .nothing : .coded(AuditWords.shows(finding.showing) + more, as: .optional(finding.showing.id))
  }

  private func yesOrNo(_ isSo: Bool) -> Table.Cell { .coded(isSo ? "yes" : "no", as: .bool(isSo)) }

  /// With fewer cases than this a word for a share says more than is known.
  private var fewest: Int { max(5, framework.auditRule?.countsBesideBelow ?? 10) }

  private func favourable(_ estimate: Estimate?, _ cases: Int) -> Table.Cell {
    cases < fewest ? .init("too few to say") : .optional(words.phrase(for: estimate, cases: cases))
  }

  // MARK: Shares

  private func isWhole(_ share: ShareFinding) -> Bool { share.cohort == nil || share.scope == .everything }

  private func wholeShares(full: Bool) -> Table {
    guard seesCases else {
      return Table(
        "Favourable answers, in words", name: "audit-shares", [.init("Of"), .init("Favourable")],
        rows: shares.filter { $0.cohort == nil }.map { [.init(name(of: $0)), favourable($0.estimate, $0.cases)] })
    }
    return table("Favourable answers", shares.filter(isWhole), full: full)
  }

  /// Every share, those of questions within cohorts among them.
  var everyShare: Table { table("Every share", shares, full: true) }

  private func table(_ title: String, _ shares: [ShareFinding], full: Bool) -> Table {
    Table(
      title, name: "audit-shares",
      [
        .init("Of", minimum: 16), .init("Question", showing: .sheets, key: "question"),
        .init("Judgement", showing: .sheets, key: "judgement"), .init("Cohort", showing: .sheets, key: "cohort"),
        .init("Cases", .right, key: "cases"), .init("Yes", .right, showing: .sheets, key: "yes"),
        .init("Partly", .right, showing: .sheets, key: "partly"), .init("No", .right, showing: .sheets, key: "no"),
        .init("Not applicable", .right, showing: .sheets, key: "notApplicable"),
        .init("Share", minimum: 16, key: "estimate"),
        .init("Interval", minimum: 14, showing: full ? .everywhere : .wide),
        .init("In words", minimum: 14, showing: full ? .wide : .everywhere, key: "words"),
        .init("Cases enough", showing: .sheets, key: "enough"),
      ], rows: shares.map { row($0, full: full) })
  }

  private func row(_ share: ShareFinding, full: Bool) -> [Table.Cell] {
    let tooFew = Table.Cell.coded("too few cases to prove anything", as: .null)
    let phrase = Table.Cell.optional(words.phrase(for: share.estimate, cases: share.cases))
    return [
      .init(name(of: share)), .optional(share.question?.text), .optional(share.judgement?.text),
      .optional(share.cohort?.text), .number(share.cases), .number(share.count(.yes)), .number(share.count(.partly)),
      .number(share.count(.no)), .number(share.count(.notApplicable)),
      .coded(
        share.isEnough ? AuditWords.share(share.estimate) : AuditWords.counts(share),
        as: share.estimate?.json ?? .null),
      share.isEnough ? .init(AuditWords.method(share.estimate)) : full ? tooFew : .nothing,
      share.isEnough ? phrase : full ? .nothing : tooFew, yesOrNo(share.isEnough),
    ]
  }

  private func name(of share: ShareFinding) -> String {
    let cohort = share.cohort.map { id in
      framework.cohorts.first { $0.id == id }?.label ?? discretion.text(id.text)
    }
    let judgement = share.judgement.map { id in framework.judgements.first { $0.id == id }?.shortTitle ?? id.text }
    let words = [share.question?.text, judgement, cohort].compactMap { $0 }.joined(separator: ", ")
    return words.isEmpty ? "everything" : words
  }

  // MARK: For programs

  var json: [JSON.Member] {
    [.init("shares", everyShare.json), .init("questions", answers.json)]
  }
}

extension ShareFinding {
  fileprivate var question: QuestionID? { if case .question(let id) = scope { id } else { nil } }
  fileprivate var judgement: JudgementID? { if case .judgement(let id) = scope { id } else { nil } }
}

extension Estimate {
  var json: JSON {
    [
      "share": .number(share), "lower": .number(lower), "upper": .number(upper), "interval": .text(method.rawValue),
      "designEffect": designEffect.map { .number($0) } ?? .null,
    ]
  }
}

extension QuestionFinding.Showing {
  /// For programs: a grade's id, with "not-" before it where that is all that is shown; nil where nothing is.
  fileprivate var id: String? {
    switch self {
    case .grade(let grade): grade.id.text
    case .met: "met"
    case .partlyMet: "partly-met"
    case .notMet: "not-met"
    case .against(let grade): "not-\(grade.id)"
    case .countsOnly: nil
    }
  }
}
