import Assessments
import Calendar
import Digests
package import Frameworks
package import GapAnalysis
package import Markup

/// The analysis for programs. Grades are the framework's ids, null where there is none.
package enum AnalysisJSON {
  /// Everything, or one criterion only; with a trend also the year ahead.
  package static func value(
    _ analysis: Analysis, only criterion: CriterionID? = nil, shadowOverall: Bool = false, trend: Trend? = nil,
    with more: [JSON.Member] = []
  ) -> JSON {
    let scale = analysis.framework.scale
    if let criterion, let finding = analysis.criterion(criterion) { return value(finding, scale) }
    let assessment = analysis.assessment
    var members: [JSON.Member] = [
      .init("framework", .text(analysis.framework.id.text)),
      .init("authority", .optional(assessment.opened?.authority)),
      .init("asAt", .text(assessment.asAt.description)),
      .init("target", scale.isGraded ? .text(analysis.target.id.text) : .null),
      // A seal says that the records came to this; what is supposed is not recorded.
      .init("seal", analysis.suppositions.isEmpty ? .text(analysis.seal.description) : .null),
    ]
    let overall: JSON =
      analysis.overall.map { finding in
        .object(grades(finding.readings, selfAssessed: finding.selfAssessed, scale))
      } ?? .null
    members.append(.init("overall", overall))
    members.append(.init("judgements", .list(analysis.judgements.map { value($0, scale) })))
    members.append(
      .init(
        "coverage",
        .object([
          .init("placed", .integer(analysis.coverage.placed)), .init("aspects", .integer(analysis.coverage.aspects)),
        ])))
    members.append(.init("gaps", .list(analysis.gaps.map { value($0, GapWords(analysis)) })))
    members.append(.init("wayToTarget", analysis.way.map { .list($0.map { .text($0.id.text) }) } ?? .null))
    members.append(.init("waySteps", analysis.steps.map(BudgetJSON.steps) ?? .null))
    members.append(.init("records", completeness(assessment.completeness)))
    members.append(.init("policy", PolicyPage(analysis).json))
    if let trend {
      members.append(.init("trend", TrendPage(trend, analysis).json))
      members.append(.init("freshness", FreshnessPage(analysis).json))
    }
    if shadowOverall, let shadow = analysis.shadowOverall {
      members.append(.init("shadowOverall", .object(grades(shadow, selfAssessed: nil, scale))))
    }
    if !scale.isGraded { members.append(.init("targetPosition", .text(analysis.target.id.text))) }
    if let carried = analysis.carriedOver {
      members.append(
        .init(
          "carriedOver",
          .object([.init("from", .text(carried.from.text)), .init("through", .optional(carried.through?.text))])))
    }
    return .object(members + more)
  }

  private static func completeness(_ completeness: Completeness) -> JSON {
    .object([
      .init("counted", .integer(completeness.counted.count)),
      .init("heads", .list(completeness.heads.map { .text($0.hex) })),
      .init("missing", .list(completeness.missing.map { .text($0.hex) })),
      .init("unreadable", .integer(completeness.unreadable.count)),
      .init("incompleteBatches", .list(completeness.incompleteBatches.map { .text($0.batch) })),
    ])
  }

  /// Grades are null in a framework that gives none; its positions stand beside them under a name of their own.
  private static func grades(
    _ readings: Readings<Verdict>, selfAssessed: Grade?, _ scale: GradeScale
  ) -> [JSON.Member] {
    func each(_ text: (Verdict) -> String?) -> [JSON.Member] {
      Reading.allCases.map { .init($0.rawValue, .optional(text(readings[$0]))) }
    }
    func said(_ isWanted: Bool) -> [JSON.Member] {
      each { isWanted ? $0.grade?.id.text : nil } + [
        .init("selfAssessed", .optional(isWanted ? selfAssessed?.id.text : nil))
      ]
    }
    return said(scale.isGraded) + [.init("rule", .object(each { $0.rule?.text }))]
      + (scale.isGraded ? [] : [.init("positions", .object(said(true)))])
  }

  /// One judgement, with its criteria.
  package static func value(_ finding: JudgementFinding, _ scale: GradeScale) -> JSON {
    .object(
      [.init("id", .text(finding.judgement.id.text)), .init("title", .text(finding.judgement.title))]
        + grades(finding.readings, selfAssessed: finding.selfAssessed, scale) + [
          .init("indicatedRange", range(finding, scale)), .init("points", points(finding, scale)),
          .init("wayToTarget", finding.way.map { .list($0.map { .text($0.id.text) }) } ?? .null),
          .init("criteria", .list(finding.criteria.map { value($0, scale) })),
        ])
  }

  /// From the lowest to the highest grade that might be indicated; null where findings are not counted or are too few.
  private static func range(_ finding: JudgementFinding, _ scale: GradeScale) -> JSON {
    guard let range = finding.points?.range else { return .null }
    return .list([.text(range.lowerBound.id.text), .text(range.upperBound.id.text)])
  }

  private static func points(_ finding: JudgementFinding, _ scale: GradeScale) -> JSON {
    guard let points = finding.points else { return .null }
    return .object(scale.grades.map { .init($0.id.text, .integer(points.counts[$0])) })
  }

  private static func value(_ finding: CriterionFinding, _ scale: GradeScale) -> JSON {
    .object(
      [.init("id", .text(finding.criterion.id.text)), .init("title", .text(finding.criterion.title))]
        + grades(finding.readings, selfAssessed: finding.selfAssessed, scale)
        + [
          .init("confidence", .text(finding.confidence.rawValue)),
          .init("aspects", .list(finding.aspects.map { value($0, scale) })),
        ])
  }

  private static func value(_ finding: AspectFinding, _ scale: GradeScale) -> JSON {
    .object(
      [.init("id", .text(finding.id.text)), .init("name", .text(finding.name))]
        + Reading.allCases.map {
          .init($0.rawValue, .optional(scale.isGraded ? finding.grades[$0]?.id.text : nil))
        } + (scale.isGraded ? [] : [positions(finding)]) + [
          .init("status", .text(finding.status.id)),
          .init("lacking", .list(finding.lacking.map { .text($0.rawValue) })),
          .init("tooSmall", .list(finding.tooSmall.map { .text(id($0)) })),
          .init("statement", .optional(finding.statement?.id.text)), .init("next", .optional(finding.next?.id.text)),
          .init("evidence", .list(finding.evidence.map { .text(id($0.origin)) })),
          .init(
            "notCounted",
            .list(
              finding.passedOver.map { origin, why in
                .object([.init("item", .text(id(origin))), .init("why", .text(why.rawValue))])
              })),
        ])
  }

  private static func positions(_ finding: AspectFinding) -> JSON.Member {
    .init(
      "positions", .object(Reading.allCases.map { .init($0.rawValue, .optional(finding.grades[$0]?.id.text)) }))
  }

  private static func value(_ gap: Gap, _ words: GapWords) -> JSON {
    .object([
      .init("rank", .integer(gap.rank)), .init("criterion", .text(gap.criterion.text)),
      .init("aspect", .optional(gap.aspect?.text)), .init("statement", .optional(gap.statement?.id.text)),
      .init("kind", .text(gap.kind.rawValue)), .init("reason", .text(words.reason(gap))),
      .init("close", .text(words.close(gap))),
      .init("closing", .text(gap.reason.closing.rawValue)),
      .init("evidence", .list(gap.evidence.map { .text(id($0)) })),
      .init("actions", .list(gap.actions.map { .text($0.short) })),
    ])
  }

  static func id(_ origin: Contribution.Origin) -> String {
    switch origin {
    case .item(let digest): digest.short
    case .sample(let id): id
    }
  }
}
