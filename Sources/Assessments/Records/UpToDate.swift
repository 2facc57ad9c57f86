package import Calendar
package import Digests

/// A record of something that is told whole, and told whole again under the first record's id when it has moved on.
package protocol UpToDate: RecordContent, Hashable {
  /// The record that said it first; nil for that one.
  var follows: Digest? { get set }
}

extension UpToDate {
  package static var takingBack: TakingBack { .byAnybody }

  package var concerns: Concerns { Concerns(records: follows.map { [$0] } ?? [], restates: follows) }
}

extension Shelf {
  /// Takes in what a record says; of something that is gone it says nothing.
  mutating func tell<Content>(_ content: Content, _ record: Record) where Item == Assessment.Told<Content> {
    let told = Item(content, in: record)
    if content.follows == nil { add(told) } else { change(told.id) { $0 = told } }
  }
}

extension Assessment {
  /// Something as it was last told.
  package struct Told<Content: UpToDate>: Identifiable, Sendable {
    /// The digest of the record that said it first.
    package let id: Digest
    package let content: Content
    /// Who told it last, and when.
    package let by: Person
    package let at: Instant

    package init(_ content: Content, in record: Record) {
      (id, self.content) = (content.follows ?? record.digest, content)
      (by, at) = (record.header.by, record.header.at)
    }
  }
}

extension Erasing {
  /// As it was last told, where this is the record that said it first: with it go all that follow it.
  func last<Content: UpToDate>(_ content: Content, _ all: [Assessment.Told<Content>]) -> Content? {
    guard content.follows == nil else { return nil }
    var last = all.first { $0.id == record }?.content ?? content
    last.follows = nil
    return last
  }
}
