package import Assessments
package import Calendar
package import Digests
package import Nouns
package import StructuredText

/// The answers of one form as they came back: what was written there, before it is held against the assessment.
package struct FormAnswers: Sendable {
  /// The version of the format that this program's forms write.
  package static let format = "muster-answers/1"

  /// One item of evidence.
  package struct Item: Sendable {
    /// The form's own name for it; nil in a spreadsheet, where rows have none.
    package let item: String?
    package let criterion: String
    /// What was written of it.
    package var written = Written<Evidence>()
    /// The paper that came with it.
    package var paper: Paper?
    /// Where it stands in the file, for whoever must mend it.
    package let line: Int

    package init(item: String?, criterion: String, line: Int) {
      (self.item, self.criterion, self.line) = (item, criterion, line)
    }
  }

  /// A paper that was added to an item.
  package struct Paper: Sendable, Hashable {
    /// What `paper-holds` says where somebody has marked that it may be sent.
    package static let mark = "no child's details"

    /// In the archive: `papers/HP1-1 audit.pdf`.
    package let name: String
    package let digest: Digest
  }

  /// A grade for a criterion, with the reason.
  package struct Judgement: Sendable {
    package let criterion: String
    package let grade: String
    package let because: String
    package let line: Int

    package init(criterion: String, grade: String, because: String, line: Int) {
      (self.criterion, self.grade, self.because, self.line) = (criterion, grade, because, line)
    }
  }

  /// Something for the self-evaluation, in the words of whoever filled the form.
  package struct Narrative: Sendable {
    /// Those that a form asks for. Of a voice it has to be known who agreed, which is asked of whoever is quoted.
    package static let parts: [NarrativeWritten.Part] = [.know, .impact, .differs, .how, .plan]

    package let criterion: String
    package let part: NarrativeWritten.Part
    package let text: String
    package let line: Int

    package init(criterion: String, part: NarrativeWritten.Part, text: String, line: Int) {
      (self.criterion, self.part, self.text, self.line) = (criterion, part, FormWords.line(text), line)
    }
  }

  /// The answers for one case.
  package struct Audit: Sendable {
    package let reference: String
    package let audited: String
    package var answers: [(question: String, answer: String, note: String?)]
    package let line: Int

    package init(reference: String, audited: String, line: Int) {
      (self.reference, self.audited, self.line, answers) = (reference, audited, line, [])
    }
  }

  /// What the form says of itself.
  package struct Identity: Sendable {
    package let form: String
    package let assessment: String
    package let authority: String
    package let framework: String
    package let version: String
    package let frameworkDigest: Digest
    package let questions: Digest
    package let purpose: ReturnForm.Purpose
    package let name: String?
    package let made: CivilDate
    package let sample: Digest?
    package let criteria: [String]
    package let cases: [String]
  }

  package let identity: Identity
  package let copy: String
  package let saved: Instant
  package let by: Person
  package let items: [Item]
  package let judgements: [Judgement]
  package let narratives: [Narrative]
  package let audits: [Audit]

  /// Whether a file is, or was, what a form saved.
  package static func isOne(_ source: SourceText) -> Bool {
    let start = String(decoding: source.bytes.prefix(200), as: UTF8.self)
    return start.drop { $0 == "\u{FEFF}" || $0.isWhitespace }.hasPrefix("format: muster-answers")
  }

  /// The answers, where nothing is wrong with them as text, and all that was found.
  package static func read(_ source: SourceText) -> (answers: FormAnswers?, diagnostics: [Diagnostic]) {
    let reading = TextReader.read(source)
    guard let root = reading.root else { return (nil, reading.diagnostics) }
    let findings = Findings(source)
    let answers = FieldReader(root, "answers", findings).flatMap { FormAnswers($0) }
    let diagnostics = reading.diagnostics + findings.diagnostics
    return (findings.hasErrors ? nil : answers, diagnostics)
  }
}
