import Assessments
import Calendar
import Digests
package import Frameworks
package import GapAnalysis
package import Markup

/// The analysis for programs. Grades are the framework's ids, null where there is none.
package enum AnalysisJSON {
  /// Everything, or one criterion only.
  package static func value(_ analysis: Analysis, only criterion: CriterionID? = nil) -> JSON {
    if let criterion, let finding = analysis.criterion(criterion) { return value(finding) }
    let assessment = analysis.assessment
    var members: [JSON.Member] = [
      .init("framework", .text(analysis.framework.id.text)),
      .init("authority", .optional(assessment.opened?.authority)),
      .init("asAt", .text(assessment.asAt.description)),
      .init("target", .text(analysis.target.id.text)),
      .init("seal", .text(analysis.seal.description)),
    ]
    let overall: JSON =
      analysis.overall.map { finding in
        .object(grades(finding.readings, selfAssessed: finding.selfAssessed))
      } ?? .null
    members.append(.init("overall", overall))
    members.append(.init("judgements", .list(analysis.judgements.map(value))))
    members.append(
      .init(
        "coverage",
        .object([
          .init("placed", .integer(analysis.coverage.placed)), .init("aspects", .integer(analysis.coverage.aspects)),
        ])))
    members.append(.init("gaps", .list(analysis.gaps.map(value))))
    members.append(.init("wayToTarget", analysis.way.map { .list($0.map { .text($0.id.text) }) } ?? .null))
    members.append(.init("records", completeness(assessment.completeness)))
    return .object(members)
  }

  private static func completeness(_ completeness: Completeness) -> JSON {
    .object([
      .init("counted", .integer(completeness.counted.count)),
      .init("heads", .list(completeness.heads.map { .text($0.hex) })),
      .init("missing", .list(completeness.missing.map { .text($0.hex) })),
      .init("incompleteBatches", .list(completeness.incompleteBatches.map { .text($0) })),
    ])
  }

  private static func grades(_ readings: Readings<Verdict>, selfAssessed: Grade?) -> [JSON.Member] {
    func each(_ text: (Verdict) -> String?) -> [JSON.Member] {
      Reading.allCases.map { .init($0.rawValue, .optional(text(readings[$0]))) }
    }
    return each { $0.grade?.id.text } + [
      .init("selfAssessed", .optional(selfAssessed?.id.text)), .init("rule", .object(each { $0.rule?.text })),
    ]
  }

  private static func value(_ finding: JudgementFinding) -> JSON {
    .object(
      [.init("id", .text(finding.judgement.id.text)), .init("title", .text(finding.judgement.title))]
        + grades(finding.readings, selfAssessed: finding.selfAssessed) + [
          .init("wayToTarget", finding.way.map { .list($0.map { .text($0.id.text) }) } ?? .null),
          .init("criteria", .list(finding.criteria.map(value))),
        ])
  }

  private static func value(_ finding: CriterionFinding) -> JSON {
    .object(
      [.init("id", .text(finding.criterion.id.text)), .init("title", .text(finding.criterion.title))]
        + grades(finding.readings, selfAssessed: finding.selfAssessed)
        + [.init("aspects", .list(finding.aspects.map(value)))])
  }

  private static func value(_ finding: AspectFinding) -> JSON {
    .object(
      [.init("id", .text(finding.id.text)), .init("name", .text(finding.name))]
        + Reading.allCases.map { .init($0.rawValue, .optional(finding.grades[$0]?.id.text)) } + [
          .init("status", .text(finding.status.id)),
          .init("lacking", .list(finding.lacking.map { .text($0.rawValue) })),
          .init("statement", .optional(finding.statement?.id.text)), .init("next", .optional(finding.next?.id.text)),
          .init("evidence", .list(finding.evidence.map { .text(id($0.origin)) })),
        ])
  }

  private static func value(_ gap: Gap) -> JSON {
    .object([
      .init("rank", .integer(gap.rank)), .init("criterion", .text(gap.criterion.text)),
      .init("aspect", .optional(gap.aspect?.text)), .init("statement", .optional(gap.statement?.id.text)),
      .init("kind", .text(gap.kind.rawValue)), .init("reason", .text(gap.reason)), .init("close", .text(gap.close)),
      .init("evidence", .list(gap.evidence.map { .text(id($0)) })),
      .init("actions", .list(gap.actions.map { .text($0.short) })),
    ])
  }

  private static func id(_ origin: Contribution.Origin) -> String {
    switch origin {
    case .item(let digest): digest.short
    case .sample(let id): id
    }
  }
}
