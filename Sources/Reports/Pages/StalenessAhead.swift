import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// Items that count today and will be out of date by a day, the first to go first.
struct StalenessAhead {
  let day: CivilDate
  private let items: [(item: Assessment.EvidenceItem, until: CivilDate, criteria: [CriterionID])]
  private let goesOn: [Digest: String]

  init(_ items: [Assessment.EvidenceItem], _ analysis: Analysis, by day: CivilDate) {
    self.day = day
    goesOn = analysis.evidence.standings.compactMapValues(StandingWords.goesOn)
    self.items = items.compactMap { item in
      guard case .counts(let until) = analysis.evidence.standings[item.id]?.state, until < day else { return nil }
      return (item, until, item.content.bearsOn(analysis.framework))
    }.sorted { ($0.until, $0.item.id) < ($1.until, $1.item.id) }
  }

  @BlockBuilder func blocks(_ short: (Digest) -> String) -> [Block] {
    Block.heading("Out of date by \(day.inWords)")
    if items.isEmpty {
      "Nothing that counts today." as Phrase
    } else {
      Block.bullets(
        items.map { item, until, criteria in
          let names = criteria.map(\.text).joined(separator: ", ")
          let goesOn = goesOn[item.id].map { ", \($0)" } ?? ""
          return "\(short(item.id), .strong) \(typed: item.content.title) (\(names)), after \(until.short)\(goesOn)"
        })
    }
  }

  var json: JSON {
    .list(
      items.map { item, until, criteria in
        [
          "id": .text(item.id.short), "title": .text(item.content.title), "until": .text(until.description),
          "criteria": .texts(criteria.map(\.text)),
        ]
      })
  }
}
