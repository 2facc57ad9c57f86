package import Calendar
package import Digests
package import StructuredText

/// A signature by somebody's key over another record. Nothing that it says of itself is believed: whether it holds, and whose key made
/// it, `ssh-keygen` says whenever it is looked at.
package struct Signed: RecordContent {
  package static let kind = RecordKind.signed
  package static let scope = RecordScope.assessment
  package static let words = KindWords("record", done: "signed with a key")
  package static let takingBack = TakingBack.byItsMaker

  /// What a signature is for, so that none that was made for anything else counts.
  package static let namespace = "muster-sign-off"

  /// What no signature of `ssh-keygen` comes near.
  package static let mostBytes = 16 << 10

  package let record: Digest
  /// As `ssh-keygen` writes it.
  package let signature: String

  package init(record: Digest, signature: String) { (self.record, self.signature) = (record, signature) }

  package init?(_ fields: FieldReader) {
    guard let record = fields.digest("signs"), let signature = fields.text("signature") else { return nil }
    self.init(record: record, signature: signature)
  }

  package var fields: [TextValue.Field] { field("signs", record.hex) + field("signature", signature) }

  package var concerns: Concerns { Concerns(records: [record]) }

  package func apply(to fold: inout Fold, _ record: Record) {
    fold.assessment.signing.append(record.digest)
    fold.assessment.signatures.append(.init(id: record.digest, signed: self, at: record.header.at))
  }

  /// What is signed: the record's full digest, as a line.
  package static func message(_ record: Digest) -> String { "\(record.hex)\n" }
}

extension RecordKind {
  /// What only says who stands by something, and changes nothing that is stood by.
  package static let signing: Set<RecordKind> = [.signedOff, .signed, .keyTrusted]
}

extension Assessment {
  /// A signature by a key, of which only a look at it tells whether it is one.
  package struct MadeSignature: Sendable {
    package let id: Digest
    package let signed: Signed
    package let at: Instant
  }

  /// Somebody's word that a key is a person's, which counts where a key that counts has signed it.
  package struct TrustedKey: Sendable {
    package let id: Digest
    package let trusted: KeyTrusted
    package let by: Person
  }
}
