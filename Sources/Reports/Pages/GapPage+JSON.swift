import Assessments
import Calendar
import CaseAudit
import Digests
import Frameworks
import GapAnalysis
package import Markup
import Nouns

// Grades are the framework's ids, null where there is none. In a framework that gives none they are null everywhere; its
// positions stand beside them under a name of their own.

extension GapPage {
  package var json: JSON { analysis.json(shadowOverall: also.shadowOverall, trend: also.trend) }
}

extension Analysis {
  private var scale: GradeScale { framework.scale }

  /// For programs; with a trend also the year ahead.
  func json(shadowOverall isAsked: Bool = false, trend: Trend? = nil, with more: [JSON.Member] = []) -> JSON {
    let context = ReportContext(self, audience: .leaders)
    var members: [JSON.Member] = [
      .init("framework", .text(framework.id.text)), .init("authority", .optional(assessment.opened?.authority)),
      .init("asAt", .text(assessment.asAt.description)), .init("analysis", .integer(Seal.analysisNumber)),
      .init("target", scale.isGraded ? .text(target.id.text) : .null),
      UnansweredPart(context).member,
      // A seal says that the records came to this; what is supposed is not recorded.
      .init("seal", suppositions.isEmpty ? .text(seal.description) : .null),
      .init(
        "overall",
        overall.map { .object($0.readings.members(selfAssessed: $0.selfAssessed, scale, atRisk.whole)) } ?? .null),
      .init("judgements", .list(judgements.map { $0.json(in: self) })),
      .init(
        "coverage",
        .object([
          .init("placed", .integer(coverage.placed)), .init("aspects", .integer(coverage.aspects)),
          .init("open", .integer(coverage.aspects - coverage.placed)),
        ])),
      .init("gaps", FoundGap.json(context.rankedGaps.map { FoundGap($0, View(self)) })),
      .init("wayToTarget", JSON.ids(way)), .init("waySteps", steps.map { .list($0.map(\.json)) } ?? .null),
      .init("lifts", outlook.lift?.json ?? .null), .init("biggestRisk", outlook.risk?.json ?? .null),
      .init("records", assessment.completeness.records), .init("policy", PolicyPage(self).json),
    ]
    if let trend {
      members.append(.init("trend", TrendPage(trend, self).json))
      members.append(.init("freshness", FreshnessPage(self).json))
    }
    if isAsked, let shadowOverall {
      members.append(.init("shadowOverall", .object(shadowOverall.members(selfAssessed: nil, scale))))
    }
    if !scale.isGraded { members.append(.init("targetPosition", .text(target.id.text))) }
    if let carriedOver {
      let (from, through) = (carriedOver.from.text, carriedOver.through?.text)
      members.append(
        .init("carriedOver", .object([.init("from", .text(from)), .init("through", .optional(through))])))
    }
    return .object(members + more)
  }
}

extension Completeness {
  /// Which records were counted, and which not.
  fileprivate var records: JSON {
    .object([
      .init("counted", .integer(counted.count)), .init("heads", .list(heads.map { .text($0.hex) })),
      .init("missing", .list(missing.map { .text($0.hex) })), .init("unreadable", .integer(unreadable.count)),
      .init("incompleteBatches", .list(incompleteBatches.map { .text($0.batch) })),
    ])
  }
}

extension JSON {
  /// The ids of a way's statements, null where there is none.
  fileprivate static func ids(_ way: [Statement]?) -> JSON { way.map { .list($0.map { .text($0.id.text) }) } ?? .null }
}

extension Readings {
  fileprivate func each(_ text: (Value) -> String?) -> [JSON.Member] {
    Reading.allCases.map { .init($0.rawValue, .optional(text(self[$0]))) }
  }
}

extension Readings<Verdict> {
  fileprivate func members(
    selfAssessed: Grade?, _ scale: GradeScale, _ atRisk: AtRisk.Reading? = nil
  ) -> [JSON.Member] {
    func risk(_ text: (Verdict) -> String?) -> [JSON.Member] {
      atRisk.map { [.init("atRisk", .optional(text($0.verdict)))] } ?? []
    }
    func said(_ isWanted: Bool) -> [JSON.Member] {
      risk { isWanted ? $0.grade?.id.text : nil } + each { isWanted ? $0.grade?.id.text : nil } + [
        .init("selfAssessed", .optional(isWanted ? selfAssessed?.id.text : nil))
      ]
    }
    return said(scale.isGraded) + [.init("rule", .object(risk { $0.rule?.text } + each { $0.rule?.text }))]
      + (scale.isGraded ? [] : [.init("positions", .object(said(true)))])
      + (atRisk.map { [$0.findingsMember] } ?? [])
  }
}

extension JudgementFinding {
  /// For programs, with its criteria.
  func json(in analysis: Analysis, with more: [JSON.Member] = []) -> JSON {
    let scale = analysis.framework.scale
    return .object(
      [.init("id", .text(judgement.id.text)), .init("title", .text(judgement.title))]
        + readings.members(selfAssessed: selfAssessed, scale, analysis.atRisk[.judgement(judgement.id)]) + [
          .init("asPublished", asPublished?.json(scale) ?? .null),
          .init("wayToTarget", JSON.ids(way)), .init("criteria", .list(criteria.map { $0.json(in: analysis) })),
        ] + more)
  }
}

extension AsPublished {
  /// How published reports with such a mixture were graded, with the mixture; no grade where too little was found to say.
  fileprivate func json(_ scale: GradeScale) -> JSON {
    let range = said?.range
    return .object([
      .init("grade", .optional(said?.grade.id.text)),
      .init("range", range.map { .list([.text($0.lowerBound.id.text), .text($0.upperBound.id.text)]) } ?? .null),
      .init("findings", .object(scale.grades.map { .init($0.id.text, .integer(mixture[$0])) })),
    ])
  }
}

extension CriterionFinding {
  /// For programs, with its aspects and what it rests on.
  func json(in analysis: Analysis, with more: [JSON.Member] = []) -> JSON {
    let (scale, footing) = (analysis.framework.scale, analysis.footing(of: self))
    let asked = analysis.evidence.pooled.filter { question in aspects.contains { $0.id == question.aspect } }
    return .object(
      [.init("id", .text(criterion.id.text)), .init("title", .text(criterion.title))]
        + readings.members(selfAssessed: selfAssessed, scale, analysis.atRisk[.criterion(criterion.id)]) + [
          .init("open", .integer(criterion.aspects.count - placed)), .init("sources", .integer(footing.sources)),
          .init("withoutStrongest", .optional(footing.withoutStrongest.grade?.id.text)),
          .init("aspects", .list(aspects.map { $0.json(scale, analysis.atRisk) })),
          .init(
            "audited",
            .list(
              asked.map { question in
                let reviews = aspects.first { $0.id == question.aspect }?.disagreeing[.sample(question.id)] ?? []
                return question.json(scale, disagreeing: reviews)
              })),
        ] + more)
  }
}

extension AspectFinding {
  fileprivate func json(_ scale: GradeScale, _ atRisk: AtRisk) -> JSON {
    let risk = atRisk[id]
    let lowest = risk?.verdict.grade ?? grades.supported
    let readings =
      [.init("atRisk", .optional(lowest?.id.text))]
      + Reading.allCases.map { reading in
        JSON.Member(reading.rawValue, .optional(grades[reading]?.id.text))
      }
    let nothing = readings.map { JSON.Member($0.name, .null) }
    return .object(
      [.init("id", .text(id.text)), .init("name", .text(name))] + (scale.isGraded ? readings : nothing)
        + (scale.isGraded ? [] : [.init("positions", .object(readings))])
        + (risk.map { [$0.findingsMember] } ?? []) + [
          .init("status", .text(status.id)), .init("lacking", .list(lacking.map { .text($0.rawValue) })),
          .init(
            "held",
            hold.map {
              .object([
                .init("by", .text($0.origin.text)), .init("doubted", .text($0.doubted.id.text)),
                .init("more", $0.more.map { .integer($0) } ?? .null),
              ])
            } ?? .null),
          .init("tooSmall", .list(tooSmall.map { .text($0.text) })),
          .init("statement", .optional(statement?.id.text)), .init("next", .optional(next?.id.text)),
          .init("evidence", .list(evidence.map { .text($0.origin.text) })),
          .init(
            "notCounted",
            .list(
              passedOver.map { origin, why in
                .object([.init("item", .text(origin.text)), .init("why", .text(why.rawValue))])
              })),
        ])
  }
}

extension AtRisk.Reading {
  /// The findings that lower it each by itself, with what it falls to; where it takes all of them, what is carried today.
  fileprivate var findingsMember: JSON.Member {
    .init(
      "atRiskFindings",
      .list(
        findings.map {
          .object([.init("finding", .text($0.finding.text)), .init("to", .optional($0.grade?.id.text))])
        }))
  }
}

extension FewMoves {
  /// What does it, how that was found, and what the whole then carries.
  fileprivate var json: JSON {
    func moved(_ what: Move.What) -> JSON {
      switch what {
      case .cleared(let origin): .object([.init("notSo", .text(origin.text))])
      case .wider(let origin): .object([.init("wider", .text(origin.text))])
      case .evidenced(let statement): .object([.init("evidenced", .text(statement.id.text))])
      }
    }
    return .object([
      .init("moves", .list(moves.map(moved))), .init("orAnyOf", .list(others.map(moved))),
      .init("found", .text(manner.rawValue)), .init("to", .text(grade.id.text)),
    ])
  }
}
