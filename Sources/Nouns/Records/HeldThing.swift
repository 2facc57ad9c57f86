package import Assessments
package import Calendar
import Digests
import Markup
import Pages

/// Something that is held of one case or one person: a record, a kept list, a file.
package struct HeldThing: Noun {
  package enum Thing: Sendable {
    case record(Trace)
    /// A record that was erased here or in another copy and is still on the disk.
    case waiting(Trace)
    /// What is left of an erased record, and goes on counting.
    case left(kind: RecordKind, at: Instant)
    /// A file of the workspace, by its path.
    case file(String)
    /// A paper that an item rests on and that lies outside the workspace, by where it lay.
    case elsewhere(String)
    case list(String)
  }

  private let thing: Thing
  private let id: String?
  private let whole: String?
  private let says: String
  private let isSure: Bool

  package init(_ trace: Trace, isWaiting: Bool = false, short: (Record) -> String) {
    thing = isWaiting ? .waiting(trace) : .record(trace)
    (id, whole) = (short(trace.record), trace.record.digest.short)
    isSure = trace.certainty == .sure
    let about = trace.speaksOf.map { "speaks of \(short($0)). " } ?? ""
    says = about + trace.says.map { "\($0.field): \($0.text)" }.joined(separator: "; ")
  }

  package init(_ thing: Thing, id: (short: String, whole: String)? = nil, says: String, isSure: Bool) {
    (self.thing, self.id, whole) = (thing, id?.short, id?.whole)
    (self.says, self.isSure) = (says, isSure)
  }

  package enum Key: String, CaseIterable, Sendable { case id, kind, at, path, certainty, says }

  package static let fields: [NounField<HeldThing>] = [
    .init(.id, .init("Id", minimum: 7)) { held in
      held.id.flatMap { id in held.whole.map { .id(id, whole: $0) } } ?? .optional(nil as String?)
    },
    .init(.kind, .init("What it is", minimum: 14)) { $0.kind },
    .init(.at, .init("On", minimum: 11)) { $0.day },
    .init(.path, .init("Where")) { .optional($0.path) },
    .init(.certainty, .init("How sure", showing: .files)) {
      .coded($0.isSure ? "sure" : "look at it", as: .text($0.isSure ? "sure" : "perhaps"))
    },
    .init(.says, .init("What it says", minimum: 24, page: .broad)) { held in
      .optional(held.isSure ? held.says : "Perhaps: \(held.says)")
    },
  ]

  private var kind: Table.Cell {
    switch thing {
    case .record(let trace): .coded(RecordWords.counted(1, trace.record.kind), as: .text(trace.record.kind.rawValue))
    case .waiting(let trace):
      .coded(
        "\(RecordWords.counted(1, trace.record.kind)), erased and still here", as: .text(trace.record.kind.rawValue))
    case .left(let kind, _):
      .coded("what is left of \(RecordWords.counted(1, kind))", as: .text("left-of-\(kind.rawValue)"))
    case .file: .coded("evidence file", as: .text("evidence-file"))
    case .elsewhere: .coded("paper elsewhere", as: .text("paper-elsewhere"))
    case .list: .coded("kept case list", as: .text("case-list"))
    }
  }

  private var day: Table.Cell {
    switch thing {
    case .record(let trace), .waiting(let trace):
      .day(trace.record.header.at.date).coded(.text(trace.record.header.at.description))
    case .left(_, let at): .day(at.date).coded(.text(at.description))
    case .file, .elsewhere, .list: .day(nil)
    }
  }

  private var path: String? {
    switch thing {
    case .record, .waiting, .left: nil
    case .file(let path), .elsewhere(let path), .list(let path): path
    }
  }

  package var audience: Audience { .leaders }
}
