import Arguments
import Assessments
import Frameworks
import GapAnalysis
import Reports

/// `muster gap`: which grade the evidence carries, and what stands in the way.
enum GapCommand {
  static func run(_ call: Call) throws -> Bool {
    if !call.parsed.values("suppose").isEmpty {
      try refuse(
        call, beside: "suppose", ["stress", "budget", "fail-below", "why", "all", "shadow-overall"],
        because: ["fail-below": "it asks what the evidence carries, and what is supposed is no evidence"])
      return try GapSuppose.run(call)
    }
    let open = try call.open()
    if let budget = call.value("budget") {
      try refuse(call, beside: "budget", ["stress", "fail-below", "why", "all", "shadow-overall"])
      return try GapBudget.run(call, open, budget)
    }
    if call.flag("stress") {
      try refuse(call, beside: "stress", ["fail-below", "why", "all", "shadow-overall"], aboutPart: true)
      return try GapStress.run(call, open)
    }
    let floor = try call.value("fail-below").map { try open.grade($0) }
    let analysis = open.analysis
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
    if call.flag("json") {
      try call.show(
        AnalysisJSON.value(analysis, only: finding?.criterion.id, shadowOverall: call.flag("shadow-overall")))
    } else if let finding {
      try call.show(
        WhyScreen.page(analysis, finding, why: call.flag("why"), width: call.setting.width, idLength: open.idLength))
    } else {
      try call.show(
        GapScreen.page(
          analysis, width: call.setting.width, allGaps: call.flag("all"), shadowOverall: call.flag("shadow-overall")))
      if call.flag("why") {
        try call.show(ReasonScreen.page(analysis, width: call.setting.width))
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

  /// Options, and a part, that cannot be asked for beside another option.
  private static func refuse(
    _ call: Call, beside option: String, _ others: [String], because reasons: [String: String] = [:],
    aboutPart: Bool = false
  ) throws {
    for other in others where call.flag(other) || call.value(other) != nil {
      throw Failure(
        "--\(other) cannot stand beside --\(option)\(reasons[other].map { ": \($0)" } ?? "").",
        next: "Ask one at a time.")
    }
    if let part = call.operands.first, !aboutPart {
      throw Failure("--\(option) is answered for the whole.", next: "Leave '\(part)' out.")
    }
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
        try call.show(ReasonScreen.page(analysis, only: finding, width: call.setting.width))
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
