package import Assessments
package import Frameworks
import StructuredText

// What people write for an answer or a grade, in an option or in a sheet.

extension CaseAudited.QuestionAnswered {
  package init(written question: String, _ answer: String, note: String? = nil, by framework: Framework)
    throws(AuditFault)
  {
    let id = QuestionID(trimmed(question).uppercased())
    guard framework.question(id) != nil else {
      let near = Suggestion.nearest(id.text, among: framework.criteria.flatMap(\.questions).map(\.id.text))
      throw AuditFault(
        "There is no question '\(question)'.",
        next: near.map { "Did you mean \($0)?" } ?? "See them with 'muster criteria HP2'.")
    }
    guard let read = CaseAudited.Answer(written: trimmed(answer)) else {
      throw AuditFault("'\(answer)' is not an answer.", next: "Write yes, partly, no or n/a.")
    }
    self.init(question: id, answer: read, note: note)
  }
}

extension GradeScale {
  /// A grade by its id or its label, whatever the case.
  func grade(written text: String) -> Grade? {
    grade(GradeID(text.lowercased().replacing(" ", with: "-")))
      ?? grades.first { $0.label.lowercased() == text.lowercased() }
  }
}

/// Without blank space at its ends, and with single spaces within.
private func trimmed(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
