import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
package import Markup
import Nouns

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
      .init("criteria", Owed.json(Owed.all(context.view))),
      .init("signedOff", .list(analysis.assessment.signOffs.map(json))),
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
