import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Markup

/// Items that count today and will be out of date by a day, the first to go first.
struct StalenessAhead {
  private let day: CivilDate
  private let items: [(item: Assessment.EvidenceItem, until: CivilDate, criteria: [CriterionID])]

  /// Nil where no day was asked for.
  init?(_ call: Call, _ open: OpenWorkspace, _ index: EvidenceIndex) throws {
    guard let text = call.value("by") else { return nil }
    let (day, today) = (try call.day(text, of: "--by"), open.assessment.asAt)
    guard day >= today else {
      throw Failure(
        "\(day.inWords) is before \(today.inWords), the day of the status.",
        next: "Name a later day; what is out of date already stands in the status itself.")
    }
    self.day = day
    items = open.assessment.currentEvidence.compactMap { item in
      guard case .counts(let until) = index.standings[item.id]?.state, until < day else { return nil }
      return (item, until, item.content.bearsOn(open.framework))
    }.sorted { ($0.until, $0.item.id) < ($1.until, $1.item.id) }
  }

  func show(_ page: inout TerminalPage, _ open: OpenWorkspace) {
    page.heading("Out of date by \(day.inWords)", level: 2)
    if items.isEmpty { page.paragraph("Nothing that counts today.") }
    page.bullets(
      items.map { item, until, criteria in
        let names = criteria.map(\.text).joined(separator: ", ")
        return "\(open.short(item.id), .bold) \(item.content.title) (\(names)), after \(until.short)"
      })
    page.blank()
  }

  var json: JSON {
    .list(
      items.map { item, until, criteria in
        .object([
          .init("id", .text(item.id.short)), .init("title", .text(item.content.title)),
          .init("until", .text(until.description)), .init("criteria", .list(criteria.map { .text($0.text) })),
        ])
      })
  }
}
