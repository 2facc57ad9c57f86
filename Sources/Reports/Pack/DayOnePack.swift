package import Assessments
import Calendar
package import Digests
import Frameworks
package import GapAnalysis
import Markup
package import Nouns
import Pages
package import WordFiles

/// The pack for the lead inspector's arrival: what is said in it, as pages, texts and spreadsheets.
package struct DayOnePack {
  /// One file of the pack that is written and not copied.
  package struct File {
    package let name: String
    package let text: String
  }

  let context: ReportContext
  let tables: PackTables

  /// - Parameter files: How the file of each key document comes with the pack; nothing for those kept elsewhere.
  package init(_ analysis: Analysis, audience: Audience, files: [Digest: PackedFile]) {
    context = ReportContext(analysis, audience: audience)
    let named = AssessmentTables(analysis, audience: audience.seesCases ? .leaders : audience)
    tables = PackTables(
      tables: named, finder: KeyDocumentFinder(analysis.framework, analysis.assessment),
      files: files, tellsHow: audience.seesNames)
  }

  /// The index page, then for each part its text and its spreadsheets.
  package var files: [File] {
    let parts = PackParts(pack: self).all
    let texts = parts.map { part in
      File(
        name: "\(part.id).md",
        text: Markdown.text {
          HTML.marking(context.assessment.marking)
          HTML.h1 { "\(part.title): \(context.discretion.text(context.authority))" }
          first.nodes
          HTML.p { "As at \(context.asAt.inWords), seal \(context.analysis.seal.description)." }
          part.nodes
        })
    }
    let sheets = parts.flatMap(\.sheets).map { File(name: "\($0.name).csv", text: $0.csv()) }
    let marking: Phrase? = context.assessment.marking.map { "\(typed: $0)" }
    let before = ReadFirst(marking, context.assessment.completeness.notice, UnansweredPart(context).first).text
    return [File(name: "index.html", text: PackPage(pack: self, parts: parts).html())]
      + (before.map { [File(name: "00-read-first.txt", text: $0)] } ?? []) + texts + sheets
  }

  /// The index page, with all its parts, for a word processor.
  package var word: WordDocument { PackPage(pack: self, parts: PackParts(pack: self).all).word }

  /// What its pages and texts say before anything else.
  var first: ReadFirst { ReadFirst(context.assessment.completeness.notice, UnansweredPart(context).first) }

  /// What is not ready or not there, a sentence each; empty where nothing is missing.
  package var missing: [String] { PackGaps(pack: self).sentences }

  /// What of it whoever gets the pack is told.
  var told: [String] { PackGaps(pack: self).told }

  /// The documents that are to be copied: each item once, under the first document that it is.
  package static func documents(
    _ analysis: Analysis
  ) -> [(document: String, item: Assessment.EvidenceItem, file: StoredFile)] {
    let finder = KeyDocumentFinder(analysis.framework, analysis.assessment)
    var seen: Set<Digest> = []
    return analysis.framework.preparation.keyDocuments.flatMap { document in
      finder.items(document).compactMap { found in
        guard let file = found.item.content.material.storedFile, seen.insert(found.item.id).inserted else { return nil }
        return (document.id, found.item, file)
      }
    }
  }
}
