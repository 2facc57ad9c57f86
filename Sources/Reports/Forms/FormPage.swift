import Calendar
import Digests
import Frameworks
package import GapAnalysis
import Markup
import Nouns
import Sampling
import StructuredText

/// A form as one page that opens from a folder or an attachment, loads nothing and sends nothing.
package struct FormPage {
  let form: ReturnForm
  private let record: FormRecord?

  /// - Parameter known: What an owner's form shows beside the questions; nothing of it goes to anybody else.
  package init(_ form: ReturnForm, known: Analysis? = nil) {
    self.form = form
    record = form.purpose == .owner ? known.map { FormRecord($0) } : nil
  }

  /// The whole document. The same form over the same analysis gives the same text.
  package func html() -> String {
    HTML.Document(
      title: "\(form.title), \(form.authority)", stylesheet: FormStyle.sheet, script: FormScript.script
    ) {
      HTML.marking(form.marking)
      HTML.header {
        HTML.p(.class("kicker")) {
          HTML.isolated(form.authority)
          " · \(form.framework.shortTitle)"
        }
        HTML.h1 { HTML.isolated(form.title) }
        HTML.p(.class("quiet")) { "Made on \(form.made.inWords). Form \(form.id)." }
      }
      HTML.main {
        HTML.noscript {
          HTML.p(.class("warning")) {
            "This browser does not run the form's own script, so nothing can be filled in here. Ask for the spreadsheet instead."
          }
        }
        introduction
        contents
        person
        for criterion in form.criteria { CriterionPart(form: form, criterion: criterion, record: record).node }
        for (index, one) in form.cases.enumerated() { CasePart(one: one, number: index + 1).node }
        ending
        HTML.dataIsland(id: "form-data", data)
      }
      HTML.footer {
        HTML.p { "\(form.framework.notice)" }
        HTML.marking(form.marking)
      }
      HTML.p(.id("said"), .class("unseen"), .role("status")) {}
    }.rendered { SHA256.digest(of: $0).bytes }
  }

  // MARK: Before the questions

  private var introduction: HTML.Node {
    HTML.section(.class("introduction")) {
      HTML.h2 { "What to do" }
      HTML.ol {
        if form.purpose == .cases {
          HTML.li {
            HTML.strong { "If you think that a child may be unsafe, stop. " }
            "Tell the team manager and the quality assurance lead now, by voice. Do not wait for this form."
          }
          HTML.li { "Answer the questions for each case you have read. Yes is always the good answer." }
        } else {
          HTML.li {
            "Add each item of evidence: drag the paper onto its criterion, or say where it is kept. Choose the statement that it best shows."
          }
          HTML.li { "Say how you judge each criterion on the whole, and why. You may leave out what you cannot say." }
          if form.purpose != .agency {
            HTML.li { "Write a few sentences for the self-evaluation, where you can." }
          }
        }
        HTML.li {
          "Press "
          HTML.strong { "Save my answers" }
          " at the end, and send the file that it makes to "
          if let sender = form.sender { HTML.isolated(sender) } else { "whoever sent you this form" }
          "."
        }
      }
      HTML.p(.class("warning")) {
        HTML.strong { "Never write a child's name" }
        form.purpose == .cases
          ? " or a family's, here or anywhere in the form. Cases are known by their reference only."
          : " or a family's, here or anywhere in the form."
      }
      HTML.p(.id("kept")) { "This page works without a network and sends nothing." }
    }
  }

  private var contents: HTML.Node {
    HTML.nav(.aria("label", "In this form")) {
      HTML.h2 { "In this form" }
      HTML.ul(.class("contents")) {
        for criterion in form.criteria {
          entry(criterion.id.text, "\(criterion.id) \(FormWords.line(criterion.title))")
        }
        for (index, one) in form.cases.enumerated() {
          entry("case-\(index + 1)", "Case \(FormWords.line(one.reference))")
        }
        HTML.li { HTML.a(to: .fragment("ending")) { "Save and send back" } }
      }
    }
  }

  private func entry(_ id: String, _ words: String) -> HTML.Node {
    HTML.li {
      HTML.a(to: .fragment(id)) { HTML.isolated(words) }
      " "
      HTML.span(.class("progress"), .data("progress", id)) {}
    }
  }

  private var person: HTML.Node {
    HTML.section(.id("you")) {
      HTML.fieldset {
        HTML.legend { HTML.h2 { "About you" } }
        FormField("by-name", "Your name", check: "name").line(
          value: form.purpose == .owner || form.purpose == .cases ? form.name : nil, .autocompleteName)
        FormField("by-role", "Your role", hint: "You may leave this out.", check: "line").line()
        if form.purpose == .criteria {
          FormField("by-agency", "Your agency or service", hint: "You may leave this out.", check: "line").line()
        }
      }
    }
  }

  // MARK: After the questions

  private var ending: HTML.Node {
    HTML.section(.id("ending")) {
      HTML.h2 { "Save and send back" }
      HTML.div(.id("problems"), .class("problems"), .tabindex(-1), .hidden()) {
        HTML.h3 { "Please look at this again" }
        HTML.ul {}
      }
      HTML.p(.class("on-paper")) {
        "On paper: give these pages to "
        if let sender = form.sender { HTML.isolated(sender) } else { "whoever sent you this form" }
        "."
      }
      HTML.p(.class("on-screen")) {
        form.purpose == .cases
          ? "This makes one small text file with your answers and nothing else. "
          : "This makes one small text file with your answers, or one .zip with your answers and the papers that you added. "
        "Send it back as it is, as an attachment; a file that was changed on the way is refused. You may save as often as you like: what you send last from here takes the place of what you sent before."
      }
      if form.purpose != .cases { HTML.div(.id("papers"), .class("on-screen")) {} }
      HTML.p { HTML.button(.id("save"), .class("main-button"), .plainButton) { "Save my answers" } }
      HTML.p(.id("saved"), .role("status")) {}
      HTML.details(.id("by-hand")) {
        HTML.summary { "If no file appears" }
        HTML.label(.for("text")) {
          "Copy all of this into a plain text file whose name ends in answers.txt\(form.purpose == .cases ? "" : "; papers do not go with it")"
        }
        HTML.textarea(.id("text"), .readonly(), .rows(8), .spellcheck(false)) {}
      }
      HTML.p(.class("clear")) {
        HTML.button(.id("clear"), .plainButton) { "Clear everything I typed" }
        " "
        HTML.span(.class("hint")) { "Removes it from this computer too. Do this last where others use it." }
      }
    }
  }

  private var data: JSON {
    [
      "form": .text(form.id), "assessment": .text(form.assessment), "authority": .text(form.authority),
      "framework": .text(form.framework.id.text), "version": .text(form.framework.version),
      "digest": .text(form.framework.digest.hex), "for": .text(form.purpose.rawValue), "name": .optional(form.name),
      "made": .text(form.made.description), "sample": .optional(form.sample?.hex),
      "proportions": .list(form.framework.proportionWords.all.map { .text($0.lowercased()) }),
      "longest": .integer(Narrative.longest), "file": .text("\(form.fileStem)-answers.txt"),
    ]
  }
}

extension HTML {
  /// A word of a question: what the form's digest is made of. Whichever way it is written, what stands around it keeps its
  /// order.
  static func word(_ text: String, _ attributes: Attribute...) -> Node {
    bdi(attributes + [.data("word", "")]) { FormWords.line(text) }
  }
}
