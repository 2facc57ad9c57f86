package import Assessments
package import Frameworks
import Markup
import Nouns
package import Pages
package import Sampling
import StructuredText

/// What came of a draw when it is made: how each list was understood, what decided it, and what became of rows and cases.
package struct DrawPage {
  private let draw: Draw
  private let drawn: SampleDrawn
  private let sample: DrawnSample

  package init(_ draw: Draw, _ drawn: SampleDrawn, of assessment: Assessment, in framework: Framework) {
    (self.draw, self.drawn) = (draw, drawn)
    sample = DrawnSample(drawn: drawn, framework: framework, discretion: Discretion(.leaders, assessment))
  }

  package var page: Page {
    // Those that could be drawn, and no others.
    let eligible = draw.cohorts.reduce(0) { $0 + $1.eligible }
    return Page("A sample of \(draw.drawn.count) from \(CountWords.counted(eligible, "case"))") {
      Block.fields(sample.options)
      for list in draw.lists {
        sentence(list)
        Block.bullets(remarks(list))
      }
      Self.unknownCohorts(draw).map { Block.hint(.typed($0)) }
      Block.bullets(countedOnce)
      sample.filled()
      Block.bullets(drawn.remarks.map { .typed($0) })
    }
  }

  private func sentence(_ list: ListFinding) -> Phrase {
    let kind = list.kind.map { ", recognised as \($0.words)" } ?? ""
    let columns = list.columns.map { "\($0.heading) as \($0.meaning)" }.joined(separator: ", ")
    let counts = "\(CountWords.counted(list.rows, "row")), \(CountWords.counted(list.cases, "case"))\(kind)"
    return "\(typed: list.name, .strong): \(counts). Columns: \(typed: columns)."
  }

  private func remarks(_ list: ListFinding) -> [Phrase] {
    let behind = list.leftBehind.map(\.heading).joined(separator: ", ")
    let repeats = CountWords.counted(list.repeats, "row")
    let words =
      (behind.isEmpty ? [] : ["Left behind, never stored: \(behind)"]) + list.leftOut.map(Self.words)
      + (list.repeats == 0 ? [] : ["\(repeats) of a case that stands on the list already: each case counts once"])
      + list.notices.map(CountWords.sentence)
    return words.map { .typed("\($0).") }
  }

  /// Cases of several lists or cohorts, and those that were not to be drawn.
  private var countedOnce: [Phrase] {
    let isMore = draw.lists.reduce(0) { $0 + $1.cases } > draw.cases
    let all = "\(CountWords.counted(draw.cases, "case")) in all: one that is on several lists counts once"
    let overlaps = draw.overlaps.map { overlap in
      "\(CountWords.counted(overlap.cases, "case")) of both \(overlap.from) and \(overlap.to): counted once, in \(overlap.to)"
    }
    let words = (isMore ? [all] : []) + overlaps + draw.exclusions.filter { $0.found > 0 }.map(Self.words)
    return words.map { .typed("\($0).") }
  }

  /// `60 rows left out: …`.
  package static func words(_ left: ListFinding.LeftOut) -> String {
    let lines = left.lines.isEmpty ? "" : " (\(NoRow.lines(left.lines, of: left.rows)))"
    return "\(CountWords.counted(left.rows, "row")) left out: \(left.reason.words)\(lines)"
  }

  /// `2 cases not to be drawn: …`.
  package static func words(_ excluded: ExclusionCount) -> String {
    "\(CountWords.counted(excluded.found, "case")) not to be drawn: \(excluded.reason.words)"
  }

  /// How to say what values of a cohort column mean that the framework does not know; nil where all are known.
  package static func unknownCohorts(_ draw: Draw) -> String? {
    var values: [String] = []
    for left in draw.lists.flatMap(\.leftOut) {
      if case .unknownCohort(let value) = left.reason, !values.contains(value) { values.append(value) }
    }
    guard !values.isEmpty else { return nil }
    let cohorts = draw.cohorts.map(\.id).joined(separator: ", ")
    let what = values.count == 1 ? "Say what it means" : "Say what each of them means"
    let options = values.map { "--cohort \(ShellWord.quoted("\($0)=COHORT"))" }.joined(separator: " ")
    return
      "\(what): \(options), where COHORT is one of \(cohorts), or none to leave its rows out."
  }
}
