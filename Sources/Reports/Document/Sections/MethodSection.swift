import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// How the report came about: the policy, the rules, the seal and the records it was made from.
struct MethodSection {
  let context: ReportContext

  private var analysis: Analysis { context.analysis }
  private var framework: Framework { context.framework }

  var nodes: [HTML.Node] { policy + rules + usual + records }

  /// How what inspectors usually find was counted, where it was.
  private var usual: [HTML.Node] {
    guard let themes = framework.themes else { return [] }
    return [
      HTML.h3 { "What inspectors usually find" },
      HTML.p {
        [themes.source, themes.note].compactMap(\.self).joined(separator: " ")
      },
    ]
  }

  private var policy: [HTML.Node] {
    [HTML.h3 { "How much evidence is enough" }] + PolicyPage(context).blocks.nodes(level: 3)
  }

  private var rules: [HTML.Node] {
    let whose =
      framework.rules.reading == .project
      ? "The rules are the project’s reading, not the inspectorate’s."
      : "The rules are the inspectorate’s."
    func rows(_ level: String, _ rules: [Rule]) -> [[Cell]] {
      rules.map { [Cell($0.id.text), Cell(level), Cell($0.words)] }
    }
    let all =
      rows("Criterion", framework.rules.criterion) + rows("Judgement", framework.rules.judgement)
      + rows("The whole", framework.rules.overall)
    return [
      HTML.h3 { "The rules" },
      HTML.p { "\(whose) They run in this order; the first that applies decides. \(framework.rules.note ?? "")" },
      ReportTable.table(
        "Rules", [Column("Rule", .slim), Column("Decides", .slim), Column("What it says", .wide)], class: "rules",
        rows: all),
    ]
  }

  private var records: [HTML.Node] {
    let completeness = context.assessment.completeness
    let heads = completeness.heads.map { $0.short }
    return [
      HTML.div(.class("whole")) {
        HTML.h3 { "The records and the seal" }
        HTML.p {
          "Made from \(CountWords.counted(completeness.counted.count, "record")) known by the end of "
          "\(context.asAt.inWords) (UTC), with \(framework.id), version \(framework.version), "
          "and \(Seal.analysisVersion)."
        }
        HTML.p {
          "The seal is a digest of the framework, the analysis, the day and every record counted: "
          "\(analysis.seal.description). Whoever holds the records can show by it that this report came from exactly "
          "them, also after later records have arrived."
        }
        HTML.p {
          "Last records (heads), in full: "
          HTML.span(.class("ref")) { heads.isEmpty ? "none" : heads.joined(separator: ", ") }
        }
        HTML.p { "Every record says who made it and when. A name there is as it was stated, and no proof of identity." }
      }
    ]
  }
}
