/// How findings make the grade that a judgement is indicated at, counted straight from the evidence.
///
/// A *point* is all that one place says of one criterion: a paragraph of a report, an item or an exercise. It counts
/// once, at the lowest grade that is said there, so that the result does not hang on how finely a reader writes.
package struct BestFit: Sendable {
  /// Why the steps are as they are, and what they were tried on.
  package let note: String
  /// With fewer points than this no grade is indicated.
  package let withheldBelow: Int
  /// With at least so many, and fewer than that, a range is given.
  package let rangeFrom: Int
  /// With findings on less than this share of the judgement's criteria, in per cent, neither is given.
  package let criteriaSpokenOf: Int
  /// In order; the first that matches decides. The last always does.
  package let steps: [Step]

  /// A share in whole numbers, so that nothing is rounded: 9 in 20.
  package struct Share: Sendable, Equatable {
    package let part: Int
    package let whole: Int

    package init?(part: Int, whole: Int) {
      guard part >= 0, whole > 0, part <= whole else { return nil }
      (self.part, self.whole) = (part, whole)
    }

    /// Whether a count is at least this share of another.
    package func isReached(by count: Int, of total: Int) -> Bool { whole * count >= part * total }
  }

  /// What a step counts, or counts it against.
  package enum Counted: Sendable, Equatable {
    case at(Grade)
    /// Points at a grade that is a shortfall.
    case shortfalls
    /// Points at any other grade.
    case strengths
    case all
  }

  package struct Step: Sendable {
    /// Its id and its words, as for any other rule.
    package let rule: Rule
    /// Nil for the last, which always holds.
    package let test: Test?
    package let gives: Grade
  }

  package struct Test: Sendable {
    package let count: Counted
    package let atLeast: Int
    package let share: (share: Share, of: Counted)?
    package let noFewerThan: Counted?

    package init(count: Counted, atLeast: Int, share: (share: Share, of: Counted)?, noFewerThan: Counted?) {
      (self.count, self.atLeast, self.share, self.noFewerThan) = (count, atLeast, share, noFewerThan)
    }
  }
}

/// So many points at each grade.
package struct PointCounts: Sendable, Equatable {
  private let scale: GradeScale
  /// By the grade's level.
  private var counts: [Int]

  package init(_ scale: GradeScale) {
    self.scale = scale
    counts = Array(repeating: 0, count: scale.grades.count)
  }

  package static func == (one: PointCounts, two: PointCounts) -> Bool { one.counts == two.counts }

  package subscript(_ grade: Grade) -> Int {
    get { counts[grade.level] }
    set { counts[grade.level] = newValue }
  }

  package var total: Int { counts.reduce(0, +) }

  private func count(_ counted: BestFit.Counted) -> Int {
    switch counted {
    case .at(let grade): self[grade]
    case .shortfalls: scale.grades.filter(\.isShortfall).reduce(0) { $0 + self[$1] }
    case .strengths: scale.grades.filter { !$0.isShortfall }.reduce(0) { $0 + self[$1] }
    case .all: total
    }
  }

  /// The step that decides; nil where there is no point at all.
  package func deciding(_ fit: BestFit) -> BestFit.Step? {
    guard total > 0 else { return nil }
    return fit.steps.first { step in step.test.map(holds) ?? true }
  }

  private func holds(_ test: BestFit.Test) -> Bool {
    let counted = count(test.count)
    guard counted >= test.atLeast else { return false }
    if let (share, whole) = test.share, !share.isReached(by: counted, of: count(whole)) { return false }
    if let other = test.noFewerThan, counted < count(other) { return false }
    return true
  }

  /// The lowest and the highest grade that would be indicated had any one point been one grade off. A first finding at
  /// the worst grade is never invented.
  package func range(_ fit: BestFit) -> ClosedRange<Grade>? {
    guard let middle = deciding(fit)?.gives else { return nil }
    var (low, high) = (middle, middle)
    for grade in scale.grades where self[grade] > 0 {
      for other in [scale.below(grade), scale.above(grade)].compactMap({ $0 }) {
        if other == scale.worst, self[scale.worst] == 0 { continue }
        var moved = self
        moved[grade] -= 1
        moved[other] += 1
        guard let reached = moved.deciding(fit)?.gives else { continue }
        (low, high) = (min(low, reached), max(high, reached))
      }
    }
    return low...high
  }
}
