import Frameworks
import GapAnalysis
import Markup

// Conclusions and what becomes of them, for programs: by the ids of grades, or of positions where the framework gives none.

extension Conclusion {
  /// `{"judgement": "HP"}`.
  var member: JSON.Member {
    switch self {
    case .overall: .init("overall", .bool(true))
    case .judgement(let id): .init("judgement", .text(id.text))
    case .criterion(let id): .init("criterion", .text(id.text))
    }
  }
}

extension Step {
  /// A step of a way with the conclusions that it raises.
  var json: JSON {
    let unlocked = unlocks.map { change in
      JSON.object([
        change.conclusion.member, .init("from", .optional(change.before.supported.grade?.id.text)),
        .init("to", .optional(change.after.supported.grade?.id.text)),
      ])
    }
    return ["statement": .text(statement.id.text), "unlocks": .list(unlocked)]
  }
}

extension Change {
  /// With what each side falls to if open adverse findings turn out wider.
  func json(_ scale: GradeScale, from riskBefore: AtRisk, to riskAfter: AtRisk) -> JSON {
    func readings(_ readings: Readings<Verdict>, _ risk: AtRisk) -> JSON {
      let grades =
        [JSON.Member("atRisk", .optional(risk[conclusion]?.verdict.grade?.id.text))]
        + Reading.allCases.map { JSON.Member($0.rawValue, .optional(readings[$0].grade?.id.text)) }
      return .object(
        (scale.isGraded ? grades : [.init("positions", .object(grades))]) + [
          .init("rule", .optional(readings.supported.rule?.text))
        ])
    }
    return .object([
      conclusion.member, .init("before", readings(before, riskBefore)), .init("after", readings(after, riskAfter)),
    ])
  }
}
