package import CaseAudit
import Markup
package import Pages

/// An auditor's readings against others' of the same cases, as whoever sees names may see them.
package struct AuditorReadings: Noun {
  private let found: AuditorDirection
  package let audience: Audience

  package init(_ found: AuditorDirection, for audience: Audience) { (self.found, self.audience) = (found, audience) }

  package enum Key: String, CaseIterable, Sendable {
    case auditor, cases, same, kinder, stricter, agreedLower, agreedHigher, kinderCases, stricterCases, chance
  }

  package static let fields: [NounField<AuditorReadings>] = [
    .init(.auditor, .init("Auditor", minimum: 10), seenBy: .whoeverSeesNames) { .init($0.found.auditor) },
    .init(.cases, .init("Cases", .right)) { .number($0.found.cases) },
    .init(.same, .init("Same", .right)) { .number($0.found.same) },
    .init(.kinder, .init("Kinder", .right)) { .number($0.found.kinder) },
    .init(.stricter, .init("Stricter", .right)) { .number($0.found.harsher) },
    .init(.agreedLower, .init("Agreed lower", .right)) { .number($0.found.agreedLower) },
    .init(.agreedHigher, .init("Agreed higher", .right)) { .number($0.found.agreedHigher) },
    .init(.kinderCases, .init("Cases kinder", .right, showing: .sheets)) { .number($0.found.kinderCases) },
    .init(.stricterCases, .init("Cases stricter", .right, showing: .sheets)) { .number($0.found.harsherCases) },
    .init(.chance, .init("By chance", .right, showing: .sheets)) {
      .coded("1 in \(AuditWords.oneIn($0.found.chance))", as: .number($0.found.chance))
    },
  ]

  package static func table(_ auditors: [AuditorReadings]) -> Table {
    table("Each auditor's readings against others' of the same cases", name: "audit-leanings", auditors)
  }
}
