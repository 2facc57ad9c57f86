package import Assessments
import Calendar
import Digests
import Markup
import Pages

/// A record that has been kept for as long as it is to be, by what it is and never by what it says.
package struct DueRecord: Noun {
  private let due: Due
  package let short: String
  package let isHeld: Bool

  package init(_ due: Due, short: String, isHeld: Bool) {
    (self.due, self.short, self.isHeld) = (due, short, isHeld)
  }

  package enum Key: String, CaseIterable, Sendable { case id, kind, at, due, more, held }

  package static let fields: [NounField<DueRecord>] = [
    .init(.id, .init("Id", minimum: 7)) { .id($0.short, whole: $0.due.record.digest.short) },
    .init(.kind, .init("What was recorded")) {
      .coded(RecordWords.counted(1, $0.due.record.kind), as: .text($0.due.record.kind.rawValue))
    },
    .init(.at, .init("On", minimum: 11)) {
      .day($0.due.record.header.at.date).coded(.text($0.due.record.header.at.description))
    },
    .init(.due, .init("Due", minimum: 11)) { .day($0.due.day) },
    .init(.more, .init("With it", .right)) { .number($0.due.more, quietAtZero: true) },
    .init(.held, .init("Held")) { .yesOrNo($0.isHeld) },
  ]

  package var audience: Audience { .leaders }
}
