import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// For a committee: by judgement what is strongest, what worries most, and what members may ask about it.
struct MembersPage {
  let context: ReportContext
  private var analysis: Analysis { context.analysis }
  private static let most = 3

  @BlockBuilder var blocks: [Block] {
    for finding in analysis.judgements where finding.criteria.contains(where: { $0.placed > 0 }) {
      let (strengths, worries) = (strengths(finding), worries(finding))
      Block.heading(Phrase(finding.judgement.shortTitle))
      if !strengths.isEmpty {
        Block.heading("Strongest", level: 2)
        Block.bullets(strengths)
      }
      if !worries.isEmpty {
        Block.heading("Of most concern", level: 2)
        Block.bullets(worries.map { "\($0.criterion.text, .strong) \(context.phrase(context.reason($0), upTo: 220))" })
        Block.heading("Members may ask", level: 2)
        Block.bullets(worries.map { Phrase(question($0)) })
      }
    }
  }

  private func strengths(_ finding: JudgementFinding) -> [Phrase] {
    let strong = finding.criteria.compactMap { one -> Phrase? in
      let found = one.aspects.first { $0.grades.supported.reaches(context.target) }
      return found.map { "\(one.criterion.id.text, .strong) \(StrengthWords(context: context, most: 1).phrase($0))" }
    }
    return Array(strong.prefix(MembersPage.most))
  }

  /// The most pressing of each of the first few criteria.
  private func worries(_ finding: JudgementFinding) -> [Gap] {
    let own = Set(finding.criteria.map(\.criterion.id))
    return Array(context.pressing.filter { own.contains($0.criterion) }.prefix(MembersPage.most))
  }

  /// Drafted from what kind of gap it is, for the officer to edit.
  private func question(_ gap: Gap) -> String {
    let title = analysis.criterion(gap.criterion)?.criterion.title ?? ""
    let of = "\(gap.criterion) (\(CountWords.clipped(title, to: 60)))"
    return GapWords.question(gap.kind, on: of)
  }
}
