package import Assessments
import Calendar
import CaseAudit
import Digests
import Frameworks
package import GapAnalysis
package import Markup
import Nouns
package import Pages

/// What of a sample is audited, by whom, what is overdue, and what the rest could still change.
package struct AuditProgressPage: LaidOut {
  private let sample: Assessment.Sample
  private let assessment: Assessment
  private let framework: Framework
  private let progress: AuditProgress
  private let idLength: Int
  private let unanswered: UnansweredPart

  /// - Parameter allowedDays: So many days after the draw a case without an audit is overdue.
  package init(
    _ sample: Assessment.Sample, in analysis: Analysis, allowedDays: Int, idLength: Int
  ) {
    (self.sample, assessment, framework, self.idLength) = (sample, analysis.assessment, analysis.framework, idLength)
    unanswered = UnansweredPart(ReportContext(analysis, audience: .leaders))
    progress = AuditProgress(sample, in: framework, on: assessment.asAt, allowedDays: allowedDays)
  }

  package var first: Phrase? { unanswered.first }
  package var sheet: Table? { OpenQuestion.table(questions(moving)) }

  /// What is still to come.
  private var moving: [Prospect] { progress.prospects.filter { $0.remaining > 0 } }

  private func short(_ id: Digest) -> String { String(id.short.prefix(idLength)) }

  package var page: Page {
    let settled = moving.count(where: \.isSettled)
    return Page(
      "Audit of sample \(short(sample.id)): \(progress.begun) of \(CountWords.counted(progress.drawn, "case")) audited, \(progress.done) answered in full"
    ) {
      unanswered.blocks
      Block.table(cohorts)
      if !progress.auditors.isEmpty {
        Block.heading("By whom")
        Block.table(auditors)
      }
      if !toDo.isEmpty {
        Block.heading("Still to do")
        Block.bullets(toDo)
      }
      if !moving.isEmpty {
        Block.heading("What the rest could still change")
        Block.table(OpenQuestion.table(questions(moving)))
        settled == moving.count
          ? Phrase("Nothing that is still to come can change what a question shows.")
          : Phrase(
            "Of \(CountWords.counted(moving.count, "question")), \(settled) \(settled == 1 ? "is" : "are") settled, whatever the rest say."
          )
      }
    }
  }

  private var cohorts: Table {
    Table(
      "Cases by cohort", name: "audit-cohorts",
      [.init("Cohort", minimum: 12), .init("Cases", .right), .init("Audited", .right), .init("In full", .right)],
      rows: progress.lines.map { line in
        let label = framework.cohorts.first { $0.id == line.cohort }?.label ?? line.cohort.text
        return [.init(label), .number(line.drawn), .number(line.begun), .number(line.done)]
      })
  }

  private var auditors: Table {
    Table(
      "Cases by auditor", name: "audit-auditors",
      [
        .init("Auditor", minimum: 10, key: "auditor"), .init("Cases", .right, key: "cases"),
        .init("Last", minimum: 11, key: "last"),
      ],
      rows: progress.auditors.map { [.init($0.name), .number($0.cases), .day($0.last)] })
  }

  private func questions(_ prospects: [Prospect]) -> [OpenQuestion] {
    prospects.map { OpenQuestion($0, in: framework, for: .leaders) }
  }

  // MARK: Still to do

  private var toDo: [Phrase] { unaudited + unmoderated + unfinished }

  private var unaudited: [Phrase] {
    guard !progress.open.isEmpty else { return [] }
    let more = progress.open.count > 20 ? " and \(progress.open.count - 20) more" : ""
    let cases: Phrase =
      .typed(progress.open.prefix(20).map(\.reference).joined(separator: ", "), upTo: 5000) + Phrase("\(more).")
    return [
      progress.isOverdue
        ? "\("Overdue", .bad) since \(progress.due.inWords): nobody has audited \(cases)"
        : "To be audited by \(progress.due.inWords): \(cases)"
    ]
  }

  private var unmoderated: [Phrase] {
    let days = ModerationSummary.standardDays
    let late = SecondReading.all(of: sample, in: framework).count {
      $0.differs && $0.moderation == nil && assessment.asAt.daysSinceEpoch - $0.lastRead.daysSinceEpoch > days
    }
    guard late > 0 else { return [] }
    return [
      "\("Overdue", .bad): \(CountWords.counted(late, "difference")) \(late == 1 ? "has" : "have") waited more than \(days) days for moderation."
    ]
  }

  private var unfinished: [Phrase] {
    assessment.actions.compactMap { action in
      guard action.raised.origin?.sample == sample.id, action.isOverdue(on: assessment.asAt), let due = action.due
      else { return nil }
      return "\("Overdue", .bad): action \(short(action.id)), due \(due.short), \(typed: action.raised.title)"
    }
  }

  // MARK: For programs

  package var json: JSON {
    [
      "sample": .text(sample.id.short), "unanswered": unanswered.json, "cases": .integer(progress.drawn),
      "audited": .integer(progress.begun),
      "inFull": .integer(progress.done), "due": .text(progress.due.description), "overdue": .bool(progress.isOverdue),
      "open": .texts(progress.open.map(\.reference)), "auditors": auditors.json,
      "questions": OpenQuestion.json(questions(progress.prospects)),
    ]
  }
}
