import Assessments
import Frameworks
import Markup
import Nouns
import Pages

/// The parts of the pack, in the order in which a lead inspector asks for them.
struct PackParts {
  /// One part: what its page says, and its spreadsheets.
  struct Part {
    let id: String
    let title: String
    let nodes: [HTML.Node]
    let sheets: [Table]
  }

  let pack: DayOnePack

  private var context: ReportContext { pack.context }
  private var tables: PackTables { pack.tables }
  private var preparation: Preparation { context.framework.preparation }

  var all: [Part] { [findings, timetable, documents, sample, contacts] }

  private func part(_ id: String, title: String, sheets: [Table], nodes: [HTML.Node]) -> Part {
    Part(id: id, title: title, nodes: nodes, sheets: sheets.filter { !$0.rows.isEmpty })
  }

  /// First, as plainly as the rest: inspectors find it in any case.
  private var findings: Part {
    let open = OpenFindings(context)
    return part(
      "open-findings", title: "What our own evidence finds at the worst, and what was done", sheets: [open.table],
      nodes: open.sentences.map { sentence in HTML.p { sentence } }
        + (open.table.rows.isEmpty ? [] : [open.table.node(class: "dense")]))
  }

  private var timetable: Part {
    var words: [HTML.Node] = []
    if let notice = context.framework.noticePeriod { words.append(HTML.p { "Notice: \(notice)." }) }
    if let length = context.framework.length { words.append(HTML.p { "Length: \(length)." }) }
    words.append(
      HTML.p {
        preparation.timetable.isEmpty
          ? "The framework names no timetable. Agree one with the lead inspector and write it here."
          : "Agree it with the lead inspector, and write in who answers for each step and where."
      })
    return part(
      "timetable", title: "Timetable", sheets: [tables.timetable],
      nodes: words + [tables.timetable.node(class: "fill days")])
  }

  private var documents: Part {
    let all = preparation.keyDocuments
    guard !all.isEmpty else {
      return part(
        "key-documents", title: "Key documents", sheets: [], nodes: [HTML.p { "The framework names no key documents." }]
      )
    }
    let known = all.count { !tables.finder.items($0).isEmpty }
    return part(
      "key-documents", title: "Key documents", sheets: [tables.documents],
      nodes: [
        HTML.p {
          HTML.strong { "\(known) of \(all.count) are here or named with their place." }
        },
        tables.documents.node(class: "dense documents"),
      ])
  }

  private var sample: Part {
    // Auditors are not named to inspectors, in the report as here.
    let section = SampleSection(context: context)
    let words =
      context.audience.seesCases
      ? "Case references are shown, so that inspectors can ask for the files; no child’s name is. Keep these pages as you "
        + "keep case files, and give none of them to a committee."
      : "No case reference is shown, and no count of cases under five."
    return part(
      "sample-and-audit", title: "The sample and the audit",
      sheets: context.assessment.samples.last.map(section.sheets) ?? [],
      nodes: [HTML.p { words }] + section.nodes)
  }

  private var contacts: Part {
    part(
      "contacts", title: "Contacts", sheets: [tables.contacts],
      nodes: [
        HTML.p {
          "Owners and reviewers of criteria are as recorded; the rest is for you to fill in, here or in the spreadsheet."
        },
        tables.contacts.node(class: "fill"),
      ])
  }
}
