package import Assessments
package import Calendar
package import Frameworks

/// What changed in an assessment between the ends of two days, and why.
///
/// Both ends are analyses as at their days, so a comparison from A to C begins where one from A to B begins and ends
/// where one from B to C ends. What was erased since is in neither.
package struct Comparison: Sendable {
  package enum Subject: Sendable, Hashable {
    case whole
    case judgement(JudgementID)
    case criterion(CriterionID)

    package var conclusion: Conclusion {
      switch self {
      case .whole: .overall
      case .judgement(let id): .judgement(id)
      case .criterion(let id): .criterion(id)
      }
    }

    /// As records name it.
    package var text: String {
      switch self {
      case .whole: "overall"
      case .judgement(let id): id.text
      case .criterion(let id): id.text
      }
    }
  }

  /// Where a subject stands at one end.
  package struct Standing: Sendable, Equatable {
    package let readings: Readings<Grade?>
    package let claimed: Grade?
  }

  /// A subject that stands elsewhere than it did.
  package struct Shift: Sendable {
    package let subject: Subject
    package let title: String
    package let before: Standing
    package let after: Standing
  }

  /// An aspect that is evidenced, or carried, otherwise than it was.
  package struct AspectMove: Sendable, Equatable {
    package enum Kind: String, Sendable {
      case newlyEvidenced = "newly-evidenced"
      case carriesMore = "carries-more"
      case carriesLess = "carries-less"
      case noLongerEvidenced = "no-longer-evidenced"
    }

    package let criterion: CriterionID
    package let aspect: AspectID
    package let name: String
    package let kind: Kind
    package let before: Grade?
    package let after: Grade?
  }

  package let before: Analysis
  package let after: Analysis
  /// The whole, then judgements, then criteria; those that did not move are left out.
  package let shifts: [Shift]
  package let aspects: [AspectMove]
  /// Why, in the order of the criteria; within each, what weighs against first.
  package let changes: [Occurrence]
  package let gaps: GapChanges
  package let actions: [ActionChange]
  /// Who recorded how much between, by name.
  package let recorded: [(name: String, count: Int)]

  package var from: CivilDate { before.assessment.asAt }
  package var to: CivilDate { after.assessment.asAt }

  /// Whether nothing differs: no record came between, and nothing went out of date.
  package var isEmpty: Bool {
    shifts.isEmpty && aspects.isEmpty && changes.isEmpty && gaps.isEmpty && actions.isEmpty && recorded.isEmpty
  }

  package init(_ framework: Framework, _ history: History, from: CivilDate, to: CivilDate) {
    let before = Analysis(framework, history.assessment(asAt: from))
    let after = Analysis(framework, history.assessment(asAt: to))
    (self.before, self.after) = (before, after)
    shifts = after.snapshot.shifts(since: before.snapshot)
    aspects = zip(before.criteria, after.criteria).flatMap(Comparison.moves)
    let old = Set(before.assessment.completeness.counted)
    let new = Set(after.assessment.completeness.counted)
    let between = history.records.filter { new.contains($0.digest) && !old.contains($0.digest) }
    changes = OccurrenceFinder(before: before, after: after, between: between).changes
    gaps = GapChanges(before.gaps, after.gaps)
    actions = ActionChange.between(before.assessment, after: after.assessment, records: between)
    recorded = Dictionary(grouping: between, by: \.header.by.name).map { ($0.key, $0.value.count) }
      .sorted { $0.0 < $1.0 }
  }

  private static func moves(_ before: CriterionFinding, _ after: CriterionFinding) -> [AspectMove] {
    let old = Dictionary(before.aspects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let gone = before.aspects.filter { one in !after.aspects.contains { $0.id == one.id } }
    func move(_ aspect: AspectFinding, then: AspectFinding?, now: AspectFinding?) -> AspectMove? {
      let (was, isNow) = (then?.grades.supported, now?.grades.supported)
      let kind: AspectMove.Kind
      switch (then?.isPlaced ?? false, now?.isPlaced ?? false) {
      case (false, true): kind = .newlyEvidenced
      case (true, false): kind = .noLongerEvidenced
      default:
        guard was != isNow else { return nil }
        kind = (was.map(\.level) ?? -1) < (isNow.map(\.level) ?? -1) ? .carriesMore : .carriesLess
      }
      return AspectMove(
        criterion: after.criterion.id, aspect: aspect.id, name: aspect.name, kind: kind, before: was, after: isNow)
    }
    return after.aspects.compactMap { move($0, then: old[$0.id], now: $0) }
      + gone.compactMap { move($0, then: $0, now: nil) }
  }
}
