/// One grade of a framework's scale. Grades of one scale compare by how good they are.
///
/// Grades are compared and copied by the million where conclusions are tried out, so that their words are held apart.
package struct Grade: Hashable, Comparable, Sendable {
  private final class Words: Sendable {
    let id: GradeID
    let letter: Character
    let label: String
    let meaning: String

    init(id: GradeID, letter: Character, label: String, meaning: String) {
      (self.id, self.letter, self.label, self.meaning) = (id, letter, label, meaning)
    }
  }

  private let words: Words
  /// 0 for the worst grade of the scale, one more for each better one.
  package let level: Int
  /// Whether a finding at this grade also says that better grades do not hold.
  package let isShortfall: Bool

  package var id: GradeID { words.id }
  /// The letter by which statement ids name it: the `G` of `HP2.G1`.
  package var letter: Character { words.letter }
  package var label: String { words.label }
  package var meaning: String { words.meaning }

  init(id: GradeID, letter: Character, label: String, meaning: String, isShortfall: Bool, level: Int) {
    words = Words(id: id, letter: letter, label: label, meaning: meaning)
    (self.level, self.isShortfall) = (level, isShortfall)
  }

  package static func < (left: Grade, right: Grade) -> Bool { left.level < right.level }

  package static func == (left: Grade, right: Grade) -> Bool {
    guard left.level == right.level else { return false }
    if left.words === right.words { return true }
    return left.isShortfall == right.isShortfall && left.id == right.id && left.letter == right.letter
      && left.label == right.label && left.meaning == right.meaning
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(level) }
}

/// The grades of a framework, best first. There are at least two, with ids and letters all different.
///
/// A regime that gives no grades has positions of its own in their place (strength, developing, concern). They are
/// ordered and reasoned with in the same way, and are never called grades.
package struct GradeScale: Sendable {
  /// What the steps of the scale are called.
  package enum Kind: String, Sendable { case grades, positions }

  /// What is said of a criterion that has no grade or position.
  package struct Absence: Sendable {
    package let label: String
    package let meaning: String?

    package init(label: String, meaning: String?) { (self.label, self.meaning) = (label, meaning) }
  }

  package let kind: Kind
  package let grades: [Grade]
  package let best: Grade
  package let worst: Grade
  /// Too little is known: `Not judged`, `Not known`.
  package let notKnown: Absence
  /// The criterion cannot arise here, where the framework allows that answer.
  package let notRelevant: Absence?

  /// What people record for a criterion that cannot arise here.
  package static let notRelevantID = GradeID("not-relevant")

  /// Nil where there are fewer than two grades.
  package init?(_ grades: [Grade], kind: Kind = .grades, notKnown: Absence? = nil, notRelevant: Absence? = nil) {
    guard let best = grades.first, let worst = grades.last, grades.count > 1 else { return nil }
    (self.grades, self.best, self.worst, self.kind) = (grades, best, worst, kind)
    self.notKnown =
      notKnown ?? Absence(label: kind == .grades ? "Not judged" : "Not known", meaning: nil)
    self.notRelevant = notRelevant
  }

  package var isGraded: Bool { kind == .grades }

  /// `grade` or `position`.
  package var noun: String { isGraded ? "grade" : "position" }

  /// Whether a grade asks for more than the others: the best of a graded scale.
  package func isExacting(_ grade: Grade) -> Bool { isGraded && grade == best }

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
