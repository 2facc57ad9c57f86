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
      ["evidence": .text(waiting.item.id.short), "link": waiting.link.json()] as JSON
    }
    return [
      "unanswered": UnansweredPart(context).json, "outOfDateBy": ahead?.json ?? .null,
      "asAt": .text(context.asAt.description),
      "waitingErasures": .list(
        analysis.assessment.completeness.waitingErasures.map { waiting in
          [
            "id": .text(waiting.erasure.short), "by": .text(waiting.by.name), "at": .text(waiting.at.description),
            "records": .integer(waiting.records), "days": .integer(waiting.days(until: context.asAt)),
          ]
        }),
      "holds": StandingHold.json(holds),
      "authority": .optional(analysis.assessment.opened?.authority),
      "coverage": ["placed": .integer(analysis.coverage.placed), "aspects": .integer(analysis.coverage.aspects)],
      "toDecide": .list(links), "toBePlaced": .texts(toBePlaced.map(\.id.short)),
      "criteria": Owed.json(Owed.all(context.view, of: owner)),
      "differences": DifferencesPart(context).json,
      "signedOff": .list(analysis.assessment.signOffs.map(json)),
    ]
  }

  private func json(_ made: Assessment.MadeSignOff) -> JSON {
    let isOfToday = if case .recordsSince = SignOffStanding(made, analysis) { false } else { true }
    return [
      "name": .text(made.by.name), "role": .optional(made.by.role), "at": .text(made.at.description),
      "seal": .text(made.signOff.seal), "overall": .optional(made.signOff.overall?.text),
      "because": .optional(made.signOff.because), "isOfToday": .bool(isOfToday),
    ]
  }
}
