package import Assessments
import Calendar
import Digests
import Markup
import Pages

/// A record, told by what it is and never by what it says: its list tells which to look at, or to erase.
package struct MadeRecord: Noun {
  private let record: Record
  private let short: String
  /// What identifies a person, by the field that seems to hold it.
  private let identities: [String: Set<Identity>]

  package init(_ record: Record, short: String, identities: [String: Set<Identity>] = [:]) {
    (self.record, self.short, self.identities) = (record, short, identities)
  }

  package enum Key: String, CaseIterable, Sendable { case id, kind, at, holds, fields }

  package static let fields: [NounField<MadeRecord>] = [
    .init(.id, .init("Id")) { .id($0.short, whole: $0.record.digest.short) },
    .init(.kind, .init("What was recorded")) {
      .coded(RecordWords.counted(1, $0.record.kind), as: .text($0.record.kind.rawValue))
    },
    .init(.at, .init("On", minimum: 11)) {
      .day($0.record.header.at.date).coded(.text($0.record.header.at.description))
    },
    .init(.holds, .init("Seems to hold")) {
      .coded(IdentityWords.listed($0.identities), as: .texts(IdentityWords.kinds($0.identities).map(\.rawValue)))
    },
    .init(.fields, .init("In")) { record in
      let fields = record.identities.keys.sorted()
      return .coded(fields.joined(separator: ", "), as: .texts(fields))
    },
  ]

  /// No word of a record is in it, so that whoever may ask may see all of it.
  package var audience: Audience { .leaders }
}
