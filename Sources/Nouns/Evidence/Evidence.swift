package import Assessments
import Calendar
import Frameworks
package import GapAnalysis
import Markup
package import Pages

/// An evidence item, as an audience may see it.
package struct Evidence: Noun {
  package let item: Assessment.EvidenceItem
  package let view: View
  /// Where it stands on the day.
  package let standing: ItemStanding?

  package init(_ item: Assessment.EvidenceItem, _ view: View) {
    (self.item, self.view, standing) = (item, view, view.analysis.evidence.standings[item.id])
  }

  package var audience: Audience { view.audience }

  var content: EvidenceContent { item.content }

  /// The statements and grades that it shows. A spreadsheet keeps what it speaks against in a column of its own.
  var shows: Table.Cell {
    .text(EvidenceWords.links(content), kept: EvidenceWords.shows(content).joined(separator: ", "))
  }

  var material: Table.Cell {
    // A file's name may say more than anyone meant.
    view.typed(EvidenceWords.material(content))
  }

  var extent: Table.Cell {
    .optional(
      content.extent.map { extent in
        view.discretion.extent(extent) { view.framework.proportionWords.word(for: $0, of: $1) }
      }, none: "not said")
  }

  /// The period it covers.
  var period: Table.Cell {
    guard let from = content.from, let to = content.to else { return .nothing }
    return .coded(
      "\(from)..\(to)", as: ["from": .text("\(from)"), "to": .text("\(to)")],
      inFull: "\(from.short) to \(to.short)")
  }

  var state: Table.Cell {
    guard let standing else { return .nothing }
    return .coded(
      StandingWords.label(standing), as: .text(standing.state.id),
      standing.undecided.isEmpty && !standing.isWithoutFile ? StandingWords.manner(standing.state) : .caution,
      inFull: StandingWords(view.short, ownWords: reason).sentence(standing))
  }

  /// Somebody's own words, as the reader may see them.
  private func reason(_ text: String) -> String {
    audience.seesOwnWords ? view.discretion.text(text) : "for a stated reason"
  }

  /// How far it was found to go when it was last looked at again.
  var recheck: Table.Cell {
    .optional(
      item.recheck.map { recheck in
        let counted = recheck.extent.map { extent in
          view.discretion.extent(extent) { view.framework.proportionWords.word(for: $0, of: $1) }
        }
        return recheck.outcome.rawValue + (counted.map { ", \($0)" } ?? "")
      })
  }

  /// What keeps it from being placed.
  var lacking: Table.Cell {
    guard case .toBePlaced(let lacking) = standing?.state else { return .nothing }
    return .init(StandingWords.lacking(lacking))
  }
}

extension Evidence {
  /// Items as a table, one a row.
  package static func table(
    _ items: [Assessment.EvidenceItem], _ view: View, title: String = "Evidence", only keys: [Key]? = nil
  ) -> Table {
    table(title, name: "evidence", items.map { Evidence($0, view) }, only: keys)
  }
}
