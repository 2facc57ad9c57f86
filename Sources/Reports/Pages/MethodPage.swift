import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Markup
import Pages

/// How the report came about: the policy, the rules, the seal and the records it was made from.
struct MethodPage {
  let context: ReportContext
  private var framework: Framework { context.framework }

  /// How much is enough, and the records and the seal: with the report.
  @BlockBuilder var blocks: [Block] {
    Block.heading("How much evidence is enough")
    PolicyPage(context).blocks
    Block.part("whole") { records }
  }

  /// The rules that decided: with the annex.
  @BlockBuilder var decided: [Block] {
    let reading =
      framework.rules.reading == .project ? "the project’s reading, not the inspectorate’s" : "the inspectorate’s"
    "The rules are \(reading). They run in this order; the first that applies decides. \(framework.rules.note ?? "")"
      as Phrase
    Block.table(rules)
    if let themes = framework.themes {
      // How what inspectors usually find was counted.
      Block.heading("What inspectors usually find")
      Phrase([themes.source, themes.note].compactMap(\.self).joined(separator: " "))
    }
  }

  private var rules: Table {
    let levels = [
      ("Criterion", framework.rules.criterion), ("Judgement", framework.rules.judgement),
      ("The whole", framework.rules.overall),
    ]
    var table = Table(
      "Rules", name: "rules",
      [.init("Rule", page: .slim), .init("Decides", page: .slim), .init("What it says", page: .broad)],
      rows: levels.flatMap { level, rules in rules.map { [.init($0.id.text), .init(level), .init($0.words)] } })
    table.style = "rules"
    return table
  }

  @BlockBuilder private var records: [Block] {
    let completeness = context.assessment.completeness
    let heads = completeness.heads.map(\.short).joined(separator: ", ")
    Block.heading("The records and the seal")
    "Made from \(CountWords.counted(completeness.counted.count, "record")) known by the end of \(context.asAt.inWords) (UTC), with \(framework.id), version \(framework.version), and \(Seal.analysisVersion)."
      as Phrase
    "The seal is a digest of the framework, the analysis, the day and every record counted: \(context.analysis.seal). Whoever holds the records can show by it that this report came from exactly them, also after later records have arrived."
      as Phrase
    Phrase("Last records (heads), in full: \(heads.isEmpty ? "none" : heads)")
    "Every record says who made it and when. A name there is as it was stated, and no proof of identity." as Phrase
  }
}
