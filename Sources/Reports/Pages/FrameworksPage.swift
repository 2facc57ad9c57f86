package import Calendar
package import Frameworks
package import Markup
package import Pages
import StructuredText

/// The frameworks that are at hand, and which of them are in force.
package struct FrameworksPage: LaidOut {
  private let entries: [FrameworkCatalogue.Entry]
  private let today: CivilDate

  package init(_ entries: [FrameworkCatalogue.Entry], on today: CivilDate) {
    (self.entries, self.today) = (entries, today)
  }

  package var page: Page { Page("Frameworks") { Block.table(table) } }

  package var sheet: Table? { table }

  private var table: Table {
    var table = Table(
      "At hand", name: "frameworks", [.init("Id"), .init("In force", page: .slim), .init("What it is", page: .broad)],
      rows: entries.map { entry in
        let id = Table.Cell(entry.id.text, .strong)
        guard let framework = entry.reading.framework else {
          let check = "'muster frameworks check \(ShellWord.quoted(entry.source.name))'"
          return [id, .init("cannot be used", .bad), .init("\(": run \(check)", .command)")]
        }
        let isInForce = framework.inForce.contains(today)
        let own = entry.isBuiltIn ? "" : ", the workspace's own"
        return [
          id,
          .init("\(isInForce ? "in force today" : "not in force today", isInForce ? .good : .caution)\(own)"),
          .init(
            "\(framework.title). \(framework.inspectorates.joined(separator: ", ")), \(framework.nation); \(CountWords.counted(framework.judgements.count, "judgement")), \(framework.criteria.count) criteria."
          ),
        ]
      })
    table.onScreen = .stacked
    return table
  }

  package var json: JSON {
    .list(entries.compactMap(\.reading.framework).map { .object(FrameworkPage($0, on: today).members) })
  }
}
