import Assessments
import Frameworks
import GapAnalysis
import Reports

/// `muster gap`: which grade the evidence carries, and what stands in the way.
enum GapCommand {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    let floor = try call.value("fail-below").map { try open.grade($0) }
    let analysis = open.analysis
    if call.flag("trend"), analysis.carriedOver != nil || !call.operands.isEmpty {
      throw Failure(
        "A trend is of the whole assessment, against its own framework.",
        next: "Leave out \(call.operands.isEmpty ? "--framework" : "the part"), or --trend.")
    }
    if call.flag("shadow-overall"), analysis.framework.shadowOverall == nil {
      throw Failure(
        "\(analysis.framework.id) has no overall grade that was once given and is given no longer.",
        next: analysis.overall == nil ? "Leave --shadow-overall out." : "Its overall grade is shown without it.")
    }
    if let named = call.operands.first, let judgement = judgement(named, analysis) {
      return try show(judgement, analysis, floor, call)
    }
    let finding = try call.operands.first.map { named -> CriterionFinding in
      let criterion = try open.criterion(named)
      guard let found = analysis.criterion(criterion.id) else {
        throw Failure("There is no finding for \(criterion.id).")
      }
      return found
    }
    let trend = call.flag("trend") ? Trend(open.framework, open.history, to: open.assessment.asAt) : nil
    if call.flag("json") {
      try call.show(
        AnalysisJSON.value(
          analysis, only: finding?.criterion.id, shadowOverall: call.flag("shadow-overall"), trend: trend))
    } else if let finding {
      try call.show(
        WhyScreen.page(analysis, finding, why: call.flag("why"), width: call.setting.width, idLength: open.idLength))
    } else {
      try call.show(
        GapScreen.page(
          analysis, width: call.setting.width, allGaps: call.flag("all"), shadowOverall: call.flag("shadow-overall")))
      if let trend {
        var page = call.page()
        TrendScreen.show(trend, open.framework, target: analysis.target, &page)
        FreshnessScreen.show(Freshness(analysis), open.framework.scale, target: analysis.target, &page)
        try call.show(page)
      }
      if call.flag("why") {
        for finding in analysis.criteria {
          try call.show(
            WhyScreen.page(analysis, finding, why: true, width: call.setting.width, idLength: open.idLength))
        }
      }
    }
    guard let floor else { return true }
    let reached = finding.map(\.readings.supported.grade) ?? analysis.supportedOverall
    return reached.map { $0 >= floor } ?? false
  }

  private static func judgement(_ named: String, _ analysis: Analysis) -> JudgementFinding? {
    analysis.judgements.first { $0.judgement.id.text == named.uppercased() }
  }

  private static func show(
    _ finding: JudgementFinding, _ analysis: Analysis, _ floor: Grade?, _ call: Call
  ) throws -> Bool {
    if call.flag("json") {
      try call.show(AnalysisJSON.value(finding, analysis.framework.scale))
    } else {
      try call.show(JudgementScreen.page(analysis, finding, width: call.setting.width))
      if call.flag("why") {
        for criterion in finding.criteria {
          try call.show(
            WhyScreen.page(
              analysis, criterion, why: true, width: call.setting.width,
              idLength: ShortID.length(toTellApart: analysis.assessment.completeness.counted)))
        }
      }
    }
    guard let floor else { return true }
    return finding.readings.supported.grade.map { $0 >= floor } ?? false
  }
}
