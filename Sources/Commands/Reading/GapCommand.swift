import Arguments
import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Pages
import Reports

extension Command {
  static let gap = Command(
    "gap", "see which grade the evidence carries, and what stands in the way",
    operands: [OperandSpec("PART", "one criterion or judgement only", .optional)],
    options: [
      .flag("why", "show the chain from each conclusion down to the evidence"),
      OptionSpec("fail-below", "GRADE", "end with 1 where the evidence carries less"),
      .flag("all", "list every gap"),
      OptionSpec(
        "suppose", "WHAT",
        "what would follow, and nothing recorded: HP2.G1 (as if evidenced), JT-PO2.C1=no (as if it did not hold), QP5=inadequate",
        repeats: true),
      OptionSpec("budget", "NUMBER", "the best that so many statements can reach, what unlocks most first"),
      .flag("stress", "show which conclusions hang on a single item, and what they would fall to without it"),
      .flag("trend", "add how the readings went since the opening, and the year ahead if nothing is renewed"),
      .flag("shadow-overall", "add the overall grade that the inspectorate no longer gives, as history"),
      .formats,
    ], leavesOut: ["by"], fallsShort: "the evidence carries less than --fail-below asks for", run: GapCommand.run)
}

/// `muster gap`: which grade the evidence carries, and what stands in the way.
enum GapCommand {
  static func run(_ call: Call) throws -> Command.Outcome {
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
    func why(_ finding: CriterionFinding, _ why: Bool) -> TerminalPage {
      WhyScreen.page(analysis, finding, why: why, width: call.setting.width, idLength: open.idLength)
    }
    let trend = call.flag("trend") ? Trend(open.framework, open.history, to: open.assessment.asAt) : nil
    let tables = AssessmentTables(analysis, idLength: open.idLength)
    try call.give(
      finding.map { Answer($0, tables) } ?? Answer(analysis, tables, allGaps: call.flag("all")),
      json: AnalysisJSON.value(
        analysis, only: finding?.criterion.id, shadowOverall: call.flag("shadow-overall"), trend: trend)
    ) {
      if let finding { return why(finding, call.flag("why")) }
      var page = GapScreen.page(
        analysis, width: call.setting.width, allGaps: call.flag("all"), shadowOverall: call.flag("shadow-overall"))
      if let trend {
        page.add(TrendPage(trend, analysis).blocks + FreshnessPage(analysis).blocks)
      }
      guard call.flag("why") else { return page }
      page.append(ReasonScreen.page(analysis, width: call.setting.width))
      for finding in analysis.criteria { page.append(why(finding, true)) }
      return page
    }
    guard let floor else { return .done }
    let reached = finding.map(\.readings.supported.grade) ?? analysis.supportedOverall
    return .init(reached.map { $0 >= floor } ?? false)
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
  ) throws -> Command.Outcome {
    let idLength = ShortID.length(toTellApart: analysis.assessment.completeness.counted)
    let tables = AssessmentTables(analysis, idLength: idLength)
    try call.give(
      Answer(
        title: "\(finding.judgement.id) \(finding.judgement.title)",
        tables: [tables.criteria(of: finding), tables.aspects(of: finding.criteria)]),
      json: AnalysisJSON.value(finding, analysis.framework.scale)
    ) {
      var page = JudgementScreen.page(analysis, finding, width: call.setting.width)
      guard call.flag("why") else { return page }
      page.append(ReasonScreen.page(analysis, only: finding, width: call.setting.width))
      for criterion in finding.criteria {
        page.append(
          WhyScreen.page(analysis, criterion, why: true, width: call.setting.width, idLength: idLength))
      }
      return page
    }
    guard let floor else { return .done }
    return .init(finding.readings.supported.grade.map { $0 >= floor } ?? false)
  }
}

extension Answer {
  /// The whole analysis; with `allGaps` a spreadsheet gets the gaps, else where everything stands.
  fileprivate init(_ analysis: Analysis, _ tables: AssessmentTables, allGaps: Bool) {
    let authority = analysis.assessment.opened?.authority ?? "An authority"
    let first = allGaps ? [tables.gaps(), tables.standing] : [tables.standing, tables.gaps(most: 5)]
    self.init(
      title: "\(authority), as at \(analysis.assessment.asAt.inWords)",
      words: GapScreen.verdict(analysis) + ["Seal \(analysis.seal)."], tables: first)
  }

  fileprivate init(_ finding: CriterionFinding, _ tables: AssessmentTables) {
    self.init(title: "\(finding.criterion.id) \(finding.criterion.title)", tables: [tables.aspects(of: [finding])])
  }
}
