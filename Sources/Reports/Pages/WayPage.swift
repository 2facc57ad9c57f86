import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// The shortest list of statements whose evidencing lifts the whole to the target, or why there is none.
struct WayPage {
  private let context: ReportContext
  /// How many statements are shown in full; all, if nothing is said.
  private let most: Int?
  private var analysis: Analysis { context.analysis }
  private var target: String { context.target.label.lowercased() }

  init(_ context: ReportContext, most: Int? = nil) { (self.context, self.most) = (context, most) }

  /// What decides the whole, where it has a grade; with `why` also what the rules were run over.
  func whole(why: Bool = false) -> Block? {
    analysis.overall.map { overall in
      .table(
        AssessmentTables(context).readings(
          overall.readings, claimed: overall.selfAssessed, of: "the overall grade",
          from: why ? analysis.judgements.map { ($0.judgement.id.text, $0.readings) } : [],
          atRisk: context.atRisk(.overall)))
    }
  }

  @BlockBuilder var blocks: [Block] {
    if let way = analysis.steps {
      if !way.isEmpty {
        let lifted =
          analysis.overall != nil
          ? "the overall grade" : context.framework.rules.gradesJudgements ? "every judgement" : "every criterion"
        "Evidencing \(CountWords.counted(way.count, "statement")) lifts \(lifted) to \(target). No shorter list does, by the framework’s rules as they are read here. Where what is done is not good enough, it must change before it can be evidenced."
          as Phrase
        ladder(way)
      }
      list(way)
    } else {
      none
    }
  }

  @BlockBuilder private var none: [Block] {
    let stuck = analysis.judgements.filter { $0.steps == nil }.map(\.judgement.shortTitle)
    let why =
      stuck.isEmpty
      ? "Each judgement can be lifted by itself, but no list of them together lifts the overall grade under its rules."
      : "No list of statements lifts \(CountWords.listed(stuck)) that far under the rules, while the findings against stand."
    "There is no way to \(target) overall by evidence alone. \(why)" as Phrase
    for finding in analysis.judgements {
      if let steps = finding.steps, !steps.isEmpty {
        if most == nil {
          Block.heading("\(finding.judgement.shortTitle), by itself")
          list(steps)
        } else {
          Block.hint(
            "\(finding.judgement.shortTitle) can be lifted by itself: see 'muster gap \(finding.judgement.id)'.")
        }
      }
    }
  }

  /// By criterion, each statement with what it unlocks once those before it are evidenced.
  @BlockBuilder func list(_ steps: [Step]?) -> [Block] {
    if let steps {
      let words = StepWords(framework: context.framework)
      let groups = grouped(Array(steps.prefix(most ?? steps.count)))
      if groups.isEmpty { "The evidence supports the target already." as Phrase }
      Block.outline(groups.map { ("\("\($0.id) \($0.title)", .strong)", $1.map(words.line)) })
      let rest = steps.dropFirst(most ?? steps.count).map(\.statement.id.text)
      if !rest.isEmpty { "and \(rest.count) more: \(rest.joined(separator: ", "))" as Phrase }
    } else {
      "No set of statements reaches it while the findings against stand." as Phrase
    }
  }

  /// The way as a picture, where it is short enough to be one.
  private func ladder(_ way: [Step]) -> Block? {
    let rungs = grouped(way).map { WayLadder.Rung(criterion: $0, statements: $1.map(\.statement)) }
    guard (1...WayLadder.most).contains(rungs.count) else { return nil }
    let now = GradeWords.label(analysis.supportedOverall, context.framework.scale)
    return .figure(
      Figure(
        Picture.figure { room in
          WayLadder(rungs: rungs, foot: now, head: context.target.label, room: room).drawing
        }))
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
}
