import Nouns
import Frameworks
import GapAnalysis
import Markup

/// What the whole falls to, carries today and rises to; what is the biggest risk to it; and what holds it back: two questions
/// with two answers.
struct OutlookWords {
  private let analysis: Analysis
  private let findings: FindingWords
  private var scale: GradeScale { analysis.framework.scale }
  private var today: Grade? { analysis.supportedOverall }

  /// To a committee neither is told: a rise alone would hide the fall.
  private let tellsFalls: Bool

  init(_ context: ReportContext) {
    (analysis, findings) = (context.analysis, FindingWords(context: context))
    tellsFalls = context.audience.seesCases
  }

  /// `Falls to inadequate · today adequate · rises to good`: only what there is of it, and nil where it neither falls nor
  /// rises.
  var standing: String? {
    guard tellsFalls else { return nil }
    let falls = analysis.outlook.risk.map { "falls to \(label($0.grade))" }
    let rises = analysis.outlook.lift.map { "rises to \(label($0.grade))" }
    guard falls != nil || rises != nil else { return nil }
    let parts = [falls, "today \(GradeWords.inSentence(today, scale))", rises]
    return CountWords.sentence(parts.compactMap { $0 }.joined(separator: " · "))
  }

  // MARK: The biggest risk

  /// Which finding, turned out wider, costs most.
  var risk: String {
    guard let risk = analysis.outlook.risk else { return lesser }
    let (named, end) = (risk.moves.map(move), "the \(whole) falls to \(label(risk.grade))")
    guard risk.manner != .singly else {
      let others =
        risk.others.isEmpty
        ? "" : " So it does by \(risk.others.count == 1 ? "one other" : "any one of \(risk.others.count) others")."
      return "\(biggest): \(named[0]). If that is wider than these cases, \(end).\(others)"
    }
    return
      "\(biggest): no single open finding lowers the \(whole). If \(together(named, risk.manner)) are wider than these cases, \(end): \(listed(named))."
  }

  /// What costs most where nothing lowers the whole.
  private var lesser: String {
    let open = analysis.atRisk.open.count
    guard open > 0 else {
      let isAny = analysis.criteria.flatMap(\.aspects).contains { $0.evidence.contains(where: \.isAdverse) }
      return isAny
        ? "Every adverse finding was looked at again\(unplaced)." : "No adverse finding counts today\(unplaced)."
    }
    let (all, any) = open == 1 ? ("the one", "the one") : ("all \(open)", "none of the \(open)")
    let parts =
      analysis.judgements.map { (Conclusion.judgement($0.judgement.id), $0.readings.supported.grade) }
      + analysis.criteria.map { (Conclusion.criterion($0.criterion.id), $0.readings.supported.grade) }
    let falls = parts.compactMap { conclusion, grade -> (Conclusion, Grade?, AtRisk.Fall, to: Grade, by: Int)? in
      guard let fall = analysis.atRisk[conclusion]?.findings.first, let to = fall.grade, to != grade else { return nil }
      return (conclusion, grade, fall, to, grade.map { $0.level - to.level } ?? 1)
    }
    // The first of those that fall furthest: judgements before criteria.
    if let (conclusion, grade, fall, to, _) = falls.first(where: { one in falls.allSatisfy { $0.by <= one.by } }) {
      let name = ConclusionWords(framework: analysis.framework).name(conclusion)
      let falls =
        grade.map { "\(name) falls from \(label($0)) to \(label(to))" }
        ?? "\(name), which is \(GradeWords.inSentence(nil, scale)) today, is \(label(to))"
      let stays = today.map { ". The \(whole) stays \(label($0)) if \(all) open adverse findings are wider" } ?? ""
      return "\(biggest): \(findings.named(fall.finding)). If that is wider than these cases, \(falls)\(stays)."
    }
    return open == 1
      ? "The one open adverse finding lowers nothing that is not lowered already if it is wider than its cases."
      : "\(CountWords.sentence(any)) open adverse findings by itself lowers anything that is not lowered already if it is wider than its cases."
  }

  /// What would count as one if it could.
  private var unplaced: String { UnansweredPart.unplaced(analysis).map { ", and \($0)" } ?? "" }

  private var biggest: String { "The biggest risk to the \(scale.noun)" }

  // MARK: What holds it back

  /// What, settled, lifts the whole.
  var lift: String {
    if today == nil, analysis.outlook.lift == nil { return unknown }
    let start = today.map { $0 >= analysis.target } ?? false ? "Nothing holds it below the target." : nil
    guard let lift = analysis.outlook.lift else {
      return start
        ?? "\(holdsBack): not one thing, nor several. No open finding found not so and no statement evidenced lifts the \(whole)."
    }
    let (named, end) = (lift.moves.map(move), "lifts the \(whole) to \(label(lift.grade))")
    switch lift.manner {
    case .singly:
      let settled = CountWords.sentence(settled(lift.moves[0]))
      let others = lift.others.isEmpty ? "" : "; so does \(others(lift.others))"
      return "\(start ?? "\(holdsBack):") \(named[0]). \(settled), it alone \(end)\(others)."
    case .together, .oneAfterAnother:
      let each = lift.moves.map { "\(move($0)), \(settled($0))" }
      return
        "\(start.map { "\($0) No" } ?? "\(holdsBack): no") single thing settled \(end); \(together(named, lift.manner)) do: \(listed(each))."
    case .way:
      let few = CountWords.counted(named.count, "statement")
      let takes =
        lift.grade == analysis.target
        ? "the \(few) of the shortest way"
        : named.count > 5 ? "\(few) evidenced, and no fewer do" : "\(few) evidenced: \(listed(named))"
      return "\(holdsBack): no single thing settled \(end), nor any two. It takes \(takes)."
    }
  }

  private var holdsBack: String { "What holds the \(scale.noun) back" }

  /// Where there is no grade to lift.
  private var unknown: String {
    let parts =
      analysis.framework.rules.gradesJudgements
      ? analysis.judgements.filter { $0.readings.supported.grade == nil }.map(\.judgement.shortTitle)
      : analysis.countedCriteria.filter { $0.readings.supported.grade == nil }.map(\.criterion.id.text)
    let named = parts.count > 8 ? Array(parts.prefix(8)) + ["\(parts.count - 8) more"] : parts
    return named.isEmpty
      ? "\(holdsBack): too little is supported yet."
      : "\(holdsBack): no \(scale.noun) is supported yet for \(CountWords.listed(named))."
  }

  /// Findings by their names, which the biggest risk has told already; statements by their ids, as long as they are few.
  private func others(_ others: [Move.What]) -> String {
    let findings = others.compactMap { what -> String? in
      guard case .cleared(let origin) = what else { return nil }
      let isTold = analysis.outlook.risk?.moves == [.wider(origin)]
      return "\(isTold ? "that finding" : self.findings.named(origin)) if it is not so"
    }.prefix(2)
    let statements = others.compactMap { what -> String? in
      if case .evidenced(let statement) = what { statement.id.text } else { nil }
    }
    let left = others.count - findings.count
    let rest = left == statements.count && left <= 4 ? statements : ["any one of \(left) others"]
    return CountWords.listed(findings + (left == 0 ? [] : rest), "or")
  }

  // MARK: Words

  private var whole: String {
    analysis.overall != nil
      ? "overall grade" : analysis.framework.rules.gradesJudgements ? "lowest judgement" : "lowest criterion"
  }

  private func label(_ grade: Grade) -> String { grade.label.lowercased() }

  private func move(_ what: Move.What) -> String {
    switch what {
    case .cleared(let origin), .wider(let origin): findings.named(origin)
    case .evidenced(let statement):
      "\(statement.isFavourable ? "" : "that it is not so: ")\(statement.id) (\(CountWords.clipped(statement.text, to: 60)))"
    }
  }

  private func settled(_ what: Move.What) -> String {
    switch what {
    case .cleared: "found not so"
    case .wider: "turned out wider"
    case .evidenced(let statement): statement.isFavourable ? "evidenced" : "shown"
    }
  }

  private func together(_ named: [String], _ manner: FewMoves.Manner) -> String {
    manner == .together ? "these two together" : "these \(named.count), found one after the other, together"
  }

  private func listed(_ named: [String]) -> String {
    named.count > 5
      ? "\(named.prefix(4).joined(separator: "; ")); and \(named.count - 4) more" : named.joined(separator: "; ")
  }
}
