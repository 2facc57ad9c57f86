import Assessments
import Calendar
import CaseAudit
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// A judgement in answer to the three questions: what do we know of the quality and impact of practice, how do we know it, and what
/// are our plans.
struct JudgementPosition {
  private let position: Position
  private let finding: JudgementFinding
  private var context: ReportContext { position.context }
  private var written: WrittenPart { WrittenPart(position) }
  /// So many papers are named; the rest are counted.
  private static let mostPapers = 6

  init(_ position: Position, _ finding: JudgementFinding) { (self.position, self.finding) = (position, finding) }

  @BlockBuilder var blocks: [Block] {
    Block.heading("What do we know about the quality and impact of practice?")
    stands
    written.blocks(.know, else: .know)
    KnownPage(context: context).blocks(of: finding)
    Block.heading("What it meant for children", level: 2)
    written.blocks(.impact, else: .impact)
    Block.heading("What differs by age, ethnicity and disability", level: 2)
    written.blocks(.differs, else: .differs)
    Block.heading("Performance beside others", level: 2)
    measures
    Block.heading("Voices", level: 2)
    written.voices
    Block.heading("How do we know it?")
    written.blocks(.how, else: .how)
    audited
    papers
    Block.heading("What are our plans for the next 12 months?")
    written.blocks(.plan, else: .plan)
    plans
  }

  /// What is claimed and what the evidence supports, or how many criteria stand where.
  private var stands: Block {
    let scale = context.framework.scale
    guard context.framework.rules.gradesJudgements else {
      return .sentence(
        "The evidence supports: \(ProfileWords.sentence(context.analysis.profile(finding, .supported), scale)).")
    }
    return .facts([
      Field("We say", Phrase(finding.selfAssessed?.label ?? "nothing yet", .strong)),
      Field("Evidence supports", Phrase(GradeWords.label(finding.readings.supported.grade, scale), .strong)),
    ])
  }

  @BlockBuilder private var measures: [Block] {
    if position.isUnwritten(.measures) {
      Unwritten.measures.block
    } else {
      narrow(
        Measure.table(
          "\(finding.judgement.shortTitle): figures beside others", name: "measures", position.measures,
          only: [.criterion, .name, .value, .neighbours, .england, .earlier, .period, .standing]))
    }
  }

  /// Each audited question; to a committee in words.
  @BlockBuilder private var audited: [Block] {
    let asked = position.asked
    if !asked.questions.isEmpty {
      if context.audience.seesCases { asked.picture } else { Block.table(asked.answers) }
    }
  }

  /// Papers by title and day; to a committee, which is told of none, by kind.
  @BlockBuilder private var papers: [Block] {
    let all = position.papers
    if !all.isEmpty {
      if context.audience.seesCases {
        Block.table(
          Evidence.table(
            Array(all.prefix(Self.mostPapers)), context.view,
            title: "\(finding.judgement.shortTitle): papers that count today, the latest first",
            only: [.title, .kind, .dated, .extent]))
        if all.count > Self.mostPapers {
          "And \(all.count - Self.mostPapers) more, which the readiness report lists in its annex." as Phrase
        }
      } else {
        "Papers that count today, by kind: \(CountWords.listed(kinds(all)))." as Phrase
      }
    }
  }

  private func kinds(_ items: [Assessment.EvidenceItem]) -> [String] {
    let counts = Dictionary(grouping: items.compactMap(\.content.kind)) { $0 }.mapValues(\.count)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { kind, count in
      "\(kind.label) \(count)"
    }
  }

  @BlockBuilder private var plans: [Block] {
    if !position.plans.isEmpty {
      narrow(Action.table(context.view, position.plans, without: [.id]))
    }
    if position.isUnwritten(.milestones) { Unwritten.milestones.block } else { position.milestoneTable }
  }

  private func narrow(_ table: Table) -> Block { .table(table.narrow) }
}

extension Position {
  var milestoneTable: Block {
    .table(
      Milestone.table(
        "\(finding?.judgement.shortTitle ?? "The whole"): milestones", name: "milestones", milestones,
        only: context.audience.seesOwnWords ? [.subject, .title, .due, .measure, .state] : [.subject, .due, .state]
      ).narrow)
  }
}

extension Table {
  /// Ids in slim columns stay in one piece.
  fileprivate var narrow: Table {
    var table = self
    table.style = "position"
    return table
  }
}
