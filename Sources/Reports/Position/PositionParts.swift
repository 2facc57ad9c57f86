import Assessments
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// What stands in a self-evaluation or a position statement, in its order: children who may be unsafe, where the authority stands, what
/// changed since the last inspection, and each judgement. It is drafted from what is recorded, and asks what nobody has written.
struct PositionParts {
  private let context: ReportContext
  let positions: Positions

  init(_ context: ReportContext) { (self.context, positions) = (context, Positions(context)) }

  var parts: [ReportPart] {
    [part("whole", title: "Where we stand", short: shared, blocks: whole)]
      + [
        part(
          "inspections", title: "Since the last inspection", short: shared ?? "Where we stand",
          blocks: InspectionsPart(positions.whole).blocks)
      ]
      + positions.judgements.compactMap { position in
        position.finding.map { finding in
          part(
            position.subject, title: finding.judgement.shortTitle,
            short: shared ?? "Judgement by judgement",
            blocks: JudgementPosition(position, finding).blocks)
        }
      }
  }

  /// As long as nothing is recorded the parts are few lines each, and share their pages and what stands at their head.
  private var shared: String? {
    context.analysis.coverage.placed > 0 ? nil : "Where we stand, and each judgement"
  }

  /// Every question that is asked and not answered, by what it is of.
  var unwritten: [(subject: String, title: String, asked: [Unwritten])] {
    ([positions.whole] + positions.judgements).map { position in
      (position.subject, position.finding?.judgement.shortTitle ?? "The whole", position.unwritten)
    }
  }

  @BlockBuilder private var whole: [Block] {
    let written = WrittenPart(positions.whole)
    if let notice = context.assessment.completeness.notice { Block.sentence(notice) }
    UnansweredPart(context).blocks
    ConcernsPage(context).blocks
    written.blocks(.context, else: .context)
    Block.heading("What the evidence supports, and what we say")
    supports
    for part in [NarrativeWritten.Part.know, .impact, .differs, .how, .plan] { written.blocks(part) }
    if !positions.whole.narratives(.voice).isEmpty {
      Block.heading("Voices")
      written.voices
    }
    if !positions.whole.milestones.isEmpty {
      Block.heading("Milestones of the whole")
      positions.whole.milestoneTable
    }
    drafted
  }

  @BlockBuilder private var supports: [Block] {
    let words = VerdictWords(context.analysis)
    "\(words.carries, .strong) \(words.claims)" as Phrase
    Block.table(AssessmentTables(context).judgements)
    for sample in context.assessment.samples {
      Phrase(FindingsPage(sample, framework: context.framework, discretion: context.discretion).done)
    }
  }

  /// What of it is drafted, and how much is left to write.
  private var drafted: Phrase {
    // Each place that may no longer hold is asked of by itself.
    let doubted = ([positions.whole] + positions.judgements).reduce(0) { $0 + max(0, $1.doubted - 1) }
    let count = unwritten.reduce(doubted) { $0 + $1.asked.count }
    let left =
      count == 0
      ? "Every question is answered."
      : "\(CountWords.sentence(CountWords.counted(count, "question"))) \(count == 1 ? "is" : "are") still to be answered: each stands where its answer belongs."
    return
      "\("Grades, shares, papers, figures and actions are those that are recorded; sentences with a day are people’s own. \(left)", .quiet)"
  }

  private func part(_ id: String, title: String, short: String? = nil, blocks: [Block]) -> ReportPart {
    ReportPart(id, title: title, short: short, follows: true, nodes: blocks.nodes(level: 3))
  }
}
