import Frameworks
import GapAnalysis
import Markup

/// The statements of a way on the terminal, numbered, each with what it unlocks once those before it are evidenced.
enum StepLines {
  static func show(_ steps: [Step], _ framework: Framework, _ page: inout TerminalPage) {
    let words = ConclusionWords(framework: framework)
    page.numbered(
      steps.map { step in
        let not: TerminalText = step.statement.isFavourable ? "" : "Show that this does not hold: "
        let unlocked = step.unlocks.map(words.step)
        let end: TerminalText = unlocked.isEmpty ? "" : " \("▸ \(unlocked.joined(separator: "; "))", .good)"
        return "\(step.statement.id.text, .bold) " + not + TerminalText(step.statement.text) + end
      })
  }
}
