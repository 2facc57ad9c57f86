import Assessments
import Calendar
import Frameworks
package import GapAnalysis
package import Markup
import Nouns
import Pages

/// The gap analysis on the terminal.
package enum GapScreen {
  /// The whole: verdict, moves, judgements, criteria, the way.
  package static func page(_ analysis: Analysis, width: Int, allGaps: Bool, shadowOverall: Bool = false) -> TerminalPage
  {
    var page = TerminalPage(width: width)
    heading(analysis, &page)
    if !analysis.isJudged, analysis.carriedOver == nil { coverage(analysis, &page) }
    for line in verdict(analysis) { page.paragraph(TerminalText(line)) }
    page.blank()
    if let carried = CarriedOverPage(analysis) { page.add(carried.blocks) }
    moves(analysis, &page, most: allGaps ? .max : 5)
    if let overdue = Overdue(analysis.assessment, analysis.framework).sentence, analysis.carriedOver == nil {
      page.paragraph("\(overdue) See 'muster status'.")
      page.blank()
    }
    let tables = AssessmentTables(analysis)
    judgements(analysis, tables, &page)
    if shadowOverall { page.add(analysis.shadowBlocks) }
    if !analysis.framework.scale.isGraded { NarrativeScreen.strengths(analysis, &page) }
    for judgement in analysis.judgements { criteria(judgement, tables, &page) }
    way(analysis, &page)
    if analysis.isJudged, analysis.carriedOver == nil { coverage(analysis, &page) }
    page.add(PolicyPage(analysis).inAnalysis)
    foot(analysis, &page)
    return page
  }

  /// What the evidence carries, what is claimed, what holds it back.
  package static func verdict(_ analysis: Analysis) -> [String] {
    let words = VerdictWords(analysis)
    return [words.carries, words.claims, words.holdsBack]
  }

  private static func heading(_ analysis: Analysis, _ page: inout TerminalPage) {
    let authority = analysis.assessment.opened?.authority ?? "An authority"
    page.heading("\(authority), as at \(analysis.assessment.asAt.inWords)")
    page.paragraph("\(analysis.framework.title, .dim)")
    if let carried = CarriedOverPage(analysis) { page.paragraph(carried.note.terminal) }
    if !analysis.framework.inForce.contains(analysis.assessment.asAt) {
      page.paragraph("\("This framework was not in force on that day; it serves as a pattern.", .dim)")
    }
    page.blank()
  }

  private static func coverage(_ analysis: Analysis, _ page: inout TerminalPage) {
    page.paragraph(
      "\("\(analysis.coverage.placed) of \(analysis.coverage.aspects)", .bold) \(analysis.framework.aspectNoun) have evidence that counts today."
    )
    let waiting = analysis.evidence.toBePlaced.count
    if waiting > 0 {
      page.paragraph(
        "\(waiting == 1 ? "One item is still to be placed and counts" : "\(waiting) items are still to be placed and count") for nothing."
      )
    }
    page.blank()
  }

  private static func moves(_ analysis: Analysis, _ page: inout TerminalPage, most: Int) {
    guard !analysis.gaps.isEmpty else { return }
    page.heading(most == .max ? "All gaps" : "What to do first", level: 2)
    let shown = analysis.gaps.prefix(most)
    let (words, ids) = (GapWords(analysis), EvidenceWords(analysis.assessment))
    page.numbered(
      shown.map { gap in
        let action: TerminalText = gap.actions.isEmpty ? "" : " \("There is an action for it.", .dim)"
        let start: TerminalText = "\(gap.statement?.id.text ?? gap.criterion.text, .bold) \(words.reason(gap)) "
        let usual: TerminalText =
          UsualFindings.named(gap.criterion, analysis.framework).map { " \("\(CountWords.sentence($0)).", .dim)" }
          ?? ""
        return start + TerminalText(words.close(gap, atTerminal: ids.id)) + usual + action
      })
    if shown.count < analysis.gaps.count {
      page.paragraph("\("\(analysis.gaps.count - shown.count) more with --all.", .dim)", indent: 3)
    }
    page.blank()
  }

  private static func judgements(_ analysis: Analysis, _ tables: AssessmentTables, _ page: inout TerminalPage) {
    guard analysis.framework.rules.gradesJudgements else { return NarrativeScreen.profiles(analysis, &page) }
    page.heading("Judgements against \(analysis.target.label.lowercased())", level: 2)
    page.table(tables.judgements.terminal(width: page.width))
    if let fit = analysis.framework.rules.bestFit { counted(analysis, fit, &page) }
    page.blank()
  }

  /// From how many findings each indicated grade was counted, and what standing that has.
  private static func counted(_ analysis: Analysis, _ fit: BestFit, _ page: inout TerminalPage) {
    let words = analysis.judgements.compactMap { finding -> String? in
      finding.points.map { PointWords.sentence($0, fit, "\(finding.judgement.id)") }
    }
    page.paragraph("\("Indicated, counted from findings: \(words.joined(separator: "; ")).", .dim)")
    page.paragraph(
      "\("It is how inspectors' findings combine in published reports, not a prediction of an inspection.", .dim)")
  }

  static func criteria(_ finding: JudgementFinding, _ tables: AssessmentTables, _ page: inout TerminalPage) {
    let shown = finding.criteria.filter { $0.criterion.emptyBecause == nil }
    let empty = finding.criteria.filter { $0.criterion.emptyBecause != nil }
    guard !finding.criteria.isEmpty else { return }
    page.heading(TerminalText(finding.judgement.shortTitle), level: 2)
    defer { NarrativeScreen.empty(empty, &page) }
    guard !shown.isEmpty else { return }
    page.table(tables.criteria(of: finding).terminal(width: page.width))
    page.blank()
  }

  private static func way(_ analysis: Analysis, _ page: inout TerminalPage) {
    page.heading("The shortest way to \(analysis.target.label.lowercased())", level: 2)
    guard let steps = analysis.steps else {
      return page.paragraph(
        "No set of statements reaches it under the framework's rules while the findings against stand.")
    }
    guard !steps.isEmpty else { return page.paragraph("The evidence is there already.") }
    page.paragraph(
      "Evidencing \(steps.count == 1 ? "this statement" : "these \(steps.count) statements") lifts \(analysis.framework.rules.gradesJudgements ? "the whole" : "every criterion") to the target, what unlocks most first:"
    )
    let most = 12
    page.add(StepWords(framework: analysis.framework).list(steps.prefix(most)))
    if steps.count > most {
      page.paragraph(
        "and \(steps.count - most) more: \(steps.dropFirst(most).map(\.statement.id.text).joined(separator: ", "))",
        indent: 2)
    }
    page.blank()
  }

  private static func foot(_ analysis: Analysis, _ page: inout TerminalPage) {
    let completeness = analysis.assessment.completeness
    page.paragraph(
      "\("▲ claimed above what the evidence carries. Supported: what it can carry if challenged. Indicated: what it says on the whole. Plausible: what it does not rule out.", .dim)"
    )
    page.paragraph(
      "\("A suggested \(analysis.framework.scale.noun) is a prompt for discussion; people decide. Seal \(analysis.seal) over \(CountWords.counted(completeness.counted.count, "record")).", .dim)"
    )
  }
}
