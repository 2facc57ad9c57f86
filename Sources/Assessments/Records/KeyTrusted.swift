package import StructuredText

/// Whose a key is, as somebody says. It counts where a key signed it that counts itself, by what is kept outside of the workspace.
package struct KeyTrusted: RecordContent {
  package static let kind = RecordKind.keyTrusted
  package static let scope = RecordScope.assessment
  package static let isDueInTime = false
  package static let words = KindWords("key", done: "vouched for")
  /// Anybody may: a key that is lost must count for nothing at once.
  package static let takingBack = TakingBack.byAnybody

  /// Whose it is.
  package let name: String
  /// As it was written; see ``publicKey(in:)``.
  package let key: String
  package let because: String?

  package init(name: String, key: String, because: String?) {
    (self.name, self.key, self.because) = (name, key, because)
  }

  package init?(_ fields: FieldReader) {
    let because = fields.optionalText("because")
    guard let name = fields.text("name"), let key = fields.text("key") else { return nil }
    self.init(name: name, key: key, because: because)
  }

  package var fields: [TextValue.Field] { field("name", name) + field("key", key) + field("because", because) }

  package var concerns: Concerns { Concerns() }

  package func apply(to fold: inout Fold, _ record: Record) {
    fold.assessment.signing.append(record.digest)
    fold.assessment.trustedKeys.append(.init(id: record.digest, trusted: self, by: record.header.by))
  }

  /// The kind and the key of a public key's line, without its comment; nil where it is none. Nothing else can stand in it, so that
  /// it is no option and no second line of a file of keys.
  package static func publicKey(in text: String) -> String? {
    let words = text.split(maxSplits: 2, whereSeparator: \.isWhitespace)
    guard words.count >= 2, words[0].utf8.count <= 64, (32...16_384).contains(words[1].utf8.count),
      words[0].utf8.allSatisfy({ isLetterOrDigit($0) || "-@.".utf8.contains($0) }),
      ["ssh-", "ecdsa-", "sk-"].contains(where: words[0].hasPrefix),
      words[1].utf8.allSatisfy({ isLetterOrDigit($0) || "+/=".utf8.contains($0) })
    else { return nil }
    return "\(words[0]) \(words[1])"
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
