package import Assessments
import Calendar
import Digests
import Markup
package import Pages

/// A hold that stands, as people read it.
package struct StandingHold: Noun {
  private let hold: Hold
  private let idLength: Int

  package init(_ hold: Hold, idLength: Int) { (self.hold, self.idLength) = (hold, idLength) }

  fileprivate func short(_ digest: Digest) -> String { String(digest.short.prefix(idLength)) }

  package enum Key: String, CaseIterable, Sendable { case id, holds, because, by, at }

  package static let fields: [NounField<StandingHold>] = [
    .init(.id, .init("Hold", minimum: 7)) { .id($0.short($0.hold.id), whole: $0.hold.id.short) },
    .init(.holds, .init("Holds", minimum: 10)) { $0.subject },
    .init(.because, .init("Because", minimum: 16, page: .broad)) { .optional($0.hold.placed.because) },
    .init(.by, .init("Placed by", minimum: 8)) { .optional($0.hold.by.name) },
    .init(.at, .init("On", minimum: 11)) {
      .day($0.hold.at.date).coded(.text($0.hold.at.description))
    },
  ]

  private var subject: Table.Cell {
    switch hold.placed.subject {
    case .one(let reference): .coded("case \(reference)", as: ["case": .text(reference)])
    case .record(let digest): .coded("record \(short(digest))", as: ["record": .text(digest.short)])
    }
  }

  /// Those that stand, where any do, within a page.
  package static func blocks(_ holds: [StandingHold]) -> [Block] {
    holds.isEmpty
      ? [] : [.heading("Held, and erased by nothing until released"), .table(table("Holds", name: "holds", holds))]
  }

  package var audience: Audience { .leaders }
}
