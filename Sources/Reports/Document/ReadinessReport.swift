import Assessments
import Calendar
import Digests
import Frameworks
package import GapAnalysis
import Markup
package import Nouns
import Pages
package import WordFiles

/// The readiness report, or another document of its kind: one self-contained page to read on a screen, and a document on A4 when it
/// is printed. It is short, so that it is read; everything else stands in an annex, for whoever asks for it.
package struct ReadinessReport {
  private let context: ReportContext
  /// Tables and JSON are made without them.
  private let partsWhenAsked: Deferred<ReportParts>
  private var parts: ReportParts { partsWhenAsked.value }
  private let withAnnex: Bool
  private let kind: ReportKind

  /// - Parameters:
  ///   - kind: Which document; an annex goes with the readiness report alone.
  ///   - lookback: What only the history says; without it the report says nothing of how things went.
  ///   - annex: Whether the annex follows.
  package init(
    _ analysis: Analysis, _ kind: ReportKind = .readiness, audience: Audience = .leaders, lookback: Lookback? = nil,
    annex: Bool = false
  ) {
    self.kind = kind
    context = ReportContext(analysis, audience: audience, lookback: lookback)
    withAnnex = annex
    partsWhenAsked = Deferred { [context] in ReportParts(context) }
  }

  /// The whole document. The same analysis gives the same text.
  ///
  /// - Parameter pageNumbers: On which printed page each part begins, by its id, for the contents list; nil leaves the
  ///   column of numbers out, and a part that is missing leaves its place empty.
  package func html(pageNumbers: [String: Int]? = nil) -> String {
    let (main, margins) = laidOut(pageNumbers)
    return HTML.Document(title: title, stylesheet: ReportStyle.sheet.adding(margins)) { main }
      .rendered { SHA256.digest(of: $0).bytes }
  }

  /// The same report for a word processor.
  package var word: WordDocument {
    let heads = heads
    return WordDocument(
      title, header: heads.whose, footer: heads.sealed, tones: context.framework.scale.tonesByName, hasCover: true,
      [laidOut(nil).main])
  }

  private var heads: RunningHeads {
    RunningHeads(context: context, name: "\(kind.name(context)) for \(context.audience.label)")
  }

  /// What the document is called.
  package var name: String { kind.name(context) }

  private var title: String {
    "\(kind.name(context)): \(context.discretion.text(context.authority)), \(context.asAt.inWords)"
  }

  /// The cover and every part, and what stands in the margins of the pages that they are printed on.
  private func laidOut(_ pageNumbers: [String: Int]?) -> (main: HTML.Node, margins: [HTML.PageMargins]) {
    let (report, annex) = (main, annex)
    let start = ReportPart(
      "annex", title: "Annex",
      nodes: [ContentsList(parts: annex, pageNumbers: pageNumbers, label: "Contents of the annex").node])
    let parts = report + (annex.isEmpty ? [] : [start] + annex)
    let listed = report + (annex.isEmpty ? [] : [start])
    let contents = [ContentsList(parts: listed, pageNumbers: pageNumbers).node] + annexed
    let kinds = ReportPart.kinds(parts)
    let body = HTML.main {
      CoverSection(context: context, kind: kind, contents: contents).node
      for (position, (kind, part)) in zip(kinds, parts).enumerated() {
        HTML.section(.id(part.id), .class(isFollowing(position, kinds) ? "part follows" : "part"), .printed(on: kind)) {
          HTML.h2 { part.title }
          part.nodes
        }
      }
    }
    return (body, heads.margins(kinds, parts))
  }

  private var main: [ReportPart] {
    switch kind {
    case .readiness: parts.report
    case .selfEvaluation: PositionParts(context).parts
    }
  }

  private var annex: [ReportPart] { withAnnex ? AnnexParts(context, parts.stress).parts : [] }

  /// What files of its tables say before them.
  package var first: ReadFirst {
    ReadFirst(
      context.assessment.marking.map { "\(typed: $0)" }, context.assessment.completeness.notice,
      UnansweredPart(context).first)
  }

  /// Whether a part is printed below another one.
  private func isFollowing(_ position: Int, _ kinds: [Int]) -> Bool {
    position > 0 && kinds[position] == kinds[position - 1]
  }

  /// What the annex holds, and how to ask for it where it is not here.
  private var annexed: [HTML.Node] {
    guard kind == .readiness else { return [] }
    return [
      HTML.p(.class("annexed")) {
        HTML.strong { "The annex" }
        " holds \(CountWords.listed(AnnexParts.names(for: context.audience))). "
        if withAnnex {
          "It follows the report."
        } else {
          "It is not in this copy. Ask whoever made it: the report’s option "
          HTML.strong { "--annex" }
          " adds it, and a workbook (.xlsx) holds every table."
        }
      }
    ]
  }

  /// The same report as Markdown, for word processors and committee systems. Pictures come out as their description.
  package func markdown() -> String {
    Markdown.text {
      CoverSection(context: context, kind: kind, contents: annexed).node
      for part in main + annex {
        HTML.h2 { part.title }
        part.nodes
      }
    }
  }
}
