package import Calendar
package import Frameworks

/// How much evidence is enough, and for how long it speaks.
package struct Policy: Hashable, Sendable {
  /// So many items must carry a rung.
  package var items: Int
  /// Of so many kinds.
  package var kinds: Int
  /// Whether at least one must show practice.
  package var needsPractice: Bool
  /// So many kinds for the best grade, one of them from children, families or case files.
  package var kindsForBest: Int
  /// Months for which an item is fresh, where its kind has no number of its own.
  package var freshMonths: Int
  package var freshMonthsByKind: [EvidenceKind: Int]
  /// By grade: so many per cent must a finding reach, where it says how far it reaches, to carry that grade.
  package var leastExtent: [GradeID: Int] = [:]

  /// Two items of two kinds, one from practice; three kinds for the best grade; fresh for twelve months, performance
  /// data for six. Any extent will do, and none at all is flagged and never failed.
  package static let standard = Policy(
    items: 2, kinds: 2, needsPractice: true, kindsForBest: 3, freshMonths: 12,
    freshMonthsByKind: [.performanceData: 6])

  /// The least per cent that carries a grade; nil where any will do. A better grade never asks for less than a lesser one.
  package func leastExtent(for grade: Grade, in scale: GradeScale) -> Int? {
    if leastExtent.isEmpty { return nil }
    return leastExtent.compactMap { id, percent in
      scale.grade(id).flatMap { $0 <= grade ? percent : nil }
    }.max()
  }

  /// The last day on which an item of a kind that speaks for a day is fresh.
  package func freshUntil(_ kind: EvidenceKind, from day: CivilDate) -> CivilDate {
    day.adding(months: freshMonthsByKind[kind] ?? freshMonths)
  }

  /// The last day on which an item is fresh; nil where it is not said how old or of what kind it is.
  package func freshUntil(_ content: EvidenceContent) -> CivilDate? {
    guard let day = content.speaksFor, let kind = content.kind else { return nil }
    return freshUntil(kind, from: day)
  }
}
