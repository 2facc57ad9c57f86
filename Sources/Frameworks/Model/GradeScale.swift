/// One grade of a framework's scale. Grades of one scale compare by how good they are.
package struct Grade: Hashable, Comparable, Sendable {
  package let id: GradeID
  /// The letter by which statement ids name it: the `G` of `HP2.G1`.
  package let letter: Character
  package let label: String
  package let meaning: String
  /// Whether a finding at this grade also says that better grades do not hold.
  package let isShortfall: Bool
  /// 0 for the worst grade of the scale, one more for each better one.
  package let level: Int

  package static func < (left: Grade, right: Grade) -> Bool { left.level < right.level }
}

/// The grades of a framework, best first. There are at least two, with ids and letters all different.
package struct GradeScale: Sendable {
  package let grades: [Grade]
  package let best: Grade
  package let worst: Grade

  /// Nil where there are fewer than two grades.
  package init?(_ grades: [Grade]) {
    guard let best = grades.first, let worst = grades.last, grades.count > 1 else { return nil }
    (self.grades, self.best, self.worst) = (grades, best, worst)
  }

  package func grade(_ id: GradeID) -> Grade? { grades.first { $0.id == id } }

  package func grade(letter: Character) -> Grade? { grades.first { $0.letter == letter } }

  /// The grade at a level, held within the scale.
  package func grade(level: Int) -> Grade { grades[grades.count - 1 - min(max(level, 0), grades.count - 1)] }

  /// The grade next worse, or nil for the worst.
  package func below(_ grade: Grade) -> Grade? { grade.level == 0 ? nil : self.grade(level: grade.level - 1) }

  /// The grade next better, or nil for the best.
  package func above(_ grade: Grade) -> Grade? { grade == best ? nil : self.grade(level: grade.level + 1) }

  /// The second worst: where a lone worst finding holds an aspect until it is looked at again.
  package var secondWorst: Grade { grade(level: 1) }
}
