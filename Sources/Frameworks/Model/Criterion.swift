package import Digests

/// One of the judgements that an inspection makes, such as help and protection.
package struct Judgement: Sendable {
  package let id: JudgementID
  package let title: String
  package let shortTitle: String
  /// The agency that owns its lines of enquiry, where one does.
  package let agency: String?
  package let criteria: [Criterion]
  /// Criteria of other judgements that speak to this one too.
  package let also: [CriterionID]
}

/// One thing that a judgement looks at, with what each grade of it looks like.
package struct Criterion: Sendable {
  /// Whether a poor criterion limits the judgement it belongs to, and how firmly.
  package enum Limiting: String, Sendable, CaseIterable { case none, soft, hard }

  package let id: CriterionID
  package let title: String
  package let intent: String
  package let limiting: Limiting
  package let lookAt: [String]
  package let aspects: [Aspect]
  /// Why there are no aspects, where the source has none.
  package let emptyBecause: String?
  package let evidence: [EvidenceSuggestion]
  package let questions: [AuditQuestion]
  package let pitfalls: [Pitfall]

  /// Whether any aspect runs through the grades, rather than standing alone.
  package var hasLadders: Bool { aspects.contains(where: \.isLadder) }
}

/// A thread that runs through the grades of a criterion: one claim, said at each grade that describes it.
package struct Aspect: Sendable {
  /// How much of the scale an aspect describes, which decides how it counts.
  package enum Shape: Sendable, Equatable {
    /// A statement at every grade.
    case full
    /// A statement that is met or not, and perhaps its opposite: met, partly met or not met.
    case twoStep
    /// Some grades only.
    case partial
    /// One claim that stands alone and holds, holds in part or does not: a strength, or its contrary, a concern.
    case claim(isFavourable: Bool)

    /// Whether it is met, partly met or not met, rather than at a rung.
    package var hasSteps: Bool {
      switch self {
      case .twoStep, .claim: true
      case .full, .partial: false
      }
    }
  }

  /// Unique in the framework: `HP2.a`.
  package let id: AspectID
  package let name: String
  /// Best first; at most one a grade; never empty.
  package let statements: [Statement]
  package let shape: Shape
  /// Whether it says what the law or an appointment makes so, which one authoritative record settles.
  package let isFact: Bool
  /// Whether its worst statement is so where it is so for one case: then no second look has to find that it goes further.
  package var failsByOneCase = false

  /// Whether it runs through the grades, rather than standing alone.
  package var isLadder: Bool { if case .claim = shape { false } else { true } }

  /// The statement to evidence so as to reach a grade: the lowest that is at it or above, else the best there is.
  package func statement(reaching grade: Grade) -> Statement {
    statements.last { $0.grade >= grade } ?? statements[0]
  }

  /// Whether it says anything that one of its statements does not hold: of a claim its opposite, of a rung that neither
  /// it nor a better one is reached. That a description of a shortfall does not hold leaves open what does.
  package func isDeniable(_ statement: Statement) -> Bool { !isLadder || !statement.grade.isShortfall }

  /// The statement at a grade, where the aspect describes it.
  package func statement(at grade: Grade) -> Statement? { statements.first { $0.grade == grade } }
}

/// One testable claim at one grade of an aspect.
package struct Statement: Sendable, Hashable {
  package let id: StatementID
  /// The grade that it describes. A claim that stands alone is at the best step if it is good that it holds, else at
  /// the worst.
  package let grade: Grade
  package let text: String
  /// Whether it is good that it holds; false for a concern, a barrier or a gap, which stand alone.
  package let isFavourable: Bool
  /// Where its words come from, where the framework says.
  package let origin: String?
  /// The agency or group that it is about, where it is about one.
  package let agency: String?
  /// The digest of its wording, by which a link to it is known to be still a link to the same words. Worked out once, since
  /// every analysis asks for that of every statement.
  package let wordingDigest: Digest

  package init(
    id: StatementID, grade: Grade, text: String, isFavourable: Bool = true, origin: String? = nil,
    agency: String? = nil
  ) {
    (self.id, self.grade, self.text) = (id, grade, text)
    (self.isFavourable, self.origin, self.agency) = (isFavourable, origin, agency)
    var fingerprint = Fingerprint("muster-statement-1")
    fingerprint.add(id.text)
    fingerprint.add(text)
    wordingDigest = fingerprint.digest()
  }
}

/// A question that an auditor answers for one case; `yes` is always the favourable answer.
package struct AuditQuestion: Sendable {
  package let id: QuestionID
  package let ask: String
  /// The statement whose aspect the answers speak for.
  package let tests: StatementID
  /// The cohorts whose cases are asked; none where every case is.
  package let cohorts: [CohortID]

  /// Whether it is asked of the cases that count in a cohort.
  package func isAsked(of cohort: CohortID) -> Bool { cohorts.isEmpty || cohorts.contains(cohort) }
}

/// Something worth attaching to a criterion.
package struct EvidenceSuggestion: Sendable {
  package let kind: String
  package let attach: String
}

/// A weakness that inspections have found before, with the document and the place in it.
package struct Pitfall: Sendable {
  package let id: String
  package let pitfall: String
  package let source: String
  package let locator: String
}
