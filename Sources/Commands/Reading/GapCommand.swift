import Arguments
import Assessments
import Frameworks
import GapAnalysis
import Reports

extension Command {
  static let gap = Command(
    "gap", "see which grade the evidence supports, and what stands in the way",
    operands: [OperandSpec("PART", "one criterion or judgement only", .optional)],
    options: [
      .flag("why", "show the chain from each conclusion down to the evidence"),
      OptionSpec("fail-below", "GRADE", "end with 1 where the evidence supports less"),
      .flag("all", "list every gap"),
      OptionSpec(
        "suppose", "WHAT",
        "what would follow, and nothing recorded: HP2.G1 (as if evidenced), JT-PO2.C1=no (as if it did not hold), QP5=inadequate; of an adverse finding ITEM=not-so, so or wider, and SAMPLE/QUESTION=wider",
        repeats: true),
      OptionSpec("budget", "NUMBER", "the best that so many statements can reach, what unlocks most first"),
      .flag("stress", "show which conclusions hang on a single item, and what they would fall to without it"),
      .flag("trend", "add how the readings went since the opening, and the year ahead if nothing is renewed"),
      .flag("shadow-overall", "add the overall grade that the inspectorate no longer gives, as history"),
      .formats,
    ], leavesOut: ["by"], fallsShort: "the evidence supports less than --fail-below asks for", asks: GapCommand.run)
}

/// `muster gap`: which grade the evidence supports, and what stands in the way.
enum GapCommand {
  static func run(_ call: Call) throws -> Command.Outcome {
    if !call.parsed.values("suppose").isEmpty {
      try refuse(
        call, beside: "suppose", ["stress", "budget", "fail-below", "why", "all", "shadow-overall"],
        because: ["fail-below": "it asks what the evidence supports, and what is supposed is no evidence"])
      try GapSuppose.run(call)
      return .done
    }
    let open = try call.open()
    if let budget = call.value("budget") {
      try refuse(call, beside: "budget", ["stress", "fail-below", "why", "all", "shadow-overall"])
      try GapBudget.run(call, open: open, budget: budget)
      return .done
    }
    if call.flag("stress") {
      try refuse(call, beside: "stress", ["fail-below", "why", "all", "shadow-overall"], aboutPart: true)
      try GapStress.run(call, open)
      return .done
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
    let (why, idLength) = (call.flag("why"), open.idLength)
    var reached = analysis.supportedOverall
    if let named = call.operands.first {
      if let finding = analysis.judgements.first(where: { $0.judgement.id.text == named.uppercased() }) {
        reached = finding.readings.supported.grade
        try call.give(JudgementPage(analysis, finding, why: why, idLength: idLength))
      } else {
        let criterion = try open.criterion(named).id
        guard let finding = analysis.criterion(criterion) else {
          throw Failure("There is no finding for \(criterion).")
        }
        reached = finding.readings.supported.grade
        try call.give(CriterionPage(analysis, finding, why: why, idLength: idLength))
      }
    } else {
      var also = GapPage.Also()
      (also.why, also.allGaps, also.shadowOverall) = (why, call.flag("all"), call.flag("shadow-overall"))
      if call.flag("trend") { also.trend = Trend(open.framework, open.history, to: open.assessment.asAt) }
      try call.give(GapPage(analysis, also, idLength: idLength))
    }
    guard let floor else { return .done }
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
      throw Failure("--\(option) is answered for the whole assessment.", next: "Leave '\(part)' out.")
    }
  }
}
