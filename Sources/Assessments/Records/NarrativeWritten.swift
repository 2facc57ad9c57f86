package import Digests
package import StructuredText

/// What people wrote of the whole, a judgement or a criterion, in their own words: what is known, how, what is planned. Nothing is
/// worked out from it, and nothing is written in its place.
package struct NarrativeWritten: UpToDate {
  package static let kind = RecordKind.narrativeWritten
  package static let scope = RecordScope.assessment
  package static let words = KindWords("narrative", done: "written")

  /// What it speaks of.
  package enum Part: String, Sendable, CaseIterable {
    case context, changed, know, impact, differs, voice, how, plan
  }

  /// Whom it may be shown to. A quotation is for those alone for whom whoever is quoted agreed to it. Anything else leaders read, and
  /// those who are named; where nobody is, inspectors too.
  package enum Reader: String, Sendable, CaseIterable { case leaders, inspectors, committee }

  package var follows: Digest?
  /// A criterion's id, a judgement's id, or `overall`.
  package let subject: String
  package let part: Part
  /// Of a voice the quotation, where there is one.
  package let text: String?
  /// What a voice is about.
  package let theme: String?
  /// Who agreed to the quotation being used.
  package let agreedBy: String?
  package let readers: [Reader]
  /// The evidence items on which it rests.
  package let cites: [Digest]

  package init(
    subject: String, part: Part, text: String?, theme: String? = nil, agreedBy: String? = nil, readers: [Reader] = [],
    cites: [Digest] = [], follows: Digest? = nil
  ) {
    (self.subject, self.part, self.text, self.theme) = (subject, part, text, theme)
    (self.agreedBy, self.readers, self.cites, self.follows) = (agreedBy, readers, cites, follows)
  }

  package init?(_ fields: FieldReader) {
    let follows = fields.optionalDigest("follows")
    let subject = fields.text("subject")
    let part = fields.choice("part", among: Part.allCases.map { ($0.rawValue, $0) })
    let isVoice = part == .voice
    let text = isVoice ? fields.optionalText("text") : fields.text("text")
    let theme = isVoice ? fields.text("theme") : nil
    let agreedBy = isVoice ? fields.optionalText("agreed-by") : nil
    let readers = fields.optionalValues("for", expected: "leaders, inspectors or committee") { Reader(rawValue: $0) }
    let cites = fields.optionalValues("citing", expected: "a digest of 64 hexadecimal digits") { Digest(hex: $0) }
    guard let subject, let part, isVoice ? theme != nil : text != nil else { return nil }
    self.init(
      subject: subject, part: part, text: text, theme: theme, agreedBy: agreedBy, readers: readers, cites: cites,
      follows: follows)
  }

  package var fields: [TextValue.Field] {
    field("follows", follows?.hex) + field("subject", subject) + field("part", part.rawValue) + field("text", text)
      + field("theme", theme) + field("agreed-by", agreedBy) + field("for", readers.map(\.rawValue))
      + field("citing", cites.map(\.hex))
  }

  package func apply(to fold: inout Fold, _ record: Record) { fold.narratives.tell(self, record) }
}
