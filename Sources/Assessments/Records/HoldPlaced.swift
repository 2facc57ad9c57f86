package import Digests
package import StructuredText

/// Nothing of a case, or of a record, is erased until the hold is released: for an inquiry, a court, a complaint.
package struct HoldPlaced: RecordContent {
  package static let kind = RecordKind.holdPlaced
  package static let scope = RecordScope.workspace
  package static let isDueInTime = false
  package static let words = KindWords("hold", done: "placed")

  package enum Subject: Hashable, Sendable {
    /// A case, by its reference, whether anything is recorded of it yet or not.
    case one(String)
    case record(Digest)
  }

  package let subject: Subject
  package let because: String

  package init(_ subject: Subject, because: String) { (self.subject, self.because) = (subject, because) }

  package init?(_ fields: FieldReader) {
    let (one, record, because) = (fields.optionalText("case"), fields.optionalDigest("held"), fields.text("because"))
    guard let because, let subject = one.map({ Subject.one($0) }) ?? record.map({ .record($0) }) else { return nil }
    self.init(subject, because: because)
  }

  package var fields: [TextValue.Field] {
    let subject =
      switch subject {
      case .one(let reference): field("case", reference)
      case .record(let digest): field("held", digest.hex)
      }
    return subject + field("because", because)
  }

  package var concerns: Concerns {
    if case .record(let digest) = subject { Concerns(records: [digest]) } else { Concerns() }
  }

  /// It changes nothing of what is concluded: see ``Hold``.
  package func apply(to fold: inout Fold, _ record: Record) {}
}
