import Assessments
import Calendar
import Digests
import Frameworks
package import GapAnalysis
package import Markup
package import Nouns
package import Pages

/// The self-evaluation for programs and for spreadsheets.
package struct SelfEvaluation {
  private let context: ReportContext

  package init(_ analysis: Analysis, audience: Audience = .leaders) {
    context = ReportContext(analysis, audience: audience)
  }

  /// What people recorded for it, a table of each that has any, and what is still to be written.
  package var tables: [Table] {
    [
      questions, Narrative.table("Narratives", name: "narratives", Narrative.shown(context.view)),
      Measure.table("Measures", name: "measures", Measure.all(context.view)),
      PastInspection.table("Inspections", name: "inspections", PastInspection.all(context.view)),
      Milestone.table("Milestones", name: "milestones", Milestone.all(context.view)), Action.table(context.view),
    ].filter { !$0.rows.isEmpty }
  }

  private var questions: Table {
    Table(
      "Still to be answered", name: "questions", [.init("Of"), .init("Question"), .init("How it stands")],
      rows: PositionParts(context).unwritten.flatMap { subject, title, asked in
        asked.map { [.init(subject == "overall" ? title : subject), .init($0.question), .init($0.stands)] }
      })
  }

  package var json: JSON {
    let (analysis, positions) = (context.analysis, Positions(context))
    return .object([
      .init("kind", .text(ReportKind.selfEvaluation.rawValue)),
      .init("title", .text(ReportKind.selfEvaluation.name(context))), .init("authority", .text(context.authority)),
      .init("framework", .text(context.framework.id.text)), .init("asAt", .text(context.asAt.description)),
      .init("seal", .text(analysis.seal.description)), UnansweredPart(context).member,
      .init(
        "overall", .object(grades(analysis.overall?.readings, analysis.overall?.selfAssessed) + told(positions.whole))
      ),
      .init("inspections", PastInspection.json(PastInspection.all(context.view))),
      .init(
        "judgements",
        .list(
          zip(analysis.judgements, positions.judgements).map { finding, position in
            .object(
              [.init("id", .text(finding.judgement.id.text)), .init("title", .text(finding.judgement.title))]
                + grades(finding.readings, finding.selfAssessed) + told(position))
          })),
    ])
  }

  private func grades(_ readings: Readings<Verdict>?, _ claimed: Grade?) -> [JSON.Member] {
    [
      .init("supported", .optional(readings?.supported.grade?.id.text)),
      .init("claimed", .optional(claimed?.id.text)),
    ]
  }

  private func told(_ position: Position) -> [JSON.Member] {
    [
      .init("narratives", Narrative.json(NarrativeWritten.Part.allCases.flatMap(position.narratives))),
      .init("measures", Measure.json(position.measures)),
      .init("audited", AskedQuestion.json(position.asked.nouns)),
      .init("papers", .list(position.papers.map { .text($0.id.short) })),
      .init("actions", .list(position.actions.map { .text($0.id.short) })),
      .init("milestones", Milestone.json(position.milestones)),
      .init("unwritten", .texts(position.unwritten.map(\.rawValue))),
    ]
  }
}
