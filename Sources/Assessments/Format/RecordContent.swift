package import Digests
package import Frameworks
package import StructuredText

/// What a record says: all that there is to know of its kind, in one place. A new kind is a type that states this, and a line in
/// each list of ``RecordKind``.
package protocol RecordContent: Sendable {
  static var kind: RecordKind { get }
  static var scope: RecordScope { get }
  static var words: KindWords { get }
  /// Who may take it back as a mistake; nobody, where nothing is said.
  static var takingBack: TakingBack { get }
  /// Whether the authority's period is for it: not for what says how the rest is to be read, nor for what erases and keeps.
  static var isDueInTime: Bool { get }
  /// Nil, with the reason among the findings, where a field is missing or wrong.
  init?(_ fields: FieldReader)
  var fields: [TextValue.Field] { get }
  /// The questions that it answers in a child's disfavour: nobody who answers for their criterion takes that back.
  var weighsAgainst: [QuestionID] { get }
  /// What it is about, so that what repeats a record is found without knowing its kind.
  var concerns: Concerns { get }
  /// Whom it makes answer for something; nobody, where nothing is said.
  func hand(over answering: inout Answering, _ record: Record)
  /// Whether it says who answers for something, or which names are one person's.
  var namesSomebody: Bool { get }
  /// What it does to the assessment.
  func apply(to fold: inout Fold, _ record: Record)
  /// What stays of it when it is erased, without anybody's words; nil where that is nothing. A finding that weighs against must
  /// not be lifted by erasing it, nor a rule be changed.
  func left(_ erasing: Erasing) -> Self?
}

extension RecordContent {
  package var kind: RecordKind { Self.kind }

  package static var takingBack: TakingBack { .never }

  package static var isDueInTime: Bool { true }

  package var namesSomebody: Bool { false }

  package var weighsAgainst: [QuestionID] { [] }

  package func hand(over answering: inout Answering, _ record: Record) {}

  package func left(_ erasing: Erasing) -> Self? { nil }
}

/// Whether what a record says belongs to the papers of a workspace, which all of its assessments share, or to one assessment.
package enum RecordScope: String, Sendable, CaseIterable { case workspace, assessment }

/// Who may take a record back as a mistake. Evidence has a withdrawal of its own, which its standing shows.
package enum TakingBack: Sendable {
  case never, byAnybody
  /// A signature and a claim are for whoever made them, and what was found in a case is for whoever found it, as long as they do
  /// not answer for what it weighs against.
  case byItsMaker
}

/// What a record is about.
package struct Concerns: Sendable {
  /// The records that it repeats or speaks of, and without which it says nothing.
  package var records: [Digest] = []
  /// The one of them of which it gives the content anew, so that neither is erased without the other.
  package var restates: Digest?
  /// The evidence file that it says is kept.
  package var file: StoredFile?
  /// What the bytes of a paper were that is not kept here, where it says so.
  package var paper: Digest?
  /// The case list that it says is kept.
  package var list: Digest?
}

/// How people count records of a kind: `1 evidence item attached`.
package struct KindWords: Sendable {
  package let one: String
  /// Nil where it is the one with an s.
  package let many: String?
  /// What was done with it.
  package let done: String

  package var several: String { many ?? one + "s" }

  init(_ one: String, many: String? = nil, done: String) { (self.one, self.many, self.done) = (one, many, done) }
}
