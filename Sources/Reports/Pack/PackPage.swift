import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages
import WordFiles

/// The index page: what is in the pack, what is missing from it, then every part, to read or to print.
struct PackPage {
  let pack: DayOnePack
  let parts: [PackParts.Part]

  private var context: ReportContext { pack.context }

  func html() -> String {
    HTML.Document(title: title, stylesheet: PackStyle.sheet) {
      HTML.marking(context.assessment.marking)
      HTML.div(.class("packfoot"), .aria("hidden", "true")) {
        context.marked("Day-one pack · ")
        context.typed(context.authority, upTo: 48)
        " · \(sealed)"
      }
      main
    }.rendered { SHA256.digest(of: $0).bytes }
  }

  /// The same page for a word processor.
  var word: WordDocument {
    let authority = CountWords.clipped(context.discretion.text(context.authority), to: 48)
    return WordDocument(
      title, header: "Day-one pack · \(authority)", footer: sealed, tones: context.framework.scale.tonesByName, [main])
  }

  private var title: String {
    "Day-one pack: \(context.discretion.text(context.authority)), \(context.asAt.inWords)"
  }

  private var sealed: String { "as at \(context.asAt.short) · seal \(context.analysis.seal.description)" }

  private var main: HTML.Node {
    HTML.main {
      pack.first.nodes
      cover
      if let first = parts.first { section(first) }
      if let missing { missing }
      contents
      for part in parts.dropFirst() { section(part) }
    }
  }

  private func section(_ part: PackParts.Part) -> HTML.Node {
    HTML.section(.id(part.id), .class("part")) {
      HTML.h2 { part.title }
      part.nodes
    }
  }

  private var cover: HTML.Node {
    HTML.header(.class("cover")) {
      HTML.p(.class("kicker")) { "Day-one pack for \(context.audience.label)" }
      HTML.h1 { context.typed(context.authority, upTo: 120) }
      HTML.p(.class("lead")) { context.framework.title }
      HTML.terms(
        [
          ("As at", [.text(context.asAt.inWords)]),
          ("Seal", [HTML.span(.class("seal")) { context.analysis.seal.description }]), ("Signed off", signOff),
        ], class: "facts")
    }
  }

  private var signOff: [HTML.Node] {
    let signOffs = context.assessment.signOffs
    guard !signOffs.isEmpty else { return [.text("Not yet")] }
    return signOffs.enumerated().flatMap { index, made in
      let start = index == 0 ? [] : [HTML.Node.text("; ")]
      return start + context.signatory(made.by) + [.text(", \(made.at.date.short)")]
    }
  }

  /// Nothing where nothing is.
  private var missing: HTML.Node? {
    let sentences = pack.told
    guard !sentences.isEmpty else { return nil }
    return HTML.section(.class("caution"), .id("missing")) {
      HTML.h2 { "Not in this pack" }
      HTML.ul { for sentence in sentences { HTML.li { sentence } } }
    }
  }

  /// What the folder holds: each part on this page, as a text, and as spreadsheets.
  private var contents: HTML.Node {
    HTML.nav(.class("inside"), .aria("label", "What is in the pack")) {
      HTML.h2 { "What is in the pack" }
      HTMLTable.node(
        "Each part on this page, as a text for word processors, and as spreadsheets to sort and fill in",
        ["Part", "Text", "Spreadsheets"].map { ($0, .plain) },
        rows: parts.map { part in
          [
            [HTML.a(to: .fragment(part.id)) { part.title }], file("\(part.id).md"),
            part.sheets.enumerated().flatMap { index, sheet in
              (index == 0 ? [] : [HTML.Node.text(", ")]) + file("\(sheet.name).csv")
            },
          ]
        })
      HTML.p { documents }
    }
  }

  private func file(_ name: String) -> [HTML.Node] {
    LinkTarget.file(name).map { target in [HTML.a(to: target) { name }] } ?? [.text(name)]
  }

  private var documents: String {
    let copied = pack.tables.files.values.count { if case .copied = $0 { true } else { false } }
    if copied > 0 {
      return
        "The folder “documents” holds \(CountWords.counted(copied, "file")) of key documents, as they were attached."
    }
    return pack.tables.files.isEmpty
      ? "No key document is kept as a file." : "The files of key documents were left out of this pack."
  }
}
