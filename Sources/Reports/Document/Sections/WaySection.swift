import Frameworks
import GapAnalysis
import Markup

/// The shortest list of statements whose evidencing lifts the whole to the target, or why there is none.
struct WaySection {
  let context: ReportContext

  private var analysis: Analysis { context.analysis }

  var nodes: [HTML.Node] { whole + wayThere }

  /// What decides the grade for the whole, where the framework gives one.
  private var whole: [HTML.Node] {
    guard let overall = analysis.overall else { return [] }
    return [
      ReadingsTable(context: context, readings: overall.readings, claimed: overall.selfAssessed).node
    ]
  }

  private var wayThere: [HTML.Node] {
    guard let way = analysis.steps else { return noWay }
    guard !way.isEmpty else { return [HTML.p { "The evidence carries the target already." }] }
    let count = CountWords.counted(way.count, "statement")
    return [
      HTML.p {
        "Evidencing \(count) lifts \(context.framework.rules.gradesJudgements ? "the whole" : "every criterion") to \(analysis.target.label.lowercased()). No shorter list does, by the "
        "framework’s rules as this report reads them. Where practice falls short, it must change before it can be evidenced."
      },
      ladder(way), steps(way),
    ].compactMap { $0 }
  }

  /// The same as a picture, where it is short enough to be one.
  private func ladder(_ way: [Step]) -> HTML.Node? {
    let rungs = grouped(way).map { WayLadder.Rung(criterion: $0, statements: $1.map(\.statement)) }
    guard (1...WayLadder.most).contains(rungs.count) else { return nil }
    let now = GradeWords.label(analysis.supportedOverall, context.framework.scale)
    return Picture.figure { room in
      WayLadder(rungs: rungs, foot: now, head: analysis.target.label, room: room).drawing
    }
  }

  /// By criterion, each statement with what it unlocks once those before it are evidenced.
  private func steps(_ way: [Step]) -> HTML.Node {
    let words = ConclusionWords(framework: context.framework)
    return HTML.ol(.class("way")) {
      for (criterion, steps) in grouped(way) {
        HTML.li {
          HTML.p(.class("step")) { HTML.strong { "\(criterion.id) \(criterion.title)" } }
          HTML.ul {
            for step in steps {
              HTML.li {
                HTML.span(.class("ref")) { step.statement.id.text }
                step.statement.isFavourable ? " " : " Show that this does not hold: "
                step.statement.text
                if !step.unlocks.isEmpty {
                  HTML.span(.class("quiet")) { " Lifts \(CountWords.listed(step.unlocks.map(words.step)))." }
                }
              }
            }
          }
        }
      }
    }
  }

  /// By criterion, in the order in which the way first comes to each.
  private func grouped(_ way: [Step]) -> [(Criterion, [Step])] {
    var groups: [(criterion: Criterion, steps: [Step])] = []
    for step in way {
      guard let criterion = context.framework.statement(step.statement.id)?.criterion else { continue }
      if let position = groups.firstIndex(where: { $0.criterion.id == criterion.id }) {
        groups[position].steps.append(step)
      } else {
        groups.append((criterion, [step]))
      }
    }
    return groups
  }

  private var noWay: [HTML.Node] {
    let stuck = analysis.judgements.filter { $0.way == nil }
    let ready = analysis.judgements.filter { !($0.way ?? []).isEmpty }
    let why =
      stuck.isEmpty
      ? "Each judgement can be lifted by itself, but no list of them together lifts the whole under its rules."
      : "No list of statements lifts \(CountWords.listed(stuck.map(\.judgement.shortTitle))) that far under the rules."
    return [
      HTML.p { "There is no way to \(analysis.target.label.lowercased()) for the whole by evidence alone. \(why)" }
    ]
      + ready.flatMap { finding -> [HTML.Node] in
        [HTML.h3 { "\(finding.judgement.shortTitle), by itself" }, steps(finding.steps ?? [])]
      }
  }
}
