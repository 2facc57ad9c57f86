package import StructuredText

/// Somebody said which kind of evidence a word of theirs means: it is read so from then on.
package struct KindMeant: RecordContent {
  package static let kind = RecordKind.kindMeant
  package static let scope = RecordScope.workspace
  package static let isDueInTime = false
  package static let words = KindWords("kind of evidence", many: "kinds of evidence", done: "named")
  package static let takingBack = TakingBack.byAnybody

  package let written: String
  package let meant: EvidenceKind

  package init(_ written: String, means meant: EvidenceKind) { (self.written, self.meant) = (written, meant) }

  package init?(_ fields: FieldReader) {
    guard let written = fields.text("written"), let kind = fields.text("means").flatMap(EvidenceKind.init(rawValue:))
    else { return nil }
    self.init(written, means: kind)
  }

  package var fields: [TextValue.Field] { field("written", written) + field("means", meant.rawValue) }

  package var concerns: Concerns { Concerns() }

  package func apply(to fold: inout Fold, _ record: Record) {
    fold.assessment.kindWords[EvidenceKind.key(of: written)] = meant
  }
}

extension EvidenceKind {
  /// The kind that a text names: by itself, or by what somebody said that the word means.
  package init?(written text: String, _ meant: [String: EvidenceKind]) {
    let key = EvidenceKind.key(of: text)
    let own = EvidenceKind.allCases.first { $0.rawValue == key || EvidenceKind.key(of: $0.label) == key }
    guard let kind = own ?? meant[key] else { return nil }
    self = kind
  }

  /// A word for a kind in the form in which such words are compared.
  package static func key(of written: String) -> String {
    written.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "_" }.joined(separator: "-")
  }
}
