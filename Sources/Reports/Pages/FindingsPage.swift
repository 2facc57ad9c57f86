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
  private let asked: AskedPart
  private var seesCases: Bool { discretion.audience.seesCases }

  init(_ sample: Assessment.Sample, framework: Framework, discretion: Discretion) {
    (self.sample, self.framework, self.discretion) = (sample, framework, discretion)
    questions = SampleAudit.findings(of: sample, in: framework)
    shares = SampleAudit.shares(of: sample, in: framework)
    asked = AskedPart(questions: questions, framework: framework, discretion: discretion)
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
      Phrase(method(full: full), .quiet)
    }
  }

  /// Each question as a picture, or in words where counts may not be seen.
  @BlockBuilder var brief: [Block] {
    if !questions.isEmpty {
      if seesCases {
        asked.picture
      } else {
        Block.table(wholeShares(full: false))
        Phrase(method(), .quiet)
      }
    }
  }

  /// How many cases were audited; to a committee nothing from which a few that were not could be worked out.
  var done: String {
    let (audited, drawn) = (sample.audited.count, sample.cases.count)
    if audited == 0 { return "None of the sampled cases has been audited yet." }
    guard !seesCases, audited != drawn else {
      let have = audited == 1 && seesCases ? "has" : "have"
      return "\(discretion.cases(audited)) of the \(discretion.counted(drawn)) \(have) been audited."
    }
    let word = framework.proportionWords.word(for: audited, of: drawn) ?? "some"
    return "\(CountWords.sentence(ShareWords.spoken(word))) of the cases have been audited."
  }

  /// - Parameter full: Whether it is said how each interval was worked out as well.
  private func method(full: Bool = false) -> String {
    let doubt =
      questions.contains(where: \.isInDoubt)
      ? " In doubt: the interval reaches over a boundary, so that another sample might well have shown another grade."
      : ""
    let intervals =
      full
      ? ": Wilson's, or Clopper and Pearson's where fewer than five cases' worth of answers fall on one side. A design effect "
        + "says how many times the variance of a plain draw's share that of this draw's is" : ""
    return seesCases
      ? "Each group weighs by its caseload; partly counts half, not applicable is left out. In brackets the 95% interval"
        + "\(intervals). Where auditors differ the agreed answer counts, and the lower one until there is one.\(doubt)"
      : "Each group of cases weighs by its size; partly counts half. Shares are put in the inspectorate’s words.\(doubt)"
  }

  var answers: Table { asked.answers }

  // MARK: Shares

  private func isWhole(_ share: ShareFinding) -> Bool { share.cohort == nil || share.scope == .everything }

  private func wholeShares(full: Bool) -> Table {
    guard seesCases else {
      return Table(
        "Favourable answers, in words", name: "audit-shares", [.init("Of"), .init("Favourable")],
        rows: shares.filter { $0.cohort == nil }.map {
          [.init(favourable($0).name), asked.favourable($0.estimate, $0.cases)]
        })
    }
    return table("Favourable answers", shares.filter(isWhole), full: full)
  }

  /// Every share, those of questions within cohorts among them.
  var everyShare: Table { table("Every share", shares, full: true) }

  private func table(_ title: String, _ shares: [ShareFinding], full: Bool) -> Table {
    FavourableShare.table(title, shares.map { favourable($0, full: full) }, isFull: full)
  }

  private func favourable(_ share: ShareFinding, full: Bool = false) -> FavourableShare {
    FavourableShare(share, in: framework, with: discretion, isFull: full)
  }

  // MARK: For programs

  var json: [JSON.Member] {
    [
      .init("shares", FavourableShare.json(shares.map { favourable($0, full: true) })),
      .init(
        "questions", AskedQuestion.json(questions.map { AskedQuestion($0, in: framework, for: discretion.audience) })),
    ]
  }
}
