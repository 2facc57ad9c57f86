/// The rules of a framework, in the order in which they run.
package struct Rules: Sendable {
  /// Whose reading the rules are.
  package enum Reading: String, Sendable, CaseIterable { case inspectorate, project }

  package let reading: Reading
  package let note: String?
  /// From aspects to a criterion.
  package let criterion: [Rule]
  /// From criteria to a judgement; empty where a judgement has no grade and shows the profile of its criteria.
  package let judgement: [Rule]
  /// From judgements to the overall grade; empty where the framework gives none.
  package let overall: [Rule]
  /// How the rules compare with what was seen in published inspections.
  package let compared: [Observation]

  package struct Observation: Sendable {
    package let id: String
    package let observation: String
    package let basis: Basis
    package let place: String
  }

  package func rule(_ id: RuleID) -> Rule? {
    (criterion + judgement + overall).first { $0.id == id }
  }

  /// Whether judgements have a grade of their own.
  package var gradesJudgements: Bool { !judgement.isEmpty }
}

/// Where a fact comes from, which decides how it may be shown.
package enum Basis: String, Sendable, CaseIterable {
  case stated
  case lookedUp = "looked-up"
  case reportRead = "report-read"
  case commission
  case professionalKnowledge = "professional-knowledge"
  case project

  /// Whether it may be shown to users as fact.
  package var isFact: Bool { self == .stated || self == .lookedUp || self == .reportRead }
}
