import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Markup
import Pages

/// Every evidence item that counts, those that wait to be placed, and those withdrawn.
struct EvidenceSection {
  let context: ReportContext

  private var index: EvidenceIndex { context.analysis.evidence }

  var nodes: [HTML.Node] {
    let items = context.assessment.evidence
    guard !items.isEmpty else { return [HTML.p { "No evidence has been attached." }] }
    let placed = items.filter { !isToBePlaced($0) && !isWithdrawn($0) }
    let (waiting, withdrawn) = (items.filter(isToBePlaced), items.filter(isWithdrawn))
    let stale = placed.count { if case .lapsed = standing($0)?.state { true } else { false } }
    return [
      HTML.p {
        "\(CountWords.sentence(CountWords.counted(items.count, "item"))): \(placed.count) placed, of which \(stale) out "
        "of date; \(waiting.count) to be placed; \(withdrawn.count) withdrawn."
      },
      table(placed),
    ] + toBePlaced(waiting) + self.withdrawn(withdrawn)
  }

  private func standing(_ item: Assessment.EvidenceItem) -> ItemStanding? { index.standings[item.id] }

  private func isToBePlaced(_ item: Assessment.EvidenceItem) -> Bool {
    if case .toBePlaced = standing(item)?.state { true } else { false }
  }

  private func isWithdrawn(_ item: Assessment.EvidenceItem) -> Bool {
    if case .withdrawn = standing(item)?.state { true } else { false }
  }

  private func table(_ items: [Assessment.EvidenceItem]) -> HTML.Node {
    ReportTable.table(
      "Evidence that is placed",
      [
        Column("Id", .slim), Column("What it is", .wide), Column("Dated", .slim), "State", "Shows", "Extent",
      ], class: "items",
      rows: items.map { item in
        [
          reference(item), title(item.content), Cell.day(item.content.speaksFor), state(item), shows(item),
          extent(item.content),
        ]
      })
  }

  private func reference(_ item: Assessment.EvidenceItem) -> Cell {
    Cell(HTML.span(.class("ref")) { context.ids.id(item.id) })
  }

  private func title(_ content: EvidenceContent) -> Cell {
    let kind = HTML.Node.text(CountWords.sentence(content.kind?.label ?? "kind not said"))
    let agency = content.agency.map { [HTML.Node.text(", "), context.typed($0.replacing("-", with: " "), upTo: 80)] }
    return Cell(
      context.typed(content.title, upTo: 300), HTML.br(), HTML.span(.class("quiet")) { [kind] + (agency ?? []) })
  }

  private func state(_ item: Assessment.EvidenceItem) -> Cell {
    guard let standing = standing(item) else { return "–" }
    let words = CountWords.sentence(StandingWords(context.ids.id).sentence(standing))
    if case .counts = standing.state, standing.undecided.isEmpty { return Cell(words) }
    return Cell(HTML.strong { words })
  }

  private func shows(_ item: Assessment.EvidenceItem) -> Cell {
    var lines = [EvidenceWords.shows(item.content).joined(separator: ", ")].filter { !$0.isEmpty }
    if !item.content.against.isEmpty {
      lines.append("Against " + item.content.against.map(\.statement.text).joined(separator: ", "))
    }
    if item.recheck?.outcome == .confirmed { lines.append("Confirmed at re-check") }
    return Cell.lines(lines.map(context.discretion.text))
  }

  private func extent(_ content: EvidenceContent) -> Cell {
    guard let extent = content.extent else { return "Not said" }
    let words = context.discretion.extent(extent) { context.framework.proportionWords.word(for: $0, of: $1) }
    return Cell(HTML.isolated(CountWords.clipped(words, to: 80)))
  }

  // MARK: What does not count

  private func toBePlaced(_ items: [Assessment.EvidenceItem]) -> [HTML.Node] {
    guard !items.isEmpty else { return [] }
    return [
      ReportTable.table(
        "To be placed: listed, and counted for nothing",
        [Column("Id", .slim), Column("Title", .wide), "Criteria", "Lacks"],
        rows: items.map { item in
          let criteria = item.content.bearsOn(context.framework).map(\.text)
          return [
            reference(item), Cell(context.typed(item.content.title, upTo: 300)),
            Cell(criteria.isEmpty ? "–" : context.discretion.text(criteria.joined(separator: ", "))),
            lacking(item),
          ]
        })
    ]
  }

  private func lacking(_ item: Assessment.EvidenceItem) -> Cell {
    guard case .toBePlaced(let lacking) = standing(item)?.state else { return "–" }
    return Cell(CountWords.sentence(StandingWords.lacking(lacking)))
  }

  private func withdrawn(_ items: [Assessment.EvidenceItem]) -> [HTML.Node] {
    guard !items.isEmpty else { return [] }
    return [
      ReportTable.table(
        "Withdrawn", [Column("Id", .slim), Column("Title", .wide), Column("On", .slim), "Reason"],
        rows: items.map { item in
          let reason = context.audience.seesOwnWords ? item.withdrawn?.because ?? "" : "Not shown to a committee"
          return [
            reference(item), Cell(context.typed(item.content.title, upTo: 300)), Cell.day(standing(item)?.state.since),
            Cell(context.typed(reason, upTo: 600)),
          ]
        })
    ]
  }
}
