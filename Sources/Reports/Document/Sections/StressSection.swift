import Assessments
import Frameworks
import GapAnalysis
import Markup
import Pages

/// Which conclusions hang on a single item, and what they would fall to without it.
struct StressSection {
  let context: ReportContext
  private let stress: Stress
  private let losses: LossWords
  private let words: ConclusionWords

  init(context: ReportContext) {
    self.context = context
    stress = Stress(context.analysis)
    losses = LossWords(context.analysis, stress)
    words = ConclusionWords(framework: context.framework)
  }

  var nodes: [HTML.Node] {
    let summary = HTML.p { losses.summary }
    guard !stress.hanging.isEmpty else { return [summary] }
    return [
      summary,
      ReportTable.table(
        "What would fall if one item were lost",
        ["Conclusion", Column("Supported", .slim), Column("Without it", .slim), "The item"],
        rows: stress.hanging.flatMap(rows)),
      HTML.p {
        "To make a conclusion safe that should hold, attach another item that says the same, of another kind where it can "
        "be. An item that speaks against a conclusion holds nothing up and is not listed."
      },
    ]
  }

  private func rows(_ hanging: Stress.Hanging) -> [[Cell]] {
    let scale = context.framework.scale
    let id = words.id(hanging.conclusion)
    let name = "\(id.isEmpty ? "" : "\(id) ")\(words.title(hanging.conclusion))"
    return LossWords.grouped(hanging).map { falls, origins in
      [
        Cell(name), Cell(GradeWords.label(hanging.carried.grade, scale)), Cell(GradeWords.label(falls.grade, scale)),
        items(origins, hanging.conclusion),
      ]
    }
  }

  /// Of a criterion each item; of what follows from criteria how many, since each stands at its criterion.
  private func items(_ origins: [Contribution.Origin], _ conclusion: Conclusion) -> Cell {
    guard case .criterion = conclusion else {
      return Cell(origins.count == 1 ? context.ids.id(origins[0]) : "any one of \(origins.count) items, named below")
    }
    return Cell(
      nodes: origins.enumerated().flatMap { position, origin -> [HTML.Node] in
        (position == 0 ? [] : [HTML.br()])
          + [
            HTML.span(.class("ref")) { context.ids.id(origin) }, .text(" "),
            context.typed(losses.title(origin), upTo: 90),
          ]
      })
  }
}
