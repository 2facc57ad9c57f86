import Assessments
import Calendar
import Digests
import Frameworks
import Markup
import Nouns
package import Pages
package import WordFiles

/// A page that stands alone, to be handed to somebody: on a screen, on A4, in a word processor, as Markdown and on a terminal.
package struct PrintedSheet {
  private let context: ReportContext
  /// What it is, as it stands at the foot.
  private let name: String
  package let page: Page
  private let style: HTML.Stylesheet
  private let main: [HTML.Node]

  /// - Parameter main: What pages show, where that is laid out otherwise than the page's blocks one below the other.
  init(
    _ context: ReportContext, name: String, page: Page, style: HTML.Stylesheet = ReportStyle.sheet,
    main: [HTML.Node]? = nil
  ) {
    (self.context, self.name, self.page, self.style) = (context, name, page, style)
    self.main = main ?? page.nodes(level: 2)
  }

  /// Its headings are those of a part of a report, since it is no longer than one.
  private static let look: StaticString = """

    .sheet h1{font-size:1.9em;margin:0 0 .5em}
    .sheet h2{font-size:1.2em;border:0;padding:0;margin:1em 0 .3em}
    @media print{
    .sheet h1{font-size:20pt;margin:0 0 4mm}
    .sheet h2{font-size:12pt;margin:4mm 0 1mm}
    }

    """

  private var title: String { page.title?.plain ?? name }
  private var heads: RunningHeads { RunningHeads(context: context, name: name) }

  /// The whole page. The same analysis gives the same text.
  package func html() -> String {
    let kind = 1
    return HTML.Document(
      title: title, stylesheet: HTML.Stylesheet(style, PrintedSheet.look).adding([heads.margins(kind, [name])])
    ) {
      HTML.marking(context.assessment.marking)
      HTML.main { HTML.section(.class("sheet"), .printed(on: kind)) { main } }
    }
    .rendered { SHA256.digest(of: $0).bytes }
  }

  package var word: WordDocument {
    WordDocument(title, header: heads.whose, footer: heads.sealed, tones: context.framework.scale.tonesByName, main)
  }

  package func markdown() -> String {
    Markdown.text {
      HTML.marking(context.assessment.marking)
      main
    }
  }
}
