import Assessments
import Frameworks
import Markup

/// One sampled case of a form, by its reference only, with the questions that its cohort is asked, by criterion.
struct CasePart {
  let one: ReturnForm.Case
  let number: Int

  private var id: String { "case-\(number)" }
  private var reference: String { FormWords.line(one.reference) }

  var node: HTML.Node {
    HTML.section(.id(id), .class("part"), .data("section", id), .data("case", reference)) {
      HTML.h2 {
        "Case "
        HTML.word(one.reference)
      }
      HTML.p {
        "Cohort: "
        HTML.word(one.cohort)
      }
      FormField(
        "\(id)-audited", "Which day did you audit it?", hint: "For example 30/06/2026", check: "audited", key: "audited"
      ).short()
      for group in one.groups { node(group) }
    }
  }

  private func node(_ group: ReturnForm.Case.Group) -> HTML.Node {
    HTML.details(.class("aspect")) {
      HTML.summary {
        "\(group.criterion.id) \(FormWords.line(group.criterion.title)) "
        HTML.span(.class("chosen")) { "0 of \(group.questions.count) answered" }
      }
      for question in group.questions { node(question) }
    }
  }

  private func node(_ question: AuditQuestion) -> HTML.Node {
    let name = "\(id)-\(question.id)"
    return HTML.fieldset(.class("question"), .data("question", question.id.text)) {
      HTML.legend {
        HTML.word(question.id.text, .class("code"))
        " "
        HTML.word(question.ask)
      }
      HTML.div(.class("options")) {
        for answer in CaseAudited.Answer.allCases {
          HTML.div(.class("option")) {
            HTML.input(.type(.radio), .id("\(name)-\(answer.rawValue)"), .name(name), .value(answer.rawValue))
            HTML.label(.for("\(name)-\(answer.rawValue)")) { FormWords.answer(answer) }
          }
        }
      }
      FormField("\(name)-note", "Note", check: "note", key: "note").lines(1)
    }
  }
}
