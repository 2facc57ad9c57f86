import Assessments
import Calendar
import Frameworks
package import GapAnalysis
import Markup
import Nouns
package import Pages

/// The gap analysis: where the whole stands, what to do first, every criterion, and the way to the target.
package struct GapPage: LaidOut {
  /// What was asked for beside it.
  package struct Also: Sendable {
    /// The chain from each conclusion down to the evidence.
    package var why = false
    package var allGaps = false
    package var shadowOverall = false
    /// How the readings went, and the year ahead.
    package var trend: Trend?

    package init() {}
  }

  private let context: ReportContext
  let also: Also
  var analysis: Analysis { context.analysis }
  private var framework: Framework { context.framework }

  package init(_ analysis: Analysis, _ also: Also = Also(), idLength: Int? = nil) {
    (context, self.also) = (ReportContext(analysis, audience: .leaders, idLength: idLength), also)
  }

  /// With all gaps a spreadsheet holds those, else where everything stands.
  package var sheet: Table? {
    let tables = AssessmentTables(context)
    return also.allGaps ? FoundGap.table(context.rankedGaps, tables.view) : tables.standing
  }

  package var first: Phrase? { UnansweredPart(context).first }

  package var page: Page {
    let summary = SummaryPage(context, most: also.allGaps ? .max : isBare ? 3 : 5)
    let (carried, way) = (CarriedOverPage(analysis), WayPage(context, most: also.allGaps ? nil : 12))
    return Page("\(typed: context.authority), as at \(context.asAt.inWords)") {
      Phrase(framework.title, .quiet)
      carried?.note
      if !framework.inForce.contains(context.asAt) {
        Phrase("This framework was not in force on that day; it serves as a pattern.", .quiet)
      }
      UnansweredPart(context).blocks
      carried?.blocks ?? []
      if isBare { summary.bare } else { summary.blocks }
      if also.shadowOverall { analysis.shadowBlocks }
      if !framework.scale.isGraded { strengths }
      if isBare {
        "\("Nothing that counts is recorded yet: attach what there is. --all says what each criterion lacks.", .command)"
          as Phrase
      } else {
        PicturePage(context).blocks
        way.whole(why: also.why)
        Block.heading("The shortest way to \(context.target.label.lowercased())")
        way.blocks
      }
      PolicyPage(context).inAnalysis
      "\(isBare ? "" : "▲ claimed above what the evidence supports. Supported: \(GradeWords.meaning(.supported)). At risk: what that falls to if open adverse findings turn out wider. \(GradeWords.heading(.indicated)): \(GradeWords.meaning(.indicated)). \(GradeWords.heading(.bestSaid)): \(GradeWords.meaning(.bestSaid)). Open: nothing current speaks of it. ", .quiet)\(summary.note)\(" Seal \(analysis.seal) over \(CountWords.counted(context.assessment.completeness.counted.count, "record")).", .quiet)"
        as Phrase
      if let trend = also.trend {
        TrendPage(trend, analysis).blocks
        FreshnessPage(context, YearAhead(analysis)).blocks
      }
      if also.why { reasons }
    }
  }

  /// Whether there is nothing yet that a table of all criteria could show.
  private var isBare: Bool {
    analysis.evidence.counting.isEmpty && analysis.unanswered.isEmpty && analysis.carriedOver == nil && !also.allGaps
      && !also.why
  }

  /// Strengths and areas for improvement, by what the evidence says, with what that rests on.
  @BlockBuilder private var strengths: [Block] {
    let known = analysis.countedCriteria.filter { $0.readings.indicated.grade != nil }
    list("Strengths", known.filter { !($0.readings.indicated.grade?.isShortfall ?? true) })
    list("Areas for improvement", known.filter { $0.readings.indicated.grade?.isShortfall ?? false })
  }

  @BlockBuilder private func list(_ title: Phrase, _ findings: [CriterionFinding]) -> [Block] {
    if !findings.isEmpty {
      Block.heading(title)
      Block.bullets(
        findings.map { finding in
          let isCarried = finding.readings.supported.grade == finding.readings.indicated.grade
          let grade = GradeWords.inSentence(finding.readings.indicated.grade, framework.scale)
          let carried = "\(grade), \(isCarried ? "supported" : "not supported yet")"
          return
            "\(finding.criterion.id.text, .strong) \(finding.criterion.title) \("(\(carried); \(FootingWords.sentence(analysis.footing(of: finding), of: finding, framework.scale)))", .quiet)"
        })
    }
  }

  /// Each judgement with what its rules were run over, and each criterion down to the evidence.
  @BlockBuilder private var reasons: [Block] {
    for finding in analysis.judgements {
      Block.part(
        Page("\(finding.judgement.id) \(finding.judgement.title)", JudgementPage(context, finding, why: true).blocks))
    }
  }
}
