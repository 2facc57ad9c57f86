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
    let waiting = Set(index.toBePlaced)
    let placed = items.filter { $0.withdrawn == nil && !waiting.contains($0.id) }
    let stale = placed.count { isStale($0) }
    return [
      HTML.p {
        "\(CountWords.sentence(CountWords.counted(items.count, "item"))): \(placed.count) placed, of which \(stale) out "
        "of date; \(waiting.count) to be placed; \(items.count { $0.withdrawn != nil }) withdrawn."
      },
      table(placed),
    ] + toBePlaced(items.filter { waiting.contains($0.id) }) + withdrawn(items.filter { $0.withdrawn != nil })
  }

  private func isStale(_ item: Assessment.EvidenceItem) -> Bool {
    EvidenceWords.freshUntil(item.content, context.analysis.policy).map { $0 < context.asAt } ?? false
  }

  private func table(_ items: [Assessment.EvidenceItem]) -> HTML.Node {
    ReportTable.table(
      "Evidence that is placed",
      [
        Column("Id", .slim), Column("What it is", .wide), Column("Dated", .slim), Column("Fresh until", .slim), "Shows",
        "Extent",
      ], class: "items",
      rows: items.map { item in
        [
          reference(item), title(item.content), Cell.day(item.content.speaksFor), freshness(item), shows(item),
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

  private func freshness(_ item: Assessment.EvidenceItem) -> Cell {
    guard let until = EvidenceWords.freshUntil(item.content, context.analysis.policy) else { return "–" }
    if item.isAhead(of: context.asAt) { return Cell(HTML.strong { "Not yet" }, .text(": it speaks for a day to come")) }
    return isStale(item)
      ? Cell(HTML.strong { "Out of date" }, .text(" since \(Cell.unbroken(until))")) : Cell.day(until)
  }

  private func shows(_ item: Assessment.EvidenceItem) -> Cell {
    var lines = [EvidenceWords.shows(item.content).joined(separator: ", ")].filter { !$0.isEmpty }
    if !item.content.against.isEmpty {
      lines.append("Against " + item.content.against.map(\.statement.text).joined(separator: ", "))
    }
    if let recheck = item.recheck {
      lines.append(recheck.outcome == .confirmed ? "Confirmed at re-check" : "Resolved at re-check")
    }
    if index.suspect[item.id] != nil { lines.append("Wording changed since it was linked") }
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
            Cell(CountWords.sentence(CountWords.listed(EvidenceWords.lacking(item.content)))),
          ]
        })
    ]
  }

  private func withdrawn(_ items: [Assessment.EvidenceItem]) -> [HTML.Node] {
    guard !items.isEmpty else { return [] }
    return [
      ReportTable.table(
        "Withdrawn", [Column("Id", .slim), Column("Title", .wide), "Reason"],
        rows: items.map { item in
          let reason = context.audience.seesOwnWords ? item.withdrawn?.because ?? "" : "Not shown to a committee"
          return [
            reference(item), Cell(context.typed(item.content.title, upTo: 300)), Cell(context.typed(reason, upTo: 600)),
          ]
        })
    ]
  }
}
