import Frameworks
import GapAnalysis
import Markup
import Pages

/// The statements of a way, each with what it unlocks once those before it are evidenced.
struct StepWords {
  let framework: Framework

  func list(_ steps: some Sequence<Step>) -> Block { .numbered(steps.map(line)) }

  func line(_ step: Step) -> Phrase {
    let not = step.statement.isFavourable ? "" : "Show that this does not hold: "
    let unlocked = step.unlocks.map(ConclusionWords(framework: framework).step)
    let end: Phrase = unlocked.isEmpty ? "" : " \("Lifts \(CountWords.listed(unlocked)).", .accent)"
    return "\(step.statement.id.text, .strong) \(not)\(step.statement.text)\(end)"
  }
}
