/// The styles that a Word document's text names; a template gives them another look. Those that Word has itself keep its names.
package enum WordStyle: String, CaseIterable, Sendable {
  case normal = "Normal"
  case title = "Title"
  case subtitle = "Subtitle"
  case heading1 = "Heading1"
  case heading2 = "Heading2"
  case heading3 = "Heading3"
  case heading4 = "Heading4"
  case bullet = "ListBullet"
  case number = "ListNumber"
  case caption = "Caption"
  /// What a page sets apart in a box.
  case box = "IntenseQuote"
  /// Names with what belongs to them, close below each other.
  case field = "NoSpacing"
  case header = "Header"
  case footer = "Footer"
  case contentsHeading = "TOCHeading"
  case contents1 = "TOC1"
  case contents2 = "TOC2"
  case cell = "MusterCell"
  case numberCell = "MusterNumberCell"
  case headCell = "MusterHeadCell"
  case strong = "Strong"
  case emphasis = "Emphasis"
  case quiet = "SubtleEmphasis"
  case link = "Hyperlink"
  /// The letter of a grade in its tone, the darkest first, and of what is not judged.
  case tone0 = "MusterGrade0"
  case tone1 = "MusterGrade1"
  case tone2 = "MusterGrade2"
  case tone3 = "MusterGrade3"
  case tone4 = "MusterGrade4"
  case tone5 = "MusterGrade5"
  case noTone = "MusterGradeNone"
  case table = "MusterTable"

  private static let tones: [WordStyle] = [.tone0, .tone1, .tone2, .tone3, .tone4, .tone5]

  /// The style of a tone, by its number.
  static func tone(_ number: Int) -> WordStyle { tones.indices.contains(number) ? tones[number] : .noTone }

  /// The number of the tone that it is the style of.
  package var toneNumber: Int? { WordStyle.tones.firstIndex(of: self) }

  /// Whether it heads what follows, from which a template sets it off by itself.
  package var isHeading: Bool { [.title, .subtitle, .heading1, .heading2, .heading3, .heading4].contains(self) }

  var isTone: Bool { toneNumber != nil || self == .noTone }
}
