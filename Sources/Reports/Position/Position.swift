import Assessments
import Calendar
import CaseAudit
import Digests
import Frameworks
import GapAnalysis
import Nouns

/// What is recorded of the whole or of a judgement beside the evidence: people's words, figures, actions, milestones; and what nobody
/// has written yet.
struct Position {
  let context: ReportContext
  /// `overall`, or a judgement's id.
  let subject: String
  /// Nil for the whole.
  let finding: JudgementFinding?

  init(_ context: ReportContext, _ finding: JudgementFinding? = nil) {
    (self.context, self.finding) = (context, finding)
    subject = finding?.judgement.id.text ?? "overall"
  }

  var criteria: [CriterionID] { finding?.criteria.map(\.criterion.id) ?? [] }
  private var subjects: [String] { [subject] + criteria.map(\.text) }

  /// What was written last of a part: of the judgement first, then of its criteria. Every voice speaks.
  func narratives(_ part: NarrativeWritten.Part) -> [Narrative] {
    let all = Narrative.shown(context.view).filter { $0.content.part == part }
    return subjects.flatMap { subject in
      let own = all.filter { $0.content.subject == subject }
      return part == .voice ? own : own.last.map { [$0] } ?? []
    }
  }

  var measures: [Measure] {
    Measure.latest(Measure.all(context.view)).filter { criteria.contains($0.content.criterion) }
  }

  var milestones: [Milestone] {
    Milestone.all(context.view).filter { $0.subject.map(subjects.contains) ?? false }.sorted {
      ($0.content.due, $0.told.id) < ($1.content.due, $1.told.id)
    }
  }

  var actions: [Assessment.Action] { context.assessment.actions.filter { criteria.contains($0.raised.criterion) } }

  /// What audited cases say to its questions, all samples together.
  var asked: AskedPart {
    AskedPart(
      questions: context.analysis.evidence.pooled.filter { criteria.contains($0.criterion) },
      framework: context.framework, discretion: context.discretion)
  }

  /// The papers that count today, the latest first.
  var papers: [Assessment.EvidenceItem] {
    let own = Set(criteria)
    func day(_ item: Assessment.EvidenceItem) -> Int { item.content.speaksFor?.daysSinceEpoch ?? 0 }
    return context.assessment.currentEvidence.filter { item in
      item.concern == nil && isCounting(item) && !own.isDisjoint(with: item.content.bearsOn(context.framework))
    }.sorted { (day($0), $0.id) > (day($1), $1.id) }
  }

  private func isCounting(_ item: Assessment.EvidenceItem) -> Bool {
    switch context.analysis.evidence.standings[item.id]?.state {
    case .counts, .neverMended: true
    case nil, .openConcern, .ahead, .lapsed, .toBePlaced, .undecided, .newEdition, .copy, .leavesOpen, .notSo,
      .resolved,
      .setAside, .withdrawn:
      false
    }
  }
}
