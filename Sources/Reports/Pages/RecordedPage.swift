import Assessments
import Calendar
package import GapAnalysis
package import Markup
package import Nouns
package import Pages

/// All things of a kind that people told, one a row.
package struct RecordedPage<N: Recorded>: LaidOut {
  private let view: View

  package init(_ analysis: Analysis, idLength: Int) { view = View(analysis, idLength: idLength) }

  package var page: Page {
    let words = N.Draft.Content.words
    let all = N.all(view)
    return Page("\(CountWords.sentence(words.several)) as at \(view.day.inWords)") {
      if all.isEmpty { "No \(words.one) has been \(words.done)." as Phrase } else { Block.table(table(all)) }
    }
  }

  package var sheet: Table? { table(N.all(view)) }

  private func table(_ all: [N]) -> Table {
    let words = N.Draft.Content.words
    return N.table(CountWords.sentence(words.several), name: words.several.replacing(" ", with: "-"), all)
  }

  package var json: JSON { N.json(N.all(view)) }
}
