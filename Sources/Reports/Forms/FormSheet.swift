import Assessments
import Frameworks
import Nouns
package import StructuredText

/// The same form as a spreadsheet, for mail gateways that take pages away: a row an item of evidence or a question.
///
/// Every row ends in a code that says for which assessment it was made and with which words, so that rows may be
/// sorted, copied and removed, and a row of another form is still known for one.
package struct FormSheet {
  private let form: ReturnForm
  /// Rows for a criterion before anybody copies one.
  private static let itemRows = 4

  package init(_ form: ReturnForm) { self.form = form }

  /// The sheet, its headings first.
  package var rows: [[String]] { form.purpose == .cases ? caseRows : criterionRows }

  /// The sheet as CSV.
  package func csv() -> String { CSVWriter.write(rows, bom: true) }

  /// What may be chosen in it, by heading.
  package var choices: [String: [String]] {
    func heading(_ id: String, _ columns: [(id: String, heading: String)]) -> String {
      columns.first { $0.id == id }?.heading ?? id
    }
    if form.purpose == .cases {
      return [heading("answer", FormSheet.caseColumns): ["yes", "partly", "no", "n/a"]]
    }
    return [
      heading("kind", FormSheet.criterionColumns): EvidenceKind.allCases.map(\.rawValue),
      heading("grade", FormSheet.criterionColumns): grades,
    ]
  }

  /// What the columns of a sheet that came back mean, about criteria and about cases.
  package static let criteria = ColumnMatcher(
    criterionColumns.map { ColumnMeaning($0.id, $0.heading, also: [$0.heading]) })
  package static let cases = ColumnMatcher(caseColumns.map { ColumnMeaning($0.id, $0.heading, also: [$0.heading]) })

  private static let criterionColumns: [(id: String, heading: String)] =
    [("criterion", "Criterion"), ("guide", "Statements to choose from")]
    + Evidence.asked.map { ($0.entry.name, $0.question.heading) } + [
      ("grade", "Your judgement of the criterion"), ("because", "Why you judge so"),
    ] + narratives + [
      ("by", "Your name"), ("role", "Your role"), ("agency", "Your agency"), ("code", "Form code, leave as it is"),
    ]

  /// What is asked for the self-evaluation, in whichever row of a criterion. An agency speaks for itself elsewhere.
  private static let narratives = FormAnswers.Narrative.parts.map {
    (id: $0.rawValue, heading: "\(Unwritten($0).question) (for the self-evaluation)")
  }

  private static let caseColumns: [(id: String, heading: String)] = [
    ("case", "Case"), ("cohort", "Cohort"), ("question", "Question"), ("ask", "What is asked"),
    ("answer", "Answer: yes, partly, no or n/a"), ("note", "Note (no child's name)"),
    ("audited", "Day audited (30/06/2026)"), ("by", "Your name"), ("role", "Your role"),
    ("code", "Form code, leave as it is"),
  ]

  private var criterionRows: [[String]] {
    let isAgency = form.purpose == .agency
    let asked = FormSheet.criterionColumns.filter { column in
      !isAgency || !FormSheet.narratives.contains { $0.id == column.id }
    }
    let (person, agency) = isAgency ? ("", form.name ?? "") : (form.name ?? "", "")
    let id = form.id
    return [asked.map(\.heading)]
      + form.criteria.flatMap { criterion -> [[String]] in
        let code = form.rowCode(criterion, of: id)
        return (0..<FormSheet.itemRows).map { index in
          let known = [
            "criterion": criterion.id.text, "guide": index == 0 ? guide(criterion) : "", "by": person,
            "agency": agency, "code": code,
          ]
          return asked.map { known[$0.id] ?? "" }
        }
      }
  }

  private func guide(_ criterion: Criterion) -> String {
    let ladder = criterion.aspects.flatMap { aspect in
      ["\(FormWords.line(aspect.name)):"]
        + aspect.statements.map { statement in
          let grade = aspect.isLadder ? " \(FormWords.line(statement.grade.label))" : ""
          return "\(statement.id)\(grade): \(FormWords.line(statement.text))"
        }
    }
    return
      ([FormWords.line(criterion.title), FormWords.line(criterion.intent)] + ladder + [
        "Kinds: \(EvidenceKind.allCases.map(\.rawValue).joined(separator: ", "))",
        "Judgements: \(grades.joined(separator: ", "))",
      ]).joined(separator: "\n")
  }

  private var grades: [String] {
    let scale = form.framework.scale
    return scale.grades.map { FormWords.line($0.label).lowercased() }
      + (scale.notRelevant == nil || form.purpose == .agency ? [] : [GradeScale.notRelevantID.text])
  }

  private var caseRows: [[String]] {
    let id = form.id
    return [FormSheet.caseColumns.map(\.heading)]
      + form.cases.flatMap { one -> [[String]] in
        let code = form.rowCode(one, of: id)
        return one.questions.map { question in
          [
            FormWords.line(one.reference), FormWords.line(one.cohort), question.id.text, FormWords.line(question.ask),
            "",
            "", "", form.name ?? "", "", code,
          ]
        }
      }
  }
}
