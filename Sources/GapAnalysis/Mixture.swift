package import Frameworks

/// So many findings at each grade.
package struct Mixture: Sendable, Equatable {
  /// By the grade's level.
  private var counts: [Int]

  package init(_ scale: GradeScale) { counts = Array(repeating: 0, count: scale.grades.count) }

  package subscript(_ grade: Grade) -> Int {
    get { counts[grade.level] }
    set { counts[grade.level] = newValue }
  }

  package var total: Int { counts.reduce(0, +) }
}
