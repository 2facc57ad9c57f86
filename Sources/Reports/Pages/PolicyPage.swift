import Assessments
import Calendar
import Frameworks
package import GapAnalysis
import Markup
import Nouns
package import Pages

/// How much evidence is enough, and what the standard policy would have said where another one was used.
package struct PolicyPage: LaidOut {
  let context: ReportContext
  private var analysis: Analysis { context.analysis }
  private var scale: GradeScale { context.framework.scale }
  private var isStandard: Bool { analysis.policy == .standard }

  package init(_ analysis: Analysis) { self.init(ReportContext(analysis, audience: .leaders)) }

  init(_ context: ReportContext) { self.context = context }

  package var page: Page { Page("How much evidence is enough, as at \(context.asAt.inWords)", blocks) }

  @BlockBuilder var blocks: [Block] {
    Block.bullets(PolicyWords.sentences(analysis.policy, scale).map { Phrase($0) })
    standing
    if !isStandard {
      Block.heading("The standard policy, for comparison", level: 2)
      Block.bullets(PolicyWords.sentences(.standard, scale).map { Phrase($0, .quiet) })
      difference
    }
  }

  /// In an analysis: which policy it used, and what the standard one would have said where that is something else.
  @BlockBuilder var inAnalysis: [Block] {
    if isStandard {
      note
    } else {
      Block.heading("The policy on evidence")
      standing + "\(" 'muster policy' shows it in full.", .command)"
      difference
    }
  }

  /// Beside what was asked of an analysis: which policy it used, and of how much the standard one would have said
  /// something else.
  var note: Block {
    guard !isStandard else {
      return .sentence(
        "\("Evidence counts by the standard policy", .quiet)\(" (muster policy)", .command)\(".", .quiet)")
    }
    let shifts = analysis.againstStandardPolicy.map { shifts in
      shifts.isEmpty
        ? " The standard one would have said the same of every criterion and judgement."
        : " The standard one would have said something else of \(CountWords.counted(shifts.count, "conclusion"))."
    }
    return .sentence("\(standing)\(shifts ?? "")\(" See 'muster policy'.", .command)")
  }

  /// Beside one part: that another policy than the standard one was used, if it was.
  var name: Block? {
    guard !isStandard else { return nil }
    let day = analysis.assessment.policySetting.map { " of \($0.at.date.inWords)" } ?? ""
    return .sentence(
      "\("By the policy on evidence\(day), not the standard one", .quiet)\(" (muster policy)", .command)\(".", .quiet)")
  }

  private var standing: Phrase { context.phrase(PolicyWords.standing(analysis, naming: context.audience.seesNames)) }

  @BlockBuilder private var difference: [Block] {
    if let shifts = analysis.againstStandardPolicy {
      if shifts.isEmpty {
        "The standard policy would have said the same of every criterion and judgement." as Phrase
      } else {
        "Where the standard policy would have said something else:" as Phrase
        Block.table(table(shifts))
      }
    }
  }

  private func table(_ shifts: [Comparison.Shift]) -> Table {
    func pair(_ own: Grade?, _ standard: Grade?) -> Table.Cell {
      let label = GradeWords.inSentence(own, scale)
      return own == standard
        ? .init("= \(label)", .quiet) : .init("\(label), standard: \(GradeWords.inSentence(standard, scale))")
    }
    return Table(
      "By this policy, and by the standard one", name: "policy",
      [
        .init("Part", heading: "", minimum: 3, page: .slim), .init("On", heading: "", minimum: 16, page: .broad),
        .init("Supported", minimum: 16), .init(GradeWords.heading(.indicated), minimum: 13),
        .init(GradeWords.heading(.bestSaid), minimum: 13),
      ],
      rows: shifts.map { shift in
        let (standard, own) = (shift.before.readings, shift.after.readings)
        return [
          .init(shift.subject == .whole ? "All" : shift.subject.text, .strong), .init(shift.title),
          pair(own.supported, standard.supported), pair(own.indicated, standard.indicated),
          pair(own.bestSaid, standard.bestSaid),
        ]
      })
  }
}
