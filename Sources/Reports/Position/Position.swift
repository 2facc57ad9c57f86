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
  let criteria: Set<CriterionID>
  let measures: [Measure]
  /// The first that is due first.
  let milestones: [Milestone]
  let actions: [Assessment.Action]
  /// The papers that count today, the latest first.
  let papers: [Assessment.EvidenceItem]
  /// What audited cases say to its questions, all samples together.
  let asked: AskedPart
  private let narratives: [NarrativeWritten.Part: [Narrative]]

  fileprivate init(_ context: ReportContext, _ finding: JudgementFinding? = nil, of all: AllTold) {
    (self.context, self.finding) = (context, finding)
    let subject = finding?.judgement.id.text ?? "overall"
    let ordered = finding?.criteria.map(\.criterion.id) ?? []
    let (own, subjects) = (Set(ordered), [subject] + ordered.map(\.text))
    (self.subject, criteria) = (subject, own)
    measures = all.measures.filter { own.contains($0.content.criterion) }
    milestones = subjects.flatMap { all.milestones[$0] ?? [] }.sorted {
      ($0.content.due, $0.told.id) < ($1.content.due, $1.told.id)
    }
    actions = context.assessment.actions.filter { own.contains($0.raised.criterion) }
    papers = all.papers.filter { !own.isDisjoint(with: $0.criteria) }.map(\.item)
    asked = AskedPart(
      questions: context.analysis.evidence.pooled.filter { own.contains($0.criterion) },
      framework: context.framework, discretion: context.discretion)
    narratives = Dictionary(grouping: subjects.flatMap { all.narratives[$0] ?? [] }, by: \.content.part)
  }

  /// What was written last of a part: of the judgement first, then of its criteria. Every voice speaks.
  func narratives(_ part: NarrativeWritten.Part) -> [Narrative] {
    let own = narratives[part] ?? []
    guard part != .voice else { return own }
    return own.indices.filter { $0 == own.count - 1 || own[$0].content.subject != own[$0 + 1].content.subject }
      .map { own[$0] }
  }

  /// What is still to be done; what is closed is no plan.
  var plans: [Assessment.Action] { actions.filter { $0.status != .closed } }
}

/// The whole and each judgement, of which all that is told beside the evidence is read once.
struct Positions {
  let whole: Position
  let judgements: [Position]

  init(_ context: ReportContext) {
    let all = AllTold(context)
    whole = Position(context, of: all)
    judgements = context.analysis.judgements.map { Position(context, $0, of: all) }
  }
}

private struct AllTold {
  let measures: [Measure]
  let narratives: [String: [Narrative]]
  let milestones: [String: [Milestone]]
  let papers: [(item: Assessment.EvidenceItem, criteria: Set<CriterionID>)]

  init(_ context: ReportContext) {
    func day(_ item: Assessment.EvidenceItem) -> Int { item.content.speaksFor?.daysSinceEpoch ?? 0 }
    func isCounting(_ item: Assessment.EvidenceItem) -> Bool {
      switch context.analysis.evidence.standings[item.id]?.state {
      case .counts, .neverMended: true
      case nil, .openConcern, .ahead, .lapsed, .toBePlaced, .undecided, .newEdition, .copy, .leavesOpen, .notSo,
        .resolved, .setAside, .withdrawn:
        false
      }
    }
    measures = Measure.latest(Measure.all(context.view))
    narratives = Dictionary(grouping: Narrative.shown(context.view), by: \.content.subject)
    milestones = Dictionary(grouping: Milestone.all(context.view)) { $0.subject ?? "" }
    papers = context.assessment.currentEvidence.filter { $0.concern == nil && isCounting($0) }
      .sorted { (day($0), $0.id) > (day($1), $1.id) }
      .map { ($0, Set($0.content.bearsOn(context.framework))) }
  }
}
