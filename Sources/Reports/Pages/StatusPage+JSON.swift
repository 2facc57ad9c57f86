import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
package import Markup

extension StatusPage {
  package var json: JSON {
    let links = waiting.map { waiting in
      JSON.object([.init("evidence", .text(waiting.item.id.short)), .init("link", waiting.link.json())])
    }
    return .object([
      .init("unanswered", UnansweredPart(context).json), .init("outOfDateBy", ahead?.json ?? .null),
      .init("asAt", .text(context.asAt.description)),
      .init("authority", .optional(analysis.assessment.opened?.authority)),
      .init(
        "coverage",
        .object([
          .init("placed", .integer(analysis.coverage.placed)), .init("aspects", .integer(analysis.coverage.aspects)),
        ])),
      .init("toDecide", .list(links)),
      .init("toBePlaced", .list(analysis.evidence.toBePlaced.map { .text($0.short) })),
      .init("criteria", .list(analysis.criteria.map(json))),
      .init("signedOff", .list(analysis.assessment.signOffs.map(json))),
    ])
  }

  private func json(_ finding: CriterionFinding) -> JSON {
    let assessment = analysis.assessment
    let (owing, owner) = (Owing(finding), assessment.owners[finding.criterion.id])
    return .object([
      .init("id", .text(finding.criterion.id.text)), .init("owner", .optional(owner?.owner)),
      .init("reviewer", .optional(owner?.reviewer)), .init("due", .optional(owner?.due?.description)),
      .init("overdue", .bool(assessment.overdue(finding.criterion.id) != nil)),
      .init("judged", .optional(finding.selfAssessed?.id.text)), .init("missing", .integer(owing.missing)),
      .init("stale", .integer(owing.stale)),
    ])
  }

  private func json(_ made: Assessment.MadeSignOff) -> JSON {
    let isOfToday = if case .recordsSince = SignOffStanding(made, analysis) { false } else { true }
    return .object([
      .init("name", .text(made.by.name)), .init("role", .optional(made.by.role)),
      .init("at", .text(made.at.description)), .init("seal", .text(made.signOff.seal)),
      .init("overall", .optional(made.signOff.overall?.text)), .init("because", .optional(made.signOff.because)),
      .init("isOfToday", .bool(isOfToday)),
    ])
  }
}
