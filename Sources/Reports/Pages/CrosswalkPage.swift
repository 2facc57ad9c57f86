package import Frameworks
package import Markup
package import Pages

/// Which criteria of two frameworks correspond, both ways, and which have nothing in the other.
package struct CrosswalkPage: LaidOut {
  private let forth: OneWay
  private let back: OneWay

  /// - Parameters:
  ///   - forth: How the first corresponds to the second.
  ///   - back: The other way.
  package init(_ one: Framework, _ two: Framework, forth: Correspondence, back: Correspondence) {
    self.forth = OneWay(from: one, to: two, correspondence: forth)
    self.back = OneWay(from: two, to: one, correspondence: back)
  }

  package var page: Page {
    Page("How \(forth.from.shortTitle) and \(forth.to.shortTitle) correspond") {
      Block.part(forth.page)
      Block.part(back.page)
      "\("Evidence carries over to the criteria named, as a whole", .quiet)\(": 'muster gap --framework \(forth.to.id)' in a workspace of \(forth.from.id)", .command)\(".", .quiet)"
        as Phrase
    }
  }

  package var sheet: Table? { forth.table }

  package var json: JSON { ["forth": forth.json, "back": back.json] }

  private struct OneWay {
    let from: Framework
    let to: Framework
    let correspondence: Correspondence

    var page: Page {
      let grades = from.scale.grades.map { grade in
        let other = correspondence.grades[grade.id].flatMap { to.scale.grade($0) }
        return "\(grade.label.lowercased()) as \(other?.label.lowercased() ?? "nothing")"
      }
      let without = correspondence.without(from)
      return Page("From \(from.shortTitle) to \(to.shortTitle)") {
        correspondence.through.map { "Neither file names the other; this goes by way of \($0, .strong)." as Phrase }
        Phrase("Carried over: \(grades.joined(separator: "; ")).", .quiet)
        Block.table(table)
        if !without.isEmpty {
          "\("No counterpart there:", .strong) \(without.map { "\($0.id) \($0.title)" }.joined(separator: "; "))."
            as Phrase
        }
      }
    }

    var table: Table {
      Table(
        "What corresponds", name: "crosswalk",
        [
          .init("Id", heading: "", minimum: 4, page: .slim), .init(from.shortTitle, minimum: 24),
          .init(to.shortTitle, minimum: 34, page: .broad),
        ],
        rows: from.criteria.compactMap { criterion in
          correspondence.criteria[criterion.id].map { others in
            let titles = others.compactMap { to.criterion($0) }.map { "\($0.id) \($0.title)" }
            return [.init(criterion.id.text, .strong), .init(criterion.title), .init(titles.joined(separator: "; "))]
          }
        })
    }

    var json: JSON {
      [
        "from": .text(from.id.text), "to": .text(to.id.text), "through": .optional(correspondence.through?.text),
        "grades": .object(from.scale.grades.map { .init($0.id.text, .optional(correspondence.grades[$0.id]?.text)) }),
        "criteria": .object(
          from.criteria.map { criterion in
            .init(criterion.id.text, .texts((correspondence.criteria[criterion.id] ?? []).map(\.text)))
          }),
        "withoutCounterpart": .texts(correspondence.without(from).map(\.id.text)),
      ]
    }
  }
}
