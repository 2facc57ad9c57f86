package import CaseAudit
package import Frameworks
import Markup
package import Pages

/// What an audit question shows so far, and what the cases to come could still change, as whoever sees cases may see it.
package struct OpenQuestion: Noun {
  private let prospect: Prospect
  private let fewest: Int
  package let audience: Audience

  package init(_ prospect: Prospect, in framework: Framework, for audience: Audience) {
    (self.prospect, self.audience) = (prospect, audience)
    fewest = framework.auditRule?.fewestCases ?? AuditStandard.fewestCases
  }

  package enum Key: String, CaseIterable, Sendable {
    case question, answered, remaining, share, lowest, highest, settled
  }

  package static let fields: [NounField<OpenQuestion>] = [
    .init(.question, .init("Question", minimum: 7)) { .init($0.prospect.question.text) },
    .init(.answered, .init("Answered", .right)) { .number($0.prospect.answered) },
    .init(.remaining, .init("To come", .right)) { .number($0.prospect.remaining) },
    .init(.share, .init("Now", .right)) {
      share($0.prospect.now, $0.prospect.answered < $0.fewest ? "too few" : nil)
    },
    .init(.lowest, .init("If all no", .right)) { share($0.prospect.lowest) },
    .init(.highest, .init("If all yes", .right)) { share($0.prospect.highest) },
    .init(.settled, .init("Shows", minimum: 12)) { $0.shows },
  ]

  private static func share(_ share: Double, _ words: String? = nil) -> Table.Cell {
    .coded(words ?? AuditWords.percent(share), as: .number(share))
  }

  private var shows: Table.Cell {
    let lowest = AuditWords.shows(prospect.ifNo)
    return .coded(
      prospect.isSettled ? "\(lowest) either way" : "\(lowest) to \(AuditWords.shows(prospect.ifYes))",
      as: .bool(prospect.isSettled))
  }

  package static func table(_ questions: [OpenQuestion]) -> Table {
    table("Each question’s share if all to come say no, and if all say yes", name: "audit-progress", questions)
  }
}
