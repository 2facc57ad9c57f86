import Assessments
import Frameworks
import Markup
import Nouns

/// One criterion of a form: its words, the items of evidence, the judgement.
struct CriterionPart {
  let form: ReturnForm
  let criterion: Criterion
  let record: FormRecord?

  private var id: String { criterion.id.text }

  var node: HTML.Node {
    HTML.section(.id(id), .class("part"), .data("section", id), .data("criterion", id)) {
      HTML.h2 {
        HTML.word(id)
        " "
        HTML.word(criterion.title)
      }
      HTML.p(.class("lead")) { HTML.word(criterion.intent) }
      if let empty = criterion.emptyBecause { HTML.p { empty } }
      help
      if let record { record.node(criterion) }
      HTML.h3 { "Evidence for \(id)" }
      HTML.div(.class("items")) {}
      HTML.p {
        HTML.button(.class("add"), .plainButton) { "Add another item for \(id)" }
      }
      HTML.template { item }
      judgement
      if form.purpose != .agency { told }
    }
  }

  private var help: HTML.Node? {
    guard !criterion.lookAt.isEmpty || !criterion.evidence.isEmpty else { return nil }
    return HTML.details(.class("help")) {
      HTML.summary { "What inspectors look at, and what is worth sending" }
      if !criterion.lookAt.isEmpty {
        HTML.p { HTML.strong { "Inspectors look at" } }
        HTML.ul { for point in criterion.lookAt { HTML.li { point } } }
      }
      if !criterion.evidence.isEmpty {
        HTML.p { HTML.strong { "Worth sending" } }
        HTML.ul { for suggestion in criterion.evidence { HTML.li { suggestion.attach } } }
      }
    }
  }

  // MARK: An item

  /// What the page copies for each item; `#` becomes its number.
  private var item: HTML.Node {
    let own = "\(id)-#"
    return HTML.fieldset(.class("item"), .data("item", own)) {
      HTML.legend {
        HTML.h4 {
          "\(id): item "; HTML.span(.data("number", "")) {}
        }
      }
      paper(own)
      for asked in Evidence.asked { control(asked.entry.name, question: asked.question, own: own) }
      HTML.p(.class("advice")) {}
      HTML.p(.class("tools")) {
        HTML.button(.class("remove"), .plainButton) { "Remove this item" }
      }
    }
  }

  /// The paper itself, where it may be sent with the answers.
  private func paper(_ own: String) -> HTML.Node {
    HTML.div(.class("field paper on-screen")) {
      HTML.label(.for("\(own)-paper")) { "The paper itself" }
      HTML.p(.id("\(own)-paper-hint"), .class("hint")) {
        "Choose it, or drag it onto this criterion, if it holds no child's details. You may leave this out, and say below where it is kept."
      }
      HTML.p(.id("\(own)-paper-error"), .class("error")) {}
      HTML.input(
        .type(.file), .id("\(own)-paper"), .aria("describedby", "\(own)-paper-hint \(own)-paper-error"))
      HTML.p(.class("paper-said")) {}
      HTML.div(.class("option free"), .hidden()) {
        HTML.input(.type(.checkbox), .id("\(own)-free"), .value("yes"))
        HTML.label(.for("\(own)-free")) { "I have looked through it: it holds no child's details" }
      }
      HTML.p(.class("tools"), .hidden()) {
        HTML.button(.class("take-away"), .plainButton) { "Take the paper away again" }
      }
    }
  }

  /// The control for one field of an item.
  private func control(_ name: String, question: FieldQuestion, own: String) -> [HTML.Node] {
    let field = FormField(
      "\(own)-\(name)", question.words, hint: question.hint(form.framework), check: question.check, key: name)
    switch question.shape {
    case .line: return [field.line()]
    case .short: return [field.short()]
    case .lines: return [field.lines(3)]
    case .choice(let options):
      return [
        field.choice(options),
        HTML.p(.class("on-paper hint kinds")) { "Underline one: \(options.map(\.words).joined(separator: " · "))" },
      ]
    case .ladder: return criterion.aspects.isEmpty ? [] : [ladder(own, question.words)]
    case .besideLadder: return []
    }
  }

  private func ladder(_ own: String, _ words: String) -> HTML.Node {
    HTML.fieldset(.class("ladder")) {
      HTML.legend { words }
      HTML.p(.class("hint")) {
        "Open each heading that the item speaks about, and choose the statement that best says what it shows."
      }
      for (index, aspect) in criterion.aspects.enumerated() {
        HTML.details(.class("aspect")) {
          HTML.summary {
            HTML.word(aspect.name)
            " "
            HTML.span(.class("chosen")) { "nothing chosen" }
          }
          rungs("\(own)-\(index + 1)", aspect)
        }
      }
    }
  }

  private func rungs(_ name: String, _ aspect: Aspect) -> HTML.Node {
    HTML.fieldset(.data("aspect", name)) {
      HTML.legend(.class("unseen")) { FormWords.line(aspect.name) }
      if aspect.isLadder { ladder(name, aspect) } else { claims(name, aspect) }
      HTML.div(.class("option open")) {
        HTML.input(.type(.radio), .id("\(name)-none"), .name(name), .value(""))
        HTML.label(.for("\(name)-none")) { "The item says nothing about this" }
      }
      if aspect.isLadder {
        HTML.div(.class("option against")) {
          HTML.input(.type(.checkbox), .id("\(name)-against"), .name("\(name)-against"), .value("yes"))
          HTML.label(.for("\(name)-against")) { "The item shows that the chosen statement does not hold" }
        }
      }
    }
  }

  private func ladder(_ name: String, _ aspect: Aspect) -> [HTML.Node] {
    aspect.statements.map { statement in
      HTML.div(.class("option")) {
        HTML.input(
          .type(.radio), .id("\(name)-\(statement.grade.letter)"), .name(name), .value(statement.id.text),
          .data("words", FormWords.line(statement.grade.label)),
          .data("denied", aspect.isDeniable(statement) ? "may" : "no"))
        HTML.label(.for("\(name)-\(statement.grade.letter)")) {
          HTML.strong { HTML.word(statement.grade.label) }
          HTML.span(.class("rung")) { HTML.word(statement.text) }
        }
      }
    }
  }

  /// A statement that stands alone: it is so, or it is not.
  private func claims(_ name: String, _ aspect: Aspect) -> [HTML.Node] {
    aspect.statements.flatMap { statement -> [HTML.Node] in
      let answers = [
        ("\(name)-so", statement.id.text, "this is so"), ("\(name)-not", "not \(statement.id)", "this is not so"),
      ]
      // Mostly the heading says it word for word.
      let isSaid = FormWords.line(statement.text).hasPrefix(FormWords.line(aspect.name))
      return [HTML.p(.class(isSaid ? "unseen" : "rung")) { HTML.word(statement.text) }]
        + answers.map { id, value, words in
          HTML.div(.class("option")) {
            HTML.input(.type(.radio), .id(id), .name(name), .value(value), .data("words", words))
            HTML.label(.for(id)) { "The item shows that \(words)" }
          }
        }
    }
  }

  // MARK: The judgement

  private var judgement: HTML.Node {
    let name = "\(id)-grade"
    return HTML.fieldset(.class("judgement"), .aria("describedby", "\(name)-hint")) {
      HTML.legend {
        HTML.h3 {
          form.purpose == .agency ? "Your agency's view of \(id)" : "Your judgement of \(id)"
        }
      }
      HTML.p(.class("hint"), .id("\(name)-hint")) {
        form.purpose == .agency
          ? "How good is this on the whole, from where you stand? It is kept as your agency's view."
          : "How good is this on the whole, on the evidence you know? You may leave it open."
      }
      for grade in form.framework.scale.grades {
        HTML.div(.class("option")) {
          HTML.input([.type(.radio), .id("\(name)-\(grade.letter)"), .name(name), .value(grade.id.text)])
          HTML.label(.for("\(name)-\(grade.letter)")) { grade.label }
        }
      }
      if let absence = form.framework.scale.notRelevant, form.purpose != .agency {
        HTML.div(.class("option")) {
          HTML.input(
            .type(.radio), .id("\(name)-not-relevant"), .name(name), .value(GradeScale.notRelevantID.text))
          HTML.label(.for("\(name)-not-relevant")) { absence.label }
        }
      }
      HTML.div(.class("option open")) {
        HTML.input(.type(.radio), .id("\(name)-none"), .name(name), .value(""), .checked())
        HTML.label(.for("\(name)-none")) { "I leave this open" }
      }
      FormField(
        "\(id)-because", "Why?", hint: "What it rests on, in a sentence or two.", check: "because", key: "because"
      ).lines(3)
    }
  }

  // MARK: For the self-evaluation

  private var told: HTML.Node {
    HTML.details(.class("aspect told")) {
      HTML.summary { "For the self-evaluation: \(id) in your own words" }
      HTML.fieldset {
        HTML.legend(.class("unseen")) { "For the self-evaluation: \(id)" }
        HTML.p(.class("hint")) {
          "You may leave this out. What you write takes the place of what was written of the same question. No quotations here: whoever is quoted has to agree first, and whoever sent you this form records that."
        }
        for part in FormAnswers.Narrative.parts {
          FormField(
            "\(id)-\(part.rawValue)", Unwritten(part).question, hint: record?.written(part, of: criterion),
            check: "told", key: part.rawValue
          ).lines(3)
        }
      }
    }
  }
}
