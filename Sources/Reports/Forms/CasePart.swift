import Assessments
import Frameworks
import Markup

/// One sampled case of a form, by its reference only, with the questions that its cohort is asked.
struct CasePart {
  let one: ReturnForm.Case
  let number: Int

  private var id: String { "case-\(number)" }
  private var reference: String { FormWords.line(one.reference) }

  var node: HTML.Node {
    HTML.section(
      .id(id), .class("part"), .data("section", id), .data("case", reference)
    ) {
      HTML.h2 {
        "Case "
        HTML.word(one.reference, .class("reference"))
      }
      HTML.p(.class("lead")) { HTML.word(one.cohort) }
      FormField(
        "\(id)-audited", "Which day did you audit it?", hint: "For example 30/06/2026", check: "audited", key: "audited"
      )
      .short()
      for (index, question) in one.questions.enumerated() {
        let name = "\(id)-\(index + 1)"
        HTML.fieldset(.class("question"), .data("question", question.id.text)) {
          HTML.legend {
            HTML.word(question.ask)
            " "
            HTML.word(question.id.text, .class("code"))
          }
          HTML.div(.class("options")) {
            for answer in CaseAudited.Answer.allCases {
              HTML.div(.class("option")) {
                HTML.input([
                  .type(.radio), .id("\(name)-\(answer.rawValue)"), .name(name), .value(answer.rawValue),
                ])
                HTML.label(.for("\(name)-\(answer.rawValue)")) { FormWords.answer(answer) }
              }
            }
          }
          FormField("\(name)-note", "Note", check: "note", key: "note").lines(2)
        }
      }
    }
  }
}
