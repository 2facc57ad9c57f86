package import Assessments
package import Frameworks

/// Something that is taken to be so, to see what would follow. It is never recorded.
package enum Supposition: Sendable, Equatable {
  /// Evidence beyond doubt that a statement holds, or, of a claim that stands alone or is met or not, that it does not.
  case statement(Statement, holds: Bool)
  /// A criterion at a grade in every reading, whatever its aspects say.
  case criterion(CriterionID, Grade)
  /// An adverse finding looked at again, and what was found; `name` is how people name it.
  case finding(Rechecked.Subject, Rechecked.Outcome, name: String)

  /// What it takes to do well by a statement: that it holds; of a concern, that it does not.
  package static func doingWell(by statement: Statement) -> Supposition {
    .statement(statement, holds: statement.isFavourable)
  }

  /// As it is written on the command line: `HP2.G1`, `JT-PO2.C1=no`, `QP5=inadequate`, `1a2b3c4=wider`.
  package var text: String {
    switch self {
    case .statement(let statement, let holds): holds ? statement.id.text : "\(statement.id)=no"
    case .criterion(let criterion, let grade): "\(criterion)=\(grade.id)"
    case .finding(_, let outcome, let name): "\(name)=\(outcome.rawValue)"
    }
  }
}

extension Assessment {
  /// With the findings that are supposed to have been looked at again. What it says of those goes through the same steps as
  /// if it were recorded.
  func supposing(_ suppositions: [Supposition]) -> Assessment {
    suppositions.reduce(self) { assessment, supposition in
      guard case .finding(let subject, let outcome, _) = supposition else { return assessment }
      return assessment.supposing(Rechecked(subject, outcome, because: ""))
    }
  }
}

extension Levels {
  /// The criterion as it would stand. An aspect that is supposed stands there in all readings, and nothing that is
  /// recorded speaks against it any more; a supposition at the worst grade is a confirmed one.
  func criterion(_ finding: CriterionFinding, supposing suppositions: [Supposition]) -> CriterionFinding {
    var aspects = finding.aspects
    var changed = false
    for case .statement(let statement, let holds) in suppositions {
      guard let own = finding.criterion.aspects.first(where: { $0.statements.contains(statement) }),
        let index = aspects.firstIndex(where: { $0.id == own.id })
      else { continue }
      aspects[index] = aspect(aspects[index], of: own, supposing: statement, holds)
      changed = true
    }
    for case .criterion(finding.criterion.id, let grade) in suppositions {
      return CriterionFinding(
        criterion: finding.criterion, readings: .of { _ in Verdict(grade: grade, rule: nil) },
        selfAssessed: finding.selfAssessed, isNotRelevant: finding.isNotRelevant, aspects: aspects, supposed: grade)
    }
    return changed ? criterion(finding, with: aspects) : finding
  }

  func aspect(_ finding: AspectFinding, of own: Aspect, supposing statement: Statement, _ holds: Bool) -> AspectFinding
  {
    finding.supposed(standing(own, statement: statement, holds: holds), statement: statement, scale: framework.scale)
  }

  /// Where an aspect stands if a statement of it holds, or does not.
  private func standing(_ aspect: Aspect, statement: Statement, holds: Bool) -> Standing {
    guard aspect.shape.hasSteps else { return .rung(statement.grade) }
    let top = aspect.shape.top(aspect.statements, framework.scale)
    let isGood: Bool
    if case .claim(let isFavourable) = aspect.shape {
      isGood = holds == isFavourable
    } else {
      isGood = holds == (statement.grade == top)
    }
    return .step(isGood ? .met : .notMet, top: top, framework.scale)
  }
}

extension AspectFinding {
  fileprivate func supposed(_ standing: Standing, statement: Statement, scale: GradeScale) -> AspectFinding {
    AspectFinding(
      id: id, name: name, shape: shape, isWide: isWide, standing: .of { _ in standing },
      grades: .of { _ in standing.grade }, status: .evidenced, lacking: [], statement: statement, next: nil,
      evidence: evidence, against: [], passedOver: passedOver, tooSmall: [],
      isWorstConfirmed: standing.grade == scale.worst,
      hasLoneWorst: false)
  }
}
