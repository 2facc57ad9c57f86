package import Assessments
package import Markup
package import Pages
import StructuredText

/// The names that are in use, and those that look like one.
package struct PeoplePage: LaidOut {
  private let names: NamesInUse

  package init(_ names: NamesInUse) { self.names = names }

  package var page: Page {
    Page("Names") {
      if names.uses.isEmpty {
        "Nobody is named yet." as Phrase
      } else {
        Block.table(table)
      }
      if !names.alike.isEmpty {
        Block.heading("Perhaps one, spelt in several ways")
        for group in names.alike { lines(group) }
      }
    }
  }

  package var sheet: Table? { table }

  package var json: JSON {
    [
      "names": .list(
        names.uses.map { use in
          let counts = NamesInUse.Place.allCases.map { place in
            JSON.Member(place.rawValue, .integer(use.counts[place] ?? 0))
          }
          return .object([.init("name", .text(use.name))] + counts)
        }), "alike": .list(names.alike.map { .texts($0) }),
    ]
  }

  private var table: Table {
    Table(
      "Names", name: "people",
      [.init("Name", minimum: 16)] + NamesInUse.Place.allCases.map { .init(PeoplePage.heading($0), .right) },
      rows: names.uses.map { use in
        [.init(use.name)]
          + NamesInUse.Place.allCases.map { place in .number(use.counts[place] ?? 0, .plain, quietAtZero: true) }
      })
  }

  private static func heading(_ place: NamesInUse.Place) -> String {
    switch place {
    case .owner: "Owns"
    case .reviewer: "Reviews"
    case .actions: "Actions"
    case .auditor: "Audits"
    case .moderator: "Agreed"
    case .agency: "Items"
    }
  }

  @BlockBuilder private func lines(_ group: [String]) -> [Block] {
    "\(typed: group.joined(separator: ", "))" as Phrase
    if let first = group.first {
      Block.steps(
        group.dropFirst().flatMap { other -> [Phrase] in
          let command = "muster people \(ShellWord.quoted(other))"
          return [
            "\(command) is \(ShellWord.quoted(first))  \("if they are one", .quiet)",
            "\(command) is-not \(ShellWord.quoted(first))  \("if they are two", .quiet)",
          ]
        })
    }
  }
}
