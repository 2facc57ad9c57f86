import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// What worries most for children: the criteria on which the evidence says that what is done falls short or may, those that may
/// fall furthest first. A few are told; the rest are named.
struct Worries {
  let context: ReportContext
  private var analysis: Analysis { context.analysis }
  private var scale: GradeScale { context.framework.scale }
  let most: Int

  @BlockBuilder var blocks: [Block] {
    let all = found
    if !all.isEmpty {
      Block.heading("What worries us most for children?")
      Block.figure(Figure(list(Array(all.prefix(most)))))
      rest(all.dropFirst(most).map(\.criterion.text))
    }
  }

  /// Whether an old finding that nothing has shown mended is not among those told.
  var leavesOutAnOldOne: Bool {
    let told = told.map(\.rank)
    return analysis.gaps.contains { $0.kind == .neverMended && !told.contains($0.rank) }
  }

  /// Those that are not told, and how many findings nobody has settled.
  private func rest(_ ids: [String]) -> Phrase? {
    let named = ids.count > 14 ? Array(ids.prefix(13)) + ["\(ids.count - 13) more"] : ids
    let also = named.isEmpty ? "" : "Also: \(CountWords.listed(named)). "
    let open = context.audience.seesCases ? analysis.atRisk.open.count : 0
    let cases = analysis.unanswered.contains { if case .audited = $0.source { true } else { false } }
    let beside = cases ? ", beside the cases above" : ""
    let settled =
      open == 0
      ? ""
      : "\(CountWords.sentence(CountWords.counted(open, "adverse finding"))) in all \(open == 1 ? "is" : "are") open\(beside): \(open == 1 ? "it" : "each") may go further than its cases."
    return also.isEmpty && settled.isEmpty ? nil : "\(also + settled, .quiet)"
  }

  /// Those that are told, the worst first.
  var told: [Gap] { Array(found.prefix(most)) }

  /// The most pressing of each criterion.
  private var found: [Gap] {
    analysis.gaps.filter(\.kind.isAboutPractice).firstOfEach.worstFirst(context)
  }

  /// How high those that are told stand in print, in two columns, none of them parted.
  var height: Double {
    let each = told.map { gap in
      let tiles = context.falls(.criterion(gap.criterion)) == nil ? 5 : 13
      return 0.8 + 3.7 * PrintedHeight.lines(phrase(gap).plain.count + tiles, across: 57)
    }
    return each.indices.map { cut in max(each[...cut].reduce(0, +), each[(cut + 1)...].reduce(0, +)) }.min() ?? 0
  }

  private func list(_ gaps: [Gap]) -> HTML.Node {
    HTML.ul(.class("worries")) {
      for gap in gaps {
        HTML.li {
          HTML.span(.class("tiles")) {
            Tone.tile(analysis.criterion(gap.criterion)?.readings.supported.grade, scale)
            if let falls = context.falls(.criterion(gap.criterion)) {
              " ▸ "
              Tone.tile(falls, scale)
            }
            " "
          }
          phrase(gap).nodes
        }
      }
    }
  }

  private func phrase(_ gap: Gap) -> Phrase {
    let finding = analysis.criterion(gap.criterion)
    let title = CountWords.clipped(finding?.criterion.title ?? "", to: 70)
    let which = gap.kind == .neverMended || gap.kind == .contested ? "it" : "an open finding"
    let wider =
      context.falls(.criterion(gap.criterion)).map {
        " If \(which) is wider than its cases, it falls to \($0.label.lowercased())."
      } ?? ""
    let claim = finding?.selfAssessed.map { " We say \($0.label.lowercased())." } ?? ""
    return
      "\("\(gap.criterion) \(title).", .strong) \(context.phrase(context.reason(gap), upTo: 190))\(wider)\(claim)"
  }
}
