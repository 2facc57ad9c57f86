import Assessments
import Calendar
import Frameworks
package import GapAnalysis
package import Markup

/// What hangs on a single item, on the terminal.
package enum StressScreen {
  package static func page(_ analysis: Analysis, _ stress: Stress, width: Int) -> TerminalPage {
    var page = TerminalPage(width: width)
    let authority = analysis.assessment.opened?.authority ?? "An authority"
    page.heading("What hangs on a single item: \(authority), as at \(analysis.assessment.asAt.inWords)")
    let losses = LossWords(analysis, stress)
    page.paragraph(TerminalText(losses.summary))
    page.blank()
    PolicyScreen.note(analysis, &page)
    page.blank()
    guard !stress.hanging.isEmpty else { return page }
    most(analysis, stress, losses, &page)
    conclusions(analysis, stress, losses, &page)
    page.paragraph(
      "\("To make a conclusion safe that should hold, attach another item that says the same, of another kind where it can be. An item that speaks against a conclusion holds nothing up and is not listed.", .dim)"
    )
    return page
  }

  /// The items on which most hangs.
  private static func most(
    _ analysis: Analysis, _ stress: Stress, _ losses: LossWords, _ page: inout TerminalPage
  ) {
    let (ids, words) = (EvidenceWords(analysis.assessment), ConclusionWords(framework: analysis.framework))
    page.heading("The items that hold up most", level: 2)
    page.bullets(
      stress.byItem.prefix(5).map { origin, conclusions in
        let named = CountWords.listed(conclusions.map(words.name))
        return "\(ids.id(origin), .bold) \(losses.title(origin)): \(named)"
      })
    page.blank()
  }

  private static func conclusions(
    _ analysis: Analysis, _ stress: Stress, _ losses: LossWords, _ page: inout TerminalPage
  ) {
    let (ids, words) = (EvidenceWords(analysis.assessment), ConclusionWords(framework: analysis.framework))
    let (scale, target) = (analysis.framework.scale, analysis.target)
    page.heading("What would fall without it", level: 2)
    page.table(
      TerminalTable(
        [
          .init("", minimum: 3), .init("Supported", minimum: 10), .init("Without", minimum: 10),
          .init("The item lost", minimum: 30),
        ],
        rows: stress.hanging.flatMap { hanging in
          LossWords.grouped(hanging).enumerated().flatMap { number, group in
            items(group.origins, hanging.conclusion, ids, losses).enumerated().map { position, item -> [TerminalText] in
              let name = hanging.conclusion == .overall ? "Overall" : words.id(hanging.conclusion)
              let isFirst = number == 0 && position == 0
              return [
                isFirst ? "\(name, .bold)" : "",
                isFirst ? GradeStyle.text(hanging.carried.grade, target: target, in: scale) : "",
                position == 0 ? GradeStyle.text(group.falls.grade, target: target, in: scale) : "", item,
              ]
            }
          }
        }))
    page.blank()
  }

  /// Of a criterion each item; of what follows from criteria their ids, since each stands at its criterion.
  private static func items(
    _ origins: [Contribution.Origin], _ conclusion: Conclusion, _ ids: EvidenceWords, _ losses: LossWords
  ) -> [TerminalText] {
    if case .criterion = conclusion {
      return origins.map { origin in
        let about = losses.about(origin)
        return "\(ids.id(origin)) \(losses.title(origin))\(about.isEmpty ? "" : " (\(about))", .dim)"
      }
    }
    let listed = CountWords.listed(origins.map(ids.id), "or")
    return [origins.count == 1 ? TerminalText(listed) : "any one of \(origins.count): \(listed)"]
  }
}
